"""What each day of the history brings: so many concerns, from whom. Totals foot, and only their days are chance."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from frontdoor.demo.figures import PUBLISHED, SOURCES, SOURCES_OF_ADULTS, Year, shared_out, weight_of

DIFFER = 0.12
"""By how much days of the same kind differ, as a share of what is expected."""


class About(StrEnum):
    """What a contact is about, as it is counted."""

    CHILD = "child"
    ADULT = "adult"
    NOTIFICATION = "notification"


@dataclass(frozen=True)
class Expected:
    """One contact that a day brings."""

    about: About
    source: str


@dataclass(frozen=True)
class Day:
    """A day and what it brings, in no order."""

    on: date
    brings: tuple[Expected, ...]

    def part(self, number: int, of: int) -> tuple[Expected, ...]:
        """What of it one of several workers lays out; together they lay out all of it."""
        return self.brings[(number + self.on.toordinal()) % of :: of]


@dataclass(frozen=True)
class Stretch:
    """Days with totals that they foot to."""

    days: Sequence[date]
    concerns: int
    adults: int
    notifications: int


def days_of(stretches: Iterable[Stretch], *, seed: int, sources: Sequence[str] = ()) -> Iterator[Day]:
    """The days of stretches, each stretch footing exactly; `sources` are dealt out if given, else drawn for each."""
    dealt = iter(sources)
    for stretch in stretches:
        rng = Random(f"{seed}/{stretch.days[0]}")
        concerns = _spread(rng, stretch.concerns, list(map(weight_of, stretch.days)))
        adults = _spread(rng, stretch.adults, list(map(weight_of, stretch.days)))
        notifications = _spread(rng, stretch.notifications, [1.0] * len(stretch.days))
        children = dealt if sources else iter(deck(rng, stretch.concerns, SOURCES))
        others = iter(deck(rng, stretch.adults, SOURCES_OF_ADULTS))
        for place, day in enumerate(stretch.days):
            brings = (
                *(Expected(About.CHILD, next(children)) for _ in range(concerns[place])),
                *(Expected(About.ADULT, next(others)) for _ in range(adults[place])),
                *(Expected(About.NOTIFICATION, "notification") for _ in range(notifications[place])),
            )
            yield Day(day, brings)


def years_until(last: date, days: int) -> list[Stretch]:
    """The years that end on a day, the earliest first, as far back as so many days reach."""
    stretches = []
    for ago in range((days * 100 + 36524) // 36525):
        end, year = last - timedelta(days=round(365.25 * ago)), Year(ago)
        length = round(365.25 * (ago + 1)) - round(365.25 * ago)
        dates = [end - timedelta(days=length - 1 - place) for place in range(length)]
        stretches.append(Stretch(dates, year.concerns, year.adults, year.notifications_a_day * length))
    return stretches[::-1]


def history_until(last: date, days: int, *, seed: int) -> list[Day]:
    """So many days of history, ending on this one; whole years of it foot to the published figures."""
    first = last - timedelta(days=days - 1)
    return [day for day in days_of(years_until(last, days), seed=seed) if day.on >= first]


def deck(rng: Random, total: int, shares: Mapping[str, float]) -> list[str]:
    """So many sources in the order of chance: the published shares to the nearest case, and the rest among the rest."""
    counts = {
        code: round(total * share)
        for code, share in shares.items()
        if code in PUBLISHED and shares is SOURCES
    }
    rest = {code: share for code, share in shares.items() if code not in counts}
    others = shared_out(total - sum(counts.values()), list(rest.values()))
    cards = [
        code for code, count in (counts | dict(zip(rest, others, strict=True))).items() for _ in range(count)
    ]
    rng.shuffle(cards)
    return cards


def _spread(rng: Random, total: int, weights: Sequence[float]) -> list[int]:
    return shared_out(total, [weight * max(0.2, rng.gauss(1, DIFFER)) for weight in weights])
