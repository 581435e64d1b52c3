"""What the police of the invented county write: whole and thin, of children, of adults, and of both."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from frontdoor.demo.sheets import Sheets
from frontdoor.domain.contacts.rules import Involved, Part, StatedConcern
from frontdoor.domain.notifications.reading.ages import age_from
from frontdoor.domain.notifications.reading.concerns import concern_from
from frontdoor.domain.notifications.rules import (
    REPEAT_WITHIN,
    Consent,
    DashLevel,
    Heard,
    Kind,
    Notification,
    NotifiedPerson,
    Offence,
    as_row,
    begun,
    is_notification,
    repeats_before,
    step,
)
from frontdoor.foundation.events.rules import Deed

ONE_IN, ELSEWHERE = 40, (("Derby", "DE1 1ZZ"), ("Sheffield", "S1 1ZZ"), ("Leicester", "LE1 1ZZ"))
"""One family in so many lives in another county, and was met by officers of this one."""
CARELESS, BOTH = 0.45, 0.04
GRADES = ("red", "amber", "amber", "amber", "green", "green", "green", "green", "")
LEVELS = (DashLevel.STANDARD, DashLevel.STANDARD, DashLevel.STANDARD, DashLevel.MEDIUM, DashLevel.HIGH, None)
COLLARS = range(1001, 1240)


def as_the_police_say(rng: Random, stated: StatedConcern, family: int, *, abuse: bool) -> StatedConcern:
    """A concern as it comes with the police's file: the same people in the same order, on one of their forms."""
    at, careless = stated.received_at, rng.random() < CARELESS
    people = _with_an_adult_at_risk(rng, stated.people)
    town, postcode = _place(people, family)
    found = Notification(
        reference=stated.source_reference,
        kind=_kind(people, abuse=abuse),
        grade=rng.choice(GRADES),
        occurred_at=at - timedelta(minutes=rng.randint(60, 20 * 60)),
        received_at=at,
        officer="" if careless and rng.random() < 0.05 else stated.referrer.name,
        collar_number=str(rng.choice(COLLARS)),
        offence=rng.choice(tuple(Offence)) if abuse else None,
        dash_level=rng.choice(LEVELS) if abuse else None,
        dash_score=None,
        address="" if careless and rng.random() < 0.05 else people[0].person.line,
        town=town,
        postcode=postcode,
        narrative=stated.words,
        people=tuple(_person(rng, one, careless=careless) for one in people),
        missing=(),
        odd=(),
        rows=(),
        digest=stated.source_digest,
        as_it_arrived="",
    )
    said = ("emergency", "safe_now", "family_knows")
    return replace(
        concern_from(found, version=1, file_name="", at=at), **{name: getattr(stated, name) for name in said}
    )


def _with_an_adult_at_risk(rng: Random, people: tuple[Involved, ...]) -> tuple[Involved, ...]:
    """Now and then one of several adults needs care too."""
    adults = [one for one in people if one.part not in (Part.CHILD, Part.UNBORN)]
    if len(adults) < 2 or rng.random() >= BOTH:
        return people
    return tuple(replace(one, part=Part.ADULT_AT_RISK) if one is adults[-1] else one for one in people)


def _kind(people: Iterable[Involved], *, abuse: bool) -> Kind:
    if abuse:
        return Kind.DOMESTIC_ABUSE
    has_child = any(one.part in (Part.CHILD, Part.UNBORN) for one in people)
    return Kind.PPN_CHILD if has_child else Kind.PPN_ADULT


def _place(people: tuple[Involved, ...], family: int) -> tuple[str, str]:
    if family % ONE_IN == ONE_IN - 1:
        return ELSEWHERE[family % len(ELSEWHERE)]
    first = people[0].person
    return first.town, first.postcode


def _can_speak(one: Involved) -> bool:
    return one.part is Part.CHILD and bool(one.person.school)


def _person(rng: Random, one: Involved, *, careless: bool) -> NotifiedPerson:
    said = one.person
    age = age_from(said.age_stated) if said.age_stated else None
    return NotifiedPerson(
        role=one.part,
        forename=said.forename,
        surname=said.surname,
        birth_date=said.expected_on if one.part is Part.UNBORN else said.birth_date,
        age=age.years if age else None,
        age_is_approximate=age is not None,
        age_as_stated=said.age_stated,
        sex=said.sex,
        ethnicity=said.ethnicity,
        school="" if careless and rng.random() < 0.5 else said.school,
        present=True,
        spoken_to=None if careless and rng.random() < 0.4 else rng.random() < 0.8,
        voice=one.voice or ("" if careless or not _can_speak(one) else "Asked, and did not want to say."),
        consent=Consent.NOT_ASKED,
    )


@dataclass(frozen=True)
class _Arrived:
    """A contact as it arrived."""

    id: UUID
    source_reference: str
    received_at: datetime
    district: str
    original: Any


class Lane:
    """Lays notifications in the lane as their arrival does, and moves them as the deeds on them do."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets
        self.heard: dict[str, list[Heard]] = defaultdict(list)

    def lay(self, contact: UUID, stated: StatedConcern, district: str, deeds: Iterable[Deed]) -> None:
        """The row of one notification; nothing for what is none."""
        if not is_notification(stated.source, stated.original):
            return
        arrived = _Arrived(contact, stated.source_reference, stated.received_at, district, stated.original)
        entry = begun(arrived)
        for deed in deeds:
            entry = step(entry, deed)
        repeats = self._repeats(entry.household, Heard(entry.reference, entry.received_at))
        self.sheets.add("notifications_entry", id=self.sheets.new_id(), **as_row(entry), repeats=repeats)

    def _repeats(self, household: str, heard: Heard) -> int:
        """How often this household was told of in the 12 months before; notifications come in their order here."""
        if not household:
            return 0
        since = heard.received_at - REPEAT_WITHIN
        recent = [one for one in self.heard[household] if one.received_at >= since]
        self.heard[household] = [*recent, heard]
        return repeats_before(heard, recent)
