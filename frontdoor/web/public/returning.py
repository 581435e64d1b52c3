"""Saving for later and coming back, and following a worry by its reference."""

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.actions import open_draft_with_code, send_code, send_link
from frontdoor.domain.contacts.queries import draft_held
from frontdoor.domain.feedback.queries import followed
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow, questions
from frontdoor.web.public.writing import going_on, hold

TRIES = 20
AN_HOUR = 3600


def save_for_later(request: HttpRequest) -> HttpResponse:
    """Send the writer the link by which they come back."""
    writing = going_on(request)
    if writing is None or writing.is_sent:
        return redirect("public:start")
    known = writing.answers.get("about-you", {}).get("email", "")
    form = questions.SaveForLater(request.POST or None, initial={"email": known})
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        writing.keep(later=email)
        send_link(writing.secret, email, _link(request, writing.secret), by=INTAKE)
        return render(request, "public/saved.html", {"email": email})
    back = reverse("public:question", args=[flow.first_open(writing.answers)])
    return render(
        request, "public/question.html", {"form": form, "back": back, "button": "Save and send me the link"}
    )


def resume(request: HttpRequest, secret: str) -> HttpResponse:
    """Come back with the link: ask for a code, then enter it."""
    draft = draft_held(INTAKE, secret)
    if draft.sent_as is not None:
        return render(request, "public/already_sent.html")
    form = questions.Code(request.POST if "code" in request.POST else None)
    asked = request.method == "POST"
    if asked and "code" not in request.POST:
        send_code(secret, draft.answers["later"], _link(request, secret), by=INTAKE)
    elif asked and form.is_valid():
        try:
            answers = open_draft_with_code(secret, form.cleaned_data["code"], by=INTAKE)
        except Refused as refused:
            form.add_error("code", refused.reason)
        else:
            hold(request, secret)
            return redirect("public:question", flow.first_open(answers))
    return render(request, "public/resume.html", {"form": form, "asked": asked})


def follow(request: HttpRequest) -> HttpResponse:
    """What became of a worry: safe words only, for whoever holds its reference and code."""
    form = questions.Follow(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "public/follow.html", {"form": form})
    if _tries(request) > TRIES:
        form.add_error(None, "Too many tries from here. Wait an hour, or call us with your reference.")
        return render(request, "public/follow.html", {"form": form})
    try:
        words = followed(INTAKE, form.cleaned_data["reference"], form.cleaned_data["code"])
    except NotThere:
        form.add_error("reference", "We can't find that reference with that code. Check both and try again.")
        return render(request, "public/follow.html", {"form": form})
    return render(request, "public/followed.html", {"words": words})


def _tries(request: HttpRequest) -> int:
    """How often this address has tried in the last hour, counted for all of our web workers together."""
    key = f"follow:{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, AN_HOUR)
    return int(cache.incr(key))


def _link(request: HttpRequest, secret: str) -> str:
    return request.build_absolute_uri(reverse("public:resume", args=[secret]))
