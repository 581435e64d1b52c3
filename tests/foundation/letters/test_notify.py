"""Messages by GOV.UK Notify, over real HTTP: its errors told in words, each message once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.letters.delivery import deliver, learn_fates
from frontdoor.foundation.letters.queries import undelivered
from frontdoor.foundation.letters.rules import How, Outcome
from tests.foundation.letters import notifydouble as double
from tests.foundation.letters.trying import last, try_until_over
from tests.foundation.letters.writing import write


@pytest.fixture
def by_notify(hub: Path, settings: Settings) -> Iterator[double.Notify]:
    """Messages go by GOV.UK Notify's interface."""
    with double.notify() as server:
        settings.LETTERS_BY = "notify"
        settings.NOTIFY_API_KEY, settings.NOTIFY_URL = double.KEY, server.url
        settings.NOTIFY_TEMPLATES = double.TEMPLATES
        yield server


@pytest.mark.parametrize("how", [How.EMAIL, How.TEXT, How.POST])
def test_notify_takes_a_message_with_its_template_and_our_reference(
    by_notify: double.Notify, how: How
) -> None:
    letter = write(how=how)
    assert deliver(letter.id, by=SYSTEM) is Outcome.SENT
    [taken] = by_notify.taken
    assert (taken["template_id"], taken["reference"]) == (double.TEMPLATES[how], str(letter.id))
    assert taken["personalisation"]["body"] == "Hello."


@pytest.mark.parametrize(
    ("answer", "outcome", "words"),
    [
        (double.BAD_ADDRESS, Outcome.GAVE_UP, "address can't be right"),
        (double.NO_TEMPLATE, Outcome.TRY_AGAIN, "template needs looking at"),
        (double.BAD_KEY, Outcome.TRY_AGAIN, "did not accept this service's key"),
        (double.TOO_MANY, Outcome.TRY_AGAIN, "as many messages as it takes"),
        (double.BROKEN, Outcome.TRY_AGAIN, "not working just now"),
    ],
)
def test_each_error_of_notify_is_told_in_words(
    by_notify: double.Notify, answer: double.Answer, outcome: Outcome, words: str
) -> None:
    by_notify.answers = [answer]
    letter = write()
    assert deliver(letter.id, by=SYSTEM) is outcome
    assert words in last(letter)[1]


def test_a_message_that_notify_took_before_the_line_broke_is_not_sent_again(by_notify: double.Notify) -> None:
    by_notify.answers = [double.TAKES_AND_BREAKS_OFF]
    letter = write()
    assert deliver(letter.id, by=SYSTEM) is Outcome.TRY_AGAIN
    try_until_over()
    assert last(letter)[0] is Outcome.SENT
    assert len(by_notify.taken) == 1


def test_after_errors_notify_gets_each_message_once(by_notify: double.Notify) -> None:
    by_notify.answers = [double.BROKEN, double.TOO_MANY, double.TAKES_AND_BREAKS_OFF, double.BAD_KEY] * 3
    letters = [write() for _ in range(10)]
    for letter in letters:
        deliver(letter.id, by=SYSTEM)
    try_until_over()
    assert sorted(taken["reference"] for taken in by_notify.taken) == sorted(
        str(letter.id) for letter in letters
    )


def test_a_notify_that_is_not_there_is_tried_again(by_notify: double.Notify, settings: Settings) -> None:
    settings.NOTIFY_URL = "http://127.0.0.1:1"
    assert deliver(write().id, by=SYSTEM) is Outcome.TRY_AGAIN


def test_without_a_template_for_texts_a_person_is_told(by_notify: double.Notify, settings: Settings) -> None:
    settings.NOTIFY_TEMPLATES = {"email": double.TEMPLATES["email"]}
    letter = write(how=How.TEXT)
    assert deliver(letter.id, by=SYSTEM) is Outcome.GAVE_UP
    assert "no GOV.UK Notify template" in last(letter)[1]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("delivered", Outcome.DELIVERED),
        ("permanent-failure", Outcome.BOUNCED),
        ("temporary-failure", Outcome.BOUNCED),
        ("sending", Outcome.SENT),
    ],
)
def test_what_became_of_a_message_at_notify_is_learned(
    by_notify: double.Notify, status: str, outcome: Outcome
) -> None:
    letter = write()
    deliver(letter.id, by=SYSTEM)
    by_notify.taken[0]["status"] = status
    learn_fates(by=SYSTEM)
    assert last(letter)[0] is outcome
    assert bool(undelivered(SYSTEM)) is (outcome is Outcome.BOUNCED)
