"""Reading the police lane, as far as the viewer may see it: the hub alone."""

from frontdoor.domain.notifications.queries.entries import (
    EntrySeen,
    Notified,
    Passed,
    household_of,
    is_passed_on,
    notified,
    passed_of,
    why_not_here,
)
from frontdoor.domain.notifications.queries.lane import (
    PAGE,
    Block,
    InLane,
    Lane,
    Narrowed,
    lane,
)
from frontdoor.domain.notifications.queries.quality import (
    OfOfficer,
    OfWeek,
    Quality,
    Returned,
    Share,
    ToMend,
    last_week_heard_of,
    quality,
    to_mend,
)

__all__ = [
    "PAGE",
    "Block",
    "EntrySeen",
    "InLane",
    "Lane",
    "Narrowed",
    "Notified",
    "OfOfficer",
    "OfWeek",
    "Passed",
    "Quality",
    "Returned",
    "Share",
    "ToMend",
    "household_of",
    "is_passed_on",
    "lane",
    "last_week_heard_of",
    "notified",
    "passed_of",
    "quality",
    "to_mend",
    "why_not_here",
]
