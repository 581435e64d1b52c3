"""Telephone numbers are compared by what they ring, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.calls.rules import is_a_number, said_number, same_number, tidy_number


@pytest.mark.parametrize(
    "written", ["07700 900123", "07700-900-123", "+44 7700 900123", "+44 (0)7700 900123", "00447700900123"]
)
def test_one_number_written_in_many_ways_rings_one_telephone(written: str) -> None:
    assert tidy_number(written) == "07700900123"
    assert same_number(written, "07700 900 123")


@pytest.mark.parametrize("written", ["", "withheld", "12", "reception", "07700 900123 ext 4"])
def test_what_is_no_number_cannot_be_rung_and_is_like_no_other(written: str) -> None:
    assert not is_a_number(tidy_number(written))
    assert not same_number(written, written)


def test_a_number_is_said_as_it_is_dialled() -> None:
    assert said_number("07700900123") == "07700 900123"
    assert said_number("+4930123456") == "+4930123456"


@given(st.text(max_size=60))
def test_whatever_is_written_tidying_twice_is_tidying_once(written: str) -> None:
    once = tidy_number(written)
    assert tidy_number(once) == once
    assert len(once) <= 40
