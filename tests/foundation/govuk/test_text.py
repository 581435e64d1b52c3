"""Words, numbers and ways to reach someone are taken as people type them, and errors say what to type."""

import string

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.govuk.fields import (
    EmailField,
    PhoneField,
    PostcodeField,
    TextareaField,
    TextField,
    WholeNumberField,
)
from frontdoor.foundation.govuk.fields.text import is_phone_number, tidy_postcode


def refusal(field: forms.Field, typed: str) -> str:
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)
    return str(refused.value.messages[0])


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        (TextField("Your full name"), "Enter your full name"),
        (TextField("NHS number"), "Enter NHS number"),
        (TextField("Who are you?"), "Enter your answer"),
        (TextField("Who are you?", named="who you are"), "Enter who you are"),
        (TextField("Name", missing="Say who rang"), "Say who rang"),
        (EmailField(), "Enter an email address"),
        (PhoneField(), "Enter a phone number"),
        (PostcodeField(), "Enter a postcode"),
        (WholeNumberField("Number of children"), "Enter number of children"),
        (TextareaField("What worries you?", named="what worries you"), "Enter what worries you"),
    ],
)
def test_an_answer_left_out_is_asked_for_by_name(field: forms.Field, sentence: str) -> None:
    assert refusal(field, "  ") == sentence


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (TextField("Name", max_length=5), "Aleksander", "Name must be 5 characters or fewer"),
        (TextareaField("100% of it", max_length=3), "long", "100% of it must be 3 characters or fewer"),
        (TextField("Name"), "a\x00b", "Name has a hidden character in it. Delete it and type it again"),
        (EmailField(), "me", "Enter an email address in the correct format, like name@example.org"),
        (PhoneField(), "999", "Enter a phone number, like 07700 900 123 or +44 7700 900 456"),
        (PhoneField(invalid="Type their number"), "999", "Type their number"),
        (PostcodeField(), "Newark", "Enter a full UK postcode, like NG1 1AA"),
        (WholeNumberField("Children"), "two", "Children must be a whole number, like 3"),
        (WholeNumberField("Children", least=1), "0", "Children must be 1 or more"),
        (WholeNumberField("Children", most=20), "21", "Children must be 20 or fewer"),
    ],
)
def test_an_answer_that_cannot_be_used_says_what_to_type(
    field: forms.Field, typed: str, sentence: str
) -> None:
    assert refusal(field, typed) == sentence


@pytest.mark.parametrize(
    "typed",
    [
        "07700 900123",
        "(07700) 900-123",
        "+44 7700 900123",
        "+447700900123",
        "07700900123 ext 12",
        "07700.900.123 x4",
    ],
)
def test_a_number_that_can_be_rung_is_taken_as_typed(typed: str) -> None:
    assert PhoneField().clean(f"  {typed} ") == typed


@given(st.text(st.sampled_from(string.digits + " -+()x."), max_size=30))
def test_a_phone_number_always_has_enough_digits_to_ring(typed: str) -> None:
    digits = sum(sign.isdigit() for sign in typed)
    assert not is_phone_number(typed) or 10 <= digits <= 21


@given(st.from_regex(r"[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][ABD-HJLNP-UW-Z]{2}", fullmatch=True), st.booleans())
def test_every_postcode_comes_back_as_it_is_printed(packed: str, spaced: bool) -> None:
    printed = f"{packed[:-3]} {packed[-3:]}"
    assert PostcodeField().clean(printed.lower() if spaced else packed) == printed


@given(st.text(max_size=12))
def test_a_tidied_postcode_stays_as_it_is(typed: str) -> None:
    once = tidy_postcode(typed)
    assert tidy_postcode(once) == once


def test_line_breaks_are_counted_as_one_character_each() -> None:
    field = TextareaField("Story", count_to=3)
    assert field.clean("a\r\nb") == "a\nb"
