"""Saving for later, and coming back with a link and a code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.actions import open_draft_with_code, send_code, send_link
from frontdoor.domain.contacts.queries import DraftSeen, draft_held
from frontdoor.domain.contacts.rules import DRAFT_LASTS
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.foundation.records.secrets import digest
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow, questions
from frontdoor.web.public.limits import has_tried, tried
from frontdoor.web.public.writing import going_on, hold

CODES_AN_HOUR = 5


def save_for_later(request: HttpRequest) -> HttpResponse:
    """Send the writer the link by which they come back."""
    writing = going_on(request)
    if writing is None:
        return redirect("public:start")
    known = writing.answers.get("later") or writing.answers.get("about-you", {}).get("email", "")
    form = questions.SaveForLater(
        request.POST if request.method == "POST" else None, initial={"email": known}
    )
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        writing.keep(later=email)
        send_link(writing.secret, email, _link(request, writing.secret), by=INTAKE)
        return redirect("public:saved")
    back = reverse("public:question", args=[flow.first_open(writing.answers)])
    return render(request, "public/later.html", {"form": form, "back": back})


def saved(request: HttpRequest) -> HttpResponse:
    """The link is on its way; go on now, or leave it for another day."""
    writing = going_on(request)
    if writing is None or not writing.answers.get("later"):
        return redirect("public:start")
    draft = draft_held(INTAKE, writing.secret)
    page = {
        "email": writing.answers["later"],
        "until": draft.saved_at + DRAFT_LASTS,
        "go_on": flow.first_open(writing.answers),
    }
    return render(request, "public/saved.html", page)


def resume(request: HttpRequest, secret: str) -> HttpResponse:
    """Come back with the link: first we send a code, so that the link alone opens nothing."""
    draft = _draft(secret)
    if draft is None:
        return render(request, "public/run_out.html")
    if draft.sent_as is not None:
        return render(request, "public/already_sent.html")
    codes = f"code:{digest(secret)}"
    if request.method != "POST" or has_tried(codes, CODES_AN_HOUR):
        return render(
            request, "public/resume.html", {"too_often": has_tried(codes, CODES_AN_HOUR), "secret": secret}
        )
    tried(codes)
    send_code(secret, draft.answers["later"], _link(request, secret), by=INTAKE)
    return redirect("public:code", secret)


def enter_code(request: HttpRequest, secret: str) -> HttpResponse:
    """Enter the code that was sent, and go on where one stopped."""
    draft = _draft(secret)
    if draft is None or draft.sent_as is not None:
        return redirect("public:resume", secret)
    form = questions.Code(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            answers = open_draft_with_code(secret, form.cleaned_data["code"], by=INTAKE)
        except Refused as refused:
            form.add_error("code", refused.reason)
        else:
            hold(request, secret)
            return redirect("public:question", flow.first_open(answers))
    return render(request, "public/code.html", {"form": form, "secret": secret})


def _draft(secret: str) -> DraftSeen | None:
    """The form that this link is for; None once it has run out, for whoever asks, as if it had never been."""
    try:
        draft = draft_held(INTAKE, secret)
    except NotThere:
        return None
    return draft if draft.sent_as or draft.answers.get("later") else None


def _link(request: HttpRequest, secret: str) -> str:
    return request.build_absolute_uri(reverse("public:resume", args=[secret]))
