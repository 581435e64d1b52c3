"""Who is who."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Prefetch

from frontdoor.domain.accounts.models import Member, Token, User
from frontdoor.domain.accounts.rules import INTAKE, PEOPLE, SYSTEM, Role, Viewer
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.readings import Reading, among


def viewer_of(viewer: Actor | None, user_id: UUID) -> Viewer | None:
    """The member who signs in with this account; None for leavers and for accounts with no member."""
    rows = Member.objects.select_related("agency", "team").filter(user_id=user_id, left_at__isnull=True)
    member = rows.first()
    return member.as_viewer() if member else None


def account_of(viewer: Actor | None, user_id: UUID) -> User | None:
    """The account of somebody who comes back, with the member who signs in with it, in one read."""
    return User.objects.select_related("member__agency", "member__team").filter(pk=user_id).first()


def who_signs_in(viewer: Actor | None, account: User) -> Viewer | None:
    """The member of an account that was read already; None for leavers and for accounts with no member."""
    found: Member | None = getattr(account, "member", None)
    return found.as_viewer() if found and found.left_at is None else None


def whose_account(viewer: Actor | None, account: User) -> Viewer | None:
    """The member whose account this is, one who has left too: the record of looks says who tried."""
    found: Member | None = getattr(account, "member", None)
    return found.as_viewer() if found else None


def member_with_address(viewer: Actor | None, email: str) -> UUID | None:
    """The member who signs in with this address: on the record of looks as the one whose account was tried."""
    rows = Member.objects.filter(user__username=email.strip().lower())
    return rows.values_list("id", flat=True).first()


def names_of(viewer: Actor, members: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id, for pages that say who did something."""
    return reading_names_of(viewer, members).found


def reading_names_of(viewer: Actor, members: Iterable[UUID]) -> Reading[dict[UUID, str]]:
    """Names by id, to be read along with more."""
    known = {SYSTEM.id: SYSTEM.name, INTAKE.id: INTAKE.name}
    wanted = set(members) - set(known)
    rows = Member.objects.filter(id__in=among(wanted)) if wanted else Member.objects.none()
    return Reading(
        rows.values("id", "name"), seen=lambda found: known | {row["id"]: row["name"] for row in found}
    )


def everybodys_names(viewer: Actor) -> dict[UUID, str]:
    """The names of all who ever were members, leavers and other agencies' systems too."""
    return dict(Member.objects.values_list("id", "name"))


def members(viewer: Actor, *roles: Role) -> list[Viewer]:
    """People who have not left, with any of these roles (or all), by name."""
    rows = Member.objects.select_related("agency", "team").filter(left_at__isnull=True).order_by("name")
    return [row.as_viewer() for row in rows.filter(role__in=roles or PEOPLE)]


def member(viewer: Actor, member_id: UUID) -> Viewer:
    """One member."""
    return Member.objects.select_related("agency", "team").get(id=member_id).as_viewer()


def sign_in_of(viewer: Actor, member_id: UUID) -> User:
    """The account with which a member signs in, for an invented county's page of people to be."""
    return User.objects.get(member__id=member_id)


def has_account(viewer: Actor, email: str) -> bool:
    """Whether somebody signs in with this address already."""
    return User.objects.filter(username=email.lower()).exists()


@dataclass(frozen=True)
class TokenSeen:
    """A token as it is listed: never itself, only the letters it begins with."""

    prefix: str
    issued_at: datetime
    until: datetime
    revoked_at: datetime | None
    last_used: datetime | None


@dataclass(frozen=True)
class SystemSeen:
    """Another agency's system, and its tokens, the newest first."""

    system: Viewer
    tokens: tuple[TokenSeen, ...]


def systems(viewer: Actor) -> list[SystemSeen]:
    """Every system that was ever let in, by name."""
    rows = Member.objects.select_related("agency", "team").filter(role=Role.OTHER_SYSTEM).order_by("name")
    return [
        SystemSeen(row.as_viewer(), tuple(_token(one) for one in row.tokens.all()))
        for row in rows.prefetch_related(Prefetch("tokens", Token.objects.order_by("-issued_at", "-id")))
    ]


def _token(row: Token) -> TokenSeen:
    return TokenSeen(row.prefix, row.issued_at, row.until, row.revoked_at, row.last_used)


def addresses_of(viewer: Actor, *roles: Role) -> dict[UUID, str]:
    """The e-mail addresses of members in these roles who have not left, for messages about work that waits."""
    rows = Member.objects.filter(role__in=roles, left_at__isnull=True).exclude(user__email="")
    return dict(rows.filter(user__isnull=False).values_list("id", "user__email"))


def address_of(viewer: Actor, member_id: UUID) -> str:
    """The e-mail address of a member who has not left; "" where there is none."""
    rows = Member.objects.filter(id=member_id, left_at__isnull=True, user__isnull=False)
    return rows.values_list("user__email", flat=True).first() or ""


def factors_of(viewer: Actor | None, user_id: UUID) -> frozenset[str]:
    """The kinds of second factor that an account has, as the sign-in library calls them."""
    return frozenset(Authenticator.objects.filter(user_id=user_id).values_list("type", flat=True))


@dataclass(frozen=True)
class OpenSession:
    """One browser in which an account is signed in; its key is a secret, and is for comparing alone."""

    key: str
    kept: dict[str, Any]
    device: str
    address: str
    since: datetime


def open_sessions(viewer: Actor, user_id: UUID) -> list[OpenSession]:
    """Where an account is signed in now, the newest first."""
    noted = {one.session_key: one for one in UserSession.objects.filter(user_id=user_id)}
    still = Session.objects.filter(session_key__in=noted, expire_date__gt=now())
    found = [
        OpenSession(
            key=row.session_key,
            kept=row.get_decoded(),
            device=noted[row.session_key].user_agent,
            address=noted[row.session_key].ip,
            since=noted[row.session_key].created_at,
        )
        for row in still
    ]
    return sorted(found, key=lambda one: one.since, reverse=True)


def account_enrolled(viewer: Actor | None, email: str, code: str) -> User | None:
    """The account that signs in with this address, if its member belongs to this agency and has not left."""
    rows = User.objects.filter(username=email.strip().lower(), is_active=True)
    return rows.filter(member__agency__code=code, member__left_at__isnull=True).first()


def known_there_as(viewer: Actor | None, user_id: UUID, source: str) -> str:
    """The name by which an agency's own sign-in knew somebody when they first came in by it; "" if they never did."""
    rows = SocialAccount.objects.filter(provider=source, user_id=user_id)
    return rows.values_list("uid", flat=True).first() or ""
