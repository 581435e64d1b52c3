"""The published figures that the invented county is drawn to, and how totals are shared out so that they foot.

Sources: the partnership's papers of 2013 (enquiries by month and source, domestic-abuse notifications a day), its
review of 2023 (concerns a year) and the Department for Education's figures of 2024 (assessments, referrals again).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

CONCERNS_A_YEAR_THEN, CONCERNS_A_YEAR = 15_642, 31_652
"""Children's safeguarding concerns in the first and in the last of ten years."""
MOST_YEARS = 10
NOTIFICATIONS_A_DAY_THEN, NOTIFICATIONS_A_DAY = 25, 60
YEARS_AT_THE_HIGHER = 2
"""Domestic-abuse notifications rose from 25 to 60 a day within one year (2012 to 2013). Where in ten years that rise
stands is our choice: at the end of the eighth, so that each level lasts long enough to be seen."""
ADULTS_BESIDE = 0.06
"""Concerns about an adult at risk, as a share of those about children; ours, as no figure is published."""

# Weights of a day. Under 1,500 enquiries in most months of 2013 and 1,904 in July: the month of July stands at 1.35
# of a mean month. The other months' weights are ours, after the school year: fewer in August and December.
SEASON = (0.96, 0.93, 1.04, 0.92, 1.01, 1.12, 1.28, 0.78, 0.97, 1.04, 1.05, 0.83)
WEEKEND, WORKING_DAY = 0.35, 1.26  # seven days of such weights add up to a week

SOURCES = {
    # Police 23%, health 14%, schools 12% and family 11% are published (2013); the rest is ours, adding up to all.
    "police": 0.23, "health": 0.14, "school": 0.12, "family": 0.11,
    "council": 0.13, "neighbour": 0.10, "anonymous": 0.08, "housing": 0.04, "probation": 0.03, "adults": 0.02,
}  # fmt: skip
PUBLISHED = ("police", "health", "school", "family")
SOURCES_OF_ADULTS = {"adults": 0.45, "health": 0.25, "family": 0.15, "neighbour": 0.08, "anonymous": 0.07}

AGAIN_WITHIN_A_YEAR = 0.25
"""The share of concerns about a family that was raised in the 12 months before (24.8% of referrals in 2023)."""
AGAIN_AFTER_A_YEAR = 0.08
"""The share about a family last heard of longer ago; ours."""

NAMED_LEAST, NAMED_MOST = 1.51, 3.87
"""People named on a contact, on the mean, when it names no more than whom it is about, and when it names everybody."""
NAMED = 2.7
"""People named on a contact where nobody says otherwise."""


@dataclass(frozen=True)
class Year:
    """What is expected in one year of the history, counted back from its end: 0 is the last."""

    ago: int

    @property
    def concerns(self) -> int:
        """Concerns about children: the published figures at both ends, on a straight line between them."""
        gone = max(0, MOST_YEARS - 1 - self.ago) / (MOST_YEARS - 1)
        return round(CONCERNS_A_YEAR_THEN + gone * (CONCERNS_A_YEAR - CONCERNS_A_YEAR_THEN))

    @property
    def adults(self) -> int:
        """Concerns about adults at risk, beside those about children."""
        return round(self.concerns * ADULTS_BESIDE)

    @property
    def notifications_a_day(self) -> int:
        """Domestic-abuse notifications of the police, beside both."""
        return NOTIFICATIONS_A_DAY if self.ago < YEARS_AT_THE_HIGHER else NOTIFICATIONS_A_DAY_THEN


def weight_of(day: date) -> float:
    """How many concerns a day brings, as against a mean one."""
    return SEASON[day.month - 1] * (WEEKEND if day.weekday() >= 5 else WORKING_DAY)


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    """A total in whole parts as near to their weights as can be; the parts always add up to the total."""
    whole = math.fsum(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [math.floor(part) for part in exact]
    behind = sorted(range(len(parts)), key=lambda place: parts[place] - exact[place])
    for place in behind[: total - sum(parts)]:
        parts[place] += 1
    return parts


def naming_of(people: float, contacts: int) -> float:
    """How likely it is that one more of a family is named, so that so many people come on record (0 to 1)."""
    likely = (people / contacts - NAMED_LEAST) / (NAMED_MOST - NAMED_LEAST)
    if not -0.001 <= likely <= 1.001:
        least, most = round(NAMED_LEAST * contacts, -3), round(NAMED_MOST * contacts, -3)
        raise ValueError(
            f"So many contacts name between {least:,.0f} and {most:,.0f} people, not {people:,.0f}."
        )
    return min(1.0, max(0.0, likely))
