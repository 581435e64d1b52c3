"""How likely each outcome, priority and need is: about as many reach social work as the county reported."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from random import Random

from frontdoor.demo import words
from frontdoor.demo.almanac import About
from frontdoor.domain.agreements.rules import Outcome, StatutoryTest
from frontdoor.domain.contacts.rules import SafeNow, StatedConcern
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.triage.rules import Priority

# About 8,500 referrals a year from 31,652 concerns (2024): 27 of a hundred reach social work.
OF_A_CONCERN = {
    Outcome.ADVICE_ONLY: 19,
    Outcome.INFORMATION_ONLY: 17,
    Outcome.SIGNPOST: 15,
    Outcome.EARLY_HELP: 20,
    Outcome.ASSESSMENT: 24,
    Outcome.SAME_DAY_RESPONSE: 3,
    Outcome.POLICE_LED_MEETING: 1,
    Outcome.OUT_OF_COUNTY: 1,
}
OF_A_NOTIFICATION = {
    Outcome.INFORMATION_ONLY: 52,
    Outcome.SIGNPOST: 10,
    Outcome.EARLY_HELP: 9,
    Outcome.POLICE_LED_MEETING: 24,
    Outcome.ASSESSMENT: 5,
}
NEEDS = tuple(words.NEEDS_SEEN)


def outcome_of(rng: Random, about: About, *, assessed: bool | None) -> Outcome:
    """How it ends; `assessed` says whether it is one of those counted as assessments, where they are counted."""
    if about is About.ADULT:
        return Outcome.ADULTS_SAFEGUARDING if rng.random() < 0.6 else Outcome.ADVICE_ONLY
    if assessed:
        return Outcome.ASSESSMENT
    odds = _OF_A_NOTIFICATION if about is About.NOTIFICATION else _OF_A_CONCERN
    while (drawn := rng.choices(odds[0], cum_weights=odds[1])[0]) is Outcome.ASSESSMENT and assessed is False:
        pass
    return drawn


def priority_of(rng: Random, concern: StatedConcern, outcome: Outcome) -> Priority:
    """How soon it was looked at."""
    if outcome is Outcome.SAME_DAY_RESPONSE or concern.emergency or _may_be_in_danger(concern):
        return Priority.RED
    if outcome in (Outcome.ASSESSMENT, Outcome.POLICE_LED_MEETING, Outcome.ADULTS_SAFEGUARDING):
        return rng.choice((Priority.AMBER, Priority.AMBER, Priority.GREEN))
    return rng.choice((Priority.GREEN, Priority.GREEN, Priority.BLUE))


def _may_be_in_danger(concern: StatedConcern) -> bool:
    return concern.safe_now is SafeNow.NO or concern.original.get("grade") == Priority.RED


def needs_of(rng: Random, ages: Sequence[int], about: About) -> tuple[NeedFound, ...]:
    """One to three needs that people of these ages can have, each with what was seen and who can meet it."""
    fit = _needs_at(tuple(sorted(set(ages))))
    first = ["domestic_abuse"] if about is About.NOTIFICATION else []
    codes = dict.fromkeys([*first, *rng.sample(fit, k=rng.choice((1, 1, 2, 3)))])
    return tuple(NeedFound(code, *words.NEEDS_SEEN[code][:2]) for code in codes)


@lru_cache(maxsize=4096)
def _needs_at(ages: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(
        code
        for code, (_, _, low, high) in words.NEEDS_SEEN.items()
        if any(low <= age <= high for age in ages)
    )


@cache
def tests_of(outcome: Outcome) -> tuple[Considered, ...]:
    """The statutory tests that were considered."""
    met = {
        Outcome.ASSESSMENT: StatutoryTest.SECTION_17,
        Outcome.SAME_DAY_RESPONSE: StatutoryTest.SECTION_47,
        Outcome.ADULTS_SAFEGUARDING: StatutoryTest.SECTION_42,
    }.get(outcome)
    if met is None:
        return (Considered(StatutoryTest.SECTION_17, False, "Help by agreement meets the need."),)
    return (Considered(met, True, "From what was seen and what partners told us."),)


def _odds(weights: Mapping[Outcome, int]) -> tuple[list[Outcome], list[int]]:
    return list(weights), list(accumulate(weights.values()))


_OF_A_CONCERN, _OF_A_NOTIFICATION = _odds(OF_A_CONCERN), _odds(OF_A_NOTIFICATION)
