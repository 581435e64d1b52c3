"""Handing work over: offered, then accepted, declined or taken back; and notifications passed on to another hub."""

from frontdoor.domain.handovers.actions.offering import accept, decline, hand_over, withdraw
from frontdoor.domain.handovers.actions.passing import pass_on, share_with_adults, take_back

__all__ = ["accept", "decline", "hand_over", "pass_on", "share_with_adults", "take_back", "withdraw"]
