"""Messages to begin with: plain enough for anybody, safe for everybody."""

import re
from collections.abc import Callable

import pytest

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.disclosure.rules import (
    Recipient,
    acknowledgement,
    findings,
    outcome_told,
    told_in_a_call,
)
from frontdoor.foundation.govuk.reading import school_grade
from tests.domain.disclosure.test_gate_cases import PROTECTED

WORDINGS = [outcome_told, told_in_a_call]
PLAIN_READERS = [Recipient.FAMILY, Recipient.PUBLIC, Recipient.ANONYMOUS]
NINE_YEARS_OLD = 4.5
"""School grade (Flesch-Kincaid) that a nine-year-old reads."""
Wording = Callable[[Outcome, Recipient], str]


@pytest.mark.parametrize("words", WORDINGS)
@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("recipient", Recipient)
def test_every_outcome_has_safe_words_for_every_reader(
    recipient: Recipient, outcome: Outcome, words: Wording
) -> None:
    text = words(outcome, recipient)
    assert findings(text, recipient, PROTECTED) == []
    assert text.startswith("Thank you")


@pytest.mark.parametrize("words", WORDINGS)
@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("recipient", PLAIN_READERS)
def test_a_nine_year_old_could_read_it(recipient: Recipient, outcome: Outcome, words: Wording) -> None:
    assert school_grade(words(outcome, recipient)) <= NINE_YEARS_OLD


@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.ADULTS_SAFEGUARDING])
@pytest.mark.parametrize("recipient", Recipient)
def test_whoever_rings_is_told_of_nobody_who_did_not_look(recipient: Recipient, outcome: Outcome) -> None:
    said = told_in_a_call(outcome, recipient)
    assert not re.search(r"together with|have read|already known|have offered|with social work", said)


def test_the_acknowledgement_says_reference_time_and_danger_and_is_as_plain() -> None:
    text = acknowledgement("FD-7K2M-9QXR", "5pm on Fri 6 Nov")
    assert all(part in text for part in ("FD-7K2M-9QXR", "5pm on Fri 6 Nov", "999"))
    assert school_grade(text.replace("FD-7K2M-9QXR", "").replace("999", "nine")) <= NINE_YEARS_OLD
    assert findings(text, Recipient.ANONYMOUS, PROTECTED) == []


@pytest.mark.parametrize("words", WORDINGS)
@pytest.mark.parametrize("recipient", [Recipient.PUBLIC, Recipient.ANONYMOUS])
def test_a_neighbour_cannot_tell_from_the_message_how_much_help_a_family_gets(
    recipient: Recipient, words: Wording
) -> None:
    told = {words(outcome, recipient) for outcome in Outcome if outcome is not Outcome.OUT_OF_COUNTY}
    assert len(told) == 1


@pytest.mark.parametrize("recipient", PLAIN_READERS)
def test_nobody_who_might_harm_is_told_of_a_meeting_or_of_the_police(recipient: Recipient) -> None:
    text = outcome_told(Outcome.POLICE_LED_MEETING, recipient) + outcome_told(
        Outcome.SAME_DAY_RESPONSE, recipient
    )
    assert not re.search(r"police|meeting|strategy", text, re.IGNORECASE)


def test_a_family_is_spoken_to() -> None:
    assert all(re.search(r"\byou\b", outcome_told(outcome, Recipient.FAMILY)) for outcome in Outcome)
