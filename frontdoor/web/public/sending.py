"""Check your answers, send once, and what happens next."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.actions import let_draft_go, raise_concern
from frontdoor.domain.contacts.queries import contact_reference
from frontdoor.domain.feedback.queries import code_for_referrer
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow
from frontdoor.web.public.answers import concern
from frontdoor.web.public.writing import Writing, going_on, leave

SENT = "sent"


def check(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Everything that was answered, each with a way to change it, and the button that sends."""
    missing = flow.first_open(writing.answers)
    if missing != "check":
        return redirect("public:question", missing)
    stated = concern(writing.answers)
    if request.method == "POST":
        contact = raise_concern(stated, by=INTAKE)
        let_draft_go(writing.secret, contact.id, by=INTAKE)
        request.session[SENT] = str(contact.id)
        leave(request)
        return redirect("public:sent")
    page = {
        "stated": stated,
        "files": writing.answers.get("files", []),
        "back": reverse("public:question", args=["files"]),
    }
    return render(request, "public/check.html", page)


def sent(request: HttpRequest) -> HttpResponse:
    """The reference and the code, what happens next and when."""
    contact = request.session.get(SENT)
    if contact is None:
        return redirect("public:question", "check") if going_on(request) else redirect("public:start")
    page = {
        "reference": contact_reference(INTAKE, UUID(contact)),
        "code": code_for_referrer(INTAKE, UUID(contact)),
    }
    return render(request, "public/sent.html", page)
