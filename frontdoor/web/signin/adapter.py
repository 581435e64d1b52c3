"""Members are enrolled by the operations manager; nobody signs up by themselves."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from frontdoor.domain.accounts.queries import viewer_of
from frontdoor.web.frame.navigation import home_of


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """The sign-in library's questions, answered for us."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: a member is enrolled, with a role and an agency."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Straight to where their work waits."""
        user = request.user
        return home_of(viewer_of(None, user.pk) if user.is_authenticated else None)
