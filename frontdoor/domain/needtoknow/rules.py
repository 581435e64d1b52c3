"""Why a record is closed, to whom, and what opening it in an emergency asks for."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.foundation.events.rules import Deed

LONGEST = timedelta(hours=4)
"""For how long a restricted record may be opened in an emergency (SECURITY control 10)."""
LETTERS_OF_A_REASON = 20
"""How long a reason must be at least, so that "asdf" is none."""


class Restricted(StrEnum):
    """Why a record is restricted to people named."""

    STAFF = "staff"
    KNOWN = "known"
    DANGER = "danger"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The reason as people say it."""
        return {
            Restricted.STAFF: "A member of staff, or somebody close to one, is on it",
            Restricted.KNOWN: "The family is known to the public or to many here",
            Restricted.DANGER: "Somebody could be in danger if it were known where they are",
            Restricted.OTHER: "Another reason",
        }[self]


class Conflict(StrEnum):
    """What a member has to do with a family outside work."""

    NAMED = "named"
    RELATED = "related"
    EX_PARTNER = "ex_partner"
    FRIEND = "friend"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The tie as people say it."""
        return {
            Conflict.NAMED: "They are named on it themselves",
            Conflict.RELATED: "They are related",
            Conflict.EX_PARTNER: "They are or were partners",
            Conflict.FRIEND: "They are friends or neighbours",
            Conflict.OTHER: "Something else",
        }[self]


class Verdict(StrEnum):
    """What a review says of a look that broke the glass."""

    RIGHT = "right"
    ANOTHER_WAY = "another_way"
    WRONG = "wrong"

    @property
    def label(self) -> str:
        """The verdict as people say it."""
        return {
            Verdict.RIGHT: "It was right to open it",
            Verdict.ANOTHER_WAY: "It was done in good faith, but there was another way",
            Verdict.WRONG: "It should not have been opened",
        }[self]


@dataclass(frozen=True)
class RecordRestricted(Deed):
    """A record was closed to all but people named."""

    restriction_id: str
    why: str


@dataclass(frozen=True)
class LetSee(Deed):
    """Somebody was named on a restricted record, and may see it from now on."""

    restriction_id: str
    member_id: str


@dataclass(frozen=True)
class LetSeeEnded(Deed):
    """Somebody who was named on a restricted record may see it no longer."""

    restriction_id: str
    member_id: str


@dataclass(frozen=True)
class RestrictionLifted(Deed):
    """A restricted record was opened again to those who need to know."""

    restriction_id: str


@dataclass(frozen=True)
class ConflictDeclared(Deed):
    """A member has something to do with a family outside work: its records are closed to them."""

    conflict_id: str
    of_member: str
    kind: str


@dataclass(frozen=True)
class ConflictEnded(Deed):
    """There was no conflict of interest after all, or there is none any more."""

    conflict_id: str
    of_member: str


@dataclass(frozen=True)
class GlassBroken(Deed):
    """Somebody opened a restricted record for themselves, for a reason and for some hours."""

    use_id: str
    until: str


@dataclass(frozen=True)
class UseReviewed(Deed):
    """The guardian reviewed a restricted record that was opened in an emergency."""

    use_id: str
    verdict: str


@dataclass(frozen=True)
class ReviewEscalated(Deed):
    """Nobody had reviewed a restricted record that was opened a working day ago: the operations manager was told."""

    use_id: str


@dataclass(frozen=True)
class GuardianAsked(Deed):
    """Somebody who triages asked the guardian whether a person is on a restricted record."""

    question_id: str


@dataclass(frozen=True)
class GuardianAnswered(Deed):
    """The guardian ruled whether a person is on a restricted record."""

    question_id: str
    verdict: str


@dataclass(frozen=True)
class Root:
    """What is closed, and why: a person with everything that belongs to them, or one contact."""

    because: UUID
    person_id: UUID | None
    contact_id: UUID | None
    member_id: UUID | None


@dataclass(frozen=True)
class Told:
    """A message to whoever must know, which says where to look and nothing else."""

    subject: str
    words: str


GLASS_WORDS = (
    "A restricted record was opened for a reason, for at most four hours.\n\nReference: {reference}\n\n"
    "Please sign in. If you are the information governance lead, review it within one working day."
)
CONFLICT_WORDS = (
    "A conflict of interest was declared on a record that your team works on.\n\nReference: {reference}\n\n"
    "Please sign in and see who has it now. Give it to somebody else where it is needed."
)
ESCALATED_WORDS = (
    "A restricted record was opened for a reason more than one working day ago, and nobody has reviewed it.\n\n"
    "Reference: {reference}\n\nPlease see to it that the information governance lead does so today."
)
ASKED_WORDS = (
    "Somebody asks whether a person on this contact is on a restricted record.\n\nReference: {reference}\n\n"
    "Please sign in and rule whether they are the same person."
)
ANSWERED_WORDS = {
    Ruled.SAME: (
        "You asked about a person on this contact. The information governance lead has it now.\n\n"
        "Reference: {reference}\n\nYou need do nothing more."
    ),
    Ruled.NOT_SAME: (
        "You asked about a person on this contact. The information governance lead has looked: go on with it.\n\n"
        "Reference: {reference}"
    ),
}


def hours_until(at: datetime, until: datetime) -> float:
    """How many hours a use lasts."""
    return (until - at) / timedelta(hours=1)
