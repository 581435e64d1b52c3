"""Posting a letter: until then whoever raised it is told nothing; from then on they count as told."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.feedback.actions.closing import close
from frontdoor.domain.feedback.actions.writing import let_earlier_ones_rest, message_to
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.policies import must_be_able_to_tell, must_not_be_overtaken, why_not_close
from frontdoor.domain.feedback.rules import (
    How,
    Kind,
    LetterTakenBack,
    LetterToPost,
    ReferrerTold,
)
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.events.queries import deeds_on
from frontdoor.foundation.letters import actions as letters
from frontdoor.foundation.records.readings import the_one
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def print_letter(letter: UUID, *, by: Viewer) -> bytes:
    """The letter as a PDF, drawn once more each time; who printed it, and when, is kept."""
    must(by, May.TELL)
    written = _to_post(letter)
    must_be_able_to_tell(by, written.contact_id)
    return letters.print_letter(letter, by=by)


@transaction.atomic
def say_posted(letter: UUID, *, by: Viewer) -> bool:
    """Say that a letter is in the post: whoever raised it counts as told. Says whether the contact closed with it."""
    must(by, May.TELL)
    written = _to_post(letter)
    contact = written.contact_id
    must_be_able_to_tell(by, contact)
    must_not_be_overtaken(by, contact, written.told_at, "Take the letter back")
    letters.note_posted(letter, by=by)
    message = message_to(contact, Kind.OUTCOME, How.POST, written.words, by=by)
    message.letter_id = letter
    message.save(force_insert=True)
    let_earlier_ones_rest(message, by=by)
    asked = _asked(contact, letter, by)
    record(ReferrerTold(how=How.POST, release_id=asked.release_id), by=by, contact=contact)
    if not asked.closes or why_not_close(by, contact):
        return False
    close(contact, by=by)
    return True


@transaction.atomic
def take_letter_back(letter: UUID, reason: str, *, by: Viewer) -> None:
    """Keep a letter that waits from being posted; whoever raised it is owed a word as before."""
    must(by, May.TELL)
    written = _to_post(letter)
    must_be_able_to_tell(by, written.contact_id)
    letters.to_be_posted(letter)
    if not reason.strip():
        raise Refused("Say why it is not posted.")
    letters.settle(letter, reason=reason, by=by)
    record(LetterTakenBack(letter_id=str(letter)), by=by, contact=written.contact_id)


@transaction.atomic
def say_came_back(letter: UUID, *, by: Viewer) -> None:
    """Say that a posted letter came back: they are as untold as before, unless they were told since."""
    must(by, May.TELL)
    posted: Message = the_one(list(Message.objects.filter(letter_id=letter, kind=Kind.OUTCOME)))
    if posted.how != How.POST:
        raise Refused("This was no letter.")
    letters.note_returned(letter, by=by)


def _to_post(letter: UUID) -> Message:
    written: Message = the_one(list(Message.objects.filter(letter_id=letter, kind=Kind.TO_POST)))
    return written


def _asked(contact: UUID, letter: UUID, by: Viewer) -> LetterToPost:
    """What was said of the letter as it was written."""
    deeds = [one.deed for one in deeds_on(by, contact, LetterToPost)]
    found: LetterToPost = the_one(
        [deed for deed in deeds if isinstance(deed, LetterToPost) and deed.letter_id == str(letter)]
    )
    return found
