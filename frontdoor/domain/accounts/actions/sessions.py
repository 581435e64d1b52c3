"""Where an account is signed in: noted, ended by its owner, and ended whole when somebody leaves."""

from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

from frontdoor.domain.accounts.models import User
from frontdoor.domain.accounts.policies import MAY_ENROL
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def end_other_sessions(account_id: UUID, *, keep: str, by: Viewer) -> int:
    """Sign an account out everywhere but here; says in how many places."""
    others = UserSession.objects.filter(user_id=account_id).exclude(session_key=keep)
    ended, _ = Session.objects.filter(session_key__in=others.values("session_key")).delete()
    others.delete()
    return ended


@transaction.atomic
def forget_factors(member_id: UUID, *, by: Viewer) -> None:
    """Somebody lost every second factor: none opens anything any more, and they set up another at the next sign-in."""
    if by.role not in MAY_ENROL:
        raise Refused("Only the operations manager may let a member set up a new second step. Ask them.")
    forget_sign_in(User.objects.get(member__id=member_id).pk, by=by)


def session_goes_on(before: str, after: str, *, by: Viewer) -> None:
    """A browser's session has a new key, as it gets when somebody proves more of who they are."""
    UserSession.objects.filter(session_key=before).update(session_key=after)


def forget_sign_in(account_id: UUID, *, by: Viewer) -> None:
    """Nothing by which somebody came in opens anything any more: sessions, passkeys, app, codes, agency's sign-in.

    Every session is read, those too of which no note was made: nobody who has left is missed.
    """
    for session in Session.objects.filter(expire_date__gt=now()):
        if session.get_decoded().get("_auth_user_id") == str(account_id):
            session.delete()
    for kind in (UserSession, Authenticator, SocialAccount):
        kind.objects.filter(user_id=account_id).delete()
