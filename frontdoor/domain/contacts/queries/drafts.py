"""Half-written forms, calls and papers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Draft
from frontdoor.domain.contacts.policies import must_see
from frontdoor.domain.contacts.rules import DRAFT_LASTS, HUB_DRAFTS, DraftKind, is_lying
from frontdoor.foundation.clock import WorkingHours, now
from frontdoor.foundation.records.actor import holding
from frontdoor.foundation.records.composing import composed_once
from frontdoor.foundation.records.keyed import worked_out
from frontdoor.foundation.records.readings import Reading
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.foundation.records.secrets import digest

MOST_DRAFTS = 100


@dataclass(frozen=True)
class DraftSeen:
    """A half-written form or call."""

    id: UUID
    kind: DraftKind
    answers: Mapping[str, Any]
    started_at: datetime
    started_by: UUID
    saved_at: datetime
    saved_by: UUID
    sent_as: UUID | None


def draft_held(viewer: Viewer, secret: str) -> DraftSeen:
    """The half-written form that this secret opens; gone a week after its last answer."""
    with holding(digest(secret)):
        row = Draft.objects.filter(secret_digest=digest(secret)).first()
    if row is None or row.saved_at < now() - DRAFT_LASTS:
        raise NotThere
    return _draft(row)


def hub_draft(viewer: Viewer, draft_id: UUID) -> DraftSeen | None:
    """A call or a paper by its id, for the hub alone; None where no word of it was kept yet."""
    row = Draft.objects.filter(id=draft_id, kind__in=HUB_DRAFTS).first()
    return _draft(row) if row else None


def half_named(viewer: Viewer, contact: UUID) -> DraftSeen | None:
    """Whom somebody began to name on a contact, for the hub alone, where the contact is theirs to see."""
    must_see(viewer, contact)
    secret = digest(worked_out(DraftKind.NAMING, contact))
    with holding(secret):
        row = Draft.objects.filter(secret_digest=secret).first() if viewer.sees_hub else None
    return _draft(row) if row else None


@composed_once
def reading_drafts(viewer: Viewer) -> Reading[list[DraftSeen]]:
    """Calls and papers not yet sent, the oldest first: a closed browser loses nothing, nor does a scan left lying."""
    rows = Draft.objects.filter(kind__in=HUB_DRAFTS, sent_as__isnull=True).order_by("started_at", "id")
    return Reading(rows[:MOST_DRAFTS], seen=lambda found: [_draft(row) for row in found])


def drafts_lying(viewer: Viewer, hours: WorkingHours) -> list[UUID]:
    """Calls and papers that were begun more than a working day ago and not sent, the oldest first."""
    rows = Draft.objects.filter(kind__in=HUB_DRAFTS, sent_as__isnull=True).order_by("started_at", "id")
    begun = rows.values_list("id", "started_at")
    return [draft for draft, started_at in begun if is_lying(started_at, now(), hours)]


def _draft(row: Draft) -> DraftSeen:
    return DraftSeen(
        row.id,
        DraftKind(row.kind),
        row.answers,
        row.started_at,
        row.started_by,
        row.saved_at,
        row.saved_by,
        row.sent_as,
    )
