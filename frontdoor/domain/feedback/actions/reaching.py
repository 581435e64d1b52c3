"""Saying that somebody could not be reached: kept with when and how, and tried again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.feedback.policies import must_be_able_to_tell, untold_of
from frontdoor.domain.feedback.queries import trying_of
from frontdoor.domain.feedback.rules import ALL_THAT_CAN_COME, CouldNotReach, How, Missed, tried_enough
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def could_not_reach(
    contact: UUID, *, how: How, why: Missed, next_at: datetime | None = None, by: Viewer
) -> None:
    """Say that somebody tried to tell whoever raised it and could not; they are owed the word as before.

    It is said when the next try is, until so many tries on so many days are enough.
    """
    must_be_able_to_tell(by, contact)
    with acting_as(SYSTEM.id):
        untold = untold_of(SYSTEM, [contact])
    if not untold:
        raise Refused("They were told already. When and how stands on the contact’s page.")
    if why not in ALL_THAT_CAN_COME.get(how, ()):
        raise Refused("Say how you tried, and what came of it.")
    at = now()
    if next_at is None and not tried_enough([*(one.at for one in trying_of(by, contact).tries), at]):
        raise Refused(
            "Say when you try again. After three tries on two days you may write why they can’t be told."
        )
    if next_at is not None and next_at <= at:
        raise Refused("The next try must lie ahead.")
    record(
        CouldNotReach(how=how, why=why, next_at=next_at.isoformat() if next_at else ""),
        by=by,
        contact=contact,
    )
