"""Invented homes: where families live, move to, and live after others."""

from random import Random
from typing import NamedTuple

from frontdoor.demo.names import PLACES, ROADS

NOWHERE = "no fixed abode"
LEFT = 2_000
"""Homes that families left, in which others may live later."""
_SHARES = [share for *_, share in PLACES]


class Home(NamedTuple):
    """A front door."""

    line: str
    town: str
    postcode: str
    protected: bool = False


class Homes:
    """Homes of the county, and those that stand empty since a family left; each worker has house numbers of its own."""

    def __init__(self, number: int = 0, of: int = 1) -> None:
        self.number, self.of = number, of
        self.empty: list[Home] = []

    def one(self, rng: Random, *, hidden: float = 0.01) -> Home:
        """A home to move into: sometimes one in which another family lived, rarely one whose address is kept secret."""
        if self.empty and rng.random() < 0.12:
            return self.empty.pop(rng.randrange(len(self.empty)))
        town, postcodes, _ = rng.choices(PLACES, weights=_SHARES)[0]
        if rng.random() < 0.01:
            return Home(NOWHERE, town, "")
        flat = f"Flat {rng.randint(1, 12)}, " if rng.random() < 0.15 else ""
        line = f"{flat}{self._door(rng)} {rng.choice(ROADS)}"
        return Home(line, town, rng.choice(postcodes), rng.random() < hidden)

    def _door(self, rng: Random) -> int:
        return rng.randrange(180 // self.of) * self.of + self.number + 1

    def leave(self, home: Home) -> None:
        """A family moves out."""
        if home.line != NOWHERE and not home.protected and len(self.empty) < LEFT:
            self.empty.append(home)
