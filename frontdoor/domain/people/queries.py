"""Reading people: each as described, where they live, who shares their home."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import connection

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.people.models import Person, Reachable, Relationship, Residence
from frontdoor.domain.people.rules import LifeStage, age_on, full_name
from frontdoor.foundation.clock import today


@dataclass(frozen=True)
class Home:
    """Where somebody lives; a protected address gives no line to anybody outside the hub."""

    line: str
    town: str
    postcode: str
    district: str
    household: str
    protected: bool
    said_at: datetime | None = None

    @property
    def said(self) -> str:
        """The address in one line, or words where it is protected."""
        parts = [part for part in (self.line, self.town, self.postcode) if part]
        return ", ".join(parts) or ("protected address" if self.protected else "address not known")


HIDDEN = Home(line="", town="", postcode="", district="", household="", protected=True)


@dataclass(frozen=True)
class PersonSeen:
    """A person as a page shows them."""

    id: UUID
    forename: str
    surname: str
    other_names: str
    life_stage: LifeStage
    birth_date: date | None
    age_stated: str
    expected_on: date | None
    sex: str
    ethnicity: str
    school: str
    nhs_number: str
    upn: str
    languages: str
    matters_to_me: str
    died_on: date | None = None
    home: Home | None = None
    phones: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        """The name as it is read out."""
        unborn = self.life_stage is LifeStage.UNBORN and not self.forename
        return f"Unborn child {self.surname}".strip() if unborn else full_name(self.forename, self.surname)

    @property
    def age(self) -> int | None:
        """Whole years today, where a birth date is known."""
        return age_on(self.birth_date, today()) if self.birth_date else None


def people_seen(viewer: Viewer, ids: Iterable[UUID]) -> dict[UUID, PersonSeen]:
    """These people with their homes and telephones, as far as the viewer may see them."""
    wanted = list(ids)
    rows = Person.objects.filter(id__in=wanted)
    homes, phones = homes_of(viewer, wanted), phones_of(viewer, wanted)
    return {row.id: _seen(row, homes.get(row.id), phones.get(row.id, [])) for row in rows}


def phones_of(viewer: Viewer, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """The telephone numbers of each of these people."""
    phones: dict[UUID, list[str]] = {}
    for person, phone in Reachable.objects.filter(person_id__in=ids).values_list("person_id", "phone"):
        phones.setdefault(person, []).append(phone)
    return phones


def people_named(viewer: Viewer, ids: Iterable[UUID]) -> dict[UUID, PersonSeen]:
    """These people by name and age alone, for lists: neither homes nor telephones are read."""
    return {row.id: _seen(row, None, ()) for row in Person.objects.filter(id__in=list(ids))}


def homes_of(viewer: Viewer, ids: Sequence[UUID]) -> dict[UUID, Home]:
    """The newest home of each of these people; to those outside the hub a protected one says only that it is."""
    rows = Residence.objects.filter(person_id__in=ids).order_by("person_id", "-said_at", "-id")
    homes = {row.person_id: _home(row) for row in rows.distinct("person_id")}
    return homes if viewer.sees_hub else homes | dict.fromkeys(_protected(ids), HIDDEN)


def homes_over_time(viewer: Viewer, ids: Sequence[UUID]) -> list[Home]:
    """Every home of these people, newest first; protected ones for the hub alone."""
    rows = Residence.objects.filter(person_id__in=ids).order_by("-said_at", "-id")
    return [_home(row) for row in (rows if viewer.sees_hub else rows.filter(protected=False))]


def homes_of_each(viewer: Viewer, ids: Sequence[UUID]) -> dict[UUID, list[Home]]:
    """Every home of each of these people, newest first; to those outside the hub a protected one hides the others."""
    homes: dict[UUID, list[Home]] = {}
    for row in Residence.objects.filter(person_id__in=ids).order_by("-said_at", "-id"):
        homes.setdefault(row.person_id, []).append(_home(row))
    return homes if viewer.sees_hub else homes | {person: [HIDDEN] for person in _protected(ids)}


def others_at_home(viewer: Viewer, ids: Sequence[UUID], limit: int = 60) -> list[PersonSeen]:
    """Other people said to live behind the same front doors as these, by name and age alone."""
    doors = {home.household for home in homes_of(viewer, ids).values() if home.household}
    there = Residence.objects.filter(household__in=doors).exclude(person_id__in=ids).order_by("-said_at")
    found = list(dict.fromkeys(there.values_list("person_id", flat=True)[:limit]))
    seen = people_named(viewer, found)
    return [seen[person] for person in found if person in seen]


@dataclass(frozen=True)
class TieSeen:
    """How one person stands to another."""

    person_id: UUID
    other_id: UUID
    tie: str
    poses_risk: bool
    said_at: datetime


def ties_of(viewer: Viewer, ids: Sequence[UUID]) -> list[TieSeen]:
    """The relationships stated from or to these people."""
    rows = Relationship.objects.filter(person_id__in=ids) | Relationship.objects.filter(other_id__in=ids)
    return [
        TieSeen(row.person_id, row.other_id, row.tie, row.poses_risk, row.said_at)
        for row in rows.order_by("said_at", "id")
    ]


def _home(row: Residence) -> Home:
    return Home(
        line=row.line,
        town=row.town,
        postcode=row.postcode,
        district=row.district,
        household=row.household,
        protected=row.protected,
        said_at=row.said_at,
    )


def _protected(ids: Sequence[UUID]) -> list[UUID]:
    """Those of these people who have a protected address: who may not read it must still know that there is one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_protected(%s::uuid[])", [list(ids)])
        return [person for (person,) in cursor.fetchall()]


def _seen(row: Person, home: Home | None, phones: Sequence[str]) -> PersonSeen:
    return PersonSeen(
        id=row.id,
        forename=row.forename,
        surname=row.surname,
        other_names=row.other_names,
        life_stage=LifeStage(row.life_stage),
        birth_date=row.birth_date,
        age_stated=row.age_stated,
        expected_on=row.expected_on,
        sex=row.sex,
        ethnicity=row.ethnicity,
        school=row.school,
        nhs_number=row.nhs_number,
        upn=row.upn,
        languages=row.languages,
        matters_to_me=row.matters_to_me,
        died_on=row.died_on,
        home=home,
        phones=tuple(phones),
    )
