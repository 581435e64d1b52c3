"""Reading people: each as described, where they live, who shares their home."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.people.models import Person, Reachable, Relationship, Residence
from frontdoor.domain.people.rules import LifeStage, age_on, full_name
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.readings import Reading, Rows, Sql, among


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


# People by their ids, or by a queryset of one column that names them.
Ids = Iterable[UUID] | QuerySet[Any, Any]


def reading_people(viewer: Viewer, ids: Ids) -> Reading[dict[UUID, PersonSeen]]:
    """These people with their homes and telephones, to be read along with more."""

    def seen(
        rows: Rows, homes: Mapping[UUID, Home], phones: Mapping[UUID, list[str]]
    ) -> dict[UUID, PersonSeen]:
        return {row.id: _seen(row, homes.get(row.id), phones.get(row.id, [])) for row in rows}

    wanted = _wanted(ids)
    rows = Person.objects.filter(id__in=among(wanted))
    return Reading(rows, reading_homes(viewer, wanted), reading_phones(viewer, wanted), seen=seen)


def reading_phones(viewer: Viewer, ids: Ids) -> Reading[dict[UUID, list[str]]]:
    """The telephone numbers of each of these people, to be read along with more."""

    def seen(rows: Rows) -> dict[UUID, list[str]]:
        phones: dict[UUID, list[str]] = {}
        for one in rows:
            phones.setdefault(one["person_id"], []).append(one["phone"])
        return phones

    rows = Reachable.objects.filter(person_id__in=among(ids)).order_by("said_at", "id")
    return Reading(rows.values("person_id", "phone"), seen=seen)


def reading_names(viewer: Viewer, ids: Ids) -> Reading[dict[UUID, PersonSeen]]:
    """These people by name and age alone, to be read along with more."""
    rows = Person.objects.filter(id__in=among(ids))
    return Reading(rows, seen=lambda found: {row.id: _seen(row, None, ()) for row in found})


def reading_homes(viewer: Viewer, ids: Ids) -> Reading[dict[UUID, Home]]:
    """The newest home of each of these people, to be read along with more."""
    wanted = _wanted(ids)
    rows = Residence.objects.filter(person_id__in=among(wanted)).order_by("person_id", "-said_at", "-id")
    newest = rows.distinct("person_id")
    if viewer.sees_hub:
        return Reading(newest, seen=lambda found: {row.person_id: _home(row) for row in found})
    return Reading(
        newest,
        _protected(wanted),
        seen=lambda found, hidden: (
            {row.person_id: _home(row) for row in found}
            | dict.fromkeys((one["id"] for one in hidden), HIDDEN)
        ),
    )


def people_seen(viewer: Viewer, ids: Iterable[UUID]) -> dict[UUID, PersonSeen]:
    """These people with their homes and telephones, as far as the viewer may see them."""
    return reading_people(viewer, ids).found


def people_named(viewer: Viewer, ids: Iterable[UUID]) -> dict[UUID, PersonSeen]:
    """These people by name and age alone, for lists: neither homes nor telephones are read."""
    return reading_names(viewer, ids).found


def homes_of(viewer: Viewer, ids: Sequence[UUID]) -> dict[UUID, Home]:
    """The newest home of each of these people; to those outside the hub a protected one says only that it is."""
    return reading_homes(viewer, ids).found


def homes_over_time(viewer: Viewer, ids: Sequence[UUID]) -> list[Home]:
    """Every home of these people, newest first; protected ones for the hub alone."""
    return reading_homes_over_time(viewer, ids).found


def reading_homes_over_time(viewer: Viewer, ids: Ids) -> Reading[list[Home]]:
    """Every home of these people, newest first, to be read along with more."""
    rows = Residence.objects.filter(person_id__in=among(ids)).order_by("-said_at", "-id")
    shown = rows if viewer.sees_hub else rows.filter(protected=False)
    return Reading(shown, seen=lambda found: [_home(row) for row in found])


def homes_of_each(viewer: Viewer, ids: Sequence[UUID]) -> dict[UUID, list[Home]]:
    """Every home of each of these people, newest first; to those outside the hub a protected one hides the others."""
    return reading_homes_of_each(viewer, ids).found


def reading_homes_of_each(viewer: Viewer, ids: Sequence[UUID]) -> Reading[dict[UUID, list[Home]]]:
    """Every home of each of these people, newest first, to be read along with more."""

    def seen(rows: Rows, hidden: Sequence[Any] = ()) -> dict[UUID, list[Home]]:
        homes: dict[UUID, list[Home]] = {}
        for row in rows:
            homes.setdefault(row.person_id, []).append(_home(row))
        return homes | {one["id"]: [HIDDEN] for one in hidden}

    rows = Residence.objects.filter(person_id__in=among(ids)).order_by("-said_at", "-id")
    return Reading(rows, seen=seen) if viewer.sees_hub else Reading(rows, _protected(list(ids)), seen=seen)


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
    return reading_ties(viewer, ids).found


def reading_ties(viewer: Viewer, ids: Sequence[UUID]) -> Reading[list[TieSeen]]:
    """The relationships stated from or to these people, to be read along with more.

    The two ends are asked for apart, since no index serves either one or the other.
    """

    def seen(of_them: Rows, to_them: Rows) -> list[TieSeen]:
        once = {row.id: row for row in (*of_them, *to_them)}
        rows = sorted(once.values(), key=lambda row: (row.said_at, row.id))
        return [TieSeen(row.person_id, row.other_id, row.tie, row.poses_risk, row.said_at) for row in rows]

    return Reading(
        Relationship.objects.filter(person_id__in=among(ids)),
        Relationship.objects.filter(other_id__in=among(ids)),
        seen=seen,
    )


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


def _protected(wanted: list[UUID] | QuerySet[Any, Any]) -> Sql:
    """Those of these people who have a protected address: who may not read it must still know that there is one."""
    if isinstance(wanted, list):
        text, params = "%s::uuid[]", (wanted,)
    else:
        inner, params = wanted.query.sql_with_params()
        text = f"ARRAY({inner})"
    return Sql(f"SELECT p AS id FROM people_protected({text}) p", params, {"id": UUID})  # noqa: S608 - our own words


def _wanted(ids: Ids) -> list[UUID] | QuerySet[Any, Any]:
    return ids if isinstance(ids, QuerySet) else list(ids)


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
