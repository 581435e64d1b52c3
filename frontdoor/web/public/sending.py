"""Check your answers, send once, and what happens next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.actions import send_form
from frontdoor.domain.contacts.queries import contact_reference
from frontdoor.domain.feedback.queries import code_for_referrer, followed
from frontdoor.foundation.clock import acknowledge_due
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow
from frontdoor.web.public.answers import concern
from frontdoor.web.public.calling import calling, moment
from frontdoor.web.public.helping import helps
from frontdoor.web.public.homes import with_homes
from frontdoor.web.public.writing import Writing, going_on, remember_sent, sent_contact


def check(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Everything that was answered, each with a way to change it, and the button that sends."""
    missing = flow.first_open(writing.answers)
    if missing != "check":
        return redirect("public:question", missing)
    stated = concern(writing.answers)
    if request.method == "POST":
        remember_sent(request, send_form(writing.secret, stated, by=INTAKE))
        return redirect("public:sent")
    page = {
        "stated": stated,
        "answers": writing.answers,
        "people": list(zip(stated.people, with_homes(writing.answers["people"]), strict=True)),
        "files": writing.answers.get("files") or [],
        "back": reverse("public:question", args=["files"]),
        "helps": helps(stated, writing.answers),
    }
    return render(request, "public/check.html", page)


def sent(request: HttpRequest) -> HttpResponse:
    """The reference and the code, what happens next and when."""
    contact = sent_contact(request)
    if contact is None:
        return redirect("public:question", "check") if going_on(request) else redirect("public:start")
    reference, code = contact_reference(INTAKE, contact), code_for_referrer(INTAKE, contact)
    told_at, _ = followed(INTAKE, reference, code).told[0]
    page = {
        "reference": reference,
        "code": code,
        "read_by": moment(acknowledge_due(told_at, hours(INTAKE))),
        "calling": calling(),
    }
    return render(request, "public/sent.html", page)
