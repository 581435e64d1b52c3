"""Writing a message: a row in the deed's own transaction, taken to its way out once that is committed."""

from datetime import datetime
from typing import Protocol
from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from procrastinate.contrib.django import app

from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.letters.addresses import checked_address
from frontdoor.foundation.letters.models import Letter, LetterAttempt, Unfinished
from frontdoor.foundation.letters.paper import as_pdf
from frontdoor.foundation.letters.rules import (
    ARRIVED,
    NEEDS_A_PERSON,
    TRYING_IS_OVER,
    How,
    NotSendable,
    Outcome,
    checked_body,
    subject_line,
)
from frontdoor.foundation.letters.texts import as_text
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import Refused


class Written(Protocol):
    """A message as far as it shows on paper."""

    to: str
    subject: str
    body: str
    written_at: datetime


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
    leaves before the deed around it is committed. A letter that we print ourselves waits until somebody posted it.
    """
    body = as_text(body) if how is How.TEXT else body
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
    if how is How.PRINT:
        on_paper(letter)  # refused now, not at the printer
    with transaction.atomic():
        Letter.objects.bulk_create([letter], ignore_conflicts=True)
        _not_finished(letter)
        if how is not How.PRINT:
            app.configure_task(DELIVER, queue=QUEUE).defer(letter=str(letter.id))
    return letter


def on_paper(letter: Written) -> bytes:
    """A message as the letter that is printed."""
    sender = "\n".join(line for line in (settings.PLACE, settings.TELEPHONE) if line)
    return as_pdf(to=letter.to, subject=letter.subject, body=letter.body, sender=sender, at=letter.written_at)


def print_letter(letter: UUID, *, by: Actor) -> bytes:
    """Draw a letter that waits to be posted, and note who printed it."""
    row = to_be_posted(letter)
    note(row, Outcome.PRINTED, by=by)
    return on_paper(row)


def note_posted(letter: UUID, *, by: Actor) -> None:
    """Note that somebody printed and posted a letter; from here on it has gone, as far as we know."""
    row = to_be_posted(letter)
    if not row.attempts.filter(outcome=Outcome.PRINTED).exists():
        raise Refused("Print the letter first, then say that it is posted.")
    note(row, Outcome.SENT, by=by)


def to_be_posted(letter: UUID) -> Letter:
    """A letter that waits to be printed or posted; refused where it does not."""
    one_at_a_time("letter", letter)
    waiting = Letter.objects.filter(id=letter, how=How.PRINT)
    row = waiting.exclude(attempts__outcome__in=TRYING_IS_OVER).first()
    if row is None:
        raise Refused("This letter waits no more: it was posted, or somebody took it back.")
    return row


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
