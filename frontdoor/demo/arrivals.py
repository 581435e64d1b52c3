"""What arrives in the invented county, day by day: from whom, about which family, in which words."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from frontdoor.demo import words
from frontdoor.demo.almanac import About, Expected
from frontdoor.demo.families import Family, Somebody, a_family, an_adult_at_risk, described
from frontdoor.demo.growing import grow
from frontdoor.demo.homes import Homes
from frontdoor.demo.notified import as_the_police_say
from frontdoor.demo.referrers import officer, referrer, way_in
from frontdoor.demo.remembered import Remembered
from frontdoor.demo.stories import age_of, tell, voice
from frontdoor.domain.contacts.rules import FamilyKnows, Involved, Part, SafeNow, StatedConcern, WayIn
from frontdoor.foundation.clock import LONDON

CAREFUL = ("school", "health", "police", "notification", "council", "adults")
"""Who describes people as they are written down, rather than from memory."""
SCHOOL_AGE = 4


@dataclass(frozen=True)
class Arrival:
    """One concern, the moment it arrives, and the family it is really about."""

    at: datetime
    expected: Expected
    family: Family
    number: int
    """Which of the family's concerns this is, the first being 0."""
    named: tuple[Somebody, ...]
    concern: StatedConcern

    @property
    def source(self) -> str:
        """From whom."""
        return self.expected.source


class Arrivals:
    """The arrivals of a stretch of days; the same seed brings the same ones."""

    def __init__(self, rng: Random, *, naming: float = 1.0, number: int = 0, of: int = 1) -> None:
        self.rng, self.naming = rng, naming
        self.homes = Homes(number, of)
        self.remembered = {False: Remembered(), True: Remembered()}
        self.families = 0

    def of_day(self, on: date, brings: Iterable[Expected]) -> Iterator[Arrival]:
        """What arrives on one day, in the order of time."""
        moments = sorted(((_moment(self.rng, on, each), each) for each in brings), key=lambda one: one[0])
        return (self._one(on, at, each) for at, each in moments)

    def _one(self, on: date, at: datetime, expected: Expected) -> Arrival:
        family = self._family(on, expected)
        focus = self._focus(family, expected.source, on)
        named = self._named(family, focus, expected)
        number = family.heard
        self.remembered[expected.about is About.ADULT].heard(family, on)
        said = tell(self.rng, expected.source, family, focus, on)
        people = self._stated(named, expected.source, on)
        if expected.source in ("police", "notification"):
            abuse = expected.about is About.NOTIFICATION
            stated = self._of_the_police(people, said, at, abuse=abuse)
            concern = as_the_police_say(self.rng, stated, family.number, abuse=abuse)
        else:
            concern = self._concern(focus, people, said, expected.source, at)
        return Arrival(at, expected, family, number, named, concern)

    def _family(self, on: date, expected: Expected) -> Family:
        family = self.remembered[expected.about is About.ADULT].again(self.rng, on)
        if family and grow(self.rng, family, on, self.homes) and _suits(family, expected.source, on):
            return family
        self.families += 1
        if expected.about is About.ADULT:
            return an_adult_at_risk(self.rng, self.families, on, self.homes)
        while True:
            fresh = a_family(self.rng, self.families, on, self.homes)
            if _suits(fresh, expected.source, on):
                return fresh

    def _focus(self, family: Family, source: str, on: date) -> Somebody:
        """Whom it is about first of all."""
        if not family.young:
            return family.grown[0]
        young = [one for one in family.young if source != "school" or age_of(one, on) >= SCHOOL_AGE]
        return self.rng.choice(young)

    def _named(self, family: Family, focus: Somebody, expected: Expected) -> tuple[Somebody, ...]:
        """Whom the referrer names: the one it is about, a notification's two sides, and some of the others."""
        both = expected.about is About.NOTIFICATION
        others = [one for one in (*family.young, *family.grown) if one is not focus]
        return (
            focus,
            *(
                one
                for one in others
                if (both and one.part not in (Part.CHILD, Part.UNBORN)) or self.rng.random() < self.naming
            ),
        )

    def _stated(self, named: Sequence[Somebody], source: str, on: date) -> tuple[Involved, ...]:
        """Whoever is named, as this source describes them on this day."""
        rng, careful = self.rng, source in CAREFUL
        return tuple(
            Involved(
                _part(one, source),
                described(rng, one.truth, on, careful=careful),
                voice=voice(rng, one, on),
            )
            for one in named
        )

    def _of_the_police(
        self, people: tuple[Involved, ...], said: str, at: datetime, *, abuse: bool
    ) -> StatedConcern:
        rng = self.rng
        reference = f"NOT{at:%y%m%d}{rng.randrange(10**11):011d}"
        told = FamilyKnows.YES if rng.random() < 0.4 else FamilyKnows.NOT_ASKED
        return StatedConcern(
            way_in=WayIn.POLICE,
            words=said,
            referrer=officer(rng),
            people=people,
            received_at=at,
            safe_now=SafeNow.NO if rng.random() < 0.05 else rng.choice((SafeNow.YES, SafeNow.NOT_SURE)),
            family_knows=FamilyKnows.UNSAFE if abuse and rng.random() < 0.2 else told,
            source="police",
            source_reference=reference,
            source_digest=hashlib.sha256(reference.encode()).hexdigest(),
        )

    def _concern(
        self, focus: Somebody, people: tuple[Involved, ...], said: str, source: str, at: datetime
    ) -> StatedConcern:
        rng, way = self.rng, way_in(self.rng, source, at.date())
        return StatedConcern(
            way_in=way,
            words=said,
            referrer=referrer(rng, source, focus.truth.school, way),
            people=people,
            received_at=at,
            emergency=rng.random() < 0.01,
            safe_now=SafeNow.NO if rng.random() < 0.05 else rng.choice((SafeNow.YES, SafeNow.NOT_SURE)),
            tried=rng.choice(words.TRIED),
            family_knows=FamilyKnows.YES if rng.random() < 0.4 else FamilyKnows.NOT_ASKED,
        )


def _suits(family: Family, source: str, on: date) -> bool:
    """Whether a concern from there can be about this family: schools know children who go to school."""
    return source != "school" or any(age_of(one, on) >= SCHOOL_AGE for one in family.young)


def _part(one: Somebody, source: str) -> Part:
    """The part somebody plays; in a notification one parent is the victim and the other suspected."""
    if source == "notification" and one.part in (Part.PARENT, Part.OTHER):
        return Part.VICTIM if one.sex == "F" else Part.SUSPECT
    return one.part


def _moment(rng: Random, day: date, expected: Expected) -> datetime:
    """When in the day: notifications come with the morning's file, calls and mail mostly in the day."""
    if expected.about is About.NOTIFICATION:
        minutes = rng.randint(6 * 60, 7 * 60 + 30)
    elif rng.random() < 0.85:
        minutes = rng.randint(8 * 60 + 30, 17 * 60)
    else:
        minutes = rng.randint(0, 24 * 60 - 1)
    start = datetime.combine(day, time(), tzinfo=LONDON)
    return (start + timedelta(minutes=minutes, seconds=rng.randint(0, 59))).astimezone(UTC)
