"""What another system sends: one contact for each key that it chooses, however often it sends the same."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.actions.raising import raise_concern
from frontdoor.domain.contacts.models import Receipt
from frontdoor.domain.contacts.rules import StatedConcern
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import Refused
from frontdoor.foundation.records.secrets import digest


class KeyTaken(Refused):
    """The key was used for something else, so what came now is not stored."""


@dataclass(frozen=True)
class Received:
    """A contact that another system sent; `again` where it had sent the same before."""

    contact: UUID
    reference: str
    at: datetime
    again: bool


@transaction.atomic
def receive(key: str, body_digest: str, state: Callable[[UUID], StatedConcern], *, by: Viewer) -> Received:
    """Store what a system sends under a key, once; two that come at the same moment wait for each other.

    `state` is asked for the concern only where nothing came under this key before, and is told the contact's id.
    """
    must(by, May.RAISE)
    sealed = digest(key)
    one_at_a_time(f"{by.id}:{sealed}")
    known = Receipt.objects.filter(sent_by=by.id, key_digest=sealed).first()
    if known is None:
        return _keep(state(new_id()), sealed, body_digest, by=by)
    if known.body_digest != body_digest:
        raise KeyTaken(
            "This key came before with another body, and what came then is safe. "
            "To send something new, choose a new key."
        )
    return Received(known.contact_id, known.reference, known.sent_at, again=True)


def _keep(stated: StatedConcern, key_digest: str, body_digest: str, *, by: Viewer) -> Received:
    contact = raise_concern(stated, by=by)
    Receipt(
        contact=contact,
        reference=contact.reference,
        key_digest=key_digest,
        body_digest=body_digest,
        sent_at=contact.raised_at,
        sent_by=by.id,
    ).save(force_insert=True)
    return Received(contact.id, contact.reference, contact.raised_at, again=False)
