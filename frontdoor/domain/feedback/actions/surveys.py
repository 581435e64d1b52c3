"""Keeping how it was for whoever raised a worry, and saying in public what we did about it."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, May, Viewer, must
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.disclosure.policies import kept_from_referrer, safe_words, weighed_for_referrer
from frontdoor.domain.disclosure.rules import Recipient
from frontdoor.domain.feedback.models import SaidAndDone, SurveyAnswer, TakenDown
from frontdoor.domain.feedback.rules import Rating, SaidInPublic, SurveyAnswered, TakenFromPublic
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.readings import the_one
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def say_how_it_was(
    contact: UUID, *, easy: Rating, heard: Rating, useful: Rating, words: str, may_publish: bool, by: Viewer
) -> None:
    """Keep what whoever raised it says of us, once: three answers, their own words, and whether we may print these."""
    with acting_as(SYSTEM.id):
        if SurveyAnswer.objects.filter(contact_id=contact).exists():
            raise Refused("You have told us already how it was for you. Thank you.")
        if weighed_for_referrer(contact_seen(SYSTEM, contact)).may_harm:
            raise Refused("We do not ask this here. If you want to tell us how it was, please call us.")
        SurveyAnswer(
            contact_id=contact,
            easy=easy,
            heard=heard,
            useful=useful,
            words=words.strip(),
            may_publish=may_publish and bool(words.strip()),
            answered_at=now(),
            answered_by=by.id,
        ).save(force_insert=True)
        answered = SurveyAnswered(easy=easy, heard=heard, useful=useful, may_publish=may_publish)
        record(answered, by=SYSTEM, contact=contact)


@transaction.atomic
def say_in_public(words: str, what_we_did: str, *, answer: UUID | None = None, by: Viewer) -> UUID:
    """Say to anybody what we were told and what we did; somebody's own words only as they agreed, and naming nobody."""
    must(by, May.PUBLISH)
    if not words.strip() or not what_we_did.strip():
        raise Refused("Write what we were told, and what we did about it.")
    if answer is not None:
        _must_be_printable(answer, words, what_we_did)
    said = SaidAndDone(
        words=words.strip(), what_we_did=what_we_did.strip(), answer_id=answer, said_at=now(), said_by=by.id
    )
    said.save(force_insert=True)
    record(SaidInPublic(), by=by)
    found: UUID = said.id
    return found


@transaction.atomic
def take_down(said: UUID, *, by: Viewer) -> None:
    """Take down what we said in public: it stays in the record, and is read by nobody outside."""
    must(by, May.PUBLISH)
    row = the_one(list(SaidAndDone.objects.filter(id=said, taken_down=None)))
    TakenDown(said=row, taken_at=now(), taken_by=by.id).save(force_insert=True)
    record(TakenFromPublic(), by=by)


def _must_be_printable(answer: UUID, words: str, what_we_did: str) -> None:
    """Refuse what its writer did not let us print, and any word that points at somebody on that contact."""
    row = the_one(list(SurveyAnswer.objects.filter(id=answer)))
    if not row.may_publish:
        raise Refused("They did not agree that their words are printed. Say it in words of your own.")
    with acting_as(SYSTEM.id):
        contact = contact_seen(SYSTEM, row.contact_id)
        kept = kept_from_referrer(contact)
    theirs = tuple(name for name in (contact.referrer.name, contact.referrer.organisation) if name)
    kept = replace(kept, names=kept.names + theirs)
    safe_words(f"{words}\n{what_we_did}", Recipient.PUBLIC, kept)
