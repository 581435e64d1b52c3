"""Reading how often somebody was tried and not reached."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.decisions.rules import Decided
from frontdoor.domain.feedback.rules import (
    CouldNotReach,
    How,
    Missed,
    OutcomeLost,
    OutcomeOwed,
    ReferrerTold,
    Try,
    Trying,
)
from frontdoor.foundation.events.actions import Recorded
from frontdoor.foundation.events.queries import reading_deeds_of
from frontdoor.foundation.records.readings import Reading

LEADS_NOWHERE = frozenset({Missed.WRONG_NUMBER, Missed.CAME_BACK})
"""What proves that nobody is reached where they said."""
KINDS = (CouldNotReach, Decided, OutcomeLost, OutcomeOwed, ReferrerTold)


def trying_of(viewer: Viewer, contact: UUID) -> Trying:
    """How often whoever raised this was tried since they are owed a word."""
    return reading_trying(viewer, [contact]).found.get(contact, Trying())


def reading_trying(viewer: Viewer, contacts: Iterable[UUID]) -> Reading[dict[UUID, Trying]]:
    """The same of each of these contacts on which somebody was tried, to be read along with more."""
    asked = reading_deeds_of(viewer, contacts, *KINDS)
    return Reading(asked, seen=_each)


def _each(deeds: dict[UUID, list[Recorded]]) -> dict[UUID, Trying]:
    return {contact: _trying(done) for contact, done in deeds.items()}


def _trying(done: Sequence[Recorded]) -> Trying:
    """A message that came back counts as a try; each further decision is a new word, which nobody tried to say yet."""
    tries: list[Try] = []
    told_by, dead = How.NONE, set[How]()
    for one in done:
        match one.deed:
            case Decided() | OutcomeOwed():
                tries = []
            case ReferrerTold():
                told_by = How(one.deed.how)
            case OutcomeLost():
                tries.append(Try(told_by, Missed.CAME_BACK, one.at, None))
                dead.add(told_by)
            case CouldNotReach():
                tries.append(_try(one.deed, one))
                if one.deed.why in LEADS_NOWHERE:
                    dead.add(How(one.deed.how))
    return Trying(tuple(tries), frozenset(dead))


def _try(deed: CouldNotReach, one: Recorded) -> Try:
    next_at = datetime.fromisoformat(deed.next_at) if deed.next_at else None
    return Try(How(deed.how), Missed(deed.why), one.at, one.member_id, next_at)
