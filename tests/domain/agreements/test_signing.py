"""Who may sign what alone, as a new county begins."""

import pytest

from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.agreements.rules import DEFAULT_SIGN_OFF, Outcome, SignOffRule, SignOffRules

BY_AGREEMENT = {
    Outcome.ADVICE_ONLY,
    Outcome.INFORMATION_ONLY,
    Outcome.SIGNPOST,
    Outcome.EARLY_HELP,
    Outcome.OUT_OF_COUNTY,
}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_social_worker_signs_alone_what_offers_help_by_agreement(outcome: Outcome) -> None:
    rule = DEFAULT_SIGN_OFF.of(outcome)
    assert rule.may_sign_alone(Role.SOCIAL_WORKER) == (outcome in BY_AGREEMENT)


@pytest.mark.parametrize("role", list(Role))
def test_only_social_workers_and_managers_sign_anything(role: Role) -> None:
    signs = any(rule.may_sign_alone(role) or rule.may_sign_second(role) for rule in DEFAULT_SIGN_OFF.rules)
    assert signs == (role in {Role.SOCIAL_WORKER, Role.TEAM_MANAGER})


def test_a_same_day_response_never_waits_for_a_signature() -> None:
    assert [rule.outcome for rule in DEFAULT_SIGN_OFF.rules if rule.acts_first] == [Outcome.SAME_DAY_RESPONSE]


@pytest.mark.parametrize("outcome", list(Outcome))
def test_the_rule_fits_beside_each_decision_made_under_it(outcome: Outcome) -> None:
    words = DEFAULT_SIGN_OFF.of(outcome).words
    assert words.startswith(outcome.label)
    assert len(words) <= 200


MANAGER, WORKER = frozenset({Role.TEAM_MANAGER}), frozenset({Role.SOCIAL_WORKER})


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (
            DEFAULT_SIGN_OFF.of(Outcome.EARLY_HELP),
            "Early help: a social worker may sign alone, otherwise a team manager signs.",
        ),
        (
            DEFAULT_SIGN_OFF.of(Outcome.SAME_DAY_RESPONSE),
            "Same-day response: a team manager signs; work begins at once.",
        ),
        (
            SignOffRule(Outcome.ASSESSMENT, alone=frozenset(), second=MANAGER | WORKER),
            "Social work assessment: a social worker or team manager signs what somebody else decided.",
        ),
    ],
)
def test_the_rule_is_said_in_one_sentence(rule: SignOffRule, words: str) -> None:
    assert rule.words == words


def test_an_outcome_that_nobody_could_sign_is_refused() -> None:
    with pytest.raises(ValueError, match="second signature"):
        SignOffRule(Outcome.ASSESSMENT, alone=frozenset(), second=frozenset())


def test_a_table_that_forgets_an_outcome_is_refused() -> None:
    with pytest.raises(ValueError, match="every outcome"):
        SignOffRules(DEFAULT_SIGN_OFF.rules[1:])
