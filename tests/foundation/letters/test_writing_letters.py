"""Writing a message: with the deed, once, to a sound address, under a subject line that tells nothing."""

import email
import logging
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st
from procrastinate.contrib.django.models import ProcrastinateJob

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.addresses import checked_address
from frontdoor.foundation.letters.delivery import deliver
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.letters.rules import How, NotSendable, Outcome, Subject
from frontdoor.foundation.records.actor import acting_as
from tests.foundation.letters.writing import write


def test_a_message_and_its_delivery_are_part_of_the_deed(hub: Path) -> None:
    letter = write()
    [job] = ProcrastinateJob.objects.filter(task_name="deliver_letter")
    assert job.args == {"letter": str(letter.id)}
    assert not hub.exists()


def test_a_deed_that_fails_sends_nothing(hub: Path) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert not ProcrastinateJob.objects.exists()


def test_the_same_message_asked_for_twice_is_one_message(hub: Path) -> None:
    first, second = write(key="told-1"), write(key="told-1", body="Hello again.")
    deliver(first.id, by=SYSTEM)
    deliver(second.id, by=SYSTEM)
    assert first.id == second.id
    assert len(list(hub.iterdir())) == 1
    assert Letter.objects.get().body == "Hello."


def test_the_public_form_may_send_and_read_none_and_asking_twice_is_still_one(hub: Path) -> None:
    with acting_as(INTAKE.id):
        ids = {
            send(
                to="sam@example.org",
                how=How.EMAIL,
                subject=Subject.CODE,
                body="123",
                about=uuid4(),
                by=INTAKE,
                key="k",
            ).id
            for _ in range(2)
        }
        assert not Letter.objects.exists()
    assert {letter.id for letter in Letter.objects.all()} == ids


def test_a_message_once_written_is_never_changed(hub: Path) -> None:
    letter = write()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE letters_letter SET body = 'x'")
    assert Letter.objects.get(id=letter.id).body == "Hello."


def test_an_email_in_the_outbox_is_whole_and_marked_as_sent_by_a_machine(hub: Path) -> None:
    letter = write(body="We have it. Zo\u00eb will ring.")
    assert deliver(letter.id, by=SYSTEM) is Outcome.SENT
    [place] = hub.iterdir()
    message = email.message_from_bytes(place.read_bytes())
    assert (message["To"], message["Subject"]) == ("teacher@example.org", "We have received your message")
    assert message["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("how", [How.TEXT, How.POST])
def test_a_text_and_a_letter_by_post_lie_in_the_outbox_to_read(hub: Path, how: How) -> None:
    deliver(write(how=how).id, by=SYSTEM)
    [place] = hub.glob("*.txt")
    assert place.read_text().endswith("We have received your message\n\nHello.\n")
    assert [left for left in hub.iterdir() if left.name.startswith(".")] == []


def test_the_log_holds_ids_and_never_words(hub: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    deliver(write(to="amira.secret@example.org", body="About Amira Secretname.").id, by=SYSTEM)
    assert "ecret" not in caplog.text.replace("FRONTDOOR_SECRET_KEY", "")


@pytest.mark.parametrize("subject", ["About Amira Khan", "Re: FD-7K2M", "", "What happens next, Amira"])
def test_a_subject_line_of_ones_own_is_refused(hub: Path, subject: str) -> None:
    with pytest.raises(NotSendable, match="agreed ones"):
        send(to="a@example.org", how=How.EMAIL, subject=subject, body="x", about=uuid4(), by=SYSTEM, key="k")


def test_every_subject_line_is_short_and_names_nothing() -> None:
    assert max(len(subject) for subject in Subject) <= 40
    assert not any(word[0].isupper() for subject in Subject for word in subject.split()[1:])


TELLING = (
    "abuse",
    "adult",
    "child",
    "concern",
    "family",
    "harm",
    "hub",
    "referral",
    "safe",
    "social",
    "worr",
)


@pytest.mark.parametrize("subject", Subject)
def test_no_subject_line_tells_a_reader_over_the_shoulder_what_it_is_about(subject: Subject) -> None:
    assert not [word for word in TELLING if word in subject.lower()]


@pytest.mark.parametrize(
    ("how", "to", "sentence"),
    [
        (How.EMAIL, "teacher@example", "not complete"),
        (How.EMAIL, "teacher at example.org", "not complete"),
        (How.EMAIL, "a@example.org, b@example.org", "not complete"),
        (How.EMAIL, "a@example.org\nBcc: b@example.org", "not complete"),
        (How.EMAIL, "", "not complete"),
        (How.EMAIL, "x" * 250 + "@example.org", "not complete"),
        (How.TEXT, "01632 960123", "not a UK mobile number"),
        (How.TEXT, "07700 90012", "not a UK mobile number"),
        (How.TEXT, "+1 07700900123", "not a UK mobile number"),
        (How.POST, "1 High Street", "3 to 7 lines"),
        (How.POST, "\n".join("abcdefgh"), "3 to 7 lines"),
        (How.POST, "Sam Reed\n1 High Street\nNewark", "postcode"),
    ],
)
def test_an_address_where_nothing_could_arrive_is_refused_with_a_sentence(
    how: How, to: str, sentence: str
) -> None:
    with pytest.raises(NotSendable, match=sentence):
        checked_address(to, how)


@pytest.mark.parametrize(
    ("how", "to", "kept"),
    [
        (How.EMAIL, " Teacher@Example.org ", "Teacher@Example.org"),
        (How.TEXT, "+44 (0)7700 900 123", "07700900123"),
        (How.TEXT, "0044 7700-900123", "07700900123"),
        (
            How.POST,
            "Sam Reed\r\n\r\n1  High Street\nNewark\nng24 1aa\n",
            "Sam Reed\n1 High Street\nNewark\nNG24 1AA",
        ),
    ],
)
def test_a_sound_address_is_kept_in_one_form(how: How, to: str, kept: str) -> None:
    assert checked_address(to, how) == kept


@given(st.sampled_from(How), st.text())
def test_an_address_is_kept_on_clean_lines_or_refused(how: How, to: str) -> None:
    try:
        kept = checked_address(to, how)
    except NotSendable:
        return
    assert how is How.POST or "\n" not in kept
    assert checked_address(kept, how) == kept


@pytest.mark.parametrize(("how", "body"), [(How.EMAIL, " \n"), (How.TEXT, "x" * 919)])
def test_words_that_cannot_go_this_way_are_refused(hub: Path, how: How, body: str) -> None:
    with pytest.raises(NotSendable):
        write(how=how, body=body)
    assert not Letter.objects.exists()


def test_the_latest_message_is_listed_first_with_how_it_stands(hub: Path) -> None:
    about = uuid4()
    first, second = write(about=about), write(about=about)
    deliver(first.id, by=SYSTEM)
    assert [(letter.id, letter.outcome) for letter in letters_about(SYSTEM, about)] == [
        (second.id, None),
        (first.id, Outcome.SENT),
    ]
