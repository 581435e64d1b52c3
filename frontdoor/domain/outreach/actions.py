"""Looking after schools, noting advice, and saying that a contact followed it."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agencies.queries import organisation as on_the_list
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.outreach.models import AdviceLink, AdviceNote, Caseload, LetGo
from frontdoor.domain.outreach.rules import (
    LONGEST,
    AdviceFollowed,
    AdviceNoted,
    SchoolLetGo,
    SchoolTakenOn,
    tells_of_somebody,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.readings import the_one
from frontdoor.foundation.records.refusals import NotThere, Refused


@transaction.atomic
def take_on_school(organisation: UUID, *, by: Viewer) -> None:
    """Look after a school from now on; one that a colleague of the team looks after already is refused."""
    team = _team_of(by)
    found = on_the_list(by, organisation)
    if Caseload.objects.filter(organisation_id=found.id, team_id=team, end=None).exists():
        raise Refused(f"Your team looks after {found.name} already.")
    Caseload(organisation_id=found.id, team_id=team, taken_at=now(), taken_by=by.id).save(force_insert=True)
    record(SchoolTakenOn(organisation_id=str(found.id), team_id=str(team)), by=by)


@transaction.atomic
def let_school_go(caseload: UUID, *, by: Viewer) -> None:
    """Look after a school no more, or no more for a colleague who left; the notes of advice stay."""
    team = _team_of(by)
    row: Caseload = the_one(list(Caseload.objects.filter(id=caseload, team_id=team, end=None)))
    LetGo(caseload=row, team_id=team, let_go_at=now(), let_go_by=by.id).save(force_insert=True)
    record(SchoolLetGo(organisation_id=str(row.organisation_id), team_id=str(team)), by=by)


def _team_of(by: Viewer) -> UUID:
    """The team for which somebody advises schools."""
    must(by, May.ADVISE)
    if by.team_id is None:
        raise Refused(
            "Advice is noted for a team, and you are in none. Ask your manager to put you in yours."
        )
    return by.team_id


@transaction.atomic
def note_advice(organisation: UUID, *, need: str, words: str, by: Viewer) -> UUID:
    """Note what a school was advised, and about which need; nobody is named in it."""
    team = _team_of(by)
    if need not in need_labels(by):
        raise Refused("Select what it was about from the list.")
    if not words.strip() or len(words) > LONGEST:
        raise Refused(f"Say what you advised, in {LONGEST} letters or fewer.")
    if tells_of_somebody(words):
        raise Refused(
            "Leave out numbers, e-mail addresses and birth dates: a note of advice is about nobody in particular. "
            "Where a child must be named, raise a worry."
        )
    found = on_the_list(by, organisation)
    note = AdviceNote(
        organisation_id=found.id,
        team_id=team,
        need=need,
        words=words.strip(),
        noted_at=now(),
        noted_by=by.id,
    )
    note.save(force_insert=True)
    record(AdviceNoted(organisation_id=str(found.id), team_id=str(team), need=need), by=by)
    return note.id


@transaction.atomic
def link_advice(note: UUID, contact: UUID, *, by: Viewer) -> None:
    """Say that a contact followed advice; said again, it stays so."""
    must_be_able_to(by, May.TRIAGE, contact)
    if not AdviceNote.objects.filter(id=note).exists():
        raise NotThere
    if AdviceLink.objects.filter(note_id=note, contact_id=contact).exists():
        return
    AdviceLink(note_id=note, contact_id=contact, linked_at=now(), linked_by=by.id).save(force_insert=True)
    record(AdviceFollowed(note_id=str(note)), by=by, contact=contact)
