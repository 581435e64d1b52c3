"""Each field is drawn as its GOV.UK component: named, described, marked when wrong, with what was typed kept."""

from typing import Any

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from frontdoor.foundation.govuk.components import component_names, components
from frontdoor.foundation.govuk.fields import (
    AutocompleteField,
    CheckboxesField,
    DateInputField,
    Divider,
    FileField,
    Option,
    RadiosField,
    SelectField,
    TextareaField,
    TextField,
    TickField,
    WholeNumberField,
)
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.govuk.parts import error_summary, field
from tests.foundation.govuk.reading import Element, drawn, read


class Everything(QuestionForm):
    name = TextField("Your full name", hint="As on your badge", autocomplete="name", width=20)
    story = TextareaField("What worries you?", rows=6)
    line = TextareaField("In one line", count_to=120)
    weeks = WholeNumberField("Weeks", suffix="weeks")
    born = DateInputField("Date of birth", birthday=True, hint="For example, 27 3 2018")
    safe = RadiosField(
        "Safe now?", [("yes", "Yes"), Divider(), Option("no", "No", hint="Call 999", reveals=("danger",))]
    )
    danger = TextareaField("What is the danger?")
    needs = CheckboxesField("Needs", [("school", "School"), Option("none", "None", alone=True)])
    way = SelectField("Way in", [("call", "Call")])
    school = AutocompleteField("School", [("1", "Ferrybank Primary")])
    letter = FileField("Letter", accept=".pdf")
    quiet = TickField("Do not tell the family", required=True, hint="Only if it would do harm")


@pytest.fixture(scope="module")
def empty() -> Element:
    return drawn(Everything())


@pytest.fixture(scope="module")
def wrong() -> Element:
    return drawn(Everything({"safe": "no"}))


def test_an_unanswered_form_shows_no_error(empty: Element) -> None:
    assert empty.all(class_="govuk-error-message") == []
    assert empty.all(class_="govuk-error-summary") == []


def test_every_input_has_its_own_label(empty: Element) -> None:
    inputs = [each for each in empty.walk() if each.tag in ("input", "textarea", "select")]
    labels = {label.attributes["for"] for label in empty.all("label")}
    assert len(inputs) == 16
    assert {each.attributes["id"] for each in inputs} == labels


def test_no_two_elements_share_an_id(wrong: Element) -> None:
    ids = [each.attributes["id"] for each in wrong.walk() if "id" in each.attributes]
    assert len(ids) == len(set(ids))


def test_the_summary_leads_to_each_wrong_input_in_order(wrong: Element) -> None:
    links = [link.attributes["href"] for link in wrong.one(class_="govuk-error-summary").all("a")]
    wanted = [name for name in Everything.base_fields if name != "safe"]
    assert links == [f"#id_{name}" + ("-day" if name == "born" else "") for name in wanted]
    assert all(wrong.all(id=link[1:]) for link in links)


def test_each_wrong_field_says_its_sentence_beside_it(wrong: Element) -> None:
    described = wrong.one(id="id_name").attributes["aria-describedby"].split()
    assert [wrong.one(id=each).words for each in described] == [
        "As on your badge",
        "Error: Enter your full name",
    ]


@pytest.mark.parametrize("name", sorted({*Everything.base_fields} - {"safe"}))
def test_a_wrong_field_is_marked(wrong: Element, name: str) -> None:
    groups = wrong.all(class_="govuk-form-group--error")
    assert any(group.all(id=f"id_{name}") or group.all(id=f"id_{name}-day") for group in groups)


def test_a_field_that_was_answered_is_not_marked(wrong: Element) -> None:
    groups = wrong.all(class_="govuk-form-group--error")
    assert not any(group.all(id="id_safe") for group in groups)


@pytest.mark.parametrize(
    ("name", "tag", "attribute", "value"),
    [
        ("name", "input", "autocomplete", "name"),
        ("story", "textarea", "rows", "6"),
        ("weeks", "input", "inputmode", "numeric"),
        ("school", "select", "data-fd-autocomplete", ""),
        ("letter", "input", "accept", ".pdf"),
        ("letter", "input", "type", "file"),
        ("quiet", "input", "type", "checkbox"),
    ],
)
def test_a_field_is_drawn_as_its_own_kind(
    empty: Element, name: str, tag: str, attribute: str, value: str
) -> None:
    element = empty.one(tag, id=f"id_{name}")
    assert element.attributes[attribute] == value


def test_no_browser_check_gets_in_the_way_of_ours(empty: Element) -> None:
    stopping = {"required", "maxlength", "minlength", "pattern", "placeholder"}
    assert [each for each in empty.walk() if stopping & set(each.attributes)] == []


def test_a_follow_up_is_drawn_inside_the_answer_that_opens_it(empty: Element) -> None:
    opener = empty.one("input", name="safe", value="no")
    inside = empty.one(id=opener.attributes["data-aria-controls"])
    assert inside.one("textarea").attributes["name"] == "danger"


def test_an_answer_that_stands_alone_clears_the_others(empty: Element) -> None:
    assert empty.one("input", name="needs", value="none").attributes["data-behaviour"] == "exclusive"


def test_what_was_chosen_stays_chosen() -> None:
    page = drawn(Everything({"safe": "yes", "needs": ["school"], "way": "call", "quiet": "on"}))
    kept = [
        each.attributes["value"] for each in page.walk() if {"checked", "selected"} & set(each.attributes)
    ]
    assert kept == ["yes", "school", "call", "on"]


def test_what_was_typed_for_a_date_stays_and_only_its_wrong_box_is_marked() -> None:
    page = drawn(Everything({"born-day": "31", "born-month": "feb", "born-year": "2018"}))
    boxes = [page.one("input", name=f"born-{box}") for box in ("day", "month", "year")]
    assert [box.attributes["value"] for box in boxes] == ["31", "feb", "2018"]
    assert ["govuk-input--error" in box.attributes["class"] for box in boxes] == [True, False, False]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40))
def test_whatever_is_typed_is_shown_again_as_words(typed: str) -> None:
    page = read(field(Everything({"name": typed})["name"]))
    assert (
        page.one("input").attributes["value"] == typed.strip()
        or page.one("input").attributes["value"] == typed
    )


@given(st.lists(st.sampled_from(["He said:", "  “no”", "", "<b>&amp;", "\tend"]), max_size=6))
def test_lines_typed_in_a_follow_up_come_back_unchanged(lines: list[str]) -> None:
    typed = "x" + "\n".join(lines)
    page = drawn(Everything({"safe": "no", "danger": typed.replace("\n", "\r\n")}))
    assert page.one("textarea", name="danger").exact == typed


def test_a_single_question_s_label_is_the_page_s_heading() -> None:
    bound = Everything()
    assert read(field(bound["name"], heading=True)).one("h1").words == "Your full name"
    assert read(field(bound["safe"], heading=True)).one("h1").words == "Safe now?"


def test_a_page_may_use_other_words_and_attributes() -> None:
    page = read(
        field(Everything()["name"], label="Name", hint=Markup("<b>Full</b>"), attributes={"hx-post": "/save"})
    )
    assert (page.one("label").words, page.one("b").words) == ("Name", "Full")
    assert page.one("input").attributes["hx-post"] == "/save"


def test_a_hidden_label_is_still_read_out() -> None:
    label = read(field(Everything()["name"], hidden_label=True)).one("label")
    assert "govuk-visually-hidden" in label.attributes["class"]
    assert label.words == "Your full name"


class Stock(forms.Form):
    """Plain Django fields, such as a library's."""

    login = forms.EmailField(label="Email", widget=forms.EmailInput(attrs={"placeholder": "Email"}))
    password = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}))
    remember = forms.BooleanField(required=False)
    way = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect)
    place = forms.ChoiceField(choices=[("n", "Newark")])
    next = forms.CharField(widget=forms.HiddenInput, initial="/hub/")


def test_a_library_s_plain_fields_are_drawn_too() -> None:
    page = drawn(Stock())
    kinds = {
        each.attributes["name"]: each.attributes.get("type", each.tag)
        for each in page.walk()
        if "name" in each.attributes
    }
    assert kinds == {
        "login": "email",
        "password": "password",
        "remember": "checkbox",
        "way": "radio",
        "place": "select",
        "next": "hidden",
    }


def test_two_forms_on_a_page_share_one_summary() -> None:
    one, other = Everything({}, prefix="one"), Everything({}, prefix="two")
    links = read(error_summary(one, other)).all("a")
    assert {link.attributes["href"][:7] for link in links} == {"#id_one", "#id_two"}


def test_an_error_of_the_whole_form_is_said_without_a_link() -> None:
    form = Everything({"safe": "no"})
    form.add_error(None, "These two dates can’t both be right")
    first = read(error_summary(form)).all("li")[0]
    assert (first.words, first.all("a")) == ("These two dates can’t both be right", [])


@pytest.mark.parametrize("name", component_names())
def test_every_component_of_the_pinned_version_can_be_called(name: str) -> None:
    params: dict[str, Any] = {
        "items": [{"text": "A", "value": "a"}],
        "text": "A",
        "name": "a",
        "id": "a",
        "idPrefix": "a",
    }
    macro = {each.name: each for each in components().values()}[name]
    assert isinstance(macro({**params, "label": {"text": "A"}, "rows": [[{"text": "A"}]]}), Markup)
