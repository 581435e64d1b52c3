"""How far a member is let in: not without a second factor, not after the visit's end, to some pages only afresh."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode, urlsplit

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve, reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.clock import local, now
from frontdoor.web.frame import visits
from frontdoor.web.frame.access import Access
from frontdoor.web.frame.pages import render
from frontdoor.web.frame.problems import for_systems

SET_UP = "signin:first"
AGAIN = "signin:again"
SIGN_IN = "account_login"
TOO_LONG = "You were signed out: ten hours are the longest. Sign in to go on where you were."
NOTHING_SENT = (
    "You are signed out, so this was not saved. What you typed is still on this page: sign in on another tab, "
    "then come back here and go on."
)


@dataclass(frozen=True)
class Limit:
    """When the visit ends, as a page tells it: by itself, and at the latest."""

    ends: datetime
    last: datetime
    idle: timedelta

    @property
    def stretches(self) -> bool:
        """Whether going on would keep the visit open for longer."""
        return self.ends < self.last

    @property
    def ends_at(self) -> str:
        """When it ends, as the clock on the wall will show it."""
        return f"{local(self.ends):%H:%M}"


def admitted(request: HttpRequest, member: Viewer | None) -> Viewer | None:
    """The member, as far as this visit lets them: nobody before their second factor, nor after the visit's end."""
    request.half = None  # type: ignore[attr-defined]
    request.visit = None  # type: ignore[attr-defined]
    request.limit = None  # type: ignore[attr-defined]
    if member is None or for_systems(request):
        return member
    visit, idle = visits.visit_of(request), visits.idle_of(request)
    if visit is None or visit.ends(idle) <= now():
        _end(request, visit, idle)
        return None
    request.visit = visit  # type: ignore[attr-defined]
    request.limit = Limit(visit.ends(idle), visit.last, idle)  # type: ignore[attr-defined]
    if visit.whole:
        return member
    request.half = member  # type: ignore[attr-defined]
    return None


def stopped(request: HttpRequest, access: Access) -> HttpResponse | None:
    """Where a member goes instead of a page: to their second factor, or to say again that it is they."""
    half: Viewer | None = request.half  # type: ignore[attr-defined]
    visit: visits.Visit | None = request.visit  # type: ignore[attr-defined]
    if half and not access.half:
        return _elsewhere(request, SET_UP)
    if half:
        request.viewer = half  # type: ignore[attr-defined]
    if visit and access.step_up and not visit.is_fresh(now()):
        return _ask_again(request)
    return None


def goes_on(request: HttpRequest, access: Access) -> None:
    """Somebody works on a page; what a page asks for by itself keeps no visit open."""
    visit: visits.Visit | None = getattr(request, "visit", None)
    if visit and not access.passive:
        limit: Limit = request.limit  # type: ignore[attr-defined]
        visit = visits.work_on(request, visit)
        request.limit = Limit(visit.ends(limit.idle), visit.last, limit.idle)  # type: ignore[attr-defined]


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The way to sign in and back; what a page asks for by itself is only told, since a page there would be lost."""
    if request.headers.get("HX-Request"):
        return render(request, "frame/signed_out.html", {"reason": NOTHING_SENT}, 401)
    return _elsewhere(request, SIGN_IN)


def _end(request: HttpRequest, visit: visits.Visit | None, idle: timedelta) -> None:
    logout(request)
    if visit and not request.headers.get("HX-Request"):
        minutes = int(idle.total_seconds() // 60)
        for_rest = (
            f"You were signed out after {minutes} minutes without work. Sign in to go on where you were."
        )
        messages.info(request, TOO_LONG if visit.last <= now() else for_rest)


def _ask_again(request: HttpRequest) -> HttpResponse:
    """The question on a page of its own; a form that was sent is answered by the question, which carries it along."""
    if request.method == "POST" and not request.headers.get("HX-Request"):
        question: HttpResponse = resolve(reverse(AGAIN)).func(request)
        return question
    return _elsewhere(request, AGAIN)


def _elsewhere(request: HttpRequest, name: str) -> HttpResponse:
    """To another page, and from there back: to this one, or to the one that the browser shows."""
    if request.headers.get("HX-Request"):
        shown = urlsplit(request.headers.get("HX-Current-URL", ""))
        answer = HttpResponse(status=200)
        answer["HX-Redirect"] = f"{reverse(name)}?{urlencode({'next': shown.path or '/'})}"
        return answer
    back = request.get_full_path() if request.method in ("GET", "HEAD") else _page_of_the_form(request)
    return redirect(f"{reverse(name)}?{urlencode({'next': back}, safe='/')}")


def _page_of_the_form(request: HttpRequest) -> str:
    """Where a form stood that was sent: on the page that sent it, when that is one of ours."""
    came_from = urlsplit(request.headers.get("Referer", ""))
    return came_from.path if came_from.netloc == request.get_host() and came_from.path else request.path
