"""Joining and leaving."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.actions.sessions import forget_sign_in
from frontdoor.domain.accounts.models import Member, User
from frontdoor.domain.accounts.policies import MAY_ENROL
from frontdoor.domain.accounts.rules import PEOPLE, Reach, Role, Viewer, reach_of
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import enrol
from frontdoor.foundation.records.ids import SYSTEM_ID
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def join(
    name: str,
    *,
    role: Role,
    agency_id: UUID,
    team_id: UUID | None = None,
    email: str,
    password: str | None = None,
    by: Viewer,
) -> Viewer:
    """Enrol somebody in one role for one agency; without a password they must set one before they can sign in."""
    if by.role not in MAY_ENROL:
        raise Refused("Only the operations manager may enrol a member. Ask them to add this person.")
    if role not in PEOPLE:
        raise Refused(f"Nobody signs in as {role.label.lower()}: a system is let in by a token.")
    user = User(username=email.lower(), email=email.lower())
    user.set_password(password)
    user.save(force_insert=True)
    member = Member(user=user, name=name, role=role, agency_id=agency_id, team_id=team_id, joined_at=now())
    member.save(force_insert=True)
    viewer = Member.objects.select_related("agency", "team").get(id=member.id).as_viewer()
    with acting_as(SYSTEM_ID):
        enrol(member.id, agency=agency_id, team=team_id, reach=reach_of(viewer), active=True)
    return viewer


@transaction.atomic
def leave(member_id: UUID, *, by: Viewer) -> None:
    """End a member's access at once: sign-in, open sessions, and what the database lets them see."""
    if by.role not in MAY_ENROL:
        raise Refused("Only the operations manager may end a membership. Ask them to do it now.")
    member = Member.objects.select_related("user").get(id=member_id)
    member.left_at = now()
    member.save(update_fields=["left_at"])
    if member.user:
        member.user.is_active = False
        member.user.save(update_fields=["is_active"])
        forget_sign_in(member.user.id, by=by)
    with acting_as(SYSTEM_ID):
        enrol(member.id, agency=member.agency_id, team=member.team_id, reach=Reach.GRANTED, active=False)
