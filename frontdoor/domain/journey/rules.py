"""Where a contact stands: a table of (from, deed, to, whose turn), and the fold that works it out from the log."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from frontdoor.domain.contacts.rules import ConcernRaised, ContactClosed, ContactReopened
from frontdoor.domain.decisions.rules import Decided, SentBack, SignedOff
from frontdoor.domain.discussions.rules import DiscussionConcluded, DiscussionOpened
from frontdoor.domain.feedback.rules import NotTold, ReferrerAcknowledged, ReferrerTold
from frontdoor.domain.handovers.rules import HandedOver, HandoverAccepted, HandoverDeclined
from frontdoor.domain.sharing.rules import PartnerAsked, PartnerReplied, RequestWithdrawn
from frontdoor.domain.triage.rules import Triaged
from frontdoor.foundation.clock import WorkingHours, acknowledge_due
from frontdoor.foundation.events.rules import Deed


class Stage(StrEnum):
    """Where a contact stands."""

    ARRIVED = "arrived"
    TRIAGED = "triaged"
    WITH_PARTNERS = "with_partners"
    IN_DISCUSSION = "in_discussion"
    READY = "ready"
    TO_SIGN = "to_sign"
    DECIDED = "decided"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The stage as a worker reads it."""
        return LABELS[self]


LABELS = {
    Stage.ARRIVED: "Arrived",
    Stage.TRIAGED: "Triaged",
    Stage.WITH_PARTNERS: "With partners",
    Stage.IN_DISCUSSION: "In discussion",
    Stage.READY: "Ready to decide",
    Stage.TO_SIGN: "Waiting for sign-off",
    Stage.DECIDED: "Decided",
    Stage.OFFERED: "Offered to a team",
    Stage.ACCEPTED: "Accepted by a team",
    Stage.CLOSED: "Closed",
}


class Turn(StrEnum):
    """Whose turn it is."""

    HUB = "hub"
    PARTNERS = "partners"
    DISCUSSION = "discussion"
    MANAGER = "manager"
    TEAM = "team"
    NOBODY = "nobody"


class Pile(StrEnum):
    """A pile of the hub's open work; one contact may lie in several."""

    UNREAD = "unread"
    MINE = "mine"
    TO_DECIDE = "to_decide"
    TO_SIGN = "to_sign"
    TO_TELL = "to_tell"
    WITH_OTHERS = "with_others"
    ALL = "all"

    @property
    def label(self) -> str:
        """The pile as a worker reads it."""
        return {"all": "All open", "with_others": "Waiting on others"}.get(
            self.value, self.value.replace("_", " ").capitalize()
        )


OWNER: dict[Stage, Turn] = {
    Stage.ARRIVED: Turn.HUB,
    Stage.TRIAGED: Turn.HUB,
    Stage.WITH_PARTNERS: Turn.PARTNERS,
    Stage.IN_DISCUSSION: Turn.DISCUSSION,
    Stage.READY: Turn.HUB,
    Stage.TO_SIGN: Turn.MANAGER,
    Stage.DECIDED: Turn.HUB,
    Stage.OFFERED: Turn.TEAM,
    Stage.ACCEPTED: Turn.HUB,
    Stage.CLOSED: Turn.NOBODY,
}

BEFORE_DECISION = (Stage.ARRIVED, Stage.TRIAGED, Stage.WITH_PARTNERS, Stage.IN_DISCUSSION, Stage.READY)
DECIDABLE = (*BEFORE_DECISION, Stage.TO_SIGN, Stage.DECIDED, Stage.OFFERED, Stage.ACCEPTED)
OPEN = DECIDABLE
AFTER_DECISION = (Stage.DECIDED, Stage.OFFERED, Stage.ACCEPTED)


def _each(stages: Iterable[Stage], deed: type[Deed], to: Stage) -> dict[tuple[Stage | None, str], Stage]:
    return {(stage, deed.name): to for stage in stages}


# (from, deed) -> to. What is not in the table leaves the stage as it is: a late reply is kept, and moves nothing.
TRANSITIONS: dict[tuple[Stage | None, str], Stage] = {
    (None, ConcernRaised.name): Stage.ARRIVED,
    (Stage.ARRIVED, Triaged.name): Stage.TRIAGED,
    **_each((Stage.ARRIVED, Stage.TRIAGED, Stage.READY), PartnerAsked, Stage.WITH_PARTNERS),
    (Stage.WITH_PARTNERS, PartnerReplied.name): Stage.READY,
    (Stage.WITH_PARTNERS, RequestWithdrawn.name): Stage.READY,
    **_each(
        (Stage.ARRIVED, Stage.TRIAGED, Stage.WITH_PARTNERS, Stage.READY),
        DiscussionOpened,
        Stage.IN_DISCUSSION,
    ),
    (Stage.IN_DISCUSSION, DiscussionConcluded.name): Stage.READY,
    **_each(DECIDABLE, Decided, Stage.DECIDED),
    (Stage.TO_SIGN, SignedOff.name): Stage.DECIDED,
    **_each((Stage.TO_SIGN, *AFTER_DECISION), SentBack, Stage.READY),
    **_each((Stage.DECIDED, Stage.ACCEPTED), HandedOver, Stage.OFFERED),
    # A team that declines gives it back to the hub at once; another team, offered it too, may still accept.
    **_each((Stage.OFFERED, Stage.DECIDED), HandoverAccepted, Stage.ACCEPTED),
    (Stage.OFFERED, HandoverDeclined.name): Stage.DECIDED,
    **_each(OPEN, ContactClosed, Stage.CLOSED),
    (Stage.CLOSED, ContactReopened.name): Stage.READY,
}


@dataclass(frozen=True)
class Waited:
    """Somebody who is waited on: for an answer to a request, or to a handover."""

    key: str
    agency_id: str
    due_at: str | None = None
    handover: bool = False


@dataclass(frozen=True)
class Standing:
    """Where one contact stands, as worked out from its deeds."""

    contact_id: UUID
    stage: Stage = Stage.ARRIVED
    priority: str = ""
    emergency: bool = False
    way_in: str = ""
    referrer_kind: str = ""
    district: str = ""
    children: int = 0
    adults: int = 0
    raised_at: datetime | None = None
    since: datetime | None = None
    waiting: tuple["Waited", ...] = ()
    team_id: str = ""
    worker_id: UUID | None = None
    outcome: str = ""
    unsigned: bool = False
    acknowledged_at: datetime | None = None
    told_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def turn(self) -> Turn:
        """Whose turn it is."""
        return OWNER[self.stage]

    @property
    def due_at(self) -> datetime | None:
        """The earliest moment by which somebody who is waited on should have answered."""
        times = [datetime.fromisoformat(wait.due_at) for wait in self.waiting if wait.due_at]
        return min(times) if times else None

    @property
    def waiting_agencies(self) -> tuple[UUID, ...]:
        """The agencies that are waited on, each once."""
        return tuple(dict.fromkeys(UUID(wait.agency_id) for wait in self.waiting))


_SOON = {"red": 1, "amber": 3, "": 2, "green": 4, "blue": 5}
_DECIDED = 6


def look_first(standing: Standing) -> int:
    """The place in the look-first list: emergencies, red, the unread, by priority, the decided last; then by age."""
    if standing.emergency and standing.stage is Stage.ARRIVED:
        return 0
    if standing.stage in AFTER_DECISION:
        return _DECIDED
    return _SOON.get(standing.priority, 2)


def step(standing: Standing | None, deed: Deed, *, contact: UUID, at: datetime, by: UUID) -> Standing:
    """Where a contact stands after one more deed.

    The first deed is that a concern was raised. Deeds on which the stage does not depend leave it as it is.
    """
    if isinstance(deed, ConcernRaised):
        return _begun(deed, contact, at)
    if standing is None:
        raise ValueError(f"the log of contact {contact} does not begin with a concern raised")
    told = _told(_waited_on(standing, deed), deed, at, by)
    to = _next_stage(told, deed)
    return told if to is told.stage else replace(told, stage=to, since=at)


def _next_stage(standing: Standing, deed: Deed) -> Stage:
    if isinstance(deed, Decided) and not (deed.signed_alone or deed.acts_first):
        return Stage.TO_SIGN if standing.stage is not Stage.CLOSED else Stage.CLOSED
    to = TRANSITIONS.get((standing.stage, deed.name), standing.stage)
    if to is Stage.READY and _waits(standing, handover=False):
        return Stage.WITH_PARTNERS
    if isinstance(deed, HandoverAccepted) and _waits(standing, handover=True):
        return standing.stage
    return to


def _waits(standing: Standing, *, handover: bool) -> bool:
    return any(wait.handover is handover for wait in standing.waiting)


def _begun(deed: ConcernRaised, contact: UUID, at: datetime) -> Standing:
    return Standing(
        contact_id=contact,
        emergency=deed.emergency,
        way_in=deed.way_in,
        referrer_kind=deed.referrer_kind,
        district=deed.district,
        children=deed.children,
        adults=deed.adults,
        raised_at=at,
        since=at,
    )


def _waited_on(standing: Standing, deed: Deed) -> Standing:
    """Who is waited on: asked, and not yet answered whole."""
    if isinstance(deed, ContactClosed):
        return replace(standing, waiting=())
    answered = _answered_by(deed)
    if answered:
        return replace(standing, waiting=tuple(wait for wait in standing.waiting if wait.key != answered))
    begun = _waits_from(deed)
    return replace(standing, waiting=(*standing.waiting, begun)) if begun else standing


def _waits_from(deed: Deed) -> Waited | None:
    if isinstance(deed, PartnerAsked):
        return Waited(deed.request_id, deed.agency_id, deed.due_at)
    if isinstance(deed, HandedOver):
        return Waited(deed.handover_id, deed.agency_id, deed.due_at, handover=True)
    return None


def _answered_by(deed: Deed) -> str:
    if isinstance(deed, RequestWithdrawn) or (isinstance(deed, PartnerReplied) and deed.is_whole):
        return deed.request_id
    return deed.handover_id if isinstance(deed, HandoverAccepted | HandoverDeclined) else ""


def _told(standing: Standing, deed: Deed, at: datetime, by: UUID) -> Standing:
    """What a deed says of the contact, whatever stage it is at."""
    return replace(standing, **_said(standing, deed, at, by))


def _said(standing: Standing, deed: Deed, at: datetime, by: UUID) -> dict[str, Any]:
    said: dict[str, Any] = {}
    match deed:
        case Triaged():
            said = {"priority": deed.priority, "worker_id": standing.worker_id or by}
        case Decided():
            said = {"outcome": deed.outcome, "unsigned": not deed.signed_alone, "worker_id": by}
        case SignedOff() | SentBack():
            said = {"unsigned": False}
        case HandedOver():
            said = {"team_id": deed.team_id}
        case ReferrerAcknowledged():
            said = {"acknowledged_at": standing.acknowledged_at or at}
        case ReferrerTold() | NotTold():
            said = {"told_at": at}
        case ContactClosed() | ContactReopened():
            said = {"closed_at": at if isinstance(deed, ContactClosed) else None}
    return said


def fold(contact: UUID, deeds: Iterable[tuple[Deed, datetime, UUID]]) -> Standing:
    """Where a contact stands, worked out from its whole log: what the live row must equal."""
    standing: Standing | None = None
    for deed, at, by in deeds:
        standing = step(standing, deed, contact=contact, at=at, by=by)
    if standing is None:
        raise ValueError(f"contact {contact} has no log")
    return standing


def raised_by_then(told_by: datetime, hours: WorkingHours) -> datetime:
    """The latest moment at which a contact can have been raised whose answer was promised by then, to the minute.

    Whoever raises a worry is told within one working day what happens (Working Together), so what was raised up to
    this moment and is not told yet is due by `told_by`. What is raised later is due no earlier, so halving finds it.
    """
    early, late = told_by - timedelta(days=21), told_by
    while late - early > timedelta(minutes=1):
        middle = early + (late - early) / 2
        if acknowledge_due(middle, hours) <= told_by:
            early = middle
        else:
            late = middle
    return early
