"""Noting advice, and saying that a contact followed it."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agencies.queries import organisation as on_the_list
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.outreach.models import AdviceLink, AdviceNote
from frontdoor.domain.outreach.rules import LONGEST, AdviceFollowed, AdviceNoted, tells_of_somebody
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import NotThere, Refused


@transaction.atomic
def note_advice(organisation: UUID, *, need: str, words: str, by: Viewer) -> UUID:
    """Note what a school was advised, and about which need; nobody is named in it."""
    must(by, May.ADVISE)
    if by.team_id is None:
        raise Refused(
            "Advice is noted for a team, and you are in none. Ask your manager to put you in yours."
        )
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
        team_id=by.team_id,
        need=need,
        words=words.strip(),
        noted_at=now(),
        noted_by=by.id,
    )
    note.save(force_insert=True)
    record(AdviceNoted(organisation_id=str(found.id), team_id=str(by.team_id), need=need), by=by)
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
