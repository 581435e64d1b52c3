"""Who a member is, how far they see, and what their role may do."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.records.ids import INTAKE_ID, SYSTEM_ID
from frontdoor.foundation.records.refusals import Refused

NO_AGENCY = UUID(int=0)


class Role(StrEnum):
    """What somebody does at the front door or for it."""

    MASH_OFFICER = "mash_officer"
    SENIOR_MASH_OFFICER = "senior_mash_officer"
    BUSINESS_SUPPORT = "business_support"
    SOCIAL_WORKER = "social_worker"
    TEAM_MANAGER = "team_manager"
    OPERATIONS_MANAGER = "operations_manager"
    PARTNER = "partner"
    EARLY_HELP_OFFICER = "early_help_officer"
    RECEIVING_TEAM = "receiving_team"
    GUARDIAN = "guardian"
    OTHER_SYSTEM = "other_system"
    SERVICE = "service"

    @property
    def label(self) -> str:
        """The role as people say it."""
        return LABELS[self]


LABELS = {
    Role.MASH_OFFICER: "MASH officer",
    Role.SENIOR_MASH_OFFICER: "Senior MASH officer",
    Role.BUSINESS_SUPPORT: "Business support",
    Role.SOCIAL_WORKER: "Social worker",
    Role.TEAM_MANAGER: "Team manager",
    Role.OPERATIONS_MANAGER: "MASH operations manager",
    Role.PARTNER: "Partner agency representative",
    Role.EARLY_HELP_OFFICER: "Early help officer",
    Role.RECEIVING_TEAM: "Receiving team worker",
    Role.GUARDIAN: "Information governance lead",
    Role.OTHER_SYSTEM: "Another agency's system",
    Role.SERVICE: "Front Door itself",
}


class Reach(StrEnum):
    """How far the database lets somebody see: all, the hub's work (to work on it, or only to read it, closed records
    too), what was granted, or nothing (intake).
    """

    ALL = "all"
    HUB = "hub"
    GUARDIAN = "guardian"
    GRANTED = "granted"
    INTAKE = "intake"


HUB_ROLES = frozenset(
    {
        Role.MASH_OFFICER,
        Role.SENIOR_MASH_OFFICER,
        Role.BUSINESS_SUPPORT,
        Role.SOCIAL_WORKER,
        Role.TEAM_MANAGER,
        Role.OPERATIONS_MANAGER,
    }
)
RECEIVING_ROLES = frozenset({Role.EARLY_HELP_OFFICER, Role.RECEIVING_TEAM})
DECIDERS = frozenset({Role.SOCIAL_WORKER, Role.TEAM_MANAGER})
PEOPLE = frozenset(Role) - {Role.OTHER_SYSTEM, Role.SERVICE}
"""Roles in which somebody signs in; a system is let in by a token, and never sees a page."""


class May(StrEnum):
    """Deeds that a role allows; the words complete "You may not ..."."""

    RAISE = "take a worry at the front door"
    IMPORT = "bring in a file of notifications"
    LOOK = "look at what arrived"
    SORT = "sort what arrived"
    MATCH = "rule whether two records are one person"
    TRIAGE = "triage a contact"
    ASK = "ask a partner agency"
    REPLY = "answer a question put to an agency"
    DISCUSS = "open or close a discussion"
    CONTRIBUTE = "speak in a discussion"
    DECIDE = "decide by needs"
    SIGN_OFF = "sign off a decision"
    PLAN = "agree an action"
    ACT = "report on an action"
    HAND_OVER = "hand work over"
    RECEIVE = "accept or decline work"
    TELL = "tell the referrer"
    RELEASE = "let words go to a family"
    CLOSE = "close a contact"
    RESTRICT = "restrict a record"
    LIFT = "lift a restriction, or end a conflict of interest"
    DECLARE = "declare a conflict of interest"
    BREAK_GLASS = "open a restricted record for a reason"
    OVERSEE = "review who looked, and why"
    RULE = "rule whether somebody is on a restricted record"
    NOTE = "keep a note of one's own agency"
    ADVISE = "note advice to a school"
    PUBLISH = "say in public what we did"


_HUB_WORKERS = HUB_ROLES - {Role.OPERATIONS_MANAGER}
ALLOWED: dict[May, frozenset[Role]] = {
    May.RAISE: _HUB_WORKERS | {Role.OTHER_SYSTEM},
    May.IMPORT: HUB_ROLES,
    May.LOOK: HUB_ROLES,
    May.SORT: _HUB_WORKERS,
    May.MATCH: _HUB_WORKERS,
    May.TRIAGE: frozenset({Role.SENIOR_MASH_OFFICER, Role.MASH_OFFICER}) | DECIDERS,
    May.ASK: _HUB_WORKERS,
    May.REPLY: frozenset({Role.PARTNER, Role.EARLY_HELP_OFFICER, Role.RECEIVING_TEAM}),
    May.DISCUSS: DECIDERS | {Role.SENIOR_MASH_OFFICER},
    May.CONTRIBUTE: HUB_ROLES | {Role.PARTNER} | RECEIVING_ROLES,
    May.DECIDE: DECIDERS,
    May.SIGN_OFF: DECIDERS,
    May.PLAN: _HUB_WORKERS,
    May.ACT: _HUB_WORKERS | {Role.PARTNER} | RECEIVING_ROLES,
    May.HAND_OVER: _HUB_WORKERS,
    May.RECEIVE: RECEIVING_ROLES,
    May.TELL: _HUB_WORKERS,
    May.RELEASE: DECIDERS | {Role.SENIOR_MASH_OFFICER},
    May.CLOSE: _HUB_WORKERS,
    May.RESTRICT: frozenset({Role.TEAM_MANAGER, Role.OPERATIONS_MANAGER, Role.GUARDIAN}),
    May.LIFT: frozenset({Role.GUARDIAN}),
    May.DECLARE: PEOPLE,
    May.BREAK_GLASS: DECIDERS | {Role.SENIOR_MASH_OFFICER},
    May.OVERSEE: frozenset({Role.GUARDIAN}),
    May.RULE: frozenset({Role.GUARDIAN}),
    May.NOTE: frozenset({Role.PARTNER}),
    May.ADVISE: RECEIVING_ROLES,
    May.PUBLISH: frozenset({Role.TEAM_MANAGER, Role.OPERATIONS_MANAGER}),
}


@dataclass(frozen=True)
class Viewer:
    """A member as the rest of the house knows them: the `viewer` of every query and the `by` of every deed."""

    id: UUID
    name: str
    role: Role
    agency_id: UUID
    agency_code: str = ""
    agency_name: str = ""
    team_id: UUID | None = None
    team_name: str = ""

    @property
    def reach(self) -> Reach:
        """How far the database lets them see."""
        return reach_of(self)

    @property
    def sees_hub(self) -> bool:
        """Whether the hub's whole work is theirs to see."""
        return self.reach in (Reach.ALL, Reach.HUB, Reach.GUARDIAN)


SYSTEM = Viewer(SYSTEM_ID, "Front Door", Role.SERVICE, NO_AGENCY)
INTAKE = Viewer(INTAKE_ID, "The public form", Role.SERVICE, NO_AGENCY)


def reach_of(viewer: Viewer) -> Reach:
    """The reach that a role brings with it."""
    if viewer.role is Role.OTHER_SYSTEM or viewer.id == INTAKE_ID:
        return Reach.INTAKE
    if viewer.role is Role.SERVICE:
        return Reach.ALL
    if viewer.role is Role.GUARDIAN:
        return Reach.GUARDIAN
    return Reach.HUB if viewer.role in HUB_ROLES else Reach.GRANTED


def may(viewer: Viewer, deed: May) -> bool:
    """Whether the role of this member allows the deed at all."""
    return viewer.role is Role.SERVICE or viewer.role in ALLOWED[deed]


def must(viewer: Viewer, deed: May) -> None:
    """Refuse the deed with a reason that names who may do it."""
    if not may(viewer, deed):
        who = ", ".join(sorted(role.label.lower() for role in ALLOWED[deed] & PEOPLE))
        raise Refused(f"You may not {deed} as {viewer.role.label.lower()}. Ask one of these: {who}.")


MARK_OF_TOKENS = "frontdoor_"
"""How every token begins, so that one which leaked can be searched for."""
TOKEN_LASTS = timedelta(days=365)


@dataclass(frozen=True)
class Caller:
    """Another agency's system that calls now: which call of this minute it is, and the seconds left of the minute."""

    viewer: Viewer
    calls: int
    wait: int


@dataclass(frozen=True)
class SystemAdded(Deed):
    """Another agency's system was let in."""

    system_id: str


@dataclass(frozen=True)
class TokenIssued(Deed):
    """A system was given a token, until a day; its first letters tell which."""

    system_id: str
    prefix: str
    until: str


@dataclass(frozen=True)
class TokenRevoked(Deed):
    """A token of a system was ended."""

    system_id: str
    prefix: str
