"""Taking messages to their way out, one at a time, and writing down what became of each."""

import logging
from uuid import UUID

from django.db import connection, transaction

from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.audit.rules import Kind, Looker
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.letters.actions import note
from frontdoor.foundation.letters.channels.choice import way_out
from frontdoor.foundation.letters.channels.ways import MayPass, WillNotGo
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.queries import due_letters, letters_without_fate
from frontdoor.foundation.letters.rules import TELLS_OF_NOBODY, TRYING_IS_OVER, Outcome, after_failure
from frontdoor.foundation.records.actor import acting_as

log = logging.getLogger(__name__)


def deliver(letter: UUID, *, by: Looker) -> Outcome | None:
    """Try to deliver one message, unless it went already or another worker has it in hand; says what became of it.

    The transaction stays open while the message goes, so a worker that is killed leaves no false note: the
    message is then tried again, and its way out knows it by its id.
    """
    with acting_as(by.id):
        row = _taken_in_hand(letter)
        if row is None:
            return None
        outcome, reason = _try(row, by)
        note(row, outcome, reason=reason, by=by)
        return outcome


def deliver_waiting(*, by: Looker) -> list[UUID]:
    """Try every message whose time has come; each stands for itself. Returns those that were looked at."""
    with acting_as(by.id):
        due = due_letters(by)
    for letter in due:
        deliver(letter, by=by)
    return due


def learn_fates(*, by: Actor) -> int:
    """Ask what became of the messages that went; those that bounced are then shown to a person. Returns how many."""
    with acting_as(by.id):
        unknown = letters_without_fate(by)
    return sum(_learn_fate(letter, by) for letter in unknown)


def _learn_fate(letter: UUID, by: Actor) -> bool:
    with acting_as(by.id):
        row = Letter.objects.get(id=letter)
        fate = way_out().fate(row)
        if fate is not None:
            reason = "It was sent, and came back undelivered." if fate is Outcome.BOUNCED else ""
            note(row, fate, reason=reason, by=by)
        return fate is not None


def _taken_in_hand(letter: UUID) -> Letter | None:
    """The message, held for this transaction alone; None when it is not ours to try."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s::text, 1))", [letter])
        [free] = cursor.fetchone()
    if not free:
        return None
    return Letter.objects.filter(id=letter).exclude(attempts__outcome__in=TRYING_IS_OVER).first()


def _try(letter: Letter, by: Looker) -> tuple[Outcome, str]:
    try:
        with transaction.atomic():
            _put_on_record(letter, by)
            way_out().take(letter)
    except MayPass as failed:
        return after_failure(letter.attempts.count()), str(failed)
    except WillNotGo as refused:
        return Outcome.GAVE_UP, str(refused)
    except Exception as ours:  # noqa: BLE001 - one message that breaks us must not hold up those behind it
        # Only the kind of error is logged: its text may repeat the message.
        log.error("letter %s: %s", letter.id, type(ours).__name__)
        return after_failure(letter.attempts.count()), "This service itself failed while sending it."
    return Outcome.SENT, ""


def _put_on_record(letter: Letter, by: Looker) -> None:
    """What tells somebody outside of a person is on record before it goes; undone again where it did not go."""
    if letter.subject not in TELLS_OF_NOBODY:
        put_on_record(
            "job:deliver_letter",
            by=by,
            kind=Kind.DISCLOSURE,
            subject=letter.about,
            piece=letter.id,
            reason=letter.subject,
        )
