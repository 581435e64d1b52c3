"""Following a worry by its reference and a code: safe words only, and a way to say that one has heard nothing."""

from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.rules import tidy_reference
from frontdoor.domain.feedback.actions import open_with_follow_code, say_heard_nothing, send_follow_code
from frontdoor.domain.feedback.queries import followed, own_page
from frontdoor.domain.feedback.rules import Step
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.clock import acknowledge_due, now
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.web.frame.pages import put_down_as, render, shows
from frontdoor.web.public.calling import calling, moment
from frontdoor.web.public.limits import has_tried, tried
from frontdoor.web.public.questions import Code, Follow

WRONG_AN_HOUR, CODES_AN_HOUR, ASKED_AN_HOUR = 20, 5, 1
OPEN_FOR = timedelta(minutes=15)
FOLLOWING, ASKED_CODE = "following", "follow-code"
TOO_OFTEN = "There were too many tries with this reference. Wait an hour, or call us and say it."
TOO_MANY_CODES = (
    "We have sent as many codes as we may in an hour. Use the last one, wait an hour, or call us."
)
UNKNOWN = "We can’t find that reference with that code. Check both and try again."
CLOSED = (
    "This has come to its end with us. If you still worry, please call us or tell us again: we want to know."
)


def follow(request: HttpRequest) -> HttpResponse:
    """What became of a worry, for whoever holds its reference and code; without a code, one is sent to them."""
    form = Follow(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _asked(request, form)
    reference = tidy_reference(form.cleaned_data["reference"])
    if not form.cleaned_data["code"]:
        return _send_code(request, form, reference)
    # Counted by reference: behind a proxy or in a school all of us come from one address.
    wrong = f"follow:{reference}"
    if has_tried(wrong, WRONG_AN_HOUR):
        form.add_error(None, TOO_OFTEN)
        return _asked(request, form)
    try:
        words = followed(INTAKE, reference, form.cleaned_data["code"])
    except NotThere:
        tried(wrong)
        form.add_error("reference", UNKNOWN)
        return _asked(request, form)
    _remember(request, words.contact_id)
    return _shown(request, words.contact_id)


def enter_follow_code(request: HttpRequest) -> HttpResponse:
    """Enter the one-time code that was sent, if there was an address to send it to."""
    secret = request.session.get(ASKED_CODE)
    if not secret:
        return redirect("public:follow")
    form = Code(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            contact = open_with_follow_code(secret, form.cleaned_data["code"], by=INTAKE)
        except Refused as refused:
            form.add_error("code", refused.reason)
        else:
            request.session.pop(ASKED_CODE)
            _remember(request, contact)
            return redirect("public:worry")
    return render(request, "public/follow_code.html", {"form": form, "calling": calling()})


def worry(request: HttpRequest) -> HttpResponse:
    """The worry that somebody proved just now is theirs to follow; here they may say that they have heard nothing."""
    contact = followed_now(request)
    if contact is None:
        return redirect("public:follow")
    problem = ""
    if request.method == "POST":
        try:
            _heard_nothing(request, contact)
        except Refused:
            problem = CLOSED
        else:
            return redirect("public:worry")
    return _shown(request, contact, problem)


def followed_now(request: HttpRequest) -> UUID | None:
    """The contact that this visitor proved within the last quarter of an hour to be theirs to follow."""
    held = request.session.get(FOLLOWING)
    if not held or datetime.fromisoformat(held["until"]) < now():
        return None
    return UUID(held["contact"])


def _remember(request: HttpRequest, contact: UUID) -> None:
    """For a quarter of an hour, and no longer than the browser is open: others may use this device next."""
    request.session[FOLLOWING] = {"contact": str(contact), "until": (now() + OPEN_FOR).isoformat()}
    request.session.set_expiry(0)


def _send_code(request: HttpRequest, form: Follow, reference: str) -> HttpResponse:
    """Send a code to the address on record; the answer is the same for a reference that there is not."""
    codes = f"follow-code:{reference}"
    if has_tried(codes, CODES_AN_HOUR):
        form.add_error(None, TOO_MANY_CODES)
        return _asked(request, form)
    tried(codes)
    page = request.build_absolute_uri(reverse("public:follow_code"))
    request.session[ASKED_CODE] = send_follow_code(reference, page, by=INTAKE)
    request.session.set_expiry(0)
    return redirect("public:follow_code")


def _heard_nothing(request: HttpRequest, contact: UUID) -> None:
    """Once an hour it counts: whoever presses again in their worry has been heard already."""
    once = f"asked:{contact}"
    if not has_tried(once, ASKED_AN_HOUR):
        say_heard_nothing(contact, by=INTAKE)
        tried(once)


def _asked(request: HttpRequest, form: Follow) -> HttpResponse:
    return render(request, "public/follow.html", {"form": form, "calling": calling()})


def _shown(request: HttpRequest, contact: UUID, problem: str = "") -> HttpResponse:
    """The page itself: how far we are, what we told them, and what they may say to us."""
    shows(request, contact)
    put_down_as(request, Kind.DISCLOSURE)
    found = own_page(INTAKE, contact)
    words = found.words
    due = acknowledge_due(words.told[0][0] if words.told else found.raised_at, hours(INTAKE))
    page = {
        "words": words,
        "steps": [step.label for step in Step],
        "at": list(Step).index(Step.DECIDED if words.has_outcome else found.step),
        "read_by": moment(due) if due > now() and not words.has_outcome else "",
        "has_asked": has_tried(f"asked:{contact}", ASKED_AN_HOUR),
        "has_said": words.has_outcome and found.has_said,
        "may_say": found.may_say,
        "problem": problem,
        "calling": calling(),
    }
    return render(request, "public/followed.html", page)
