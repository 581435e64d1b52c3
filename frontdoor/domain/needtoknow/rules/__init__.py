"""Why a record is closed, to whom, and what opening it in an emergency asks for."""

from frontdoor.domain.needtoknow.rules.deeds import (
    ConflictDeclared,
    ConflictEnded,
    GlassBroken,
    GuardianAnswered,
    GuardianAsked,
    LetSee,
    LetSeeEnded,
    RecordRestricted,
    RestrictionLifted,
    ReviewEscalated,
    UseReviewed,
)
from frontdoor.domain.needtoknow.rules.kinds import Conflict, Restricted, Verdict
from frontdoor.domain.needtoknow.rules.limits import LETTERS_OF_A_REASON, LONGEST, Root
from frontdoor.domain.needtoknow.rules.words import (
    ANSWERED_WORDS,
    ASKED_WORDS,
    CONFLICT_WORDS,
    ESCALATED_WORDS,
    GLASS_WORDS,
)

__all__ = [
    "ANSWERED_WORDS",
    "ASKED_WORDS",
    "CONFLICT_WORDS",
    "ESCALATED_WORDS",
    "GLASS_WORDS",
    "LETTERS_OF_A_REASON",
    "LONGEST",
    "Conflict",
    "ConflictDeclared",
    "ConflictEnded",
    "GlassBroken",
    "GuardianAnswered",
    "GuardianAsked",
    "LetSee",
    "LetSeeEnded",
    "RecordRestricted",
    "Restricted",
    "RestrictionLifted",
    "ReviewEscalated",
    "Root",
    "UseReviewed",
    "Verdict",
]
