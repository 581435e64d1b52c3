"""What people read is plain: each door has its bar, and families' words the lowest."""

import pytest

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.disclosure.rules import Recipient, outcome_told, told_in_a_call
from frontdoor.foundation.govuk.reading import school_grade
from tests.house.reading import Said, said_in, together, too_hard, words_of_module, words_of_template
from tests.house.verdict import whole

# School grade of the whole, and of its hardest sentence. A child of nine reads grade 4 with ease; add five for an age.
BARS = {
    "web/public": (4.0, 10.0),
    "web/partner": (5.0, 12.0),
    "web/teams": (5.0, 12.0),
    "web/signin": (5.0, 12.0),
    "web/hub": (5.0, 13.0),
    "web/guardian": (6.0, 13.0),
    "web/frame": (5.0, 13.0),
    "web/api": (6.0, 13.0),
    "domain": (5.0, 14.5),  # reasons of refusal, and first words of letters
}
LETTERS = {
    Recipient.PROFESSIONAL: 9.0,
    Recipient.PARTNER: 9.0,
    Recipient.FAMILY: 4.5,
    Recipient.PUBLIC: 4.5,
    Recipient.ANONYMOUS: 4.5,
}
# Here the law speaks, or a name is set that the practice uses.
NOT_OURS_TO_WORD = (
    "domain/agreements/rules/grounds.py",
    "domain/agreements/rules/statutory.py",
    "domain/contacts/rules/sorting.py",
)


def ours(folder: str) -> list[Said]:
    return [one for one in said_in(folder) if one.place not in NOT_OURS_TO_WORD]


@pytest.mark.parametrize("folder", BARS)
def test_a_door_is_read_with_ease(folder: str) -> None:
    assert together(ours(folder)) <= BARS[folder][0]


@pytest.mark.parametrize("folder", BARS)
def test_no_sentence_of_a_door_is_too_hard(folder: str) -> None:
    assert whole(too_hard(ours(folder), BARS[folder][1]))


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("recipient", LETTERS)
def test_every_letter_is_read_with_ease(recipient: Recipient, outcome: Outcome) -> None:
    assert school_grade(outcome_told(outcome, recipient)) <= LETTERS[recipient]
    assert school_grade(told_in_a_call(outcome, recipient)) <= LETTERS[recipient]


def test_labels_hints_and_what_a_part_is_given_are_read_too() -> None:
    template = (
        "{# not this one here #}<p>Tell us <b>what</b> worries you.</p>"
        '{{ empty("Nothing waits", "Nobody has to wait now.") }}'
    )
    assert words_of_template(template)[-1] == "Nobody has to wait now."
    assert "Tell us what worries you." in words_of_template(template)


def test_what_explains_code_is_not_read_and_a_value_stands_for_one_word() -> None:
    module = '"""Not said to anybody at all."""\nx = f"They have {hours} hours to answer."\n'
    assert words_of_module(module) == ["They have this hours to answer."]


def test_a_hard_sentence_is_found_and_told_with_its_place() -> None:
    hard = "Professionals undertake comprehensive statutory assessments proportionately together."
    assert too_hard([Said("a.html", f"We read it. {hard}")], 12)[0].endswith(f"a.html  {hard}")
