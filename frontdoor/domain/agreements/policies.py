"""Who may record what the partnership has approved."""

from datetime import datetime

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.foundation.records.refusals import Refused

MAY_APPROVE = frozenset({Role.OPERATIONS_MANAGER, Role.SERVICE})


def must_be_approver(by: Viewer) -> None:
    """Refuse it to other roles."""
    if by.role not in MAY_APPROVE:
        raise Refused(
            "Only the MASH operations manager records rules that the partnership approved. Ask them."
        )


def must_be_able_to_approve(by: Viewer, *, reason: str, in_force_from: datetime, at: datetime) -> None:
    """Refuse it to other roles, without a reason, or for days that have passed.

    The operations manager records what Platinum approved; no one agency may change the rules of all.
    """
    must_be_approver(by)
    if not reason.strip():
        raise Refused("Say why the rules change and where that was agreed, so that anyone can follow it.")
    if in_force_from < at:
        raise Refused("Rules can't change for days that have passed. Choose today or a later day.")
