"""Advice given to schools before there is any contact: noted in half a minute, and what came of it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.agencies.queries import organisations
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.outreach.actions import let_school_go, note_advice, take_on_school
from frontdoor.domain.outreach.queries import (
    caseload_of_team,
    followed_notes,
    how_many_notes,
    notes_of_team,
    upstream,
    what_became_of_them,
)
from frontdoor.domain.outreach.rules import FOLLOWED_WITHIN, LONGEST
from frontdoor.foundation.clock import now
from frontdoor.foundation.govuk.fields import SelectField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.asked import id_in
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged

A_YEAR = timedelta(days=365)


class AdviceForm(QuestionForm):
    """Which school, about what, and what was advised."""

    school = SelectField("School, surgery or service", [], missing="Select the school, surgery or service")
    need = SelectField("What was it about?", [], missing="Select what it was about")
    words = TextareaField(
        "What did you advise?",
        rows=2,
        hint="In a sentence or two, without names. Where a child must be named, raise a worry",
        named="what you advised",
        count_to=LONGEST,
        max_length=LONGEST,
    )

    def __init__(
        self, *args: Any, schools: list[tuple[str, str]], needs: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("school", schools)
        self.offer("need", needs)


class TakeOnForm(QuestionForm):
    """Which school to look after."""

    place = SelectField("Look after another", [], missing="Select the school, surgery or service")

    def __init__(self, *args: Any, schools: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("place", schools)


def outreach(request: HttpRequest) -> HttpResponse:
    """Note what a school was advised; the schools that the team looks after; and what a contact followed."""
    by = viewer(request)
    needs, ours = need_labels(by), caseload_of_team(by, now() - A_YEAR)
    schools = [(str(one.id), one.name) for one in organisations(by)]
    if request.method == "POST" and "let_go" in request.POST:
        let_school_go(id_in(request, "let_go"), by=by)
        return done(request, "Let go. What was advised stays noted.", "teams:outreach")
    known = {str(one.organisation_id) for one in ours}
    taking = TakeOnForm(
        request.POST if "place" in request.POST else None,
        schools=[one for one in schools if one[0] not in known],
    )
    if request.method == "POST" and was_done(
        taking, lambda: take_on_school(UUID(taking.cleaned_data["place"]), by=by)
    ):
        return done(request, "Taken on. It stands first where advice is noted.", "teams:outreach")
    form = AdviceForm(
        request.POST if "words" in request.POST else None,
        schools=sorted(schools, key=lambda one: one[0] not in known),
        needs=list(needs.items()),
    )

    def note() -> None:
        given = form.cleaned_data
        note_advice(UUID(given["school"]), need=given["need"], words=given["words"], by=by)

    if request.method == "POST" and was_done(form, note):
        return done(
            request, "Noted. If the school raises a worry later, the hub sees your advice.", "teams:outreach"
        )
    page = paged(
        request, lambda: how_many_notes(by), lambda start, count: notes_of_team(by, start=start, count=count)
    )
    return render(
        request,
        "teams/outreach.html",
        {
            "form": form,
            "taking": taking,
            "ours": ours,
            "names": names_of(by, [one.member_id for one in ours]),
            "became": [(one.label, count) for one, count in what_became_of_them(by, now() - A_YEAR).items()],
            "page": page,
            "needs": needs,
            "followed": followed_notes(by),
            "year": upstream(by, now() - A_YEAR),
            "days": FOLLOWED_WITHIN.days,
        },
    )
