"""The agreed vocabulary: needs, outcomes, statutory tests, grounds for sharing, prompts, and who may sign."""

from frontdoor.domain.agreements.rules.coaching import (
    DEFAULT_COACHING,
    Coaching,
    CoachingPrompt,
    fitting,
    next_prompts,
)
from frontdoor.domain.agreements.rules.governed import DEFAULTS, Governed, NeedsList, Rules, RulesApproved
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
from frontdoor.domain.agreements.rules.prompts import prompts
from frontdoor.domain.agreements.rules.signing import DEFAULT_SIGN_OFF, SignOffRule, SignOffRules
from frontdoor.domain.agreements.rules.statutory import PARTS, Parts, StatutoryTest, is_met
from frontdoor.domain.agreements.rules.words import Worded

__all__ = [
    "DEFAULTS",
    "DEFAULT_COACHING",
    "DEFAULT_NEEDS",
    "DEFAULT_SIGN_OFF",
    "HANDED_OVER",
    "PARTS",
    "TESTS_EXPECTED",
    "USUAL_GROUNDS",
    "Coaching",
    "CoachingPrompt",
    "Governed",
    "Grounds",
    "LawfulBasis",
    "Need",
    "NeedOffered",
    "NeedsList",
    "Outcome",
    "Parts",
    "Power",
    "Purpose",
    "Rules",
    "RulesApproved",
    "SignOffRule",
    "SignOffRules",
    "SpecialCondition",
    "StatutoryTest",
    "Worded",
    "fitting",
    "is_met",
    "lacks_its_test",
    "next_prompts",
    "prompts",
    "rests_on_a_test",
    "unknown_needs",
]
