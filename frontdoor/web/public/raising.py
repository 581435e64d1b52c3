"""Raising a worry: a question a page, saved at each."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.assurance.rules import Item
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow, questions
from frontdoor.web.public.answers import kept, shown
from frontdoor.web.public.calling import calling
from frontdoor.web.public.documents import ask_documents
from frontdoor.web.public.persons import ask_people, ask_person, is_checking
from frontdoor.web.public.sending import check
from frontdoor.web.public.writing import Writing, begin, going_on, held, remember_sent, sent_contact

Asked = Callable[[HttpRequest, Writing], HttpResponse]

SPECIAL: dict[str, Asked] = {"people": ask_people, "files": ask_documents, "check": check}
FORMS: dict[str, type[QuestionForm]] = {
    "danger": questions.Danger,
    "you": questions.You,
    "worry": questions.Worry,
    "safe": questions.Safe,
    "before": questions.Before,
    "family": questions.Family,
}
HEADINGS = {
    "about-you": "How can we reach you?",
    "before": "What happened before now",
    "family": "The family",
}
LEADS = {"before": "Leave out what you do not know."}


def start(request: HttpRequest) -> HttpResponse:
    """What this is for, and the button to begin."""
    if request.method == "POST":
        writing = begin(request)
        return redirect("public:question", flow.first_open(writing.answers))
    page = {"going_on": going_on(request), "calling": calling(), "items": list(Item)}
    return render(request, "public/start.html", page)


def question(request: HttpRequest, question: str) -> HttpResponse:
    """One question of the form."""
    if not (question in flow.ALWAYS or question.startswith("person-")):
        raise NotThere
    writing = held(request)
    if writing is None:
        return _nothing_held(request, question)
    if writing.sent_as:
        remember_sent(request, writing.sent_as)
        return redirect("public:sent")
    if question.startswith("person-"):
        return ask_person(request, writing, question)
    if question not in flow.questions(writing.answers):
        return redirect("public:question", flow.first_open(writing.answers))
    asked = SPECIAL.get(question)
    return asked(request, writing) if asked else _ask(request, writing, question)


def emergency(request: HttpRequest) -> HttpResponse:
    """Stop: ring 999 first, then come back and go on."""
    writing = going_on(request)
    go_on = flow.after("danger", writing.answers) if writing else ""
    return render(request, "public/emergency.html", {"go_on": go_on, "calling": calling()})


def _nothing_held(request: HttpRequest, name: str) -> HttpResponse:
    """Nothing is being written here: it was sent, or the visit ended. What was just typed is still kept."""
    if sent_contact(request):
        if request.method == "POST" and name != "check":
            messages.info(request, "You sent this already. To add something, call us and say your reference.")
        return redirect("public:sent")
    form = FORMS[name](request.POST) if name in FORMS and request.method == "POST" else None
    rescued = form is not None and form.is_valid()
    if form is not None and rescued:
        begin(request).keep(**{name: kept(form.cleaned_data)})
    return render(request, "public/lost.html", {"rescued": rescued, "calling": calling()})


def _ask(request: HttpRequest, writing: Writing, name: str) -> HttpResponse:
    form = _form_for(name, writing)(
        request.POST if request.method == "POST" else None, initial=shown(writing.answers.get(name) or {})
    )
    if request.method == "POST" and form.is_valid():
        writing.keep(**{name: kept(form.cleaned_data)})
        return redirect(_next(request, writing, name))
    return render(request, f"public/{_template(name)}.html", _page(writing, name, form))


def _form_for(name: str, writing: Writing) -> type[QuestionForm]:
    if name == "about-you":
        is_work = flow.is_professional(writing.answers)
        return questions.AboutProfessional if is_work else questions.AboutPerson
    return FORMS[name]


def _template(name: str) -> str:
    return {"about-you": "about_you", "worry": "worry"}.get(name, "question")


def _page(writing: Writing, name: str, form: QuestionForm) -> dict[str, Any]:
    before = flow.before(name, writing.answers)
    return {
        "form": form,
        "back": reverse("public:question", args=[before]) if before else reverse("public:start"),
        "caption": flow.place_of(name, writing.answers),
        "heading": HEADINGS.get(name, ""),
        "lead": LEADS.get(name, ""),
        "at_work": flow.is_professional(writing.answers),
    }


def _next(request: HttpRequest, writing: Writing, name: str) -> str:
    """Onwards; or to the stop page, or back to the answers that are being checked."""
    if name == "danger" and writing.answers["danger"]["danger"]:
        return reverse("public:emergency")
    if is_checking(request, writing):
        return reverse("public:question", args=["check"])
    return reverse("public:question", args=[flow.after(name, writing.answers)])
