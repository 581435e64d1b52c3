"""What arrives in the invented county, day by day: how many, from whom, about which family, in which words."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from frontdoor.demo import words
from frontdoor.demo.families import Family, a_family, described
from frontdoor.demo.figures import AGAIN_WITHIN_A_YEAR, NOTIFICATIONS_A_DAY, SOURCES, concerns_on
from frontdoor.demo.names import FORENAMES, SCHOOLS, SURNAMES
from frontdoor.demo.notified import as_the_police_say
from frontdoor.domain.contacts.rules import (
    FamilyKnows,
    Involved,
    Part,
    ReferrerKind,
    SafeNow,
    StatedConcern,
    StatedReferrer,
    WayIn,
)
from frontdoor.foundation.clock import LONDON

REMEMBERED = 4000
"""Families that may be heard of again: about a year's, for the share of concerns that come twice."""


@dataclass(frozen=True)
class Arrival:
    """One concern, the moment it arrives, and the family it is really about."""

    at: datetime
    source: str
    family: Family
    number: int
    """Which of the family's concerns this is, the first being 0."""
    concern: StatedConcern


class Arrivals:
    """The arrivals of a stretch of days; the same seed brings the same ones."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.heard_of: list[tuple[Family, int]] = []
        self.families = 0

    def of_day(self, day: date, share: float = 1.0) -> Iterator[Arrival]:
        """What arrives on one day, in no order; `share` of it when several work side by side."""
        for _ in range(_whole(self.rng, concerns_on(day) * share)):
            source = self.rng.choices(SOURCES, weights=[each.share for each in SOURCES])[0].code
            yield self._one(day, source)
        for _ in range(_whole(self.rng, NOTIFICATIONS_A_DAY * share)):
            yield self._one(day, "notification")

    def _one(self, day: date, source: str) -> Arrival:
        family, number = self._family(day)
        at = _moment(self.rng, day, source)
        return Arrival(at, source, family, number, _concern(self.rng, family, source, at))

    def _family(self, day: date) -> tuple[Family, int]:
        if self.heard_of and self.rng.random() < AGAIN_WITHIN_A_YEAR:
            place = self.rng.randrange(len(self.heard_of))
            family, before = self.heard_of[place]
            self.heard_of[place] = (family, before + 1)
            return family, before + 1
        self.families += 1
        family = a_family(self.rng, self.families, day)
        self.heard_of.append((family, 0))
        if len(self.heard_of) > REMEMBERED:
            self.heard_of.pop(self.rng.randrange(len(self.heard_of)))
        return family, 0


def _whole(rng: Random, expected: float) -> int:
    """A whole number near the expected one, as days differ (a normal draw with the variance of counts)."""
    return max(0, round(rng.gauss(expected, expected**0.5 * 0.6)))


def _moment(rng: Random, day: date, source: str) -> datetime:
    """When in the day: notifications come with the morning's file, calls and mail mostly in the day."""
    if source == "notification":
        minutes = rng.randint(6 * 60, 7 * 60 + 30)
    elif rng.random() < 0.85:
        minutes = rng.randint(8 * 60 + 30, 17 * 60)
    else:
        minutes = rng.randint(0, 24 * 60 - 1)
    start = datetime.combine(day, time(), tzinfo=LONDON)
    return start + timedelta(minutes=minutes, seconds=rng.randint(0, 59))


def _concern(rng: Random, family: Family, source: str, at: datetime) -> StatedConcern:
    careful = source in ("school", "health", "police", "notification", "council", "adults")
    people = tuple(
        Involved(
            _part(rng, one.part, source),
            described(rng, one.truth, at.date(), careful=careful),
            voice=rng.choice(words.VOICES) if one.part is Part.CHILD else "",
        )
        for one in family.members
    )
    told = FamilyKnows.YES if rng.random() < 0.4 else FamilyKnows.NOT_ASKED
    is_police = source in ("police", "notification")
    reference = f"NOT{at:%y%m%d}{rng.randrange(10**11):011d}" if is_police else ""
    stated = StatedConcern(
        way_in=_way_in(rng, source),
        words=rng.choice(words.WORRIES[source]),
        referrer=_referrer(rng, source),
        people=people,
        received_at=at,
        emergency=rng.random() < 0.01,
        safe_now=SafeNow.NO if rng.random() < 0.05 else rng.choice((SafeNow.YES, SafeNow.NOT_SURE)),
        tried=rng.choice(words.TRIED),
        family_knows=FamilyKnows.UNSAFE if source == "notification" and rng.random() < 0.2 else told,
        source="police" if is_police else "",
        source_reference=reference,
        source_digest=hashlib.sha256(reference.encode()).hexdigest() if is_police else "",
    )
    if not is_police:
        return stated
    return as_the_police_say(rng, stated, family.number, abuse=source == "notification")


def _part(rng: Random, part: Part, source: str) -> Part:
    if source == "notification" and part is Part.PARENT:
        return Part.VICTIM if rng.random() < 0.5 else Part.SUSPECT
    return part


def _way_in(rng: Random, source: str) -> WayIn:
    if source in ("police", "notification"):
        return WayIn.POLICE
    if rng.random() < 0.45:
        return WayIn.TELEPHONE
    return WayIn.PUBLIC_FORM if source in ("family", "neighbour", "anonymous") else WayIn.PROFESSIONAL_FORM


def _referrer(rng: Random, source: str) -> StatedReferrer:
    if source == "anonymous":
        return StatedReferrer(ReferrerKind.ANONYMOUS)
    name = f"{rng.choice(FORENAMES[rng.choice('FM')])} {rng.choice(SURNAMES)}"
    phone = f"07700 900{rng.randint(0, 999):03d}"
    if source in ("family", "neighbour"):
        kind = ReferrerKind.FAMILY if source == "family" else ReferrerKind.PUBLIC
        return StatedReferrer(kind, name, phone=phone, keep_from_family=rng.random() < 0.4)
    if source in ("police", "notification"):
        return StatedReferrer(
            ReferrerKind.PROFESSIONAL, f"PC {name.split(' ', 1)[1]}", "Police officer", "Police", "police"
        )
    place = _workplace(rng, source)
    role = rng.choice(words.ROLES[source])
    email = f"{name.split(maxsplit=1)[0].lower()}@{source}.example.org".encode("ascii", "ignore").decode()
    return StatedReferrer(ReferrerKind.PROFESSIONAL, name, role, place, words.AGENCY_OF[source], phone, email)


def _workplace(rng: Random, source: str) -> str:
    return rng.choice(SCHOOLS if source == "school" else words.WORKPLACES[source])
