"""The agreed vocabulary: needs, outcomes, statutory tests and the grounds for sharing."""

from frontdoor.domain.agreements.rules.grounds import (
    USUAL_GROUNDS,
    Grounds,
    LawfulBasis,
    Power,
    Purpose,
    SpecialCondition,
)
from frontdoor.domain.agreements.rules.needs import DEFAULT_NEEDS, Need, NeedOffered, unknown_needs
from frontdoor.domain.agreements.rules.outcomes import (
    HANDED_OVER,
    TESTS_EXPECTED,
    Outcome,
    lacks_its_test,
    rests_on_a_test,
)
from frontdoor.domain.agreements.rules.statutory import PARTS, Parts, StatutoryTest, is_met
from frontdoor.domain.agreements.rules.words import Worded

__all__ = [
    "DEFAULT_NEEDS",
    "HANDED_OVER",
    "PARTS",
    "TESTS_EXPECTED",
    "USUAL_GROUNDS",
    "Grounds",
    "LawfulBasis",
    "Need",
    "NeedOffered",
    "Outcome",
    "Parts",
    "Power",
    "Purpose",
    "SpecialCondition",
    "StatutoryTest",
    "Worded",
    "is_met",
    "lacks_its_test",
    "rests_on_a_test",
    "unknown_needs",
]
