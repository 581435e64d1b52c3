"""The six things that help most in a referral; what was in how many of them, and what chance alone would bring."""

from frontdoor.domain.assurance.rules.funnel import ALMOST_SURE, USUAL, Band, band, beyond_chance, by_chance
from frontdoor.domain.assurance.rules.handing import HANDED_AGAIN_AFTER, CoachingHanded, words_for
from frontdoor.domain.assurance.rules.items import ENOUGH, Item, ReferralScored, Told, what_was_told
from frontdoor.domain.assurance.rules.learning import (
    FEWEST,
    TOO_FEW,
    Counts,
    Line,
    Point,
    Quarter,
    lines,
    quarter_of,
    to_praise,
    to_work_on,
    trend,
)

__all__ = [
    "ALMOST_SURE",
    "ENOUGH",
    "FEWEST",
    "HANDED_AGAIN_AFTER",
    "TOO_FEW",
    "USUAL",
    "Band",
    "CoachingHanded",
    "Counts",
    "Item",
    "Line",
    "Point",
    "Quarter",
    "ReferralScored",
    "Told",
    "band",
    "beyond_chance",
    "by_chance",
    "lines",
    "quarter_of",
    "to_praise",
    "to_work_on",
    "trend",
    "what_was_told",
    "words_for",
]
