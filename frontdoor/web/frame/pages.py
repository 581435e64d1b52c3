"""Draws a page, or one block of it, for the person who asked; everything is drawn before it is answered."""

from collections.abc import Mapping
from functools import partial
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.template.backends.utils import csrf_input_lazy, csrf_token_lazy
from django.utils.cache import patch_vary_headers
from django.views import defaults
from jinja2 import Template

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import is_invented
from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.notes import note_of
from frontdoor.web.frame.problems import Problem, for_systems, problem

PRODUCT = "Front Door"


def render(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """A whole page with who is signed in, where they may go, and what they should be told."""
    return _answer(_page(template).render(page_context(request, context)), status)


def render_block(
    request: HttpRequest,
    template: str,
    block: str,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """One named block of a page, for htmx to put in place; the page's own imports and settings apply."""
    page = _page(template)
    drawn = page.new_context(page_context(request, context))
    next(iter(page.root_render_func(drawn)), None)  # runs the page's imports, and stops before it draws
    return _answer("".join(drawn.blocks[block][0](drawn)), status)


def page_context(request: HttpRequest, context: Mapping[str, Any] | None) -> dict[str, Any]:
    """What every page may use besides its own context; the page's own values come first."""
    who = getattr(request, "viewer", None)
    return {
        "request": request,
        "viewer": who,
        "navigation": getattr(request, "navigation", ()),
        "messages": get_messages(request),
        "csrf_input": csrf_input_lazy(request),
        "csrf_token": csrf_token_lazy(request),
        "product": PRODUCT,
        "place": getattr(request, "place", settings.PLACE),
        "here_with": partial(here_with, request),
        "public": False,
        "wide": who is not None,
        **(context or {}),
    }


def here_with(request: HttpRequest, **changes: Any) -> str:
    """This page's address with some values of its query changed, for filters and page numbers; None drops one."""
    query = request.GET.copy()
    for key, value in changes.items():
        query.pop(key, None)
        if value is not None:
            query[key] = str(value)
    return f"{request.path}?{query.urlencode()}" if query else request.path


def always(request: HttpRequest) -> dict[str, Any]:
    """What the sign-in library's pages may use too."""
    return {**page_context(request, None), "invented_county": is_invented(None)}


def shows(request: HttpRequest, subject: UUID, piece: UUID | None = None) -> None:
    """Say which contact or person a page shows, where its address names something else: the look is on their record."""
    note_of(request).subject = subject
    note_of(request).piece = piece


def lists(request: HttpRequest, shown: int) -> None:
    """Say how many people or contacts a list shows: the look is on record with their number."""
    note_of(request).shown = shown


def sought(request: HttpRequest, terms: str, shown: int | None = None) -> None:
    """Say what a page searched for, since its address doesn't, and how many it found: the search is on record."""
    note_of(request).terms = terms
    note_of(request).shown = shown


def put_down_as(request: HttpRequest, kind: Kind) -> None:
    """Say what a request is put on record as, where neither its address nor its answer tells."""
    note_of(request).kind = kind


def viewer(request: HttpRequest) -> Viewer:
    """The member who asks, on a page that only members may open."""
    found: Viewer = request.viewer  # type: ignore[attr-defined]
    return found


def refused(request: HttpRequest, reason: str, what_to_do: str = "") -> HttpResponse:
    """The page for a deed or look that isn't allowed: the reason, and what to do."""
    if for_systems(request):
        return problem(Problem.REFUSED, f"{reason} {what_to_do}".strip())
    return render(request, "frame/refused.html", {"reason": reason, "what_to_do": what_to_do}, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page whether nothing is there or it isn't theirs to see."""
    if for_systems(request):
        return problem(Problem.NOT_FOUND)
    return render(request, "frame/not_found.html", {}, 404)


def went_wrong(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours; it needs no database, since that may be what failed."""
    if for_systems(request):
        return problem(Problem.WENT_WRONG)
    return render(request, "frame/went_wrong.html", {"viewer": None, "navigation": (), "messages": ()}, 500)


def not_recorded(request: HttpRequest) -> HttpResponse:
    """The page where a look can't be put on record: nothing is shown, nothing is kept, and what to do meanwhile."""
    if for_systems(request):
        return problem(Problem.NOT_RECORDED, headers={"Retry-After": "60"})
    nobody = {"viewer": None, "navigation": (), "messages": (), "telephone": settings.TELEPHONE}
    return render(request, "frame/not_recorded.html", nobody, 503)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The answer to a request that no browser sends: Django's own bare page, which needs nothing."""
    if for_systems(request):
        return problem(Problem.UNREADABLE)
    return defaults.bad_request(request, exception)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a form sent from a page that was open too long, or from elsewhere."""
    return render(request, "frame/form_too_old.html", {}, 403)


def _page(template: str) -> Template:
    return cast(Jinja2, engines["jinja2"]).env.get_template(template)


def _answer(html: str, status: int) -> HttpResponse:
    response = HttpResponse(html, status=status)
    response["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["HX-Request"])
    return response
