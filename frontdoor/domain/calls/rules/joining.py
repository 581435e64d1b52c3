"""Which call a contact came by: what speaks for it, said so that a person can judge."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from frontdoor.domain.calls.rules.numbers import same_number

NEARLY = timedelta(minutes=15)
"""A capture is often begun a little after the telephone is picked up, or ended a little after it is put down."""

WINDOW = timedelta(hours=12)
"""How far from a contact its call is sought: the same working day."""


@dataclass(frozen=True)
class Spoken:
    """A call as far as it matters here: when somebody was on the line, with whom, from which number."""

    answered: datetime
    ended: datetime | None
    caller: str
    agent: str


@dataclass(frozen=True)
class Captured:
    """A contact as far as it matters here: when it was being taken down, by whom, and the number they gave."""

    begun: datetime
    sent: datetime
    phone: str
    taken_by: UUID


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for or against; the tone is that of the page's marks (same, near, differs)."""

    words: str
    tone: str


def reasons(call: Spoken, contact: Captured, usually: UUID | None) -> list[Reason]:
    """Why this may be the call that the contact came by; `usually` is whose calls this agent’s turned out to be."""
    found = [_time(call, contact)]
    if call.caller and contact.phone:
        same = same_number(call.caller, contact.phone)
        found.append(
            Reason("The number they gave", "same")
            if same
            else Reason("Another number than they gave", "differs")
        )
    if call.agent and usually is not None:
        same = usually == contact.taken_by
        found.append(
            Reason(f"Taken by {call.agent}, as this worker’s calls are", "same")
            if same
            else Reason(f"Taken by {call.agent}, mostly somebody else", "differs")
        )
    return found


def _time(call: Spoken, contact: Captured) -> Reason:
    ended = call.ended or contact.sent
    if call.answered <= contact.sent and contact.begun <= ended:
        return Reason("On the line while it was taken down", "same")
    gap = contact.begun - ended if contact.begun > ended else call.answered - contact.sent
    minutes = int(gap.total_seconds() // 60)
    if gap <= NEARLY:
        return Reason(
            f"{max(1, minutes)} min {'before' if contact.begun > ended else 'after'} it was taken down",
            "near",
        )
    return Reason("At another time of the day", "differs")


WEIGHT = {"same": 2, "near": 1, "differs": -1}


def weight(found: Iterable[Reason]) -> int:
    """What the reasons come to, for the order alone: a person decides."""
    return sum(WEIGHT[one.tone] for one in found)
