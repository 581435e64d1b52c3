"""Writing a message: a row in the deed's own transaction, taken to its way out once that is committed."""

from typing import Protocol
from uuid import UUID, uuid5

from django.db import transaction
from procrastinate.contrib.django import app

from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.letters.addresses import checked_address
from frontdoor.foundation.letters.models import Letter, LetterAttempt, Unfinished
from frontdoor.foundation.letters.rules import (
    ARRIVED,
    NEEDS_A_PERSON,
    How,
    NotSendable,
    Outcome,
    checked_body,
    subject_line,
)
from frontdoor.foundation.records.ids import new_id


class Lost(Protocol):
    """Whoever asks to be told of a message that did not arrive."""

    def __call__(self, letter: UUID, *, by: Actor) -> None: ...


_lost: list[Lost] = []

BY_KEY = UUID("5f0d1c86-6a0b-5f3e-9d3a-2f6c1f0a7b11")
DELIVER = "deliver_letter"
QUEUE = "letters"


def send(*, to: str, how: How, subject: str, body: str, about: UUID, by: Actor, key: str) -> Letter:
    """Send a message once: whoever asks again with the same key gets the letter that is already on its way.

    Raises NotSendable with a sentence when the address, the subject line or the words can't go this way. Nothing
    leaves before the deed around it is committed.
    """
    letter = Letter(
        # Made from the key: the public form, which may not read letters back, still knows the letter of its key.
        id=uuid5(BY_KEY, key),
        key=key,
        how=How(how),
        to=checked_address(to, how),
        subject=subject_line(subject),
        body=checked_body(body, how),
        about=about,
        written_at=now(),
        written_by=by.id,
    )
    with transaction.atomic():
        Letter.objects.bulk_create([letter], ignore_conflicts=True)
        _not_finished(letter)
        app.configure_task(DELIVER, queue=QUEUE).defer(letter=str(letter.id))
    return letter


def settle(letter: UUID, *, reason: str, by: Actor) -> None:
    """Say how an undelivered message was dealt with (told by telephone, sent again elsewhere), so it waits no more."""
    if not reason.strip():
        raise NotSendable("Say how the person was told, or why they were not.")
    row = Letter.objects.get(id=letter)
    note(row, Outcome.SETTLED, reason=reason.strip()[:200], by=by)


def note_returned(letter: UUID, *, by: Actor) -> bool:
    """Note that a message came back undelivered, as an e-mail to our own address said; says whether it was ours."""
    row = Letter.objects.filter(id=letter).first()
    if row is not None:
        note(row, Outcome.BOUNCED, reason="It was sent, and came back undelivered.", by=by)
    return row is not None


def when_lost(listener: Lost) -> Lost:
    """Ask to be told of each message that did not arrive, in the transaction in which that is noted."""
    if listener not in _lost:
        _lost.append(listener)
    return listener


def note(letter: Letter, outcome: Outcome, *, reason: str = "", by: Actor) -> None:
    """Write what became of a message."""
    LetterAttempt(
        id=new_id(),
        letter=letter,
        about=letter.about,
        outcome=outcome,
        reason=reason,
        tried_at=now(),
        tried_by=by.id,
    ).save(force_insert=True)
    if outcome in ARRIVED:
        Unfinished.objects.filter(letter=letter).delete()
    else:
        _not_finished(letter)
    if outcome in NEEDS_A_PERSON:
        for listener in _lost:
            listener(letter.id, by=by)


def _not_finished(letter: Letter) -> None:
    """Look after it from here on; the public form, which may not read what is there, may say so twice."""
    again = Unfinished(id=letter.id, letter_id=letter.id, about=letter.about)
    Unfinished.objects.bulk_create([again], ignore_conflicts=True)
