"""Families that were heard of, and may be heard of again: soon, or after years."""

from collections import deque
from datetime import date, timedelta
from random import Random

from frontdoor.demo.families import Family
from frontdoor.demo.figures import AGAIN_AFTER_A_YEAR, AGAIN_WITHIN_A_YEAR

A_YEAR = timedelta(days=365)
KEPT = 12_000
"""Families of longer ago that may come again, in one worker's memory."""


class Remembered:
    """Those heard of in the last twelve months in the order of time, and some of those before."""

    def __init__(self) -> None:
        self.lately: deque[tuple[date, Family, int]] = deque()
        self.long_ago: list[Family] = []

    def heard(self, family: Family, on: date) -> None:
        """A family was heard of."""
        family.heard += 1
        self.lately.append((on, family, family.heard))

    def again(self, rng: Random, on: date) -> Family | None:
        """Somebody who is heard of again, as often as is published; or nobody, so that it is about a new family."""
        self._age(rng, on)
        drawn = rng.random()
        if drawn < AGAIN_WITHIN_A_YEAR and self.lately:
            return self.lately[rng.randrange(len(self.lately))][1]
        if AGAIN_WITHIN_A_YEAR <= drawn < AGAIN_WITHIN_A_YEAR + AGAIN_AFTER_A_YEAR and self.long_ago:
            place = rng.randrange(len(self.long_ago))
            self.long_ago[place], self.long_ago[-1] = self.long_ago[-1], self.long_ago[place]
            return self.long_ago.pop()
        return None

    def _age(self, rng: Random, on: date) -> None:
        while self.lately and on - self.lately[0][0] > A_YEAR:
            _, family, heard = self.lately.popleft()
            if family.heard > heard:
                continue  # heard of since, and remembered by that
            if len(self.long_ago) < KEPT:
                self.long_ago.append(family)
            elif rng.random() < 0.5:
                self.long_ago[rng.randrange(KEPT)] = family
