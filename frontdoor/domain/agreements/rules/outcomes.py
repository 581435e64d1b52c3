"""What a decision by needs can lead to."""

from frontdoor.domain.agreements.rules.statutory import StatutoryTest
from frontdoor.domain.agreements.rules.words import Worded


class Outcome(Worded):
    """The way a contact goes once its needs are understood. None of them is better for being quicker."""

    ADVICE_ONLY = (
        "advice_only",
        "Advice to the person who raised it",
        "They carry on helping, with what was advised",
    )
    INFORMATION_ONLY = (
        "information_only",
        "Kept as information",
        "Noted with what is known; nothing more is needed now",
    )
    SIGNPOST = "signpost", "Pointed to a service", "A service the family or referrer can reach themselves"
    EARLY_HELP = (
        "early_help",
        "Early help",
        "A lead practitioner and a team around the family, with their agreement",
    )
    ASSESSMENT = (
        "assessment",
        "Social work assessment",
        "A child and family assessment, within 45 working days",
    )
    SAME_DAY_RESPONSE = (
        "same_day_response",
        "Same-day response",
        "A strategy discussion today: social work, health and police at the least",
    )
    ADULTS_SAFEGUARDING = (
        "adults_safeguarding",
        "Adult safeguarding",
        "An enquiry into the safety of an adult at risk",
    )
    POLICE_LED_MEETING = (
        "police_led_meeting",
        "Police-led meeting",
        "The daily domestic-abuse meeting, or MARAC",
    )
    OUT_OF_COUNTY = (
        "out_of_county",
        "Passed to another council",
        "The family lives elsewhere; that council takes it on",
    )


HANDED_OVER: frozenset[Outcome] = frozenset(
    {
        Outcome.EARLY_HELP,
        Outcome.ASSESSMENT,
        Outcome.SAME_DAY_RESPONSE,
        Outcome.ADULTS_SAFEGUARDING,
        Outcome.POLICE_LED_MEETING,
        Outcome.OUT_OF_COUNTY,
    }
)
"""Outcomes that another team or service must take up, so the work is offered to it."""

TESTS_EXPECTED: dict[Outcome, frozenset[StatutoryTest]] = {
    Outcome.ASSESSMENT: frozenset(
        {StatutoryTest.SECTION_17, StatutoryTest.SECTION_20, StatutoryTest.SECTION_47}
    ),
    Outcome.SAME_DAY_RESPONSE: frozenset({StatutoryTest.SECTION_47, StatutoryTest.SECTION_20}),
    Outcome.ADULTS_SAFEGUARDING: frozenset({StatutoryTest.SECTION_42}),
}
"""Outcomes that rest on a statutory test, and the tests of which one at least must have been met."""


def rests_on_a_test(outcome: Outcome) -> bool:
    """Whether the law, and not only the family's agreement, opens this way."""
    return outcome in TESTS_EXPECTED


def lacks_its_test(outcome: Outcome, met: frozenset[StatutoryTest]) -> bool:
    """True when an outcome rests on a statutory test and none of those that open it was found met."""
    return outcome in TESTS_EXPECTED and not (TESTS_EXPECTED[outcome] & met)
