"""Setting up second factors: passkeys first, then an authenticator app, and codes for when both are lost."""

from typing import Any

from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from frontdoor.domain.accounts.queries import factors_of
from frontdoor.web.frame.admitting import AGAIN
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.visits import Proof
from frontdoor.web.signin.proving import account, proved_more

WANTED = "wanted"


def first(request: HttpRequest) -> HttpResponse:
    """After a password alone: set up a second factor, or give it where there is one."""
    wanted = request.GET.get("next", "")
    if getattr(request, "half", None) is None:
        return redirect(
            wanted if wanted.startswith("/") and not wanted.startswith("//") else "signin:account"
        )
    if factors_of(viewer(request), account(request).pk):
        return redirect(f"{reverse(AGAIN)}?{urlencode({'next': wanted})}")
    request.session[WANTED] = wanted
    return render(request, "signin/first.html")


class _OnceProved:
    """A first factor is set up after a password alone; a further one only by whoever gave one that is there."""

    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if getattr(request, "half", None) and factors_of(viewer(request), account(request).pk):
            return redirect(f"{reverse(AGAIN)}?{urlencode({'next': request.path})}")
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return answer

    def get_success_url(self) -> str:
        """First the codes for when it is lost; then to where somebody wanted to go."""
        wanted: str = self.request.session.pop(WANTED, "")
        made: bool = self.did_generate_recovery_codes  # type: ignore[attr-defined]
        if made:
            return f"{reverse('mfa_view_recovery_codes')}?{urlencode({'next': wanted})}"
        return wanted or reverse("mfa_index")


class AppView(_OnceProved, ActivateTOTPView):  # type: ignore[misc]  # allauth is untyped
    """An authenticator app."""

    def form_valid(self, form: Any) -> HttpResponse:
        """It is set up, and was used to do so."""
        answer: HttpResponse = super().form_valid(form)
        proved_more(self.request, self.request.visit, Proof.APP)  # type: ignore[attr-defined]
        return answer


class PasskeyView(_OnceProved, AddWebAuthnView):  # type: ignore[misc]  # allauth is untyped
    """A passkey: kept by the device, and opened by a finger, a face or a PIN, so that it is two factors in one."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the device is asked for."""
        found: dict[str, Any] = super().get_context_data(**kwargs)
        return found | {"options": begin_registration(self.request.user, passwordless=True)}

    def form_valid(self, form: Any) -> HttpResponse:
        """It is set up, and was used to do so."""
        answer: HttpResponse = super().form_valid(form)
        proved_more(self.request, self.request.visit, Proof.PASSKEY)  # type: ignore[attr-defined]
        return answer


app = AppView.as_view()
passkey = PasskeyView.as_view()
