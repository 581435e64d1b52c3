"""Reading what referrals told us, one school or agency at a time: nothing here sorts them by how they did."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import ExtractQuarter, ExtractYear

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.assurance.models import Score
from frontdoor.domain.assurance.rules import ENOUGH, FEWEST, Counts, Item, Quarter
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.readings import Reading, read_together

Row = Mapping[str, Any]
A_YEAR = timedelta(days=365)
TWO_YEARS = timedelta(days=800)
"""Twelve months up to each of the last five quarters begin more than two years ago."""


@dataclass(frozen=True)
class Scored:
    """What was said last of one referral."""

    organisation_id: UUID
    met: tuple[Item, ...]


@dataclass(frozen=True)
class Dot:
    """One school or agency among the others of the county: how many referrals, in how many enough was told."""

    of: int
    enough: int
    is_theirs: bool = False

    @property
    def share(self) -> float:
        """In what share of them enough was told."""
        return self.enough / self.of


def reading_score(viewer: Viewer, contact: UUID) -> Reading[Scored | None]:
    """What was said last of one referral, to be read along with more; None before anybody said."""
    rows = _in_force().filter(contact_id=contact).values("organisation_id", "met")
    return Reading(rows, seen=lambda found: _scored(found[0]) if found else None)


def _scored(row: Row) -> Scored:
    return Scored(row["organisation_id"], tuple(Item(code) for code in row["met"]))


def reading_quarters(
    viewer: Viewer, since: date, organisation: UUID | None = None
) -> Reading[dict[Quarter, Counts]]:
    """What was told by quarter, of one school or agency or of the whole county, to be read along with more."""
    return _quarters(since, Q(organisation_id=organisation) if organisation else Q())


def _quarters(since: date, of: Q) -> Reading[dict[Quarter, Counts]]:
    rows = _in_force().filter(of, raised_on__gte=since)
    by_quarter = rows.annotate(year=ExtractYear("raised_on"), quarter=ExtractQuarter("raised_on"))
    return Reading(
        by_quarter.values("year", "quarter").annotate(**_sums()).order_by("year", "quarter"),
        seen=lambda found: {Quarter(row["year"], row["quarter"]): _counts(row) for row in found},
    )


def reading_year(viewer: Viewer, since: date, organisation: UUID | None = None) -> Reading[Counts]:
    """What was told since a day, of one school or agency or of the whole county, to be read along with more."""
    quarters = reading_quarters(viewer, since, organisation)
    return Reading(quarters, seen=lambda found: sum(found.values(), Counts()))


@dataclass(frozen=True)
class Ours:
    """What the referrals of the viewer's own agency told us, all its places together, and those of the county."""

    year: Counts
    county: Counts
    theirs: Mapping[Quarter, Counts]
    everybodys: Mapping[Quarter, Counts]


def our_referrals(viewer: Viewer, day: date) -> Ours:
    """What the viewer's own agency told us in the year up to a day, and by quarter before; sums, and no place apart.

    Read as the service: scores are the hub's, and these sums of them are all that leaves it.
    """
    with acting_as(SYSTEM.id, savepoint=False):
        own = Q(organisation__agency_id=viewer.agency_id)
        year, county = _quarters(day - A_YEAR, own), reading_quarters(SYSTEM, day - A_YEAR)
        theirs, everybodys = _quarters(day - TWO_YEARS, own), reading_quarters(SYSTEM, day - TWO_YEARS)
        read_together(year, county, theirs, everybodys)
    return Ours(
        sum(year.found.values(), Counts()),
        sum(county.found.values(), Counts()),
        theirs.found,
        everybodys.found,
    )


def reading_dots(viewer: Viewer, since: date, theirs: UUID) -> Reading[list[Dot]]:
    """Every school and agency of which something can be said, unnamed, by how many referrals each made."""
    rows = _in_force().filter(raised_on__gte=since).values("organisation_id")
    each = rows.annotate(of=Count("id"), enough=Count("id", filter=Q(met__len__gte=ENOUGH)))
    return Reading(
        each.filter(of__gte=FEWEST).order_by("of", "organisation_id"),
        seen=lambda found: [Dot(row["of"], row["enough"], row["organisation_id"] == theirs) for row in found],
    )


def reading_numbers(viewer: Viewer, since: date) -> Reading[dict[UUID, int]]:
    """How many referrals of each school or agency were read, to be read along with more; not how they did."""
    rows = _in_force().filter(raised_on__gte=since).values("organisation_id")
    return Reading(
        rows.annotate(of=Count("id")).order_by(),
        seen=lambda found: {row["organisation_id"]: row["of"] for row in found},
    )


def _in_force() -> QuerySet[Score]:
    """The last word on each referral."""
    later = Score.objects.filter(contact_id=OuterRef("contact_id"), id__gt=OuterRef("id"))
    return Score.objects.filter(~Exists(later))


def _sums() -> dict[str, Count]:
    items = {item.value: Count("id", filter=Q(met__contains=[item.value])) for item in Item}
    return {"of": Count("id"), "enough": Count("id", filter=Q(met__len__gte=ENOUGH)), **items}


def _counts(row: Row) -> Counts:
    return Counts(row["of"], row["enough"], {item: row[item.value] for item in Item})
