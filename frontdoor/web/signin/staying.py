"""How long a visit still lasts, going on with it, and where else one is signed in."""

import re

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token

from frontdoor.domain.accounts.actions import end_other_sessions
from frontdoor.domain.accounts.queries import open_sessions
from frontdoor.foundation.clock import now
from frontdoor.web.frame.admitting import Limit
from frontdoor.web.frame.deeds import done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.visits import KEPT_AS, as_read
from frontdoor.web.signin.proving import account

BROWSERS = (("Edge", r"Edg\w*/"), ("Firefox", r"Firefox/"), ("Chrome", r"Chrom\w+/"), ("Safari", r"Safari/"))
SYSTEMS = (
    ("an iPhone", r"iPhone"),
    ("an iPad", r"iPad"),
    ("Android", r"Android"),
    ("Windows", r"Windows"),
    ("a Mac", r"Mac OS"),
    ("Linux", r"Linux"),
)
PROVED_BY = {
    "passkey": "a passkey",
    "app": "an authenticator app",
    "recovery_code": "a recovery code",
    "agency": "your agency’s own sign-in",
    "chosen": "a click, in this invented county",
    "password": "a password alone, so no record opens",
}


def until(request: HttpRequest) -> HttpResponse:
    """When the visit ends, as its own pages ask; asking keeps nothing open. The token lets a page that waited go on."""
    limit: Limit = request.limit  # type: ignore[attr-defined]
    said = {
        "ends": limit.ends.isoformat(),
        "last": limit.last.isoformat(),
        "now": now().isoformat(),
        "token": get_token(request),
        "member": str(viewer(request).id),
    }
    answer = JsonResponse(said)
    answer["Cache-Control"] = "no-store"
    return answer


def stay(request: HttpRequest) -> HttpResponse:
    """Somebody said that they are still at work."""
    if request.method == "POST" and request.headers.get("X-Requested-With") != "XMLHttpRequest":
        return done(request, "You stay signed in.", "signin:account")
    return until(request)


def sessions(request: HttpRequest) -> HttpResponse:
    """Where else one is signed in, and the way to end it there."""
    who, key = viewer(request), request.session.session_key or ""
    if request.method == "POST":
        ended = end_other_sessions(account(request).pk, keep=key, by=who)
        words = (
            "You were signed in nowhere else." if not ended else f"You are signed out in {_places(ended)}."
        )
        return done(request, words, "signin:sessions")
    found = [
        {
            "here": one.key == key,
            "device": device_of(one.device),
            "address": one.address,
            "since": visit.began if visit else one.since,
            "seen": visit.seen if visit else one.since,
            "by": PROVED_BY[visit.proof] if visit else "",
        }
        for one in open_sessions(who, account(request).pk)
        for visit in [as_read(one.kept.get(KEPT_AS))]
    ]
    return render(request, "signin/sessions.html", {"sessions": found})


def _places(number: int) -> str:
    return "1 other place" if number == 1 else f"{number} other places"


def device_of(agent: str) -> str:
    """What a browser calls itself, in words; it says what it likes, so this is a help and no proof."""
    browser = next((name for name, mark in BROWSERS if re.search(mark, agent)), "A browser")
    system = next((name for name, mark in SYSTEMS if re.search(mark, agent)), "a device we don’t know")
    return f"{browser} on {system}"
