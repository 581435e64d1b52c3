"""What tells somebody outside of a person is on record when it goes, and not when it does not."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from pytest_django import Settings

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.delivery import deliver
from frontdoor.foundation.letters.rules import TELLS_OF_NOBODY, How, Outcome, Subject
from frontdoor.foundation.records.actor import acting_as
from tests.foundation.letters.mailserver import MailServer, Mood, mail_server
from tests.foundation.letters.trying import try_until_over
from tests.foundation.letters.writing import write


@pytest.fixture
def by_mail(hub: Path, settings: Settings) -> Iterator[MailServer]:
    """Messages go by a real mail server, whose moods the test sets."""
    with mail_server() as (server, port):
        settings.LETTERS_BY = "smtp"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 1.0
        yield server


def told() -> list[Look]:
    """Every row of something told outside."""
    with acting_as(SYSTEM.id):
        return list(Look.objects.filter(kind=Kind.DISCLOSURE))


def test_a_message_that_goes_is_on_record_with_what_it_is_about(by_mail: MailServer) -> None:
    letter = write(body="What we tell nobody else")
    deliver(letter.id, by=SYSTEM)
    [row] = told()
    assert (row.subject, row.piece, row.reason) == (letter.about, letter.id, Subject.RECEIVED)
    assert not any("nobody else" in str(each) or "teacher" in str(each) for each in vars(row).values())


def test_a_message_that_does_not_go_is_told_to_nobody(by_mail: MailServer) -> None:
    by_mail.moods = [Mood.BUSY]
    letter = write()
    assert deliver(letter.id, by=SYSTEM) is Outcome.TRY_AGAIN
    assert told() == []


def test_a_message_that_goes_at_last_is_on_record_once(by_mail: MailServer) -> None:
    by_mail.moods = [Mood.BUSY, Mood.BREAKS_OFF_BEFORE]
    deliver(write().id, by=SYSTEM)
    try_until_over()
    assert len(told()) == 1


@pytest.mark.parametrize("subject", Subject)
def test_messages_about_ones_own_form_or_access_tell_of_nobody(by_mail: MailServer, subject: Subject) -> None:
    letter = send(
        to="teacher@example.org", how=How.EMAIL, subject=subject, body="Hello.", about=uuid4(), by=SYSTEM,
        key=str(uuid4()),
    )  # fmt: skip
    deliver(letter.id, by=SYSTEM)
    assert len(told()) == (subject not in TELLS_OF_NOBODY)
