"""How one signs in; in an invented county, also as anybody of it: a page that isn't there where people are real."""

from itertools import groupby
from uuid import UUID

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.queries import members, sign_in_of
from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.agencies.queries import is_invented
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.navigation import home_of
from frontdoor.web.frame.pages import render, viewer

BACKEND = "frontdoor.web.signin.backend.WithTheirMember"


def account(request: HttpRequest) -> HttpResponse:
    """Who somebody is here, and what they may change about how they sign in."""
    user = sign_in_of(INTAKE, viewer(request).id)
    context = {"has_password": user.has_usable_password(), "has_second_step": is_mfa_enabled(user)}
    return render(request, "signin/account.html", context)


def choose(request: HttpRequest) -> HttpResponse:
    """One invented person for each role; press a button to be them."""
    if not is_invented(None):
        raise NotThere
    if request.method == "POST":
        return _become(request, request.POST.get("member", ""))
    return render(request, "signin/choose.html", {"groups": _by_agency(), "public": False})


def _become(request: HttpRequest, chosen: str) -> HttpResponse:
    found = next((one for one in members(INTAKE) if str(one.id) == chosen), None)
    if found is None:
        raise NotThere
    login(request, sign_in_of(INTAKE, UUID(chosen)), backend=BACKEND)
    return redirect(home_of(found))


def _by_agency() -> list[tuple[str, list[Viewer]]]:
    """One person for each role and team, by agency."""
    each: dict[tuple[str, str, UUID | None], Viewer] = {}
    for one in members(INTAKE):
        each.setdefault((one.agency_name, one.role, one.team_id), one)
    inorder = sorted(each.values(), key=lambda one: (one.agency_name, one.role.label, one.team_name))
    return [(agency, list(found)) for agency, found in groupby(inorder, key=lambda one: one.agency_name)]
