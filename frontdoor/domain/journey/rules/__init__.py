"""Where a contact stands: a table of (from, deed, to, whose turn), and the fold that works it out from the log."""

from frontdoor.domain.journey.rules.stages import (
    AFTER_DECISION,
    BEFORE_DECISION,
    DECIDABLE,
    JOINED,
    LABELS,
    OPEN,
    OWNER,
    SET_ASIDE,
    TRANSITIONS,
    UNSEEN,
    UNSEEN_WORDS,
    LeftUnseen,
    Pile,
    Stage,
    Turn,
)
from frontdoor.domain.journey.rules.standings import Standing, Waited, fold, look_first, raised_by_then, step

__all__ = [
    "AFTER_DECISION",
    "BEFORE_DECISION",
    "DECIDABLE",
    "JOINED",
    "LABELS",
    "OPEN",
    "OWNER",
    "SET_ASIDE",
    "TRANSITIONS",
    "UNSEEN",
    "UNSEEN_WORDS",
    "LeftUnseen",
    "Pile",
    "Stage",
    "Standing",
    "Turn",
    "Waited",
    "fold",
    "look_first",
    "raised_by_then",
    "step",
]
