"""The read-back: the referrer's own words come back to them, and nobody is named in them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.disclosure.rules import (
    Recipient,
    Talk,
    Unnamed,
    findings,
    kept_of,
    read_back,
    told_in_a_call,
    unnamed,
    without_names,
)
from frontdoor.domain.people.rules import LifeStage, StatedPerson
from tests.domain.disclosure.test_gate_cases import PROTECTED, REFUSED

ON = date(2026, 11, 22)
AMIRA = Involved(Part.CHILD, StatedPerson("Amira", "Khan", birth_date=date(2018, 3, 1)))
ZOE = Involved(Part.CHILD, StatedPerson("Zoë", "Khan", age_stated="5"))
MOTHER = Involved(Part.PARENT, StatedPerson("Nadia", "Khan", LifeStage.ADULT, other_names="Nadia Malik"))
PEOPLE = unnamed([AMIRA, ZOE, MOTHER], ON)

MASKED = [
    ("Amira came without a coat.", "The child (8) came without a coat."),
    ("I worry for Amira Khan.", "I worry for the child (8)."),
    ("AMIRA KHAN and zoe", "The child (8) and the child (5)"),
    ("We spoke with Amira's mother, Nadia.", "We spoke with the child (8)'s mother, the parent or carer."),
    ("Mrs Khan was glad of it.", "Mrs [name] was glad of it."),
    ("Nadia Malik rang.", "The parent or carer rang."),
    ("They live at Flat 2, 14 Mill Lane, Newark, NG24 1AA now.", "They live at [left out] now."),
    ("Her number is 07700 900 123.", "Her number is [left out]."),
    ("Write to amira@example.org please.", "Write to [left out] please."),
    ("Her number is 999 123 4567.", "Her number is [left out]."),
    ("Sleeps badly.\nWe know that he carries a knife.", "Sleeps badly.\n[left out]"),
    ("He may go home in May.", "He may go home in [name]."),
    ("She comes late and is hungry.", "She comes late and is hungry."),
]


@pytest.mark.parametrize(("told", "given_back"), MASKED)
def test_names_homes_and_numbers_give_way_and_the_rest_stays(told: str, given_back: str) -> None:
    assert without_names(told, PROTECTED, PEOPLE) == given_back


@pytest.mark.parametrize("text", [text for _, _, text, _ in REFUSED])
def test_whatever_the_gate_refuses_is_taken_out(text: str) -> None:
    masked = without_names(f"She sleeps badly.\n{text}", PROTECTED, PEOPLE)
    assert findings(masked, Recipient.ANONYMOUS, PROTECTED) == []
    assert "She sleeps badly." in masked


NAMES = st.lists(st.text(min_size=1, max_size=12), max_size=3).map(tuple)


@given(st.text(max_size=120), NAMES, st.sampled_from(PROTECTED.names), st.sampled_from(REFUSED))
def test_no_name_is_left_however_it_is_mixed_in(
    before: str, names: tuple[str, ...], name: str, refused: tuple[str, Recipient, str, object]
) -> None:
    text = f"{before} {name}\n{refused[2]} {' '.join(names)}"
    masked = without_names(text, PROTECTED, [*PEOPLE, Unnamed("the child", names)])
    assert findings(masked, Recipient.ANONYMOUS, PROTECTED) == []


def test_people_of_one_age_are_told_apart() -> None:
    twins = [Involved(Part.CHILD, StatedPerson(name, "Reed", age_stated="3")) for name in ("Ann", "Ben")]
    assert [one.said for one in unnamed(twins, ON)] == ["the first child (3)", "the second child (3)"]


def test_somebody_without_a_name_is_still_spoken_of() -> None:
    boy = Involved(Part.CHILD, StatedPerson(age_stated="about 7"))
    assert unnamed([boy], ON) == (Unnamed("the child (about 7)", ()),)


TALK = Talk(
    words="Amira comes hungry. Nadia has lost her work.",
    tried="Breakfast club for Amira.",
    advised="I ring Nadia on Monday.",
    needs=("Money and work",),
    services=("Citizens Advice",),
    outcome=Outcome.ADVICE_ONLY,
    people=PEOPLE,
)


def test_the_read_back_says_what_was_told_agreed_and_what_happens_now() -> None:
    text = read_back(TALK, Recipient.PROFESSIONAL, PROTECTED)
    said = ["The child (8) comes hungry.", "I ring the parent or carer on Monday.", "- Money and work"]
    assert [one for one in said if one not in text] == []
    assert text.endswith(told_in_a_call(Outcome.ADVICE_ONLY, Recipient.PROFESSIONAL))


@pytest.mark.parametrize("recipient", Recipient)
@pytest.mark.parametrize("outcome", Outcome)
def test_it_passes_the_gate_as_it_is(recipient: Recipient, outcome: Outcome) -> None:
    talk = Talk(TALK.words, TALK.tried, TALK.advised, TALK.needs, TALK.services, outcome, PEOPLE)
    text = read_back(talk, recipient, PROTECTED)
    assert findings(text, recipient, PROTECTED) == []
    assert "[left out]" not in text


def test_a_neighbour_is_not_told_what_a_family_needs() -> None:
    assert "Money and work" not in read_back(TALK, Recipient.PUBLIC)


def test_what_was_not_said_leaves_no_empty_heading() -> None:
    assert read_back(Talk(words="It is loud at night."), Recipient.PUBLIC).splitlines()[2:] == [
        "You told us:",
        "It is loud at night.",
    ]


def test_a_call_that_is_no_contact_yet_keeps_homes_and_telephones_too() -> None:
    child = StatedPerson("Amira", "Khan", line="14 Mill Lane", postcode="NG24 1AA", phone="07700 900123")
    people = [Involved(Part.CHILD, child)]
    words = "Amira is at 14 Mill Lane, NG24 1AA. Ring 07700 900123."
    assert "The child is at [left out]. Ring [left out]." in read_back(
        Talk(words=words, people=unnamed(people, ON)), Recipient.PROFESSIONAL, kept_of(people)
    )
