"""How likely each outcome, priority and need is: about as many reach social work as the county reported."""

from random import Random

from frontdoor.demo import words
from frontdoor.domain.agreements.rules import Outcome, StatutoryTest
from frontdoor.domain.contacts.rules import Part, SafeNow, StatedConcern
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


def outcome_of(rng: Random, concern: StatedConcern, *, is_notification: bool) -> Outcome:
    """How it ends."""
    if all(one.part is Part.ADULT_AT_RISK for one in concern.people):
        return rng.choices((Outcome.ADULTS_SAFEGUARDING, Outcome.ADVICE_ONLY), weights=(6, 4))[0]
    odds = OF_A_NOTIFICATION if is_notification else OF_A_CONCERN
    return rng.choices(list(odds), weights=list(odds.values()))[0]


def priority_of(rng: Random, concern: StatedConcern, outcome: Outcome) -> Priority:
    """How soon it was looked at."""
    if outcome is Outcome.SAME_DAY_RESPONSE or concern.emergency or concern.safe_now is SafeNow.NO:
        return Priority.RED
    if outcome in (Outcome.ASSESSMENT, Outcome.POLICE_LED_MEETING, Outcome.ADULTS_SAFEGUARDING):
        return rng.choice((Priority.AMBER, Priority.AMBER, Priority.GREEN))
    return rng.choice((Priority.GREEN, Priority.GREEN, Priority.BLUE))


def needs_of(rng: Random, concern: StatedConcern, *, is_notification: bool) -> tuple[NeedFound, ...]:
    """One to three needs, each with what was seen and who can meet it."""
    first = ["domestic_abuse"] if is_notification else []
    codes = dict.fromkeys([*first, *rng.sample(NEEDS, k=rng.choice((1, 1, 2, 3)))])
    return tuple(NeedFound(code, words.NEEDS_SEEN[code], "The school and the family") for code in codes)


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
