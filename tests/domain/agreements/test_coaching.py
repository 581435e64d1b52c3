"""What it helps to ask whoever calls: few at a time, the fitting ones first, and agreed as one list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.agreements.actions import approve_rules
from frontdoor.domain.agreements.queries import rules_in_force
from frontdoor.domain.agreements.rules import (
    DEFAULT_COACHING,
    Coaching,
    CoachingPrompt,
    Need,
    fitting,
    next_prompts,
)
from frontdoor.foundation.records.actor import acting_as

ALL = DEFAULT_COACHING.prompts
codes = st.sampled_from([prompt.code for prompt in ALL])


def asked(agency: str, *needs: str) -> list[str]:
    """The codes of what it helps to ask, in their order."""
    return [prompt.code for prompt in fitting(ALL, agency, needs)]


def test_a_school_is_asked_whether_it_has_spoken_with_the_parent() -> None:
    assert "school_spoke" in asked(AgencyKind.EDUCATION)
    assert "school_spoke" not in asked(AgencyKind.POLICE)


def test_what_fits_agency_and_need_comes_first() -> None:
    assert asked(AgencyKind.EDUCATION, Need.EDUCATION)[:2] == ["school_days", "school_spoke"]


def test_a_need_brings_its_own_prompt_for_whoever_calls() -> None:
    assert asked("", Need.DOMESTIC_ABUSE)[0] == "safe_to_talk"
    assert "safe_to_talk" not in asked("")


@given(answered=st.sets(codes))
def test_few_are_shown_at_once_and_none_again(answered: set[str]) -> None:
    shown = next_prompts(ALL, answered)
    assert len(shown) == min(3, len(ALL) - len(answered))
    assert answered.isdisjoint(prompt.code for prompt in shown)


def test_every_prompt_is_a_question_with_a_reason() -> None:
    assert all(prompt.words.endswith("?") and prompt.why for prompt in ALL)
    assert {need for prompt in ALL for need in prompt.needs} <= {need.value for need in Need}


@pytest.mark.parametrize(
    "prompts",
    [(CoachingPrompt("", "No code?"),), (CoachingPrompt("a", "One?"), CoachingPrompt("a", "Two?"))],
)
def test_prompts_that_could_not_be_told_apart_are_refused(prompts: tuple[CoachingPrompt, ...]) -> None:
    with pytest.raises(ValueError, match="code of its own"):
        Coaching(prompts)


@pytest.mark.django_db
def test_a_county_asks_what_it_has_agreed_to_ask() -> None:
    with acting_as(SYSTEM.id):
        assert rules_in_force(SYSTEM).coaching == ALL
        own = Coaching(
            (CoachingPrompt("sleep", "How do they sleep?", "Rest helps", ("health",), ("health",)),)
        )
        approve_rules(own, reason="Agreed by the board", by=SYSTEM)
        assert rules_in_force(SYSTEM).coaching == own.prompts
