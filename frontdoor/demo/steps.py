"""What is done about a contact, step by step, as the invented county plans it: each step is one deed of the house."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.rules import Involved, StatedConcern
from frontdoor.domain.decisions.rules import Considered, NeedFound, Progress
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.people.rules import Tie
from frontdoor.domain.sharing.rules import Answer
from frontdoor.domain.triage.rules import Priority, Way


@dataclass(frozen=True, kw_only=True)
class Step:
    """A deed at a moment by somebody."""

    at: datetime
    by: Viewer


@dataclass(frozen=True, kw_only=True)
class Sees(Step):
    """Somebody opens what arrived."""


@dataclass(frozen=True, kw_only=True)
class Takes(Step):
    """Somebody takes it on, and everybody sees who has it."""


@dataclass(frozen=True, kw_only=True)
class Names(Step):
    """Somebody names the people on a contact that came without them."""

    people: tuple[UUID, ...]
    stated: tuple[Involved, ...]


@dataclass(frozen=True, kw_only=True)
class StatesTie(Step):
    """Somebody says how two people stand to each other."""

    person: UUID
    other: UUID
    tie: Tie
    poses_risk: bool


@dataclass(frozen=True, kw_only=True)
class Rules(Step):
    """Somebody on this contact is ruled to be somebody of an earlier one."""

    person: UUID
    other: UUID
    why: str


@dataclass(frozen=True, kw_only=True)
class Triages(Step):
    """The first look."""

    priority: Priority
    reason: str
    way: Way
    ask: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Asks(Step):
    """A question to an agency."""

    agency: str
    words: str
    priority: Priority


@dataclass(frozen=True, kw_only=True)
class Replies(Step):
    """An agency's whole answer."""

    agency: str
    answer: Answer
    words: str


@dataclass(frozen=True, kw_only=True)
class Discusses(Step):
    """A discussion is opened."""

    kind: Kind
    question: str
    invited: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Joins(Step):
    """Somebody joins the discussion."""

    how: How


@dataclass(frozen=True, kw_only=True)
class Says(Step):
    """Somebody says what their agency knows and thinks."""

    words: str


@dataclass(frozen=True, kw_only=True)
class Concludes(Step):
    """The discussion ends."""

    childs_voice: str
    worries: str
    strengths: str
    advised: str


@dataclass(frozen=True, kw_only=True)
class Decides(Step):
    """The outcome by needs."""

    outcome: Outcome
    needs: tuple[NeedFound, ...]
    tests: tuple[Considered, ...]
    reasons: str


@dataclass(frozen=True, kw_only=True)
class Signs(Step):
    """A second person signs."""


@dataclass(frozen=True, kw_only=True)
class AgreesAction(Step):
    """An action of the plan."""

    agency: str
    what: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class Reports(Step):
    """How that action went."""

    progress: Progress
    evidence: str


@dataclass(frozen=True, kw_only=True)
class HandsOver(Step):
    """Work is offered to a team."""

    team: str
    story: str


@dataclass(frozen=True, kw_only=True)
class Accepts(Step):
    """The team takes it on."""


@dataclass(frozen=True, kw_only=True)
class Tells(Step):
    """The referrer is told by telephone."""

    words: str


@dataclass(frozen=True, kw_only=True)
class AsksRelease(Step):
    """What a family is to be told by telephone waits for a second person."""

    words: str


@dataclass(frozen=True, kw_only=True)
class Releases(Step):
    """A second person reads it and lets it go."""

    words: str


@dataclass(frozen=True, kw_only=True)
class CannotTell(Step):
    """Why the referrer can't be told."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class FollowsUp(Step):
    """Somebody looks whether the help arrived."""

    went_well: bool
    words: str


@dataclass(frozen=True, kw_only=True)
class Closes(Step):
    """The end."""


@dataclass(frozen=True)
class Life:
    """One contact with the ids it shall have, and what is done about it, in the order of time."""

    contact: UUID
    people: tuple[UUID, ...]
    """Whoever was named as it arrived."""
    concern: StatedConcern
    raised_at: datetime
    raised_by: Viewer
    steps: tuple[Step, ...]

    def until(self, end: datetime) -> "Life":
        """What has happened by then."""
        return Life(
            self.contact,
            self.people,
            self.concern,
            self.raised_at,
            self.raised_by,
            tuple(step for step in self.steps if step.at <= end),
        )
