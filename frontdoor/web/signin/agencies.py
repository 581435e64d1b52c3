"""Coming in by one's own agency's sign-in (OpenID Connect): each provider speaks for one agency and no other."""

import secrets
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from requests import RequestException

from frontdoor.domain.accounts.queries import account_enrolled, known_there_as
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.admitting import SIGN_IN
from frontdoor.web.frame.pages import put_down_as, refused
from frontdoor.web.signin.claims import NotVouchedFor, Vouched, vouched
from frontdoor.web.signin.tokens import NotSigned, checked

ASK_THEM = "Ask the MASH operations manager, or sign in with your email address and password."
NOT_ANSWERED = (
    "Your agency’s sign-in did not let you in, or could not be reached. Nothing was changed. Try again."
)


def proof_of(request: HttpRequest) -> Vouched | None:
    """What the agency vouched for in this request."""
    return getattr(request, "vouched", None)


def of_agency(code: str) -> str:
    """The name under which this agency's provider is known here; "" where it has none."""
    return next((app["provider_id"] for app in _providers() if app["settings"]["agency"] == code), "")


def offered() -> list[tuple[str, str]]:
    """The agencies whose members may come in by their own sign-in, by name."""
    return sorted(((app["provider_id"], app["name"]) for app in _providers()), key=lambda one: one[1])


def _providers() -> list[dict[str, Any]]:
    library: dict[str, Any] = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]
    found: list[dict[str, Any]] = library["APPS"]
    return found


class VerifiedSignIn(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth is untyped
    """The library's way, but the signature of what the provider says is checked each time."""

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        stated = self.openid_config
        with get_adapter().get_requests_session() as asked:
            keys = asked.get(stated["jwks_uri"])
            keys.raise_for_status()
        try:
            return checked(id_token, keys.json(), issuer=stated["issuer"], audience=app.client_id)
        except NotSigned as wrong:
            raise OAuth2Error(str(wrong)) from wrong


def go(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the agency's own sign-in; `afresh` asks it to ask again, however lately it did."""
    way = _way(request, provider_id)
    nonce, provider = secrets.token_urlsafe(24), way.get_provider()
    asked = {**provider.get_auth_params(), "nonce": nonce}
    if acr := provider.app.settings["acr"]:
        asked["acr_values"] = " ".join(acr)
    if request.GET.get("afresh"):
        asked |= {"prompt": "login", "max_age": "0"}
    try:
        to: HttpResponse = provider.redirect(
            request, process="login", next_url=_back(request), auth_params=asked, nonce=nonce
        )
    except RequestException:
        return _not_answered(request)
    return to


def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """From the agency's own sign-in, with what it vouches for."""
    back: HttpResponse = OAuth2CallbackView.adapter_view(_way(request, provider_id))(request)
    return back


def _way(request: HttpRequest, provider_id: str) -> VerifiedSignIn:
    if provider_id not in dict(offered()):
        raise NotThere
    return VerifiedSignIn(request, provider_id)


def _back(request: HttpRequest) -> str | None:
    wanted = request.GET.get("next", "")
    return wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}) else None


def _not_answered(request: HttpRequest) -> HttpResponse:
    put_down_as(request, Kind.SIGN_IN_FAILED)
    messages.error(request, NOT_ANSWERED)
    return redirect(SIGN_IN)


class OneAgencyEach(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """Who comes in by an agency's sign-in: somebody of that agency who is enrolled here already, and nobody else."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Let in the one member for whom this provider may vouch; the refusal says why, and is on record."""
        app: SocialApp = sociallogin.provider.app
        try:
            said = vouched(
                sociallogin.account.extra_data, app.settings, nonce=sociallogin.state.get("nonce", "")
            )
            self._bind(request, sociallogin, said, app)
        except NotVouchedFor as why:
            put_down_as(request, Kind.SIGN_IN_FAILED)
            raise ImmediateHttpResponse(refused(request, str(why), ASK_THEM)) from why
        request.vouched = said  # type: ignore[attr-defined]

    def _bind(self, request: HttpRequest, sociallogin: SocialLogin, said: Vouched, app: SocialApp) -> None:
        """One account here for one there: whoever gets an address that was somebody else's is not let in as them."""
        member = account_enrolled(None, said.email, app.settings["agency"])
        if member is None:
            raise NotVouchedFor(
                f"{app.name} says that you are {said.email}, and no member of it is enrolled so."
            )
        known = known_there_as(None, member.pk, app.provider_id)
        mine = sociallogin.is_existing and sociallogin.user == member
        if (sociallogin.is_existing and not mine) or (known and known != sociallogin.account.uid):
            raise NotVouchedFor(f"{app.name} knows you as somebody else than the last time you came in.")
        sociallogin.account.extra_data = {}  # what the provider told of a person is not kept
        if not mine:
            sociallogin.connect(request, member)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never: a member is enrolled, with a role and an agency."""
        return False

    def on_authentication_error(self, request: HttpRequest, provider: Any, **kwargs: Any) -> None:
        """The provider said no, somebody turned back, or what came was not from it: back to the sign-in page."""
        raise ImmediateHttpResponse(_not_answered(request))
