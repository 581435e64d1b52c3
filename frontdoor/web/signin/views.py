"""How one signs in; in an invented county, also as anybody of it: a page that isn't there where people are real."""

from itertools import groupby
from typing import Any
from uuid import UUID

from allauth.account.internal.stagekit import clear_login, get_pending_stage
from allauth.account.signals import user_logged_in
from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.recovery_codes.views import ViewRecoveryCodesView
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from frontdoor.domain.accounts.queries import factors_of, members, sign_in_of
from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.agencies.queries import is_invented
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.navigation import home_of
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.visits import Proof, begin
from frontdoor.web.signin import agencies, limits

BACKEND = "frontdoor.web.signin.backend.WithTheirMember"


class SignInView(LoginView):  # type: ignore[misc]  # allauth is untyped
    """By passkey, by the agency's own sign-in, or by password."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The library's own, and the agencies that vouch for their members."""
        found: dict[str, Any] = super().get_context_data(**kwargs)
        return found | {"agencies_offered": agencies.offered()}

    def form_valid(self, form: Any) -> HttpResponse:
        """The password was right: from here this account is known."""
        limits.remember(self.request, str(form.cleaned_data["login"]))
        answer: HttpResponse = super().form_valid(form)
        return answer


class SecondFactorView(AuthenticateView):  # type: ignore[misc]  # allauth is untyped
    """After the password: a passkey or a code."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Whoever lost every factor since they typed their password begins again; so does a leaver."""
        waiting = get_pending_stage(request)
        if waiting and not factors_of(None, waiting.login.user.pk):
            clear_login(request)
            return redirect("account_login")
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answer


class RecoveryCodesView(ViewRecoveryCodesView):  # type: ignore[misc]  # allauth is untyped
    """Codes for the day when everything else is lost."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The codes, and where somebody wanted to go."""
        found: dict[str, Any] = super().get_context_data(**kwargs)
        wanted = self.request.GET.get("next", "")
        safe = url_has_allowed_host_and_scheme(wanted, {self.request.get_host()})
        return found | {"onwards": wanted if safe else home_of(viewer(self.request))}


def account(request: HttpRequest) -> HttpResponse:
    """Who somebody is here, and what they may change about how they sign in."""
    user = sign_in_of(INTAKE, viewer(request).id)
    context = {
        "has_password": user.has_usable_password(),
        "factors": factors_of(viewer(request), user.pk),
        "invented": is_invented(None),
    }
    return render(request, "signin/account.html", context)


def choose(request: HttpRequest) -> HttpResponse:
    """One invented person for each role; press a button to be them."""
    if not is_invented(None):
        raise NotThere
    if request.method == "POST":
        return _become(request, request.POST.get("member", ""))
    return render(request, "signin/choose.html", {"groups": _by_agency(), "public": False})


def _become(request: HttpRequest, chosen: str) -> HttpResponse:
    """In an invented county a click is a whole sign-in: there is nobody to keep out, and no record of anybody."""
    found = next((one for one in members(INTAKE) if str(one.id) == chosen), None)
    if found is None:
        raise NotThere
    user = sign_in_of(INTAKE, UUID(chosen))
    login(request, user, backend=BACKEND)
    begin(request, Proof.CHOSEN, now())
    answer = redirect(home_of(found))
    user_logged_in.send(sender=type(user), request=request, response=answer, user=user)
    return answer


def _by_agency() -> list[tuple[str, list[Viewer]]]:
    """One person for each role and team, by agency."""
    each: dict[tuple[str, str, UUID | None], Viewer] = {}
    for one in members(INTAKE):
        each.setdefault((one.agency_name, one.role, one.team_id), one)
    inorder = sorted(each.values(), key=lambda one: (one.agency_name, one.role.label, one.team_name))
    return [(agency, list(found)) for agency, found in groupby(inorder, key=lambda one: one.agency_name)]


sign_in = SignInView.as_view()
second_factor = SecondFactorView.as_view()
recovery_codes = RecoveryCodesView.as_view()
