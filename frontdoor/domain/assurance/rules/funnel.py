"""How far a share may lie from the county's by chance alone: the limits of a funnel plot.

Exact limits of the binomial distribution, drawn smooth between whole numbers as D. J. Spiegelhalter does ("Funnel plots
for comparing institutional performance", Statistics in Medicine 24, 2005, appendix A.1.1).
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import exp, lgamma, log

USUAL = 0.95
"""Nineteen of twenty that are like the county lie within these limits."""
ALMOST_SURE = 0.998
"""All but one in five hundred do."""


@dataclass(frozen=True)
class Band:
    """Between which shares one of this many lies by chance."""

    of: int
    low: float
    high: float


@lru_cache(maxsize=4096)
def band(of: int, share: float, within: float = USUAL) -> Band:
    """The limits for so many referrals, where the county's share is this."""
    if not 0 < share < 1:
        return Band(of, share, share)
    tail = (1 - within) / 2
    return Band(of, min(share, _limit(of, share, tail)), max(share, _limit(of, share, 1 - tail)))


@lru_cache(maxsize=4096)
def by_chance(of: int, share: float, within: float = USUAL) -> tuple[int, int]:
    """How few and how many of so many chance alone may well bring, where the county's share is this."""
    if not 0 < share < 1:
        return 0, of
    tail = (1 - within) / 2
    held = list(accumulate(_exactly(met, of, share) for met in range(of + 1)))
    fewest = next((met for met, below in enumerate(held) if below > tail), of)
    most = next((met for met in range(of, 0, -1) if 1 - held[met - 1] > tail), 0)
    return fewest, most


def beyond_chance(met: int, of: int, share: float, within: float = USUAL) -> int:
    """1 where more than chance would bring were met, -1 where fewer, 0 where it may be chance."""
    fewest, most = by_chance(of, share, within)
    return (met > most) - (met < fewest)


def _limit(of: int, share: float, reached: float) -> float:
    """The share below which the distribution holds this much, between two whole numbers."""
    before = held = 0.0
    for met in range(of + 1):
        before, held = held, held + _exactly(met, of, share)
        if held >= reached:
            return min(1.0, max(0.0, (met - (held - reached) / (held - before)) / of))
    return 1.0


def _exactly(met: int, of: int, share: float) -> float:
    ways = lgamma(of + 1) - lgamma(met + 1) - lgamma(of - met + 1)
    return exp(ways + met * log(share) + (of - met) * log(1 - share))
