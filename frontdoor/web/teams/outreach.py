"""Advice given to schools before there is any contact: noted in half a minute, and what came of it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.agencies.queries import organisations
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.outreach.actions import note_advice
from frontdoor.domain.outreach.queries import followed_notes, how_many_notes, notes_of_team, upstream
from frontdoor.domain.outreach.rules import FOLLOWED_WITHIN, LONGEST
from frontdoor.foundation.clock import now
from frontdoor.foundation.govuk.fields import SelectField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm
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


def outreach(request: HttpRequest) -> HttpResponse:
    """Note what a school was advised; below, what the team advised before, and what a contact followed."""
    by = viewer(request)
    needs = need_labels(by)
    schools = [(str(one.id), one.name) for one in organisations(by)]
    form = AdviceForm(
        request.POST if request.method == "POST" else None, schools=schools, needs=list(needs.items())
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
            "page": page,
            "needs": needs,
            "followed": followed_notes(by),
            "year": upstream(by, now() - A_YEAR),
            "days": FOLLOWED_WITHIN.days,
        },
    )
