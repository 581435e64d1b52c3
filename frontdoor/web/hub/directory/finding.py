"""Finding help: what is needed, how old they are, where they live, and any words."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.rules import DISTRICTS
from frontdoor.domain.agreements.queries import need_labels, rules_in_force
from frontdoor.domain.directory.queries import MOST_COUNTED, how_many_services, services
from frontdoor.domain.directory.rules import Wanted
from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import SelectField, TextField, WholeNumberField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.envelopes import opened_for, sealed_for
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged


class Search(QuestionForm):
    """What help is looked for; any of it will do."""

    need = SelectField("What is needed?", nothing="Anything", required=False)
    age = WholeNumberField("How old are they?", least=0, most=120, required=False)
    district = SelectField("Where do they live?", DISTRICTS.items(), nothing="Anywhere", required=False)
    q = TextField("A name, or words such as food or bereavement", max_length=120, required=False)


def directory(request: HttpRequest) -> HttpResponse:
    """The search and what it found; with nothing asked, all there is.

    What is typed is sent in the body and comes back sealed: somebody may type a family's name by mistake.
    """
    by, sealed = viewer(request), request.GET.get("sought", "")
    if request.method == "POST":
        form = _form(by, request.POST)
        if form.is_valid():
            return redirect(_address(by, form.cleaned_data))
        return _drawn(request, form, Wanted())
    said = opened_for(by.id, sealed) if sealed else {}
    form = _form(by, said or None)
    return _drawn(request, form, _wanted(form), is_over=said is None)


def _form(by: Viewer, said: Mapping[str, Any] | None) -> Search:
    form = Search(said)
    form.offer("need", [(need.code, need.label) for need in rules_in_force(by).needs])
    return form


def _address(by: Viewer, given: Mapping[str, Any]) -> str:
    said = {name: str(value) for name, value in given.items() if value not in (None, "")}
    address = reverse("hub:directory")
    return f"{address}?sought={sealed_for(by.id, said)}" if said else address


def _wanted(form: Search) -> Wanted:
    if not form.is_valid():
        return Wanted()
    given = form.cleaned_data
    return Wanted(
        needs=(given["need"],) if given["need"] else (),
        ages=() if given["age"] is None else (given["age"],),
        district=given["district"],
        words=given["q"],
    )


def _drawn(request: HttpRequest, form: Search, wanted: Wanted, *, is_over: bool = False) -> HttpResponse:
    by = viewer(request)
    page = paged(
        request,
        lambda: min(how_many_services(by, wanted), MOST_COUNTED),
        lambda start, count: services(by, wanted, start=start, count=count),
    )
    shown = {"page": page, "form": form, "is_over": is_over, "asked": wanted != Wanted()}
    more = {"labels": need_labels(by), "places": DISTRICTS, "most": MOST_COUNTED, "on": today()}
    return render(request, "hub/directory/list.html", {**shown, **more})
