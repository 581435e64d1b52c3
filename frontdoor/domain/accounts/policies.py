"""Who may let others in."""

from uuid import UUID

from frontdoor.domain.accounts.models import Member
from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.foundation.records.refusals import NotThere, Refused

MAY_ENROL = (Role.SERVICE, Role.OPERATIONS_MANAGER)


def must_enrol(viewer: Viewer) -> None:
    """Refuse whoever may not let a system in, or end its token."""
    if viewer.role not in MAY_ENROL:
        raise Refused("Only the operations manager may let another system in. Ask them.")


def must_be_a_system(viewer: Viewer, member_id: UUID) -> None:
    """People sign in; only a system has a token."""
    if not Member.objects.filter(id=member_id, role=Role.OTHER_SYSTEM).exists():
        raise NotThere
