"""Who is named on a restricted record."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.queries import member
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.needtoknow.actions.spreading import NAMED, let_in
from frontdoor.domain.needtoknow.models import Allowance, Restriction
from frontdoor.domain.needtoknow.policies import standing_restriction
from frontdoor.domain.needtoknow.queries import named_on_it, spread
from frontdoor.domain.needtoknow.rules import LetSee, LetSeeEnded
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import end_grants
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def let_see(restriction_id: UUID, member_id: UUID, *, by: Viewer) -> None:
    """Name one more member on a restricted record."""
    row = standing_restriction(by, restriction_id)
    if member_id in named_on_it(by, restriction_id):
        raise Refused("They are named on this record already. Nothing was changed.")
    name(row, member_id, allowed=True, by=by)
    with acting_as(SYSTEM.id):
        let_in(member_id, spread(SYSTEM, row.as_root()), by=SYSTEM)
    record(LetSee(restriction_id=str(row.id), member_id=str(member_id)), by=by)


@transaction.atomic
def let_see_no_longer(restriction_id: UUID, member_id: UUID, *, by: Viewer) -> None:
    """Take a member's name off a restricted record: they see it no longer, from this moment on."""
    row = standing_restriction(by, restriction_id)
    if member_id not in named_on_it(by, restriction_id):
        raise Refused("They are not named on this record. Nothing was changed.")
    name(row, member_id, allowed=False, by=by)
    let_go(row, [member_id], by=SYSTEM)
    record(LetSeeEnded(restriction_id=str(row.id), member_id=str(member_id)), by=by)


def name(row: Restriction, member_id: UUID, *, allowed: bool, by: Viewer) -> None:
    """Write down that a member is named on a restricted record, or is no longer."""
    said = Allowance(restriction=row, member_id=member_id, allowed=allowed, said_at=now(), said_by=by.id)
    said.save(force_insert=True)


def let_go(row: Restriction, named: Iterable[UUID], *, by: Viewer) -> None:
    """End what these members could see by their names."""
    with acting_as(by.id):
        subjects = spread(by, row.as_root())
        for each in named:
            end_grants(subjects, agency=member(by, each).agency_id, member=each, why=NAMED)
