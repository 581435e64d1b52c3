"""Delivering messages: each once to its reader, tried again when that can help, and never lost silently."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.actions import settle
from frontdoor.foundation.letters.channels.choice import WAYS
from frontdoor.foundation.letters.delivery import deliver, deliver_waiting
from frontdoor.foundation.letters.models import Letter, LetterAttempt
from frontdoor.foundation.letters.queries import due_letters, letters_about, undelivered
from frontdoor.foundation.letters.rules import WAITS, How, NotSendable, Outcome, after_failure, due_at
from frontdoor.foundation.records import grants
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.databases import Clone
from tests.foundation.files.test_keeping_files import Partner
from tests.foundation.letters.mailserver import MailServer, Mood, mail_server
from tests.foundation.letters.trying import last, try_until_over
from tests.foundation.letters.writing import write

MAY_PASS = [
    Mood.BUSY,
    Mood.BUSY_FOR_THIS_READER,
    Mood.BREAKS_OFF_BEFORE,
    Mood.BREAKS_OFF_AFTER,
    Mood.HALF_CLOSES_AFTER,
    Mood.ANSWERS_TOO_LATE,
]
NOBODY_KNOWS = [Mood.BREAKS_OFF_AFTER, Mood.HALF_CLOSES_AFTER, Mood.ANSWERS_TOO_LATE]


@pytest.fixture
def by_mail(hub: Path, settings: Settings) -> Iterator[MailServer]:
    """Messages go by a real mail server, whose moods the test sets."""
    with mail_server() as (server, port):
        settings.LETTERS_BY = "smtp"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 1.0
        yield server


@pytest.mark.parametrize("mood", MAY_PASS)
def test_a_mail_server_in_a_bad_mood_is_tried_again_and_the_reader_gets_one(
    by_mail: MailServer, mood: Mood
) -> None:
    by_mail.moods = [mood]
    letter = write()
    assert deliver(letter.id, by=SYSTEM) is Outcome.TRY_AGAIN
    try_until_over()
    assert last(letter) == (Outcome.SENT, "")
    assert len(by_mail.read_once) == 1


@pytest.mark.parametrize("mood", [mood for mood in MAY_PASS if mood not in NOBODY_KNOWS])
def test_when_the_server_surely_did_not_take_it_there_is_not_even_a_repeat(
    by_mail: MailServer, mood: Mood
) -> None:
    by_mail.moods = [mood, mood]
    letter = write()
    deliver(letter.id, by=SYSTEM)
    try_until_over()
    assert [len(copies) for copies in by_mail.arrivals.values()] == [1]


def test_a_server_that_takes_the_message_but_not_our_goodbye_gets_it_once(by_mail: MailServer) -> None:
    by_mail.moods = [Mood.TAKES_BUT_NOT_GOODBYE]
    letter = write()
    assert deliver(letter.id, by=SYSTEM) is Outcome.SENT
    try_until_over()
    assert [len(copies) for copies in by_mail.arrivals.values()] == [1]


def test_forty_messages_through_every_mood_reach_each_reader_once(by_mail: MailServer) -> None:
    by_mail.moods = [*MAY_PASS, Mood.TAKES] * 2
    letters = [write(to=f"reader{place}@example.org") for place in range(40)]
    for letter in letters:
        deliver(letter.id, by=SYSTEM)
    try_until_over()
    assert sorted(message["To"] for message in by_mail.read_once.values()) == sorted(
        letter.to for letter in letters
    )
    assert undelivered(SYSTEM) == []


@pytest.mark.parametrize("mood", [Mood.NO_SUCH_READER, Mood.REFUSES_THE_WORDS])
def test_what_can_never_go_is_shown_to_a_person_at_once(by_mail: MailServer, mood: Mood) -> None:
    by_mail.moods = [mood]
    letter = write()
    assert deliver(letter.id, by=SYSTEM) is Outcome.GAVE_UP
    [shown] = undelivered(SYSTEM)
    assert (shown.id, shown.gave_up) == (letter.id, True)
    assert "takes no e-mail" in shown.reason


def test_a_mail_server_that_is_not_there_is_tried_again(by_mail: MailServer, settings: Settings) -> None:
    settings.EMAIL_PORT = 1
    letter = write()
    assert deliver(letter.id, by=SYSTEM) is Outcome.TRY_AGAIN
    assert "could not be reached" in last(letter)[1]


@pytest.mark.parametrize("how", [How.TEXT, How.POST])
def test_a_mail_server_sends_no_texts_and_says_so(by_mail: MailServer, how: How) -> None:
    letter = write(how=how)
    assert deliver(letter.id, by=SYSTEM) is Outcome.GAVE_UP
    assert "Telephone, or print and post it." in last(letter)[1]


def test_the_outbox_that_cannot_be_written_is_tried_again(hub: Path) -> None:
    hub.write_text("a file where the folder should be")
    letter = write()
    assert deliver(letter.id, by=SYSTEM) is Outcome.TRY_AGAIN
    hub.unlink()
    try_until_over()
    assert len(list(hub.iterdir())) == 1


def test_a_message_that_breaks_us_does_not_hold_up_those_behind_it(
    by_mail: MailServer, settings: Settings
) -> None:
    broken, sound = write(), write()
    settings.DEFAULT_FROM_EMAIL = None
    assert deliver(broken.id, by=SYSTEM) is Outcome.TRY_AGAIN
    settings.DEFAULT_FROM_EMAIL = "front-door@example.org"
    assert deliver(sound.id, by=SYSTEM) is Outcome.SENT
    assert last(broken)[1] == "This service itself failed while sending it."


class Blurting:
    """A way out that breaks and repeats the message in its error."""

    def take(self, letter: Letter) -> None:
        raise LookupError(f"cannot send {letter.body} to {letter.to}")

    def fate(self, letter: Letter) -> Outcome | None:
        return None


def test_an_error_that_repeats_the_message_is_logged_without_it(
    hub: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(WAYS, "blurting", Blurting)
    settings.LETTERS_BY = "blurting"
    letter = write(body="About a child.")
    assert deliver(letter.id, by=SYSTEM) is Outcome.TRY_AGAIN
    assert (str(letter.id) in caplog.text, "LookupError" in caplog.text) == (True, True)
    assert not any(word in caplog.text + last(letter)[1] for word in ("child", "teacher"))


def test_after_every_wait_we_give_up_and_a_person_is_told(hub: Path) -> None:
    hub.write_text("a file where the folder should be")
    letter = write()
    deliver(letter.id, by=SYSTEM)
    try_until_over()
    [shown] = undelivered(SYSTEM)
    assert [outcome for outcome, _ in shown.tries] == [Outcome.TRY_AGAIN] * 7 + [Outcome.GAVE_UP]
    assert shown.gave_up
    assert "outbox folder could not be written" in shown.reason


def test_a_message_that_waits_for_an_hour_is_shown_while_it_is_still_tried(hub: Path) -> None:
    write()
    assert undelivered(SYSTEM) == []
    with time_machine.travel(now() + timedelta(minutes=61), tick=False):
        [shown] = undelivered(SYSTEM)
    assert not shown.gave_up


def test_once_a_person_has_dealt_with_it_the_message_waits_no_more(by_mail: MailServer) -> None:
    by_mail.moods = [Mood.NO_SUCH_READER]
    letter = write()
    deliver(letter.id, by=SYSTEM)
    settle(letter.id, reason="Told by telephone on Thursday.", by=SYSTEM)
    assert undelivered(SYSTEM) == []
    assert last(letter) == (Outcome.SETTLED, "Told by telephone on Thursday.")


def test_dealing_with_it_needs_a_word_on_how(hub: Path) -> None:
    with pytest.raises(NotSendable, match="Say how"):
        settle(write().id, reason="  ", by=SYSTEM)


def test_a_message_whose_job_was_lost_goes_a_minute_later(hub: Path) -> None:
    letter = write()
    assert due_letters(SYSTEM) == []
    with time_machine.travel(now() + timedelta(seconds=61), tick=False):
        assert deliver_waiting(by=SYSTEM) == [letter.id]
    assert last(letter)[0] is Outcome.SENT


def test_a_message_that_lay_for_a_week_is_not_sent_without_a_persons_word(hub: Path) -> None:
    write()
    with time_machine.travel(now() + timedelta(days=8), tick=False):
        assert deliver_waiting(by=SYSTEM) == []
        assert len(undelivered(SYSTEM)) == 1


def test_a_message_that_went_is_never_tried_again(hub: Path) -> None:
    letter = write()
    deliver(letter.id, by=SYSTEM)
    assert deliver(letter.id, by=SYSTEM) is None
    assert LetterAttempt.objects.count() == 1


def test_a_partner_sees_no_message_even_about_those_they_were_let_see(hub: Path) -> None:
    letter, partner = write(), Partner(new_id(), new_id())
    grants.enrol(partner.id, agency=partner.agency_id, team=None, reach="granted", active=True)
    grants.give([letter.about], agency=partner.agency_id, why="asked")
    with acting_as(partner.id):
        assert letters_about(partner, letter.about) == []
    assert [each.id for each in letters_about(SYSTEM, letter.about)] == [letter.id]


def test_two_workers_with_one_message_send_it_once(
    own_database: Clone, outbox: Path, settings: Settings
) -> None:
    with acting_as(SYSTEM.id):
        letter = write()
    with mail_server(Mood.TAKES_ITS_TIME) as (server, port):
        settings.LETTERS_BY = "smtp"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5
        outcomes = at_once(letter, workers=4)
    assert sorted(outcome or "" for outcome in outcomes) == ["", "", "", "sent"]
    assert [len(copies) for copies in server.arrivals.values()] == [1]


def at_once(letter: Letter, workers: int) -> list[Outcome | None]:
    """Let several workers try the same message at the same moment."""
    outcomes: list[Outcome | None] = []

    def work() -> None:
        try:
            outcomes.append(deliver(letter.id, by=SYSTEM))
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


A_WORKER = """
import django
django.setup()
import frontdoor.jobs.letters
from procrastinate.contrib.django import app
with app.replace_connector(app.connector.get_worker_connector()) as worker:
    worker.run_worker(queues=["letters"], wait=False)
"""


def test_the_worker_delivers_what_a_deed_has_written(own_database: Clone, outbox: Path) -> None:
    with acting_as(SYSTEM.id):
        letter = write()
    surroundings = os.environ | own_database.environment | {"FRONTDOOR_OUTBOX": str(outbox)}
    subprocess.run(
        [sys.executable, "-c", A_WORKER], env=surroundings, check=True, timeout=60, capture_output=True
    )
    with acting_as(SYSTEM.id):
        assert last(letter)[0] is Outcome.SENT
    assert len(list(outbox.iterdir())) == 1


@given(st.integers(0, 4_000_000_000))
def test_waits_grow_and_end(seconds: int) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    tries = [(Outcome.TRY_AGAIN, at)] * len(WAITS)
    dues = [due_at(at, tries[:count]) for count in range(1, len(WAITS) + 1)]
    assert dues == sorted(set(dues))
    ends = [after_failure(count) for count in (0, len(WAITS) - 1, len(WAITS))]
    assert ends == [Outcome.TRY_AGAIN, Outcome.TRY_AGAIN, Outcome.GAVE_UP]
