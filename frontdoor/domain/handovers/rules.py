"""Work offered to a team."""

from dataclasses import dataclass

from frontdoor.foundation.events.rules import Deed


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
class HandoverDeclined(Deed):
    """The team declined the work with a reason, and said what instead."""

    handover_id: str
    team_id: str
