"""Saying again that it is you: before what nobody should do who finds a screen unlocked, or knows only a password."""

from dataclasses import dataclass
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from frontdoor.domain.accounts.queries import factors_of
from frontdoor.foundation.clock import now
from frontdoor.foundation.govuk.fields import TextField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.admitting import AGAIN
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.visits import Proof, Visit
from frontdoor.web.signin import agencies
from frontdoor.web.signin.adapter import PROOFS
from frontdoor.web.signin.proving import account, proved_more

OURS = "again_"
NOT_CARRIED = ("csrfmiddlewaretoken",)
NOT_YET = "Your agency’s sign-in has not told us yet that it is you. Go there by the link first, then come back here."
NO_PASSKEY = "No passkey was given. Try again, or use a code."


@dataclass(frozen=True)
class Ways:
    """By what this member can say again that it is they; `agency` names their own agency's sign-in."""

    chosen: bool = False
    code: bool = False
    passkey: bool = False
    password: bool = False
    agency: str = ""
    agency_name: str = ""


class CodeForm(QuestionForm):
    """A code of one's app, or a recovery code."""

    again_code = TextField("Code", width=10, autocomplete="one-time-code", named="the code")


class PasswordForm(QuestionForm):
    """One's password."""

    again_password = forms.CharField(
        label="Password",
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Enter your password"},
    )


def again(request: HttpRequest) -> HttpResponse:
    """Ask again, and go on to where somebody was; what they had sent goes on with them."""
    visit: Visit = request.visit  # type: ignore[attr-defined]
    ways, form = _ways(request, visit), None
    if request.method == "POST" and request.path == reverse(AGAIN):
        form = _form(request, ways)
        if proof := _proof(request, visit, ways, form):
            proved_more(request, visit, proof)
            return _onwards(request)
    return render(request, "signin/again.html", _context(request, ways, form))


def _ways(request: HttpRequest, visit: Visit) -> Ways:
    user = account(request)
    kinds = factors_of(viewer(request), user.pk)
    if visit.proof is Proof.CHOSEN:
        return Ways(chosen=True)
    provider = agencies.of_agency(viewer(request).agency_code)
    by_agency = provider if visit.proof is Proof.AGENCY or not user.has_usable_password() else ""
    return Ways(
        code=bool(kinds & {Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES}),
        passkey=Authenticator.Type.WEBAUTHN in kinds,
        password=not kinds and user.has_usable_password(),
        agency=by_agency,
        agency_name=dict(agencies.offered()).get(by_agency, ""),
    )


def _form(request: HttpRequest, ways: Ways) -> Form:
    """The form that was sent, with the errors that it has."""
    return PasswordForm(request.POST) if ways.password else CodeForm(request.POST)


def _proof(request: HttpRequest, visit: Visit, ways: Ways, form: Form) -> Proof | None:
    """What was proved by what was sent; the form says what was wrong."""
    sent = request.POST
    if ways.chosen:
        return Proof.CHOSEN if "again_yes" in sent else None
    if ways.agency and "again_agency" in sent:
        return _by_agency(visit, form)
    if ways.password and "again_password" in sent:
        return _by_password(request, form)
    if ways.passkey and "again_credential" in sent:
        return _by_passkey(request, form)
    return _by_code(request, form) if ways.code else None


def _by_agency(visit: Visit, form: Form) -> Proof | None:
    if visit.is_fresh(now()):
        return visit.proof
    form.errors.clear()
    form.add_error(None, NOT_YET)
    return None


def _by_password(request: HttpRequest, form: Form) -> Proof | None:
    if not form.is_valid():
        return None
    try:
        right = get_adapter().reauthenticate(request.user, form.cleaned_data["again_password"])
    except forms.ValidationError as wrong:
        form.add_error("again_password", wrong)
        return None
    if not right:
        form.add_error("again_password", get_adapter().error_messages["incorrect_password"])
    return Proof.PASSWORD if right else None


def _by_code(request: HttpRequest, form: Form) -> Proof | None:
    if not form.is_valid():
        return None
    asked = ReauthenticateForm(user=request.user, data={"code": form.cleaned_data["again_code"]})
    if not asked.is_valid():
        form.add_error("again_code", asked.errors["code"].as_data())
        return None
    post_authentication(request, asked.authenticator, reauthenticated=True)
    return PROOFS[asked.authenticator.type]


def _by_passkey(request: HttpRequest, form: Form) -> Proof | None:
    asked = ReauthenticateWebAuthnForm(
        user=request.user, data={"credential": request.POST["again_credential"] or "null"}
    )
    form.errors.clear()
    if not asked.is_valid():
        form.add_error(None, NO_PASSKEY)
        return None
    post_authentication(request, asked.cleaned_data["credential"], reauthenticated=True)
    return Proof.PASSKEY


def _onwards(request: HttpRequest) -> HttpResponse:
    """Back to where somebody was; a form that they had sent is sent again, by their own browser."""
    to = request.POST.get("again_next", "")
    if not url_has_allowed_host_and_scheme(to, {request.get_host()}, require_https=request.is_secure()):
        return redirect("signin:account")
    if "again_carries" in request.POST:
        return HttpResponse(status=307, headers={"Location": to})
    return redirect(to)


def _context(request: HttpRequest, ways: Ways, form: Form | None) -> dict[str, Any]:
    here = request.path == reverse(AGAIN)
    carries = "again_carries" in request.POST or (request.method == "POST" and not here)
    asked_for = request.POST.get("again_next", "") or request.GET.get("next", "")
    return {
        "ways": ways,
        "form": form or (PasswordForm() if ways.password else CodeForm()),
        "to": asked_for if here else request.get_full_path(),
        "carried": _carried(request) if carries else [],
        "carries": carries,
        "with_files": bool(request.FILES) and not here,
        "options": _passkey_options(account(request)) if ways.passkey else None,
        "half": getattr(request, "half", None) is not None,
    }


def _carried(request: HttpRequest) -> list[tuple[str, str]]:
    """What had been sent, but for what this page itself asks."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if not name.startswith(OURS) and name not in NOT_CARRIED
        for value in values
    ]


def _passkey_options(user: AbstractBaseUser) -> dict[str, Any]:
    options: dict[str, Any] = begin_authentication(user)
    return options
