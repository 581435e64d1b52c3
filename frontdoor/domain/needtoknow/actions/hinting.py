"""Search without hints: the one bit that those who triage are told, and the question it leads to."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, May, Role, Viewer, may
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.contacts.queries import people_on
from frontdoor.domain.matching.actions import rule_on_restricted
from frontdoor.domain.matching.queries import Sought, hidden_from, hidden_like, sought_for
from frontdoor.domain.matching.rules import described
from frontdoor.domain.matching.rules.candidates import Candidate
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.actions.telling import tell_of
from frontdoor.domain.needtoknow.models import GuardianAnswer, GuardianQuestion
from frontdoor.domain.needtoknow.policies import (
    must_be_asked_once,
    must_say,
    question_to_answer,
    the_one_alike,
)
from frontdoor.domain.needtoknow.queries import Asked, last_asked
from frontdoor.domain.needtoknow.rules import ANSWERED_WORDS, ASKED_WORDS, GuardianAnswered, GuardianAsked
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused

HINT = "restricted_record_hint"
"""What the record of looks calls it when somebody was told that there may be a restricted record."""


def hint_for(stated: StatedPerson, *, by: Viewer) -> bool:
    """Whether somebody who is being written down is probably on a restricted record: that much, and no more.

    Told to those who triage alone, so that no second record is made; where there is a conflict of interest, to nobody.
    """
    if not may(by, May.TRIAGE):
        return False
    with acting_as(SYSTEM.id):
        found = hidden_like(SYSTEM, described(stated, said_on=today()), whom=by.id)
        return _told(found, None, by=by)


def hint_on(contact: UUID, sought: Sought, *, by: Viewer) -> tuple[bool, Asked | None]:
    """Whether somebody on a contact is probably on a restricted record, and what was asked of the guardian about them.

    That much, and no more. The contact is one that they see.
    """
    if not may(by, May.TRIAGE):
        return False, None
    with acting_as(SYSTEM.id, savepoint=False):
        asked = last_asked(SYSTEM, contact, sought.person_id, whom=by.id)
        return _told(hidden_from(SYSTEM, sought, whom=by.id), contact, by=by), asked


@transaction.atomic
def ask_guardian(contact: UUID, person: UUID, *, by: Viewer) -> UUID:
    """Ask the guardian whether somebody on a contact is on a restricted record; they see both sides, nobody else."""
    must_be_able_to(by, May.TRIAGE, contact)
    if person not in people_on(by, [contact]):
        raise NotThere
    with acting_as(SYSTEM.id):
        found = hidden_from(SYSTEM, sought_for(SYSTEM, person), whom=by.id)
        if not found:
            raise Refused("There is nothing to ask any more. Go on with this contact.")
        must_be_asked_once(SYSTEM, contact, person)
        alike = [each.person_id for each in found]
        row = GuardianQuestion(
            contact_id=contact, person_id=person, alike=alike, asked_at=now(), asked_by=by.id
        )
        row.save(force_insert=True)
        tell_of(contact, ASKED_WORDS, roles=[Role.GUARDIAN], key=f"asked:{row.id}", by=SYSTEM)
    # On no contact: whoever has a conflict of interest must not learn of the question from the contact's deeds.
    record(GuardianAsked(question_id=str(row.id)), by=by)
    return row.id


@transaction.atomic
def answer_question(
    question_id: UUID, verdict: Ruled, words: str, *, same_as: UUID | None = None, by: Viewer
) -> None:
    """Rule whether somebody is on a restricted record; if they are, their contact is closed with it from now on."""
    row = question_to_answer(by, question_id)
    must_say(words, "Say why you rule so, for whoever reads this later.")
    if verdict is Ruled.NOT_SURE:
        raise Refused("Rule that it is the same person, or that it is not. Until then the question waits.")
    chosen = the_one_alike(row, same_as) if verdict is Ruled.SAME else None
    for other in [chosen] if chosen else row.alike:
        rule_on_restricted(row.person_id, other, verdict, words, contact=row.contact_id, by=by)
    GuardianAnswer(
        question=row,
        verdict=verdict,
        same_as=chosen,
        words=words.strip(),
        answered_at=now(),
        answered_by=by.id,
    ).save(force_insert=True)
    record(GuardianAnswered(question_id=str(row.id), verdict=verdict), by=by)
    with acting_as(SYSTEM.id):
        told = ANSWERED_WORDS[verdict]
        tell_of(row.contact_id, told, roles=[], also=row.asked_by, key=f"answered:{row.id}", by=SYSTEM)


def _told(found: Sequence[Candidate], contact: UUID | None, *, by: Viewer) -> bool:
    """Put on record that somebody was told, on each record that they were told of."""
    for each in found:
        put_on_record(HINT, by=by, kind=Kind.SEARCH, subject=each.person_id, piece=contact)
    return bool(found)
