"""Which hub a notification is for: a table of named ones, and for all that wherever a child may be, it stays here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.notifications.rules import (
    Counted,
    Hub,
    Kind,
    Why,
    council_of,
    counted,
    hub_for,
    lives_elsewhere,
    speaks_of_a_child,
)
from tests.domain.notifications.notification_files import Row, row, the_notification

QUIET = "Shouting in the street; both parties calm on arrival."
ADULT = {
    "Type": "PPN adult", "Person role": "Adult at risk", "Forename": "Wayne", "DOB": "", "Age": "74",
    "Voice of child": "", "School": "", "Narrative": QUIET,
}  # fmt: skip
VICTIM = {**ADULT, "Type": "Domestic abuse", "Person role": "Victim", "Age": "34"}
MANSFIELD, DERBY = "E07000174", "E06000015"

# A notification by what it is known for: its rows, where its people live, the hub it is for and why.
NOTIFICATIONS: dict[str, tuple[list[Row], str, Hub, Why]] = {
    "a child": ([row()], MANSFIELD, Hub.CHILDREN, Why.CHILD_NAMED),
    "an unborn child": (
        [row(**VICTIM), row(Forename="Unborn", DOB="03/02/2027", Age="", Narrative=QUIET)],
        MANSFIELD, Hub.CHILDREN, Why.UNBORN,
    ),
    "a victim of 17": ([row(**{**VICTIM, "Age": "17"})], MANSFIELD, Hub.CHILDREN, Why.CHILD_NAMED),
    "children upstairs, and none named": (
        [row(**{**VICTIM, "Narrative": "Verbal argument; children upstairs."})],
        MANSFIELD, Hub.CHILDREN, Why.CHILD_SPOKEN_OF,
    ),
    "a child's form that names none": (
        [row(**{**VICTIM, "Type": "PPN child"})], MANSFIELD, Hub.CHILDREN, Why.CHILDS_FORM,
    ),
    "a child and an adult at risk": (
        [row(), row(**ADULT)], MANSFIELD, Hub.BOTH, Why.CHILD_AND_ADULT_AT_RISK,
    ),
    "an adult at risk alone": ([row(**ADULT)], MANSFIELD, Hub.ADULTS, Why.ADULT_AT_RISK),
    "a victim alone": ([row(**VICTIM)], MANSFIELD, Hub.ADULTS, Why.ADULTS_ONLY),
    "adults who live in Derby": ([row(**VICTIM)], DERBY, Hub.ELSEWHERE, Why.LIVES_ELSEWHERE),
    "a child who lives in Derby": ([row()], DERBY, Hub.CHILDREN, Why.CHILD_NAMED),
    "a victim of no age": ([row(**{**VICTIM, "Age": ""})], MANSFIELD, Hub.UNCLEAR, Why.AGE_NOT_SAID),
    "nobody named": (
        [row(**{**VICTIM, "Person role": "", "Forename": "", "Surname": "", "Age": ""})],
        MANSFIELD, Hub.UNCLEAR, Why.NOBODY_NAMED,
    ),
    "an adult of no place": (
        [row(**{**ADULT, "Address": "", "Town": "", "Postcode": ""})], "", Hub.UNCLEAR, Why.PLACE_NOT_SAID,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "district", "hub", "why"), NOTIFICATIONS.values(), ids=NOTIFICATIONS)
def test_a_notification_is_for_the_hub_that_the_table_says(
    rows: list[Row], district: str, hub: Hub, why: Why
) -> None:
    on_it = counted(the_notification(*rows))
    assert hub_for(Counted(**{**vars(on_it), "district": district})) == (hub, why)


COUNTS = st.builds(
    Counted,
    kind=st.sampled_from(Kind),
    children=st.integers(0, 2),
    unborn=st.integers(0, 1),
    adults_at_risk=st.integers(0, 2),
    adults=st.integers(0, 3),
    ageless=st.integers(0, 2),
    spoken_of=st.booleans(),
    placed=st.booleans(),
    district=st.sampled_from(["", MANSFIELD, DERBY]),
)


@given(COUNTS)
def test_a_child_is_never_routed_away(on_it: Counted) -> None:
    hub, _ = hub_for(on_it)
    assert (hub in (Hub.CHILDREN, Hub.BOTH)) is on_it.has_child


@given(COUNTS)
def test_both_hubs_are_for_a_child_and_an_adult_at_risk_and_for_nothing_else(on_it: Counted) -> None:
    hub, why = hub_for(on_it)
    assert (hub is Hub.BOTH) is (on_it.has_child and on_it.adults_at_risk > 0)
    assert why.said("Derby")


@given(COUNTS)
def test_what_can_not_be_told_stays(on_it: Counted) -> None:
    hub, _ = hub_for(on_it)
    if not on_it.has_child and (not on_it.adults or on_it.ageless):
        assert hub is Hub.UNCLEAR


@pytest.mark.parametrize(
    "words",
    [
        "children upstairs", "two kids", "her baby", "his sons", "a 17 year old", "a 6-month-old", "8 y/o",
        "she is pregnant", "Unborn", "outside the nursery", "a toddler", "her stepdaughter",
    ],
)  # fmt: skip
def test_words_that_may_speak_of_a_child(words: str) -> None:
    assert speaks_of_a_child(f"On arrival {words}, officers noted.")


@pytest.mark.parametrize(
    "words", ["minor injuries", "a 47 year old", "personal matters", "reason unknown", ""]
)
def test_words_that_do_not(words: str) -> None:
    assert not speaks_of_a_child(words)


def test_a_district_is_ours_elsewhere_or_not_known() -> None:
    assert [lives_elsewhere(district) for district in (MANSFIELD, DERBY, "")] == [False, True, False]
    assert [council_of(district) for district in (DERBY, "")] == ["Derby", ""]
