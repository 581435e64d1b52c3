"""A rough age is read however a caller says it."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.govuk.fields import AboutAgeField
from frontdoor.foundation.govuk.fields.ages import OLDEST, read_age

BEFORE = st.sampled_from(["", "about ", "approx. ", "approximately ", "around ", "roughly ", "c. ", "~"])
AFTER = st.sampled_from(["", " years", " years old", "yrs", " yr", "y", "y/o", " yo", "ish", " or so", "?"])


@given(BEFORE, st.integers(0, OLDEST), AFTER)
def test_a_rough_age_in_years_is_read(before: str, years: int, after: str) -> None:
    assert read_age(f"{before}{years}{after}".upper()) == years


@given(st.integers(0, 400), st.sampled_from([("months", 12), ("mths", 12), ("weeks", 52), ("days", 365)]))
def test_a_baby_s_age_counts_as_whole_years(number: int, unit: tuple[str, int]) -> None:
    assert read_age(f"{number} {unit[0]}") == number // unit[1]


@pytest.mark.parametrize("words", ["", "unknown", "Not known", "don’t know", "?", " N/K "])
def test_not_known_is_an_answer(words: str) -> None:
    assert AboutAgeField().clean(words) is None


@given(st.text(max_size=40))
def test_other_words_are_refused_or_an_age_a_person_can_have(words: str) -> None:
    try:
        found = read_age(words)
    except ValueError:
        return
    assert found is None or 0 <= found <= OLDEST


@pytest.mark.parametrize("words", ["old", "12-14", "400", "minus 3", "15 16", "١٥"])
def test_words_that_say_no_age_get_a_sentence_with_an_example(words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        AboutAgeField().clean(words)
    assert refused.value.messages == ["Age must be a number, like 7, or 6 months"]
