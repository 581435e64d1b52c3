"""Rules are written down and read again without loss."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.agreements.rules import (
    DEFAULTS,
    Coaching,
    CoachingPrompt,
    Governed,
    NeedOffered,
    NeedsList,
    Outcome,
    Rules,
    SignOffRule,
    SignOffRules,
)
from frontdoor.domain.agreements.rules.governed import kind_of, read, write
from frontdoor.foundation.clock import Counted, Limit, Opening, ReplyClock, WorkingHours

minutes = st.integers(0, 60 * 24 * 7).map(lambda count: timedelta(minutes=count))
limits = st.none() | st.builds(Limit, minutes, st.sampled_from(Counted))
clocks = st.builds(ReplyClock, st.text(), limits, limits, limits, limits)
times = st.integers(0, 1440).map(lambda count: timedelta(minutes=count))
openings = st.tuples(times, times).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Opening(*pair))
weeks = st.lists(st.none() | openings, min_size=7, max_size=7).filter(any).map(tuple)
desks = st.builds(WorkingHours, st.text(), weeks, st.booleans(), minutes)
needs = st.builds(NeedOffered, st.text(min_size=1), st.text(min_size=1), st.text())
lists = st.lists(needs, min_size=1, unique_by=lambda need: need.code).map(tuple).map(NeedsList)
several = st.lists(st.text(), max_size=3).map(tuple)
prompts = st.builds(
    CoachingPrompt, st.text(min_size=1), st.text(min_size=1), st.text(), agencies=several, needs=several
)
coaching = st.lists(prompts, unique_by=lambda one: one.code).map(tuple).map(Coaching)
roles = st.frozensets(st.sampled_from(Role))
tables = st.tuples(
    *(
        st.builds(SignOffRule, st.just(outcome), roles, roles.filter(bool), st.booleans())
        for outcome in Outcome
    )
).map(SignOffRules)


@given(rules=clocks | desks | lists | tables | coaching)
def test_what_is_approved_is_read_back_the_same(rules: Rules) -> None:
    stored = json.loads(json.dumps(write(rules)))
    assert read(kind_of(rules), stored) == rules


@pytest.mark.parametrize("what", list(Governed))
def test_every_kind_of_rules_has_something_to_begin_with(what: Governed) -> None:
    assert kind_of(DEFAULTS[what]) is what


@pytest.mark.parametrize(
    "needs", [(), (NeedOffered("", "No code"),), (NeedOffered("a", "One"), NeedOffered("a", "Two"))]
)
def test_a_needs_list_that_cannot_be_chosen_from_is_refused(needs: tuple[NeedOffered, ...]) -> None:
    with pytest.raises(ValueError, match="needs list"):
        NeedsList(needs)
