"""Addresses for other systems: two for systems alone, and the description, which anybody may read."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern

from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.api import manual
from frontdoor.web.api.operations import api
from frontdoor.web.frame.access import EVERYONE, SYSTEMS, page
from frontdoor.web.frame.problems import Problem, problem

app_name = "api"
View = Callable[..., HttpResponse]


def for_systems(pattern: URLPattern) -> URLPattern:
    """An operation's address, for systems alone; they have no session, so no form of ours could be forged."""
    opened = _saying_so(pattern.callback)
    opened.csrf_exempt = True  # type: ignore[attr-defined]
    return page(f"v1/{pattern.pattern}", opened, name=str(pattern.name), who=SYSTEMS, kind=Kind.DISCLOSURE)


def for_everyone(route: str, view: View, *, name: str) -> URLPattern:
    """A page about this door that anybody may read."""
    return page(route, _saying_so(view), name=name, who=EVERYONE)


def _saying_so(view: View) -> View:
    """What a method that isn't taken is answered: a problem too."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = view(request, *args, **kwargs)
        if isinstance(answer, HttpResponseNotAllowed):
            return problem(Problem.METHOD, headers={"Allow": answer["Allow"]})
        return answer

    return answered


# The library adds an address for itself, which nobody needs.
_OPERATIONS = [one for one in api.urls[0] if isinstance(one, URLPattern) and one.name != "api-root"]

urlpatterns = [
    for_everyone("v1/", manual.manual, name="manual"),
    for_everyone("v1/openapi.json", manual.openapi, name="openapi"),
    *map(for_systems, _OPERATIONS),
]
