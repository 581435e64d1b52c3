"""Finding a person: whoever they may be, the likeliest first, each with the reasons."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.contacts.queries import contact_by_reference
from frontdoor.domain.matching.queries import candidates
from frontdoor.domain.people.queries import people_seen
from frontdoor.domain.people.rules import LifeStage, StatedPerson
from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import TextField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.pages import render, viewer
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
    """The search and what it found; a reference leads straight to its contact."""
    by, form = viewer(request), Search(request.GET or None)
    said: dict[str, str] = form.cleaned_data if form.is_valid() else {}
    contact = contact_by_reference(by, said.get("q", "")) if is_reference(said.get("q", "")) else None
    if contact:
        return redirect("hub:contact", contact)
    page: dict[str, Any] = {"form": form, "asked": any(said.values()), "vague": vague(said), "found": ()}
    if page["asked"] and not page["vague"]:
        found = candidates(by, stated(said), MOST)
        seen = people_seen(by, [each.person_id for each in found])
        page["found"] = [card_of(each, seen[each.person_id]) for each in found if each.person_id in seen]
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
