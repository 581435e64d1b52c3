"""The published figures that the invented county is drawn to, and how near it keeps to them.

Sources: the partnership's papers of 2013 (enquiries by month and source, domestic-abuse notifications a day), its
review of 2023 (concerns a year) and the Department for Education's figures of 2024 (assessments).
"""

from dataclasses import dataclass
from datetime import date

CONCERNS_A_YEAR = 31_652
NOTIFICATIONS_A_DAY = 60
TOLERANCE = 0.05
"""A month's count lies within this share of its expected figure; sources within two points of theirs."""

# Weights of a day. Under 1,500 enquiries in most months of 2013 and 1,904 in July: the month of July stands at 1.35
# of a mean month. The other months' weights are ours, after the school year:
# fewer in August and December, more before the summer.
SEASON = (0.96, 0.93, 1.04, 0.92, 1.01, 1.12, 1.28, 0.78, 0.97, 1.04, 1.05, 0.83)


@dataclass(frozen=True)
class Source:
    """Where concerns come from, and how many of a hundred."""

    code: str
    share: float


# Police 23%, health 14%, schools 12% and family 11% are published (2013); the rest is ours, adding up to all.
SOURCES = (
    Source("police", 0.23),
    Source("health", 0.14),
    Source("school", 0.12),
    Source("family", 0.11),
    Source("council", 0.12),
    Source("neighbour", 0.09),
    Source("anonymous", 0.07),
    Source("housing", 0.04),
    Source("probation", 0.03),
    Source("adults", 0.05),
)

AGAIN_WITHIN_A_YEAR = 0.25
"""The share of concerns about a family that was raised in the 12 months before (24.8% of referrals in 2023)."""


def concerns_on(day: date) -> float:
    """How many concerns are expected on a day, domestic-abuse notifications apart."""
    weekend = 0.35 if day.weekday() >= 5 else 1.26  # seven days of such weights add up to a week
    return CONCERNS_A_YEAR / 365.25 * SEASON[day.month - 1] / (sum(SEASON) / 12) * weekend
