"""Choosing opens follow-up questions, and questions that were never asked are forgotten."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.govuk.fields import (
    AutocompleteField,
    CheckboxesField,
    DateInputField,
    Option,
    RadiosField,
    SelectField,
    TextField,
    TickField,
    YesNoField,
)
from frontdoor.foundation.govuk.forms import QuestionForm


class Safety(QuestionForm):
    safe = RadiosField(
        "Is the child safe?",
        [("yes", "Yes"), Option("no", "No", reveals=("danger",))],
        named="whether the child is safe",
    )
    danger = RadiosField(
        "What kind?", [("fire", "Fire"), Option("other", "Other", reveals=("other",))], named="what kind"
    )
    other = TextField("Say what", named="what it is")
    told = YesNoField("Does the family know?", yes_reveals=("on",), named="the family knows")
    on = DateInputField("When were they told?", named="when they were told")
    needs = CheckboxesField(
        "Needs", [("school", "School"), Option("else", "Other", reveals=("need",))], required=False
    )
    need = TextField("Which need?", named="which need")


WHOLE = {"safe": "no", "danger": "other", "other": "Flood", "told": "no"}


def answers(**changed: str) -> Safety:
    return Safety({**WHOLE, **changed})


def test_a_follow_up_is_asked_for_when_its_answer_is_chosen() -> None:
    assert answers(danger="").errors == {"danger": ["Select what kind"]}


def test_a_follow_up_is_forgotten_when_another_answer_is_chosen() -> None:
    form = answers(safe="yes", other="Flood")
    assert form.is_valid()
    assert (form.cleaned_data["danger"], form.cleaned_data["other"]) == ("", "")


def test_a_follow_up_of_a_follow_up_is_forgotten_with_it() -> None:
    assert answers(safe="yes", danger="other", other="").is_valid()


def test_yes_opens_a_question_and_no_does_not() -> None:
    assert answers(told="yes").errors == {"on": ["Enter when they were told"]}
    assert answers(told="no").is_valid()


def test_a_ticked_box_opens_a_question_among_others() -> None:
    form = Safety({**WHOLE, "needs": ["school", "else"]})
    assert form.errors == {"need": ["Enter which need"]}


@given(st.dictionaries(st.sampled_from(sorted(Safety.base_fields)), st.text(max_size=6)))
def test_whatever_is_sent_only_questions_that_were_open_are_complained_about(sent: dict[str, str]) -> None:
    form = Safety(sent)
    opened = form.revealed_by()
    for name in form.errors:
        assert name not in opened or any(form.data.get(asked) for asked, _ in opened[name])


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"told": ""}, {"told": ["Select yes if the family knows"]}),
        ({"told": "perhaps"}, {"told": ["Choose the family knows from the list"]}),
        ({"safe": ""}, {"safe": ["Select whether the child is safe"]}),
        ({"safe": "maybe"}, {"safe": ["Choose whether the child is safe from the list"]}),
    ],
)
def test_an_answer_not_chosen_or_not_offered_gets_its_sentence(
    sent: dict[str, str], said: dict[str, list[str]]
) -> None:
    assert answers(**sent).errors == said


@pytest.mark.parametrize(("chosen", "means"), [("yes", True), ("no", False), ("", None)])
def test_yes_and_no_become_true_and_false(chosen: str, means: bool | None) -> None:
    assert YesNoField("Sure?", required=False).clean(chosen) is means


def test_a_stored_yes_or_no_shows_as_the_answer_chosen() -> None:
    bound = Safety(initial={"told": False})["told"]
    assert bound.value() == "no"


def test_answers_offered_for_one_request_leave_other_requests_alone() -> None:
    here: Any = Safety().fields["needs"]
    here.offer([("food", "Food")])
    elsewhere: Any = Safety().fields["needs"]
    assert here.clean(["food"]) == ["food"]
    assert "food" not in dict(elsewhere.choices)


def test_a_list_begins_with_no_answer_yet() -> None:
    assert SelectField("Way", [("call", "Call")]).choices == [("", "Choose one"), ("call", "Call")]
    assert AutocompleteField("School", [("1", "A")]).choices == [("", " "), ("1", "A")]


def test_a_box_need_not_be_ticked_unless_the_form_says_so() -> None:
    assert TickField("Tell nobody").clean(None) is False
