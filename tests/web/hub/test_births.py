"""When somebody was born, from one line as it is said in a call."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.web.hub.keying.births import OLDEST, Birth, read_birth

ON = date(2026, 11, 5)
BORN = st.dates(min_value=ON - timedelta(days=365 * 110), max_value=ON)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3/1/2017", Birth(born=date(2017, 1, 3))),
        ("03.01.17", Birth(born=date(2017, 1, 3))),
        ("3 jan 2017", Birth(born=date(2017, 1, 3))),
        ("3rd January 2017", Birth(born=date(2017, 1, 3))),
        ("3 1 2017", Birth(born=date(2017, 1, 3))),
        ("5/5/88", Birth(born=date(1988, 5, 5))),
        ("29/2/76", Birth(born=date(1976, 2, 29))),
        ("8", Birth(age="8")),
        ("about 8", Birth(age="about 8")),
        ("5 months", Birth(age="5 months")),
        ("31/2/2017", Birth(age="31/2/2017")),
        ("3/13/2017", Birth(age="3/13/2017")),
        ("1/1/1790", Birth(age="1/1/1790")),
        ("due 3 march", Birth(expected=date(2027, 3, 3))),
        ("due 3/3/2027", Birth(expected=date(2027, 3, 3))),
        ("expected on 20 December", Birth(expected=date(2026, 12, 20))),
        ("3/3/2027", Birth(expected=date(2027, 3, 3))),
        ("due in the spring", Birth(age="due in the spring")),
        ("", Birth()),
    ],
)
def test_a_line_means_what_the_caller_meant(typed: str, meant: Birth) -> None:
    assert read_birth(typed, ON) == meant


def test_an_unborn_childs_date_is_when_it_is_expected() -> None:
    assert read_birth("3 march", ON, unborn=True) == Birth(expected=date(2027, 3, 3))


def test_what_was_understood_is_read_back() -> None:
    assert read_birth("3/1/17", ON).said(ON) == "Born 3 January 2017, age 9"
    assert read_birth("due 3 march", ON).said(ON) == "Expected 3 March 2027"
    assert read_birth("about 8", ON).said(ON) == "Age as said: about 8"


@given(BORN, st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %b %Y", "%d %B %Y"]))
def test_every_birth_date_is_read_in_every_way_of_writing_it(born: date, way: str) -> None:
    assert read_birth(born.strftime(way), ON) == Birth(born=born)


@given(st.text(max_size=60), st.booleans())
def test_nothing_that_is_typed_is_refused_or_lost(typed: str, unborn: bool) -> None:
    read = read_birth(typed, ON, unborn=unborn)
    kept = read.age or read.born or read.expected
    assert bool(kept) == bool(typed.split())


@given(st.text(alphabet="0123456789/ .-", max_size=12))
def test_nobody_is_older_than_people_grow_or_unborn_for_longer_than_a_pregnancy(typed: str) -> None:
    read = read_birth(typed, ON)
    assert read.born is None or ON.year - read.born.year <= OLDEST
    assert read.expected is None or timedelta(0) <= read.expected - ON <= timedelta(days=300)
