"""One transaction a request, as the member who asks; every look and refusal on the record."""

import logging
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.queries import who_signs_in
from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.agencies.queries import county
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.web.frame import pages
from frontdoor.web.frame.access import Access, access_of
from frontdoor.web.frame.admitting import admitted, goes_on, stopped, to_sign_in
from frontdoor.web.frame.navigation import navigation_for
from frontdoor.web.frame.problems import for_systems
from frontdoor.web.frame.recording import put_request_on_record
from frontdoor.web.frame.systems import caller_of, turned_away

Answer = Callable[[HttpRequest], HttpResponse]
_PLACES: dict[str, str] = {}
PATIENCE = "5s"
"""How long a request waits for a lock that somebody else holds, such as one that keeps looks from being written."""
log = logging.getLogger(__name__)


class _UndoneError(Exception):
    """Leaves the request's transaction so that nothing of it stays."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__(response.status_code)
        self.response = response


class NeedToKnowMiddleware:
    """Deny by default; tell the database who asks; undo what a refused or failed request did, but not its record."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = _viewer(request)
        viewer = admitted(request, member)
        request.viewer = viewer  # type: ignore[attr-defined]
        request.place = _place()  # type: ignore[attr-defined]
        request.navigation = navigation_for(viewer, request.path)  # type: ignore[attr-defined]
        try:
            return self._on_record(request, viewer, member)
        except Error as error:
            return _not_recorded(request, member, error)

    def _on_record(self, request: HttpRequest, viewer: Viewer | None, member: Viewer | None) -> HttpResponse:
        """Answer in a transaction with the row of the look in it; what went wrong is undone, and its row stands.

        The row names the member of the visit, also where the visit has ended or has no second factor yet.
        """
        who = (viewer or INTAKE).id
        try:
            with acting_as(who, patience=PATIENCE):
                response = self.get_response(request)
                if response.status_code >= 400:
                    raise _UndoneError(response)
                put_request_on_record(request, member, response.status_code)
        except _UndoneError as undone:
            response = undone.response
            with acting_as(who, patience=PATIENCE):
                put_request_on_record(request, member, response.status_code)
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Open the page only to those it was said to be for."""
        match = request.resolver_match
        access = access_of(match) if match else None
        if access is None:
            return pages.not_found(request)
        instead = _answer_instead(request, access)
        if instead is None:
            goes_on(request, access)
        else:
            pages.put_down_as(request, Kind.REFUSAL)
        return instead

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refusal is a page with its reason; what isn't there and what isn't theirs look the same."""
        if isinstance(exception, Refused):
            return pages.refused(request, exception.reason)
        if isinstance(exception, NotThere):
            return pages.not_found(request)
        return None


def _place() -> str:
    """Which county this is: a county is opened once and keeps its name, so each database is asked once."""
    name = connection.settings_dict["NAME"]
    if not settings.PLACE and name not in _PLACES:
        opened = county(None)
        if opened is None:
            return ""
        _PLACES[name] = opened.name
    return str(settings.PLACE) or _PLACES[name]


def _viewer(request: HttpRequest) -> Viewer | None:
    """People come by their session, other systems by their token, and neither by the other's way."""
    if for_systems(request):
        caller = caller_of(request)
        request.caller = caller  # type: ignore[attr-defined]
        return caller.viewer if caller else None
    user = request.user
    return who_signs_in(None, user) if user.is_authenticated else None


def _answer_instead(request: HttpRequest, access: Access) -> HttpResponse | None:
    if access.who is None:
        return None
    if for_systems(request):
        return turned_away(request, access)
    viewer: Viewer | None = request.viewer or request.half  # type: ignore[attr-defined]
    if viewer is None and request.user.is_authenticated:
        return pages.refused(request, "Your membership has ended, so you can't see this any more.")
    if viewer is None:
        return to_sign_in(request)
    if viewer.role not in access.who:
        return pages.refused(request, f"This page isn't for {viewer.role.label.lower()}s.")
    return stopped(request, access)


def _not_recorded(request: HttpRequest, viewer: Viewer | None, error: Error) -> HttpResponse:
    """No log, no look: what was drawn is not sent, and nothing of the request stays, in the session neither.

    The kind of error is logged and not its text, which may repeat a row. Whoever signs out is signed out all the
    same: it shows nothing, and a session left open would show all of it once looks can be written again.
    """
    state = getattr(error.__cause__, "sqlstate", None) or ""
    log.error("not put on record, so not shown: %s %s", type(error).__name__, state)
    before = type(request.session)(request.COOKIES.get(settings.SESSION_COOKIE_NAME))
    if viewer is not None and not (for_systems(request) or request.user.is_authenticated):
        before.flush()
        return redirect(settings.ACCOUNT_LOGOUT_REDIRECT_URL)
    list(get_messages(request))  # taken, so that none says later that something was kept
    request.session = before
    return pages.not_recorded(request)
