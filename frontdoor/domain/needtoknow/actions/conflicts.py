"""Conflicts of interest: what somebody has to do with a family outside work."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.queries import member
from frontdoor.domain.accounts.rules import SYSTEM, May, Role, Viewer, must
from frontdoor.domain.needtoknow.actions.spreading import close_whole, open_again
from frontdoor.domain.needtoknow.actions.telling import tell_of
from frontdoor.domain.needtoknow.models import ConflictEnd, ConflictOfInterest
from frontdoor.domain.needtoknow.policies import must_say, standing_conflict
from frontdoor.domain.needtoknow.queries import to_hand_on
from frontdoor.domain.needtoknow.rules import CONFLICT_WORDS, Conflict, ConflictDeclared, ConflictEnded
from frontdoor.domain.people.policies import must_see_person
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def declare_conflict(
    person: UUID, *, of: UUID | None = None, kind: Conflict, words: str = "", by: Viewer
) -> UUID:
    """Close everything that belongs to a person to one member, at once: to oneself, or (by a manager) to another.

    Whatever was granted or assigned to them, they see it no longer, and can't break the glass. Managers are told.
    """
    must(by, May.DECLARE)
    of = of or by.id
    if of != by.id:
        must(by, May.RESTRICT)
    must_see_person(by, person)
    member(SYSTEM, of)  # whoever is no member is not there
    if kind is Conflict.OTHER:
        must_say(words, "Say what they have to do with each other.")
    row = ConflictOfInterest(
        member_id=of, person_id=person, kind=kind, words=words.strip(), declared_at=now(), declared_by=by.id
    )
    row.save(force_insert=True)
    record(ConflictDeclared(conflict_id=str(row.id), of_member=str(of), kind=kind), by=by)
    _tell_managers(row, by)
    close_whole(row.as_root(), by=SYSTEM)
    return row.id


@transaction.atomic
def end_conflict(conflict_id: UUID, words: str, *, by: Viewer) -> None:
    """Say that there was no conflict of interest after all, or is none any more; never of oneself."""
    row = standing_conflict(by, conflict_id)
    if row.member_id == by.id:
        raise Refused("Nobody ends their own conflict of interest. Ask another information governance lead.")
    must_say(words, "Say why there is no conflict of interest.")
    ConflictEnd(conflict=row, words=words.strip(), ended_at=now(), ended_by=by.id).save(force_insert=True)
    open_again(row.id, by=SYSTEM)
    record(ConflictEnded(conflict_id=str(row.id), of_member=str(row.member_id)), by=by)


def _tell_managers(row: ConflictOfInterest, by: Viewer) -> None:
    """Those who can give the work to somebody else are told of each contact of theirs; never whoever it is about."""
    roles, spared = (Role.TEAM_MANAGER, Role.GUARDIAN), {row.member_id}
    with acting_as(SYSTEM.id):
        theirs: list[UUID | None] = [*to_hand_on(SYSTEM, row.member_id, row.person_id)]
        for contact in theirs or [None]:
            key = f"conflict:{row.id}:{contact}"
            tell_of(contact, CONFLICT_WORDS, roles=roles, spared=spared, key=key, by=SYSTEM)
