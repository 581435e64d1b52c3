"""What is being written and not yet sent."""

from datetime import datetime, timedelta
from enum import StrEnum

from frontdoor.foundation.clock import WorkingHours, acknowledge_due


class DraftKind(StrEnum):
    """What is being written and not yet sent."""

    PUBLIC = "public"
    PROFESSIONAL = "professional"
    CALL = "call"
    PAPER = "paper"
    NAMING = "naming"


HUB_DRAFTS = (DraftKind.CALL, DraftKind.PAPER)
"""What the hub itself writes down: any colleague may go on with it."""

DRAFT_LASTS = timedelta(days=7)
"""How long a half-written form is kept after its last answer."""


def is_lying(started_at: datetime, at: datetime, hours: WorkingHours) -> bool:
    """Whether what is not sent was begun more than a working day ago: nothing older than that stays unseen."""
    return acknowledge_due(started_at, hours) < at
