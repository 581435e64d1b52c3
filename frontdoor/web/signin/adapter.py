"""Members are enrolled by the operations manager; nobody signs up by themselves."""

from datetime import datetime
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from frontdoor.domain.accounts.queries import viewer_of
from frontdoor.foundation.clock import now
from frontdoor.web.frame.admitting import AGAIN, SET_UP
from frontdoor.web.frame.navigation import home_of
from frontdoor.web.frame.pages import PRODUCT, refused
from frontdoor.web.frame.visits import Proof, begin
from frontdoor.web.signin import agencies, limits
from frontdoor.web.signin.sealed import opened, sealed

NO_MATCH = "This email address and password do not belong together. Check both and try again."
NOT_THE_PASSWORD = "This is not your password. Check it and try again."  # noqa: S105 - a sentence, no password
NOT_THE_CODE = "This is not the code. Enter the six digits that your app shows now, or use your passkey."
TOO_OFTEN = "There were too many tries. Wait five minutes, then try again, or sign in with your passkey."
ENDED = "Your membership has ended, so you can't sign in any more."
PROOFS = {
    Authenticator.Type.WEBAUTHN: Proof.PASSKEY,
    Authenticator.Type.TOTP: Proof.APP,
    Authenticator.Type.RECOVERY_CODES: Proof.RECOVERY_CODE,
}


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """The sign-in library's questions, answered for us, and its errors in our words."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": NO_MATCH,
        "enter_current_password": NOT_THE_PASSWORD,
        "incorrect_code": NOT_THE_CODE,
        "incorrect_password": NOT_THE_PASSWORD,
        "too_many_login_attempts": TOO_OFTEN,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: a member is enrolled, with a role and an agency."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count this try; too many are told to wait, wherever they come from."""
        if not limits.may_try(request, str(credentials.get("email") or credentials.get("username") or "")):
            raise self.validation_error("too_many_login_attempts")

    def _rollback_login_failed_rl_usage(self) -> None:
        """The right password takes its own try back."""
        limits.take_back(context.request)

    def get_login_stages(self) -> list[str]:
        """After the password the second factor, unless the agency's own sign-in has asked for one."""
        return ["frontdoor.web.signin.stages.SecondFactor"]

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse:
        """A visit begins, by what was given; a password alone leads to setting up a second factor."""
        proof, proved = _proof(request, user)
        visit = begin(request, proof, proved)
        response: HttpResponse = super().post_login(request, user, **kwargs)
        return response if visit.whole else redirect(f"{reverse(SET_UP)}?{urlencode({'next': response.url})}")  # type: ignore[attr-defined]

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Straight to where their work waits."""
        user = request.user
        return home_of(viewer_of(None, user.pk) if user.is_authenticated else None)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """A leaver who knows their password still gets no further."""
        return refused(request, ENDED, "Ask the operations manager if that is wrong.")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """The library asks again where we would: when the last proof is too old."""
        visit = getattr(context.request, "visit", None)
        return visit is None or not visit.is_fresh(now())

    def get_reauthentication_methods(self, user: AbstractBaseUser | AnonymousUser) -> list[dict[str, str]]:
        """One page of ours asks again, whatever somebody has to prove who they are."""
        return [{"id": "again", "description": "Say again that it is you", "url": reverse(AGAIN)}]


def _proof(request: HttpRequest, user: AbstractBaseUser) -> tuple[Proof, datetime | None]:
    """What opened the door, and when that was given."""
    by_agency = agencies.proof_of(request)
    if by_agency and by_agency.factor:
        return Proof.AGENCY, by_agency.proved
    given = [one["type"] for one in get_authentication_records(request, user) if one.get("method") == "mfa"]
    return PROOFS[given[-1]] if given else Proof.PASSWORD, now()


class SecondStep(DefaultMFAAdapter):  # type: ignore[misc]  # allauth is untyped
    """The second factor: its errors in our words, its secrets sealed in the database."""

    error_messages: ClassVar = {**DefaultMFAAdapter.error_messages, "incorrect_code": NOT_THE_CODE}

    def encrypt(self, text: str) -> str:
        """Whoever reads a copy of the database has nobody's second factor."""
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again, to check a code against."""
        return opened(encrypted_text)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The service as a device names it, and the name under which a passkey works: it is bound to that."""
        return {"id": context.request.get_host().partition(":")[0], "name": PRODUCT}

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:  # noqa: A002 - the library's name
        """What a passkey is called until its owner names it."""
        return "My passkey"
