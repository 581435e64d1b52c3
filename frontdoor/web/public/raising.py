"""Raising a worry: a question a page, saved at each."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.contacts.rules import ReferrerKind
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow, questions
from frontdoor.web.public.answers import kept, shown
from frontdoor.web.public.documents import ask_documents
from frontdoor.web.public.persons import ask_people
from frontdoor.web.public.sending import check
from frontdoor.web.public.writing import Writing, begin, going_on

Asked = Callable[[HttpRequest, Writing], HttpResponse]

LEADS = {
    "about-you": "We need this to answer you. We do not share it with the family unless you agree.",
    "worry": "We keep your words just as you write them.",
}
HEADINGS = {"about-you": "About you", "safe": "What is happening now"}


def start(request: HttpRequest) -> HttpResponse:
    """What this is for, and the button to begin."""
    if request.method == "POST":
        writing = begin(request)
        return redirect("public:question", flow.first_open(writing.answers))
    return render(request, "public/start.html", {"going_on": _unsent(request)})


def question(request: HttpRequest, question: str) -> HttpResponse:
    """One question of the form."""
    writing = _unsent(request)
    if writing is None:
        return redirect("public:start")
    if question.startswith("person-"):
        return ask_people(request, writing, question)
    if question not in flow.questions(writing.answers):
        raise NotThere
    special: dict[str, Asked] = {"people": ask_people, "files": ask_documents, "check": check}
    asked = special.get(question)
    return asked(request, writing) if asked else _ask(request, writing, question)


def emergency(request: HttpRequest) -> HttpResponse:
    """Stop: ring 999 first, then come back and go on."""
    writing = _unsent(request)
    go_on = flow.after("danger", writing.answers) if writing else ""
    return render(request, "public/emergency.html", {"go_on": go_on})


def _ask(request: HttpRequest, writing: Writing, name: str) -> HttpResponse:
    kind = _form_for(name, writing)
    form = kind(request.POST or None, initial=shown(writing.answers.get(name) or {}))
    if request.method == "POST" and form.is_valid():
        writing.keep(**{name: kept(form.cleaned_data)})
        return redirect(_next(request, writing, name))
    return render(request, "public/question.html", _page(writing, name, form))


def _form_for(name: str, writing: Writing) -> type[QuestionForm]:
    if name == "about-you":
        is_work = writing.answers.get("you", {}).get("kind") == ReferrerKind.PROFESSIONAL
        return questions.AboutProfessional if is_work else questions.AboutPerson
    return {
        "danger": questions.Danger,
        "you": questions.You,
        "worry": questions.Worry,
        "safe": questions.Safe,
    }[name]


def _page(writing: Writing, name: str, form: QuestionForm) -> dict[str, Any]:
    before = flow.before(name, writing.answers)
    return {
        "form": form,
        "back": reverse("public:question", args=[before]) if before else reverse("public:start"),
        "caption": flow.place_of(name, writing.answers),
        "heading": HEADINGS.get(name, ""),
        "lead": LEADS.get(name, ""),
    }


def _next(request: HttpRequest, writing: Writing, name: str) -> str:
    """Onwards; or to the stop page, or back to the answers that are being checked."""
    if name == "danger" and writing.answers["danger"]["danger"]:
        return reverse("public:emergency")
    checking = "check" in request.GET and flow.first_open(writing.answers) == "check"
    return reverse("public:question", args=["check" if checking else flow.after(name, writing.answers)])


def _unsent(request: HttpRequest) -> Writing | None:
    writing = going_on(request)
    return writing if writing and not writing.is_sent else None
