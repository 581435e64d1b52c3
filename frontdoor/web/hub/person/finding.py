"""Finding a person: whoever they may be, the likeliest first, each with the reasons."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import May, may
from frontdoor.domain.contacts.queries import contact_by_reference
from frontdoor.domain.matching.queries import candidates
from frontdoor.domain.people.queries import people_seen
from frontdoor.domain.people.rules import LifeStage, StatedPerson
from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import TextField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.envelopes import opened_for, sealed_for
from frontdoor.web.frame.pages import lists, render, sought, viewer
from frontdoor.web.hub.cards import card_of
from frontdoor.web.hub.keying.births import read_birth

MOST = 20
A_FULL_NHS_NUMBER = 10


class Search(QuestionForm):
    """What is known of whoever is looked for; any of it will do."""

    q = TextField("Name, or the reference of a contact", hint="Tom Varley, or FD-7KQM-2RXW", required=False)
    born = TextField("Born, or age", hint="3/1/2017, or 8", width=10, required=False)
    line = TextField("House and street", required=False)
    postcode = TextField("Postcode", max_length=10, width=10, required=False)
    phone = TextField("Telephone", max_length=24, width=20, required=False)
    nhs_number = TextField("NHS number", max_length=14, width=20, required=False)


def people(request: HttpRequest) -> HttpResponse:
    """The search and what it found; a reference leads straight to its contact.

    What is typed is sent in the body and comes back sealed: an address stays in the browser's history.
    """
    if request.method == "POST":
        return _sent(request)
    by, sealed = viewer(request), request.GET.get("sought", "")
    said = opened_for(by.id, sealed) if sealed else {}
    return _drawn(request, Search(said or None), is_over=said is None)


def address_of(who: UUID, said: Mapping[str, str]) -> str:
    """The address at which this member finds what was typed, for an hour."""
    return f"{reverse('hub:people')}?sought={sealed_for(who, said)}"


def _sent(request: HttpRequest) -> HttpResponse:
    by, form = viewer(request), Search(request.POST)
    if not form.is_valid():
        return _drawn(request, form)
    said: dict[str, str] = form.cleaned_data
    contact = contact_by_reference(by, said["q"]) if is_reference(said["q"]) else None
    if contact:
        sought(request, said["q"])
        return redirect("hub:contact", contact)
    return redirect(address_of(by.id, said) if any(said.values()) else "hub:people")


def _drawn(request: HttpRequest, form: Search, *, is_over: bool = False) -> HttpResponse:
    by, said = viewer(request), form.cleaned_data if form.is_valid() else {}
    asked, unclear = any(said.values()), vague(said)
    page: dict[str, Any] = {"form": form, "asked": asked, "vague": unclear, "is_over": is_over, "found": ()}
    page |= {"may_raise": may(by, May.RAISE), "may_break_glass": may(by, May.BREAK_GLASS)}
    if asked:
        sought(request, "; ".join(filter(None, said.values())))
    if asked and not unclear:
        found = candidates(by, stated(said), MOST)
        seen = people_seen(by, [each.person_id for each in found])
        page["found"] = [card_of(each, seen[each.person_id]) for each in found if each.person_id in seen]
        lists(request, len(page["found"]))
    return render(request, "hub/people.html", page)


def is_reference(typed: str) -> bool:
    """Whether a contact's reference was typed in place of a name."""
    letters = "".join(char for char in typed.upper() if char.isalnum())
    return letters.startswith("FD") and len(letters) == len("FD") + 8


def stated(said: dict[str, str]) -> StatedPerson:
    """Whoever is looked for, as a person described: the last word of a name is taken for the last name."""
    *first, last = said.get("q", "").split() or [""]
    birth = read_birth(said.get("born", ""), today())
    return StatedPerson(
        forename=" ".join(first),
        surname=last,
        life_stage=LifeStage.UNBORN if birth.expected else LifeStage.CHILD,
        birth_date=birth.born,
        expected_on=birth.expected,
        age_stated=birth.age,
        line=said.get("line", ""),
        postcode=said.get("postcode", ""),
        phone=said.get("phone", ""),
        nhs_number="".join(filter(str.isdigit, said.get("nhs_number", "")))[:A_FULL_NHS_NUMBER],
    )


def vague(said: dict[str, str]) -> str:
    """What to add where too little was said to find anybody by; empty where it is enough."""
    words = said.get("q", "").split()
    by_number = said.get("phone") or len(said.get("nhs_number", "").strip()) >= A_FULL_NHS_NUMBER
    if by_number or said.get("postcode") or said.get("line"):
        return ""
    if len(words) >= 2 or (words and said.get("born")):
        return ""
    if words:
        return (
            "One name alone fits too many people. Add a last name, a birth date or age, or where they live."
        )
    return (
        "A birth date alone fits too many people. Add a name, or where they live." if said.get("born") else ""
    )
