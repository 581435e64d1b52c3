"""A date in three boxes is read as people type it, and a wrong one is named in a sentence."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.govuk.fields import DateInputField
from frontdoor.foundation.govuk.fields.dates import BOXES, WrongDate, read_date

DAYS = st.dates(min_value=date(1880, 1, 1), max_value=date(2999, 12, 31))
TYPED = st.text(st.characters(codec="utf-8"), max_size=6)


def refusal(field: DateInputField, *boxes: str) -> str:
    with pytest.raises(ValidationError) as refused:
        field.clean(boxes)
    return str(refused.value.messages[0])


@given(DAYS)
def test_every_date_typed_in_numbers_is_read(day: date) -> None:
    assert read_date(str(day.day), str(day.month), str(day.year)) == day


@given(DAYS, st.sampled_from(["%B", "%b"]), st.sampled_from([str.lower, str.upper, str.title]))
def test_a_month_may_be_typed_as_its_name(day: date, style: str, case: Callable[[str], str]) -> None:
    assert read_date(f" {day.day:02}", case(day.strftime(style)), f"{day.year} ") == day


@given(TYPED, TYPED, TYPED)
def test_anything_typed_is_a_date_or_a_sentence_with_boxes_to_mark(day: str, month: str, year: str) -> None:
    try:
        found: date | WrongDate = read_date(day, month, year)
    except WrongDate as wrong:
        found = wrong
    if isinstance(found, WrongDate):
        assert found.says.startswith("must ")
        assert set(found.boxes) <= set(BOXES)
    else:
        assert found.year >= 1880


@pytest.mark.parametrize(
    ("boxes", "sentence"),
    [
        (("31", "2", "2018"), "Date of birth must be a real date"),
        (("3", "13", "2018"), "Date of birth must be a real date"),
        (("", "3", "2018"), "Date of birth must include a day"),
        (("", "", "2018"), "Date of birth must include a day and month"),
        (("3", "3", "18"), "Date of birth must have a year with 4 numbers, like 2019"),
        (("3", "3", "1018"), "Date of birth must have a year after 1880"),
        (("", "", ""), "Enter date of birth"),
        (("3", "Marchy-March", "2018"), "Date of birth must be a real date"),
    ],
)
def test_a_wrong_date_is_named_in_a_sentence(boxes: tuple[str, str, str], sentence: str) -> None:
    assert refusal(DateInputField("Date of birth"), *boxes) == sentence


@pytest.mark.parametrize(
    ("boxes", "marked"),
    [
        (("31", "2", "2018"), ("day",)),
        (("1", "13", "2018"), ("month",)),
        (("1", "1", "18"), ("year",)),
        (("", "1", ""), ("day", "year")),
    ],
)
def test_only_the_wrong_boxes_are_marked(boxes: tuple[str, str, str], marked: tuple[str, ...]) -> None:
    with pytest.raises(WrongDate) as wrong:
        read_date(*boxes)
    assert wrong.value.boxes == marked


@given(st.integers(-4000, 4000))
@time_machine.travel("2026-11-05T12:00:00+00:00", tick=False)
def test_a_birth_date_lies_in_the_past_and_a_due_date_ahead(days: int) -> None:
    day = date(2026, 11, 5) + timedelta(days=days)
    boxes = str(day.day), str(day.month), str(day.year)
    for when, fits in (("past", days <= 0), ("future", days >= 0)):
        field = DateInputField("Due date", when=when)
        found = field.clean(boxes) if fits else refusal(field, *boxes)
        assert found == (day if fits else f"Due date must be today or in the {when}")


@time_machine.travel("2026-06-30T23:30:00+00:00", tick=False)
def test_today_is_london_s_today_even_before_midnight_elsewhere() -> None:
    assert DateInputField("Date", when="past").clean(("1", "7", "2026")) == date(2026, 7, 1)


def test_a_date_that_may_be_left_out_is_nothing_when_empty() -> None:
    assert DateInputField("Date of birth", required=False).clean(("", " ", "")) is None


def test_a_label_with_a_per_cent_sign_is_shown_as_it_is() -> None:
    assert refusal(DateInputField("Date of 100% check"), "31", "2", "2018") == (
        "Date of 100% check must be a real date"
    )


def test_a_form_may_say_its_own_sentence() -> None:
    field = DateInputField("Born", invalid="Type the birth date from the letter")
    assert refusal(field, "31", "2", "2018") == "Type the birth date from the letter"


def test_a_date_counts_as_changed_only_when_its_boxes_differ() -> None:
    field = DateInputField("Born")
    assert not field.has_changed(date(2018, 3, 3), ("3", "3", "2018"))
    assert field.has_changed(date(2018, 3, 3), ("4", "3", "2018"))


def test_when_must_be_a_word_that_is_known() -> None:
    with pytest.raises(ValueError, match="past or future"):
        DateInputField("Born", when="yesterday")
