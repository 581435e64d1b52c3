"""Who was asked to join a call, and who is on it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Company
from frontdoor.domain.contacts.queries.drafts import DraftSeen, hub_draft
from frontdoor.domain.contacts.rules.company import Came
from frontdoor.foundation.clock import now

ASKED_WITHIN = timedelta(hours=2)
"""How long a call that asks for somebody stands on their list: no call goes on for longer."""
MOST = 25


@dataclass(frozen=True)
class Asking:
    """A call that asks one's agency to join: since when, and who asks."""

    draft_id: UUID
    at: datetime
    by: UUID


def is_asked(viewer: Viewer, draft_id: UUID, agency_id: UUID) -> bool:
    """Whether this agency was asked to join this call."""
    return Company.objects.filter(draft_id=draft_id, agency_id=agency_id, what=Came.ASKED).exists()


def is_anybody_asked(viewer: Viewer, draft_id: UUID) -> bool:
    """Whether any agency was asked to join this call."""
    return Company.objects.filter(draft_id=draft_id, what=Came.ASKED).exists()


def is_on_call(viewer: Viewer, draft_id: UUID) -> bool:
    """Whether this member has joined a call and not gone again."""
    own = Company.objects.filter(draft_id=draft_id, came_by=viewer.id).exclude(what=Came.ASKED)
    last = own.order_by("-came_at", "-id").values_list("what", flat=True).first()
    return last == Came.JOINED


def calls_asking(viewer: Viewer) -> list[Asking]:
    """The calls that ask this member's agency to join, the newest first; those to which somebody came are gone."""
    rows = Company.objects.filter(agency_id=viewer.agency_id, came_at__gt=now() - ASKED_WITHIN)
    newest = list(rows.order_by("-came_at", "-id")[: MOST * 3])
    joined = {one.draft_id for one in newest if one.what == Came.JOINED}
    asked = [one for one in newest if one.what == Came.ASKED and one.draft_id not in joined]
    return [Asking(one.draft_id, one.came_at, one.came_by) for one in asked[:MOST]]


def joined_call(viewer: Viewer, draft_id: UUID) -> DraftSeen | None:
    """A call that this member has joined, as it stands; None once it was sent or they have gone."""
    return hub_draft(viewer, draft_id) if is_on_call(viewer, draft_id) else None
