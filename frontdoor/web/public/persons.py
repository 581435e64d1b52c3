"""The people it is about: as many as there are, children and adults in one form."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.contacts.rules import Part
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow
from frontdoor.web.public.answers import involved, kept, shown
from frontdoor.web.public.homes import Person, known_home, with_homes, without
from frontdoor.web.public.person_questions import More, Who
from frontdoor.web.public.writing import Writing

MOST = 20


def ask_people(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The people so far: add, change, remove, or go on."""
    people = list(writing.answers.get("people") or [])
    if not people:
        return redirect("public:question", "person-1")
    if request.method != "POST":
        return render(request, "public/people.html", _listing(writing, people))
    taken = request.POST.get("remove", "")
    if taken.isdigit() and 1 <= int(taken) <= len(people):
        writing.keep(people=without(people, int(taken) - 1))
        return redirect("public:question", "people")
    if "add" in request.POST and len(people) < MOST:
        return redirect("public:question", f"person-{len(people) + 1}")
    if not flow.is_answered("people", writing.answers):
        return render(request, "public/people.html", {**_listing(writing, people), "nobody": True})
    return redirect(
        "public:question", "check" if is_checking(request, writing) else flow.after("people", writing.answers)
    )


def ask_person(request: HttpRequest, writing: Writing, name: str) -> HttpResponse:
    """Two short pages about one person: who they are (person-1), and more about them (person-1-more)."""
    people = list(writing.answers.get("people") or [])
    number, _, part = name.removeprefix("person-").partition("-")
    asked: Callable[[HttpRequest, Writing, list[Person], int], HttpResponse] | None = {
        "": _who,
        "more": _more,
    }.get(part)
    if asked is None or not number.isascii() or not number.isdigit() or not 1 <= int(number) <= MOST:
        raise NotThere
    if int(number) > len(people) + (asked is _who):
        return redirect("public:question", "people")
    return asked(request, writing, people, int(number) - 1)


def is_checking(request: HttpRequest, writing: Writing) -> bool:
    """Whether they came from the page that shows all answers, and should go back to it."""
    return "check" in request.GET and flow.first_open(writing.answers) == "check"


def _who(request: HttpRequest, writing: Writing, people: list[Person], place: int) -> HttpResponse:
    known = people[place] if place < len(people) else {}
    form = Who(request.POST if request.method == "POST" else None, initial=shown(known))
    if request.method == "POST" and form.is_valid():
        people[place : place + 1] = [{**known, **kept(form.cleaned_data)}]
        writing.keep(people=people)
        return redirect(_with_check(request, f"person-{place + 1}-more"))
    back = "people" if people else flow.before("people", writing.answers)
    page = {
        "form": form,
        "back": reverse("public:question", args=[back]),
        "caption": flow.place_of("people", writing.answers),
        "heading": _heading(people, place),
        "first": place == 0,
    }
    return render(request, "public/person.html", page)


def _more(request: HttpRequest, writing: Writing, people: list[Person], place: int) -> HttpResponse:
    known = people[place]
    others = [one for number, one in enumerate(people) if number != place]
    called = known.get("forename") or _unnamed(Part(known["part"]))
    form = More(
        request.POST if request.method == "POST" else None,
        initial=shown(known),
        part=Part(known["part"]),
        called=called,
        known_home=known_home(others),
    )
    if request.method == "POST" and form.is_valid():
        people[place] = {**known, **kept(form.cleaned_data)}
        people[place] = with_homes(people)[place]
        writing.keep(people=people)
        return redirect(_with_check(request, "people"))
    page = {
        "form": form,
        "back": reverse("public:question", args=[f"person-{place + 1}"]),
        "caption": flow.place_of("people", writing.answers),
        "heading": f"More about {called}",
    }
    return render(request, "public/person_more.html", page)


def _heading(people: list[Person], place: int) -> str:
    if place >= len(people):
        return "Who else?" if people else "Who is it about?"
    name = " ".join(filter(None, (people[place].get("forename"), people[place].get("surname"))))
    return f"Change who {name} is" if name else "Who is this?"


def _unnamed(part: Part) -> str:
    return {Part.CHILD: "the child", Part.UNBORN: "the baby", Part.PARENT: "the parent"}.get(
        part, "this person"
    )


def _with_check(request: HttpRequest, name: str) -> str:
    address = reverse("public:question", args=[name])
    return f"{address}?check" if "check" in request.GET else address


def _listing(writing: Writing, people: list[Person]) -> dict[str, Any]:
    return {
        "people": [involved(one) for one in with_homes(people)],
        "more": len(people) < MOST,
        "back": reverse("public:question", args=[flow.before("people", writing.answers)]),
        "caption": flow.place_of("people", writing.answers),
        "nobody": False,
    }
