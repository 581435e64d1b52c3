"""Questions to partners and the shapes of an answer."""

from dataclasses import dataclass
from enum import StrEnum

from frontdoor.foundation.events.rules import Deed


class Answer(StrEnum):
    """What an agency says it holds."""

    NOTHING_HELD = "nothing_held"
    KNOWN = "known"
    PART = "part"

    @property
    def label(self) -> str:
        """The answer as a worker reads it."""
        return {
            "nothing_held": "Nothing held",
            "known": "We know them",
            "part": "Part of the answer now, more to follow",
        }[self.value]


class ServiceAgreement(StrEnum):
    """Whether the family agreed to a *service*; a different thing from the lawful basis for *sharing*."""

    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"
    UNSAFE = "unsafe"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True)
class PartnerAsked(Deed):
    """A partner agency was asked about named people."""

    request_id: str
    agency_id: str
    due_at: str | None
    priority: str


@dataclass(frozen=True)
class PartnerReplied(Deed):
    """A partner agency answered."""

    request_id: str
    agency_id: str
    answer: str

    @property
    def is_whole(self) -> bool:
        """Whether nothing more is to follow."""
        return self.answer != Answer.PART


@dataclass(frozen=True)
class RequestWithdrawn(Deed):
    """A question was taken back, since its answer is no longer needed."""

    request_id: str
    agency_id: str


@dataclass(frozen=True)
class AgencyNoteKept(Deed):
    """An agency kept a note of its own on a contact: that there is one may be known, and never what it says."""

    agency_id: str
