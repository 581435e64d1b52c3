"""Restricting a record to people named, and lifting it."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.queries import member
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.needtoknow.actions.spreading import NAMED, close_whole, let_in, open_again
from frontdoor.domain.needtoknow.models import Allowance, Lifting, Restriction
from frontdoor.domain.needtoknow.policies import must_be_theirs_to_close, must_say, standing_restriction
from frontdoor.domain.needtoknow.queries import named_on_it, spread
from frontdoor.domain.needtoknow.rules import (
    LetSee,
    LetSeeEnded,
    RecordRestricted,
    Restricted,
    RestrictionLifted,
    Root,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import end_grants
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def restrict(
    *,
    person: UUID | None = None,
    contact: UUID | None = None,
    why: Restricted,
    words: str = "",
    allowed: Iterable[UUID],
    by: Viewer,
) -> UUID:
    """Close a person's records, or one contact, to everybody but the members named; from this moment on."""
    must_be_theirs_to_close(by, person, contact)
    if why is Restricted.OTHER:
        must_say(words, "Say why it must be restricted.")
    at = now()
    row = Restriction(
        person_id=person,
        contact_id=contact,
        why=why,
        words=words.strip(),
        restricted_at=at,
        restricted_by=by.id,
    )
    row.save(force_insert=True)
    for each in dict.fromkeys(allowed):
        _say(row, each, allowed=True, by=by)
    deed = RecordRestricted(restriction_id=str(row.id), why=why)
    record(deed, by=by, contact=contact, people=[person] if person else [])
    close_whole(_root(row), by=SYSTEM)
    return row.id


@transaction.atomic
def let_see(restriction_id: UUID, member_id: UUID, *, by: Viewer) -> None:
    """Name one more member on a restricted record."""
    row = standing_restriction(by, restriction_id)
    if member_id in named_on_it(by, restriction_id):
        raise Refused("They are named on this record already. Nothing was changed.")
    _say(row, member_id, allowed=True, by=by)
    with acting_as(SYSTEM.id):
        let_in(member_id, spread(SYSTEM, _root(row)), by=SYSTEM)
    record(LetSee(restriction_id=str(row.id), member_id=str(member_id)), by=by)


@transaction.atomic
def let_see_no_longer(restriction_id: UUID, member_id: UUID, *, by: Viewer) -> None:
    """Take a member's name off a restricted record: they see it no longer, from this moment on."""
    row = standing_restriction(by, restriction_id)
    if member_id not in named_on_it(by, restriction_id):
        raise Refused("They are not named on this record. Nothing was changed.")
    _say(row, member_id, allowed=False, by=by)
    _end(row, member_id)
    record(LetSeeEnded(restriction_id=str(row.id), member_id=str(member_id)), by=by)


@transaction.atomic
def lift(restriction_id: UUID, words: str, *, by: Viewer) -> None:
    """Open a restricted record again to everybody who needs to know."""
    row = standing_restriction(by, restriction_id)
    must_say(words, "Say why it need not be restricted any more.")
    named = named_on_it(by, restriction_id)
    Lifting(restriction=row, words=words.strip(), lifted_at=now(), lifted_by=by.id).save(force_insert=True)
    for each in named:
        _end(row, each)
    open_again(row.id, by=SYSTEM)
    record(RestrictionLifted(restriction_id=str(row.id)), by=by)


def _root(row: Restriction) -> Root:
    return Root(because=row.id, person_id=row.person_id, contact_id=row.contact_id, member_id=None)


def _say(row: Restriction, member_id: UUID, *, allowed: bool, by: Viewer) -> None:
    said = Allowance(restriction=row, member_id=member_id, allowed=allowed, said_at=now(), said_by=by.id)
    said.save(force_insert=True)


def _end(row: Restriction, member_id: UUID) -> None:
    with acting_as(SYSTEM.id):
        subjects = spread(SYSTEM, _root(row))
        end_grants(subjects, agency=member(SYSTEM, member_id).agency_id, member=member_id, why=NAMED)
