"""Priority, and the ways a contact may go from triage."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from frontdoor.domain.contacts.rules import Part, WayIn
from frontdoor.foundation.events.rules import Deed


class Priority(StrEnum):
    """How soon: red, amber, green or blue; it may move either way as information arrives."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"

    @property
    def meaning(self) -> str:
        """What the colour means, in words."""
        return MEANING[self]


MEANING = {
    Priority.RED: "Somebody may be in danger now",
    Priority.AMBER: "Serious worry, needs an answer within a day or so",
    Priority.GREEN: "Needs help, no sign of danger",
    Priority.BLUE: "For information, or already answered",
}


class Way(StrEnum):
    """Which way next."""

    ASK = "ask"
    DISCUSS = "discuss"
    DECIDE = "decide"

    @property
    def label(self) -> str:
        """The way as a worker reads it."""
        return {"ask": "Ask partner agencies", "discuss": "Discuss together", "decide": "Decide now"}[
            self.value
        ]


@dataclass(frozen=True)
class Triaged(Deed):
    """A contact had its first look."""

    priority: str
    way: str


@dataclass(frozen=True)
class Suggestion:
    """An agency that may know something, and why it is suggested; a person chooses whom to ask."""

    agency_code: str
    why: str


BEFORE_SCHOOL = 5
FIRST_SCHOOL_YEAR, LAST_SCHOOL_YEAR = 4, 18


def whom_to_ask(people: Iterable[tuple[Part, int | None]], way_in: WayIn) -> tuple[Suggestion, ...]:
    """The agencies most likely to know these people (the part and age of each), each once with the first reason.

    Whoever sent the contact is not asked what it has just told.
    """
    found: dict[str, str] = {}
    for part, age in people:
        for code, why in _likely(part, age):
            found.setdefault(code, why)
    if way_in is WayIn.POLICE:
        found.pop("police", None)
    return tuple(Suggestion(code, why) for code, why in found.items())


def _likely(part: Part, age: int | None) -> list[tuple[str, str]]:
    match part:
        case Part.UNBORN:
            return [
                ("health-hospital", "a child is expected: midwives"),
                ("health-community", "a child is expected: health visitors"),
                ("police", "call-outs to the home"),
            ]
        case Part.CHILD:
            young = age is not None and age < BEFORE_SCHOOL
            at_school = age is None or FIRST_SCHOOL_YEAR <= age <= LAST_SCHOOL_YEAR
            health = "health visitors of a young child" if young else "school nurses"
            school = [("education", "a child of school age")] if at_school else []
            return [*school, ("health-community", health), ("police", "call-outs to the home")]
        case Part.ADULT_AT_RISK:
            return [
                ("ncc-adults", "an adult at risk"),
                ("health-gp", "an adult at risk: their practice"),
                ("police", "call-outs to the home"),
            ]
        case Part.VICTIM | Part.SUSPECT:
            probation = [("probation", "somebody is suspected of harm")] if part is Part.SUSPECT else []
            return [*probation, ("housing", "somebody may have to move to be safe")]
        case _:
            return []
