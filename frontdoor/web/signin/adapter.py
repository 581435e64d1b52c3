"""Members are enrolled by the operations manager; nobody signs up by themselves."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import viewer_of
from frontdoor.web.frame.navigation import home_of
from frontdoor.web.frame.pages import refused

NO_MATCH = "This email address and password do not belong together. Check both and try again."
NOT_THE_PASSWORD = "This is not your password. Check it and try again."  # noqa: S105 - a sentence, no password
NOT_THE_CODE = "This is not the code. Enter the six digits that your app shows now."
TOO_OFTEN = "There were too many tries. Wait five minutes, then try again."
ENDED = "Your membership has ended, so you can't sign in any more."


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

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Straight to where their work waits."""
        user = request.user
        return home_of(viewer_of(None, user.pk) if user.is_authenticated else None)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """A leaver who knows their password still gets no further."""
        return refused(request, ENDED, "Ask the operations manager if that is wrong.")


class SecondStep(DefaultMFAAdapter):  # type: ignore[misc]  # allauth is untyped
    """The second step's errors in our words."""

    error_messages: ClassVar = {**DefaultMFAAdapter.error_messages, "incorrect_code": NOT_THE_CODE}
