"""People who are being typed in beside what arrived: kept at each pause, so that a closed browser loses nobody."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.actions.hub_drafts import GIVEN
from frontdoor.domain.contacts.models import Draft
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import holding
from frontdoor.foundation.records.keyed import worked_out
from frontdoor.foundation.records.secrets import digest


@transaction.atomic
def keep_half_named(contact: UUID, answers: Mapping[str, Any], *, by: Viewer) -> datetime:
    """Keep whom somebody typed on a contact and did not name yet, for a week; whoever may name them goes on with it.

    Kept as a half-written form is, behind a secret: a row of it is nobody's, the hub's neither, but by its contact.
    """
    must_be_able_to(by, May.SORT, contact)
    if not _says_something(answers):
        forget_half_named(contact, by=by)
        return now()
    secret, at = digest(worked_out(DraftKind.NAMING, contact)), now()
    kept = {"kind": DraftKind.NAMING, "answers": dict(answers), "saved_at": at, "saved_by": by.id}
    with holding(secret):
        Draft.objects.update_or_create(
            secret_digest=secret,
            defaults=kept,
            create_defaults={**kept, "started_at": at, "started_by": by.id},
        )
    return at


def forget_half_named(contact: UUID, *, by: Viewer) -> None:
    """Forget what was typed on a contact: it is named now, or taken back."""
    secret = digest(worked_out(DraftKind.NAMING, contact))
    with transaction.atomic(), holding(secret):
        Draft.objects.filter(secret_digest=secret).delete()


def _says_something(answers: Mapping[str, Any]) -> bool:
    of_people = (one for person in answers.get("people") or () for one in person.items())
    return any(value for name, value in answers.items() if name != "people") or any(
        value for name, value in of_people if name not in GIVEN
    )
