"""The order of the questions, as a table."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.web.public import flow

AT_WORK = {"you": {"kind": "professional"}}
UNNAMED = {"you": {"kind": "anonymous"}}
CONTACTABLE = dict.fromkeys(flow.A_PROFESSIONAL_SAYS, "said")
WHOLE = {
    **AT_WORK,
    "danger": {"danger": False},
    "about-you": CONTACTABLE,
    "worry": {"words": "hungry"},
    "people": [{"part": "child"}],
    "safe": {"safe_now": "yes"},
    "before": {"happened": "", "tried": ""},
    "family": {"family_knows": "no"},
}
some_answers = st.fixed_dictionaries(
    {
        "you": st.sampled_from(["professional", "family", "public", "anonymous"]).map(
            lambda kind: {"kind": kind}
        )
    }
)


@pytest.mark.parametrize(
    ("answers", "name", "next_one"),
    [
        ({}, "danger", "you"),
        (AT_WORK, "you", "about-you"),
        (UNNAMED, "you", "worry"),
        (AT_WORK, "worry", "people"),
        (AT_WORK, "family", "files"),
        (AT_WORK, "files", "check"),
        (AT_WORK, "check", "check"),
    ],
)
def test_each_question_is_followed_by_its_next(answers: flow.Answers, name: str, next_one: str) -> None:
    assert flow.after(name, answers) == next_one


@pytest.mark.parametrize(
    ("answers", "name", "one_before"),
    [({}, "danger", ""), (UNNAMED, "worry", "you"), (AT_WORK, "worry", "about-you"), ({}, "check", "files")],
)
def test_each_question_leads_back_to_the_one_before(
    answers: flow.Answers, name: str, one_before: str
) -> None:
    assert flow.before(name, answers) == one_before


@pytest.mark.parametrize(
    ("name", "answer", "enough"),
    [
        ("people", None, False),
        ("people", [], False),
        ("people", [{"part": "parent"}], False),
        ("people", [{"part": "parent"}, {"part": "adult_at_risk"}], True),
        ("people", [{"part": "unborn"}], True),
        ("worry", None, False),
        ("worry", {"words": "hungry"}, True),
        ("files", None, True),
        ("about-you", {"name": "", "email": ""}, True),
    ],
)
def test_what_is_enough_of_an_answer(name: str, answer: object, enough: bool) -> None:
    answers = {"you": {"kind": "public"}} | ({name: answer} if answer is not None else {})
    assert flow.is_answered(name, answers) is enough


@pytest.mark.parametrize("left_out", flow.A_PROFESSIONAL_SAYS)
def test_a_professional_says_all_of_who_they_are(left_out: str) -> None:
    said = {**CONTACTABLE, left_out: ""}
    assert not flow.is_answered("about-you", {**AT_WORK, "about-you": said})


@pytest.mark.parametrize("missing", [name for name in flow.ALWAYS if name not in ("files", "check")])
def test_who_comes_back_goes_on_at_the_first_open_question(missing: str) -> None:
    answers = {name: answer for name, answer in WHOLE.items() if name != missing}
    assert flow.first_open(answers) == missing


def test_with_everything_answered_what_is_left_is_to_check() -> None:
    assert flow.first_open(WHOLE) == "check"


def test_the_caption_counts_what_this_person_is_asked() -> None:
    assert flow.place_of("worry", AT_WORK) == "Question 4 of 9"
    assert flow.place_of("worry", UNNAMED) == "Question 3 of 8"


@given(some_answers, st.data())
def test_there_and_back_is_where_one_was(answers: dict[str, Any], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(flow.questions(answers)[:-1]))
    assert flow.before(flow.after(name, answers), answers) == name
