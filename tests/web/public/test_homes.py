"""An address is typed once, and lent to whoever lives there too."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from frontdoor.web.public.homes import address_of, known_home, said, with_homes, without

COURT = {"home": "other", "line": "7 Larkmead Court", "town": "Mansfield", "postcode": "NG18 5ZZ"}
some_homes = st.lists(
    st.fixed_dictionaries(
        {
            "home": st.sampled_from(["same", "other", "unknown", ""]),
            "line": st.sampled_from(["", "1 Row", "2 Row"]),
        }
    ),
    max_size=5,
)


def test_whoever_lives_there_too_gets_the_address() -> None:
    assert said(with_homes([COURT, {"home": "same"}])[1]) == "7 Larkmead Court, Mansfield, NG18 5ZZ"


def test_an_address_that_is_changed_changes_for_all_who_live_there() -> None:
    moved = {**COURT, "line": "9 Larkmead Court"}
    assert with_homes([moved, {**COURT, "home": "same"}])[1]["line"] == "9 Larkmead Court"


def test_whose_home_nobody_knows_gets_none() -> None:
    assert address_of(with_homes([COURT, {**COURT, "home": "unknown"}])[1]) == {}


def test_the_address_that_is_offered_is_the_first_that_was_given() -> None:
    assert known_home([{"home": "unknown"}, COURT, {**COURT, "line": "1 Row"}]).startswith("7 Larkmead Court")
    assert known_home([]) == ""


@given(some_homes)
def test_writing_the_homes_out_twice_changes_nothing(people: list[dict[str, Any]]) -> None:
    once = with_homes(people)
    assert with_homes(once) == once


@given(some_homes, st.integers(0, 4))
def test_nobody_moves_when_another_is_taken_off_the_form(people: list[dict[str, Any]], place: int) -> None:
    lived = [said(person) for number, person in enumerate(with_homes(people)) if number != place]
    assert [said(person) for person in with_homes(without(people, place))] == lived


def test_whoever_lived_with_one_taken_off_does_not_move_in_with_the_next() -> None:
    row = {"home": "other", "line": "2 Row"}
    rest = without([COURT, row, {"home": "same"}], 0)
    assert [said(person) for person in with_homes(rest)] == ["2 Row", "7 Larkmead Court, Mansfield, NG18 5ZZ"]
