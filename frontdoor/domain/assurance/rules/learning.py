"""What one school or agency can learn from its referrals: shares, the way they went, what to praise and to work on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from frontdoor.domain.assurance.rules.funnel import beyond_chance, by_chance
from frontdoor.domain.assurance.rules.items import Item

FEWEST = 10
TOO_FEW = "Too few to say"
"""Of fewer than ten, one more or less would turn a share over, and might be one family's."""
A_YEAR = 4
POINTS = 5


@dataclass(frozen=True, order=True)
class Quarter:
    """Three months of a year."""

    year: int
    number: int

    @property
    def before(self) -> "Quarter":
        """The quarter before."""
        return Quarter(self.year, self.number - 1) if self.number > 1 else Quarter(self.year - 1, 4)

    @property
    def label(self) -> str:
        """The last month of the quarter, as an axis says it."""
        return f"{('Mar', 'Jun', 'Sep', 'Dec')[self.number - 1]} {self.year}"


@dataclass(frozen=True)
class Counts:
    """So many referrals, in how many enough was told, and in how many each item was."""

    of: int = 0
    enough: int = 0
    items: Mapping[Item, int] | None = None

    def met(self, item: Item) -> int:
        """In how many of them an item was."""
        return (self.items or {}).get(item, 0)

    def __add__(self, other: "Counts") -> "Counts":
        items = {item: self.met(item) + other.met(item) for item in Item}
        return Counts(self.of + other.of, self.enough + other.enough, items)


@dataclass(frozen=True)
class Line:
    """One of the six: in how many of theirs, in what share of the county's, and whether chance may explain it."""

    item: Item
    met: int
    of: int
    county: float
    by_chance: tuple[int, int]
    stands: int

    @property
    def share(self) -> float:
        """In what share of their referrals it was."""
        return self.met / self.of

    @property
    def said(self) -> str:
        """How theirs stands beside the county's, in words."""
        return {1: "More often than in most places", -1: "Less often than in most places"}.get(
            self.stands, "About as often as elsewhere"
        )


@dataclass(frozen=True)
class Point:
    """The twelve months up to the end of a quarter: theirs and the county's."""

    until: Quarter
    of: int
    share: float | None
    county: float | None


def quarter_of(day: date) -> Quarter:
    """The quarter that a day lies in."""
    return Quarter(day.year, (day.month + 2) // 3)


def lines(theirs: Counts, county: Counts) -> tuple[Line, ...]:
    """Each of the six; nothing where there are too few to say."""
    if theirs.of < FEWEST:
        return ()
    return tuple(_line(item, theirs, county) for item in Item)


def _line(item: Item, theirs: Counts, county: Counts) -> Line:
    share = county.met(item) / county.of
    met, of = theirs.met(item), theirs.of
    return Line(item, met, of, share, by_chance(of, share), beyond_chance(met, of, share))


def to_praise(found: Iterable[Line]) -> Line | None:
    """What they do best: what stands out, else what they tell us most often."""
    return max(found, key=lambda line: (line.stands, line.share), default=None)


def to_work_on(found: Iterable[Line]) -> Line | None:
    """The one thing that would help most: what was missing most often; nothing where nothing was missing."""
    least = min(found, key=lambda line: (line.share, line.stands), default=None)
    return least if least and least.met < least.of else None


def trend(
    theirs: Mapping[Quarter, Counts], county: Mapping[Quarter, Counts], last: Quarter
) -> tuple[Point, ...]:
    """Twelve months at a time, ending with each of the last quarters, oldest first; no share of too few."""
    ends = [last]
    while len(ends) < POINTS:
        ends.append(ends[-1].before)
    return tuple(_point(end, _year(theirs, end), _year(county, end)) for end in reversed(ends))


def _point(end: Quarter, theirs: Counts, county: Counts) -> Point:
    return Point(end, theirs.of, _share(theirs), _share(county))


def _share(counts: Counts) -> float | None:
    return counts.enough / counts.of if counts.of >= FEWEST else None


def _year(quarters: Mapping[Quarter, Counts], end: Quarter) -> Counts:
    whole, each = Counts(), end
    for _ in range(A_YEAR):
        whole, each = whole + quarters.get(each, Counts()), each.before
    return whole
