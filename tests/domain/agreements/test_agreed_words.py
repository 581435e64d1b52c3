"""The agreed vocabulary: complete, distinct, and fit to be read by anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.agreements.rules import (
    DEFAULT_NEEDS,
    HANDED_OVER,
    PARTS,
    TESTS_EXPECTED,
    USUAL_GROUNDS,
    LawfulBasis,
    Need,
    Outcome,
    Power,
    Purpose,
    SpecialCondition,
    StatutoryTest,
    Worded,
    is_met,
    lacks_its_test,
    prompts,
    rests_on_a_test,
    unknown_needs,
)

LISTS: list[type[Worded]] = [Need, Outcome, StatutoryTest, Purpose, LawfulBasis, SpecialCondition, Power]


@pytest.mark.parametrize("words", LISTS)
def test_every_choice_has_its_own_label_and_an_explanation(words: type[Worded]) -> None:
    labels = [choice.label for choice in words]
    assert len(set(labels)) == len(labels)
    assert all(choice.label and choice.hint for choice in words)


@pytest.mark.parametrize("words", LISTS)
def test_a_stored_code_is_read_back_as_its_choice(words: type[Worded]) -> None:
    assert [words(code) for code, _ in words.choices()] == list(words)


def test_there_are_ten_needs_to_begin_with() -> None:
    assert len(DEFAULT_NEEDS) == 10
    assert [need.code for need in DEFAULT_NEEDS] == [need.value for need in Need]


def test_needs_that_are_not_on_the_list_are_named_in_their_order() -> None:
    assert unknown_needs(["housing", "sleep", "money", "hope"], DEFAULT_NEEDS) == ["sleep", "hope"]


def test_every_purpose_has_grounds_to_begin_with() -> None:
    assert set(USUAL_GROUNDS) == set(Purpose)


def test_consent_is_never_offered_as_the_basis_for_sharing() -> None:
    assert not [basis for basis in LawfulBasis if "consent" in basis.label.lower()]


@pytest.mark.parametrize("kind", list(AgencyKind))
def test_every_kind_of_agency_is_asked_and_always_for_the_persons_own_words(kind: AgencyKind) -> None:
    asked = prompts(kind)
    assert len(asked) >= 3
    assert all(question.endswith("?") for question in asked)
    assert "own words" in asked[-1]


@given(answers=st.lists(st.booleans(), min_size=3, max_size=3))
def test_an_adult_is_owed_an_enquiry_only_when_all_three_parts_are_so(answers: list[bool]) -> None:
    assert is_met(StatutoryTest.SECTION_42, answers) == all(answers)


@pytest.mark.parametrize(
    "test", [StatutoryTest.SECTION_17, StatutoryTest.SECTION_20, StatutoryTest.SECTION_47]
)
def test_a_childs_test_is_met_by_any_of_its_parts(test: StatutoryTest) -> None:
    parts = len(PARTS[test].parts)
    assert not is_met(test, [False] * parts)
    assert all(is_met(test, [one == chosen for one in range(parts)]) for chosen in range(parts))


def test_no_test_is_never_met() -> None:
    assert not is_met(StatutoryTest.NONE, [])


def test_a_part_left_unanswered_is_refused() -> None:
    with pytest.raises(ValueError, match="3 parts"):
        is_met(StatutoryTest.SECTION_42, [True, True])


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_outcome_that_rests_on_the_law_needs_one_of_its_tests(outcome: Outcome) -> None:
    assert lacks_its_test(outcome, frozenset()) == rests_on_a_test(outcome)
    assert not lacks_its_test(outcome, TESTS_EXPECTED.get(outcome, frozenset()))


def test_what_rests_on_the_law_is_always_handed_to_somebody() -> None:
    assert set(TESTS_EXPECTED) <= HANDED_OVER


def test_advice_and_signposting_end_with_telling_the_referrer() -> None:
    assert HANDED_OVER.isdisjoint({Outcome.ADVICE_ONLY, Outcome.INFORMATION_ONLY, Outcome.SIGNPOST})
