"""Work offered to a team."""

from dataclasses import dataclass

from frontdoor.domain.agencies.rules import TeamKind
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.foundation.events.rules import Deed

TEAM_KINDS: dict[Outcome, TeamKind] = {
    Outcome.EARLY_HELP: TeamKind.EARLY_HELP,
    Outcome.ASSESSMENT: TeamKind.DISTRICT,
    Outcome.SAME_DAY_RESPONSE: TeamKind.DISTRICT,
    Outcome.ADULTS_SAFEGUARDING: TeamKind.ADULTS,
    Outcome.OUT_OF_COUNTY: TeamKind.OUT_OF_COUNTY,
}
"""The kind of team that takes up each outcome. A police-led meeting is no team: it is asked for as an action."""


@dataclass(frozen=True)
class HandedOver(Deed):
    """Work was offered to a team."""

    handover_id: str
    team_id: str
    agency_id: str
    due_at: str | None


@dataclass(frozen=True)
class HandoverAccepted(Deed):
    """The team took the work on."""

    handover_id: str
    team_id: str


@dataclass(frozen=True)
class HandoverWithdrawn(Deed):
    """The hub took an offer back before the team had answered."""

    handover_id: str
    team_id: str


@dataclass(frozen=True)
class HandoverDeclined(Deed):
    """The team declined the work with a reason, and said what instead."""

    handover_id: str
    team_id: str
