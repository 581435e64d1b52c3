"""Two people write on one sheet at once: each answer by its own change, and nothing that either typed is lost."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.records.together import stamp, together

words = st.text("abc ", max_size=4)
sheets = st.fixed_dictionaries({"words": words, "name": words, "tried": words})


def wrote(kept: dict[str, Any], shown: dict[str, Any], now: dict[str, Any], me: str) -> dict[str, Any]:
    """What is kept after somebody whose page showed one thing sends another."""
    return together(kept, now, stamp(shown), me).answers


def a_child(key: str, forename: str) -> dict[str, str]:
    return {"key": key, "part": "child", "forename": forename}


@given(begun=sheets, hers=sheets, his=sheets)
def test_nothing_that_either_typed_is_lost(
    begun: dict[str, str], hers: dict[str, str], his: dict[str, str]
) -> None:
    start = wrote({}, {}, begun, "her")
    first = wrote(start, begun, hers, "her")
    both = wrote(first, begun, his, "him")
    for name, before in begun.items():
        seen = [both[name], *(one["value"] for one in both["clashes"] if one["name"] == name)]
        typed = {one[name] for one in (hers, his) if one[name] != before and one[name].strip()}
        assert all(any(each.strip() in there for there in seen) for each in typed)


@given(begun=sheets, hers=sheets)
def test_who_changes_nothing_undoes_nothing(begun: dict[str, str], hers: dict[str, str]) -> None:
    first = wrote(wrote({}, {}, begun, "him"), begun, hers, "her")
    both = together(first, begun, stamp(begun), "him")
    assert {name: both.answers[name] for name in hers} == hers
    assert both.theirs == {name: hers[name] for name in hers if hers[name] != begun[name]}


@given(begun=sheets, then=sheets, last=sheets)
def test_nobody_clashes_with_themselves(
    begun: dict[str, str], then: dict[str, str], last: dict[str, str]
) -> None:
    kept = wrote(wrote({}, {}, begun, "her"), begun, then, "her")
    both = wrote(kept, begun, last, "her")
    assert ({name: both[name] for name in last}, both["clashes"]) == (last, [])


def test_two_who_each_add_somebody_have_both() -> None:
    begun = {"people": [a_child("p1", "Tom")]}
    kept = wrote(
        wrote({}, {}, begun, "her"), begun, {"people": [*begun["people"], a_child("p2", "Mia")]}, "her"
    )
    both = together(kept, {"people": [*begun["people"], a_child("p2", "Leo")]}, stamp(begun), "him")
    assert [one["forename"] for one in both.answers["people"]] == ["Tom", "Mia", "Leo"]
    assert both.renamed


def test_somebody_whom_one_took_off_is_gone_unless_the_other_wrote_of_them() -> None:
    begun = {"people": [a_child("p1", "Tom"), a_child("p2", "Mia")]}
    start = wrote({}, {}, begun, "her")
    without = {"people": [a_child("p1", "Tom")]}
    assert [one["key"] for one in wrote(start, begun, without, "him")["people"]] == ["p1"]
    changed = wrote(start, begun, {"people": [a_child("p1", "Tom"), a_child("p2", "Mia-Rose")]}, "her")
    assert [one["forename"] for one in wrote(changed, begun, without, "him")["people"]] == ["Tom", "Mia-Rose"]


@pytest.mark.parametrize("mine", [[], ["money"], ["housing", "money"]])
def test_needs_that_either_chose_are_all_chosen(mine: list[str]) -> None:
    start = wrote({}, {}, {"needs": []}, "her")
    kept = wrote(start, {"needs": []}, {"needs": ["family"]}, "her")
    assert wrote(kept, {"needs": []}, {"needs": mine}, "him")["needs"] == ["family", *mine]
