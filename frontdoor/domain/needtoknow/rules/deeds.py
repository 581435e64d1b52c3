"""What is done about closed records, as it stands in the log."""

from dataclasses import dataclass

from frontdoor.foundation.events.rules import Deed


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
