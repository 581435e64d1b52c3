"""The first look."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.triage.models import Triage
from frontdoor.domain.triage.rules import Priority, Triaged, Way
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def triage(
    contact: UUID, *, priority: Priority, reason: str, way: Way, ask: Sequence[str] = (), by: Viewer
) -> None:
    """Say how soon, which way and whom to ask, and why; saying it again changes it, and the earlier look stands."""
    must_be_able_to(by, May.TRIAGE, contact)
    if not reason.strip():
        raise Refused("Give the reason for the priority, so that others can follow it.")
    Triage(
        contact_id=contact,
        priority=priority,
        reason=reason,
        way=way,
        ask=list(ask),
        triaged_at=now(),
        triaged_by=by.id,
    ).save(force_insert=True)
    record(Triaged(priority=priority, way=way), by=by, contact=contact)
