"""How an account is found again on every page: with its member, agency and team, in one read."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser

from frontdoor.domain.accounts.queries import account_of


class WithTheirMember(AuthenticationBackend):  # type: ignore[misc]  # allauth is untyped
    """The sign-in library's own way in; only who comes back is read otherwise."""

    def get_user(self, user_id: UUID) -> AbstractBaseUser | None:
        """The account of a session, unless it was ended."""
        found = account_of(None, user_id)
        return found if found and self.user_can_authenticate(found) else None
