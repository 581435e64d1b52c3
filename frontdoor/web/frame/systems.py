"""Other systems at the door: let in by a token alone, never by a session, and not too often."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.actions import let_in
from frontdoor.domain.accounts.rules import INTAKE, Caller
from frontdoor.web.frame.access import Access
from frontdoor.web.frame.problems import Problem, problem

_BEARER = re.compile(r"bearer +([!-~]+)", re.IGNORECASE)


def caller_of(request: HttpRequest) -> Caller | None:
    """The system whose token came with the request; None where none came, or one that opens nothing."""
    given = _BEARER.fullmatch(request.headers.get("Authorization", "").strip())
    return let_in(given[1], by=INTAKE) if given else None


def turned_away(request: HttpRequest, access: Access) -> HttpResponse | None:
    """Why this system's call is not answered: who it is not known, it calls too often, or the address isn't for it."""
    caller: Caller | None = request.caller  # type: ignore[attr-defined]
    if caller is None:
        wrong = ', error="invalid_token"' if "Authorization" in request.headers else ""
        return problem(Problem.NOT_LET_IN, headers={"WWW-Authenticate": f'Bearer realm="Front Door"{wrong}'})
    if caller.calls > settings.CALLS_A_MINUTE:
        return problem(Problem.TOO_MANY, headers={"Retry-After": str(caller.wait)})
    if access.who is None or caller.viewer.role in access.who:
        return None
    return problem(Problem.REFUSED, "This address is not for other agencies’ systems.")
