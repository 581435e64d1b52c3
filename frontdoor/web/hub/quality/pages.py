"""The coaching page of one school or agency: what its referrals told us, and what would help most next time."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agencies.queries import reading_organisation, reading_organisations
from frontdoor.domain.agencies.rules import Listed, OrganisationKind
from frontdoor.domain.assurance.actions import hand_over_coaching
from frontdoor.domain.assurance.queries import (
    A_YEAR,
    TWO_YEARS,
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
    words_for,
)
from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import EmailField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.readings import read_together
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.hub.quality.drawing import Funnel, Trend, drawn_funnel, drawn_trend


class HandForm(QuestionForm):
    """To whom at the school or agency it goes."""

    email = EmailField(
        "E-mail of their safeguarding lead", hint="Numbers go there, and what helps: never a name"
    )


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
    by = viewer(request)
    place, learned = _learned(by, organisation_id, today())
    form = HandForm(
        request.POST if request.method == "POST" else None, initial={"email": _written_to(by, place)}
    )
    if request.method == "POST" and was_done(
        form, lambda: hand_over_coaching(organisation_id, form.cleaned_data["email"], by=by)
    ):
        return done(request, "Sent. Nobody is named in it.", "hub:quality_of", organisation_id)
    words = words_for(learned.lines, f"{today():%-d %B %Y}")
    page = {
        "organisation": place,
        "learned": learned,
        "fewest": FEWEST,
        "until": today(),
        "form": form,
        "words": words,
        "may_send": may(by, May.TELL),
    }
    return render(request, "hub/quality/one.html", page)


def _written_to(by: Viewer, place: Listed) -> str:
    """Where they were written to last."""
    return next((one.to for one in letters_about(by, place.id)), "")


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
