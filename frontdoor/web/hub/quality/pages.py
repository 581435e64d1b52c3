"""The coaching page of one school or agency: what its referrals told us, and what would help most next time."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import reading_organisation, reading_organisations
from frontdoor.domain.agencies.rules import Listed, OrganisationKind
from frontdoor.domain.assurance.queries import (
    Dot,
    reading_dots,
    reading_numbers,
    reading_quarters,
    reading_year,
)
from frontdoor.domain.assurance.rules import (
    FEWEST,
    Counts,
    Line,
    Point,
    lines,
    quarter_of,
    to_praise,
    to_work_on,
    trend,
)
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.readings import read_together
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.hub.quality.drawing import Funnel, Trend, drawn_funnel, drawn_trend

A_YEAR = timedelta(days=365)
TWO_YEARS = timedelta(days=800)
"""Twelve months up to each of the last five quarters begin more than two years ago."""


def organisations(request: HttpRequest) -> HttpResponse:
    """Every school, surgery and service, by name: how many of its referrals were read back, and not how they did."""
    by = viewer(request)
    listed, numbers = reading_organisations(by), reading_numbers(by, today() - A_YEAR)
    read_together(listed, numbers)
    kind = _kind(request)
    shown = [one for one in listed.found if kind is None or one.kind is kind]
    page = paged(request, lambda: len(shown), lambda start, count: shown[start : start + count])
    return render(
        request,
        "hub/quality/list.html",
        {"page": page, "numbers": numbers.found, "kinds": _kinds(listed.found, kind), "fewest": FEWEST},
    )


def _kind(request: HttpRequest) -> OrganisationKind | None:
    asked = request.GET.get("show", "")
    return OrganisationKind(asked) if asked in list(OrganisationKind) else None


def _kinds(listed: list[Listed], here: OrganisationKind | None) -> list[dict[str, object]]:
    """Each kind as a link, with how many there are of it."""
    to = reverse("hub:quality")
    links: list[dict[str, object]] = [
        {"text": "All", "href": to, "current": here is None, "count": len(listed)}
    ]
    for kind in OrganisationKind:
        count = sum(one.kind is kind for one in listed)
        links.append(
            {"text": kind.label, "href": f"{to}?show={kind}", "current": here is kind, "count": count}
        )
    return links


@dataclass(frozen=True)
class Learned:
    """What there is to say of one school or agency."""

    year: Counts
    county: Counts
    lines: tuple[Line, ...]
    points: tuple[Point, ...]
    dots: tuple[Dot, ...]
    trend: Trend | None
    funnel: Funnel | None

    @property
    def praise(self) -> Line | None:
        """What they do best."""
        return to_praise(self.lines)

    @property
    def work_on(self) -> Line | None:
        """The one thing that would help most."""
        return to_work_on(self.lines)


def quality_of(request: HttpRequest, organisation_id: UUID) -> HttpResponse:
    """One school or agency: the six, how they went, and where it lies among the others, who stay unnamed."""
    place, learned = _learned(viewer(request), organisation_id, today())
    page = {"organisation": place, "learned": learned, "fewest": FEWEST, "until": today()}
    return render(request, "hub/quality/one.html", page)


def _learned(by: Viewer, organisation_id: UUID, on: date) -> tuple[Listed, Learned]:
    place = reading_organisation(by, organisation_id)
    year, county = reading_year(by, on - A_YEAR, organisation_id), reading_year(by, on - A_YEAR)
    theirs = reading_quarters(by, on - TWO_YEARS, organisation_id)
    everybodys = reading_quarters(by, on - TWO_YEARS)
    dots = reading_dots(by, on - A_YEAR, organisation_id)
    read_together(place, year, county, theirs, everybodys, dots)
    points = trend(theirs.found, everybodys.found, quarter_of(on))
    enough = year.found.of >= FEWEST
    return place.found, Learned(
        year.found,
        county.found,
        lines(year.found, county.found),
        points,
        tuple(dots.found),
        drawn_trend(points),
        drawn_funnel(tuple(dots.found), county.found.enough / county.found.of) if enough else None,
    )
