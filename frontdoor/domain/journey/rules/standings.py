"""Where one contact stands, folded from the log of its deeds."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from frontdoor.domain.contacts.rules import (
    ENDINGS,
    ConcernRaised,
    ContactClosed,
    ContactJoined,
    ContactReopened,
    ContactSeen,
    ContactSetAside,
    ContactTaken,
    PeopleNamed,
    ReferrerWrote,
)
from frontdoor.domain.decisions.rules import ActionReported, Decided, Progress, SentBack, SignedOff
from frontdoor.domain.discussions.rules import DiscussionOpened
from frontdoor.domain.handovers.rules import HandedOver, HandoverAccepted, HandoverDeclined, HandoverWithdrawn
from frontdoor.domain.journey.rules.owing import owing
from frontdoor.domain.journey.rules.stages import (
    AFTER_DECISION,
    BEFORE_DECISION,
    JOINED,
    OWNER,
    SET_ASIDE,
    TRANSITIONS,
    UNSEEN,
    LeftUnseen,
    News,
    Stage,
    Turn,
)
from frontdoor.domain.notifications.rules import NotificationPassedOn, SharedWithAdultsHub
from frontdoor.domain.sharing.rules import Answer, PartnerAsked, PartnerReplied, RequestWithdrawn
from frontdoor.domain.triage.rules import Triaged
from frontdoor.foundation.clock import WorkingHours, acknowledge_due
from frontdoor.foundation.events.rules import Deed


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
    alarming: bool = False
    way_in: str = ""
    referrer_kind: str = ""
    district: str = ""
    children: int = 0
    adults: int = 0
    raised_at: datetime | None = None
    since: datetime | None = None
    unread_since: datetime | None = None
    news: str = ""
    left_unseen: bool = False
    chased: int = 0
    waiting: tuple["Waited", ...] = ()
    team_id: str = ""
    worker_id: UUID | None = None
    outcome: str = ""
    unsigned: bool = False
    acknowledged_at: datetime | None = None
    told_at: datetime | None = None
    owed_since: datetime | None = None
    lost: bool = False
    joined_to: UUID | None = None
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


SAID = tuple(one.name for one in fields(Standing) if one.name not in ("waiting", "team_id", "worker_id"))


def as_row(standing: Standing) -> dict[str, Any]:
    """A standing by the columns in which it is stored: what it says, and what is worked out from that."""
    return {
        **{name: getattr(standing, name) for name in SAID},
        "turn": standing.turn,
        "look_first": look_first(standing),
        "waiting": [asdict(wait) for wait in standing.waiting],
        "waiting_agencies": list(standing.waiting_agencies),
        "due_at": standing.due_at,
        "team": UUID(standing.team_id) if standing.team_id else None,
        "worker": standing.worker_id,
    }


DANGER_TOLD, MAYBE_DANGER = 0, 1
"""The first places: somebody said that there is danger now; nobody said so, but a word in it sounds so."""
_LEFT, _UNREAD, _DECIDED = 2, 3, 7
_SOON = {"red": 2, "amber": 4, "": _UNREAD, "green": 5, "blue": 6}


def look_first(standing: Standing) -> int:
    """The place in the look-first list: danger now, what was left unseen and red, the unread, and then the rest.

    What nobody has read stands above what somebody has judged, but for red; the rest goes by priority, the decided
    last. Within a place the oldest stands first.
    """
    unread = standing.unread_since is not None
    is_new = standing.stage is Stage.ARRIVED
    if is_new and standing.emergency:
        return DANGER_TOLD
    if standing.alarming and (is_new or unread):
        return MAYBE_DANGER
    is_decided = standing.stage in (*AFTER_DECISION, Stage.CLOSED)
    place = _DECIDED if is_decided else _SOON.get(standing.priority, _UNREAD)
    if standing.left_unseen:
        return min(place, _LEFT)
    return min(place, _UNREAD) if unread else place


def step(standing: Standing | None, deed: Deed, *, contact: UUID, at: datetime, by: UUID) -> Standing:
    """Where a contact stands after one more deed.

    The first deed is that a concern was raised. Deeds on which the stage does not depend leave it as it is.
    """
    if isinstance(deed, ConcernRaised):
        return _begun(deed, contact, at)
    if standing is None:
        raise ValueError(f"the log of contact {contact} does not begin with a concern raised")
    told = _told(_read(_waited_on(standing, deed), deed, at), deed, at, by)
    to = _next_stage(told, deed)
    return told if to is told.stage else _with(told, stage=to, since=at)


def _with(standing: Standing, **said: Any) -> Standing:
    """The same but for what is said: four times as quick as `replace`, and every deed of every import does it."""
    return Standing(**{**vars(standing), **said})


def _next_stage(standing: Standing, deed: Deed) -> Stage:
    if isinstance(deed, Decided) and not (deed.signed_alone or deed.acts_first):
        return Stage.TO_SIGN if standing.stage is not Stage.CLOSED else Stage.CLOSED
    to = TRANSITIONS.get((standing.stage, deed.name))
    if to is None:
        return standing.stage
    # Whoever opened it again must look at it now, whoever is waited on besides.
    is_reopened = isinstance(deed, ContactReopened)
    if to is Stage.READY and not is_reopened and _waits(standing, handover=False):
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
        alarming=deed.alarming,
        way_in=deed.way_in,
        referrer_kind=deed.referrer_kind,
        district=deed.district,
        children=deed.children,
        adults=deed.adults,
        raised_at=at,
        since=at,
        owed_since=at,
        # Whoever takes a call or keys a letter has read it.
        unread_since=at if deed.way_in in UNSEEN else None,
    )


def _waited_on(standing: Standing, deed: Deed) -> Standing:
    """Who is waited on: asked, and not yet answered whole; whoever was asked may answer after the close too."""
    answered = _answered_by(deed)
    if answered:
        return _with(standing, waiting=tuple(wait for wait in standing.waiting if wait.key != answered))
    begun = _waits_from(deed)
    return _with(standing, waiting=(*standing.waiting, begun)) if begun else standing


_READ_BY = (
    ContactSeen,
    ContactTaken,
    PeopleNamed,
    Triaged,
    PartnerAsked,
    DiscussionOpened,
    Decided,
    NotificationPassedOn,
    SharedWithAdultsHub,
    *ENDINGS,
)


def _read(standing: Standing, deed: Deed, at: datetime) -> Standing:
    """Whether anything on it waits to be read: as it arrived, or what came since."""
    if news := _news(standing, deed):
        return _with(standing, **_came(standing, deed, at), news=standing.news or news)
    if isinstance(deed, LeftUnseen):
        return _with(standing, left_unseen=standing.unread_since is not None)
    if isinstance(deed, _READ_BY) and standing.unread_since is not None:
        return _with(standing, unread_since=None, news="", left_unseen=False)
    return standing


def _came(standing: Standing, deed: Deed, at: datetime) -> dict[str, Any]:
    """Since when it waits to be read; what alarmed was read once, unless it waits still or alarms anew."""
    alarming = standing.alarming and standing.unread_since is not None
    said = {"unread_since": standing.unread_since or at, "alarming": alarming}
    if isinstance(deed, ReferrerWrote):
        said |= {"alarming": deed.alarming or alarming, "chased": standing.chased + deed.chasing}
    return said


def _news(standing: Standing, deed: Deed) -> str:
    """What a deed brings that somebody must read: until the decision, an answer moves the contact on by itself."""
    match deed:
        case ReferrerWrote():
            return News.WROTE
        case PartnerReplied() if standing.stage not in BEFORE_DECISION and deed.answer != Answer.NOTHING_HELD:
            return News.ANSWERED
        case ActionReported() if deed.progress == Progress.NOT_DONE:
            return News.NOT_DONE
        case _:
            return ""


def _waits_from(deed: Deed) -> Waited | None:
    if isinstance(deed, PartnerAsked):
        return Waited(deed.request_id, deed.agency_id, deed.due_at)
    if isinstance(deed, HandedOver):
        return Waited(deed.handover_id, deed.agency_id, deed.due_at, handover=True)
    return None


def _answered_by(deed: Deed) -> str:
    if isinstance(deed, RequestWithdrawn) or (isinstance(deed, PartnerReplied) and deed.is_whole):
        return deed.request_id
    if isinstance(deed, HandoverAccepted | HandoverDeclined | HandoverWithdrawn):
        return deed.handover_id
    return ""


def _told(standing: Standing, deed: Deed, at: datetime, by: UUID) -> Standing:
    """What a deed says of the contact, whatever stage it is at."""
    said = {**_said(standing, deed, at, by), **owing(standing, deed, at)}
    return _with(standing, **said) if said else standing


def _said(standing: Standing, deed: Deed, at: datetime, by: UUID) -> dict[str, Any]:
    match deed:
        case PeopleNamed() | ContactTaken() | Triaged():
            return _said_of_arrival(standing, deed, by)
        case ContactClosed() | ContactSetAside() | ContactJoined() | ContactReopened():
            return _said_of_ending(standing, deed, at)
        case _:
            return _said_of_decision(deed, by)


def _said_of_arrival(
    standing: Standing, deed: PeopleNamed | ContactTaken | Triaged, by: UUID
) -> dict[str, Any]:
    match deed:
        case PeopleNamed():
            return {
                "children": standing.children + deed.children,
                "adults": standing.adults + deed.adults,
                "district": standing.district or deed.district,
            }
        case ContactTaken():
            return {"worker_id": UUID(deed.worker_id)}
        case Triaged():
            return {"priority": deed.priority, "worker_id": standing.worker_id or by}


def _said_of_decision(deed: Deed, by: UUID) -> dict[str, Any]:
    match deed:
        case Decided():
            return {"outcome": deed.outcome, "unsigned": not deed.signed_alone, "worker_id": by}
        case SignedOff() | SentBack():
            return {"unsigned": False}
        case HandedOver():
            return {"team_id": deed.team_id}
        case _:
            return {}


def _said_of_ending(standing: Standing, deed: Deed, at: datetime) -> dict[str, Any]:
    match deed:
        case ContactSetAside():
            return {"closed_at": at, "outcome": SET_ASIDE}
        case ContactJoined():
            return {
                "closed_at": at,
                "outcome": JOINED,
                "joined_to": UUID(deed.to_contact_id) if deed.to_contact_id else None,
            }
        case ContactReopened():
            decided = "" if standing.outcome in (SET_ASIDE, JOINED) else standing.outcome
            return {"closed_at": None, "outcome": decided, "joined_to": None}
        case _:
            return {"closed_at": at}


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
