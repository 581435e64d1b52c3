"""The people it is about: as many as there are, children and adults in one form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.contacts.rules import ABOUT, Part
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow, questions
from frontdoor.web.public.answers import involved, kept, shown
from frontdoor.web.public.writing import Writing

MOST = 20


def ask_people(request: HttpRequest, writing: Writing, name: str = "people") -> HttpResponse:
    """The list of people so far, or the page about one of them (person-1 is the first)."""
    people = list(writing.answers.get("people") or [])
    if name == "people":
        return _listed(request, writing, people) if people else redirect("public:question", "person-1")
    number = name.removeprefix("person-")
    if not number.isdigit() or not 1 <= int(number) <= min(len(people) + 1, MOST):
        raise NotThere
    return _one(request, writing, people, int(number) - 1)


def _one(request: HttpRequest, writing: Writing, people: list[dict[str, object]], place: int) -> HttpResponse:
    known = people[place] if place < len(people) else _like_the_last(people)
    form = questions.Person(request.POST or None, initial=shown(known))
    if request.method == "POST" and form.is_valid():
        people[place : place + 1] = [kept(form.cleaned_data)]
        writing.keep(people=people)
        return redirect("public:question", "people")
    back = "people" if people else flow.before("people", writing.answers)
    page = {
        "form": form,
        "back": reverse("public:question", args=[back]),
        "caption": flow.place_of("people", writing.answers),
        "heading": "Who is it about?" if place == 0 else f"Person {place + 1}",
        "lead": "Tell us what you know. You can add more people on the next page.",
    }
    return render(request, "public/question.html", page)


def _listed(request: HttpRequest, writing: Writing, people: list[dict[str, object]]) -> HttpResponse:
    if request.method == "POST":
        return _changed(request, writing, people)
    return render(request, "public/people.html", _page(writing, people))


def _changed(request: HttpRequest, writing: Writing, people: list[dict[str, object]]) -> HttpResponse:
    taken = request.POST.get("remove", "")
    if taken.isdigit() and 1 <= int(taken) <= len(people):
        del people[int(taken) - 1]
        writing.keep(people=people)
        return redirect("public:question", "people")
    if "add" in request.POST and len(people) < MOST:
        return redirect("public:question", f"person-{len(people) + 1}")
    if not any(Part(str(one["part"])) in ABOUT for one in people):
        return render(request, "public/people.html", _page(writing, people) | {"nobody": True})
    return redirect("public:question", flow.after("people", writing.answers))


def _page(writing: Writing, people: list[dict[str, object]]) -> dict[str, object]:
    return {
        "people": [involved(one) for one in people],
        "more": len(people) < MOST,
        "back": reverse("public:question", args=[flow.before("people", writing.answers)]),
        "caption": flow.place_of("people", writing.answers),
        "nobody": False,
    }


def _like_the_last(people: list[dict[str, object]]) -> dict[str, object]:
    """The home of the one before: most people of a form live together, and nobody types an address twice."""
    last = people[-1] if people else {}
    return {name: last[name] for name in ("line", "town", "postcode", "surname") if last.get(name)}
