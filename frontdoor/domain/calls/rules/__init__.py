"""Telephone calls: lines, what became of each, lost callers, and which contact a call belongs to."""

from frontdoor.domain.calls.rules.numbers import is_a_number, said_number, same_number, tidy_number
from frontdoor.domain.calls.rules.vocabulary import (
    LOOKED_BACK,
    MOST_TRIES,
    CallJoined,
    CallNeededNoContact,
    CallReopened,
    CallsImported,
    CameOf,
    Line,
    NoContactNeeded,
    RangBack,
    Result,
    rung_back_by,
)

__all__ = [
    "LOOKED_BACK",
    "MOST_TRIES",
    "CallJoined",
    "CallNeededNoContact",
    "CallReopened",
    "CallsImported",
    "CameOf",
    "Line",
    "NoContactNeeded",
    "RangBack",
    "Result",
    "is_a_number",
    "rung_back_by",
    "said_number",
    "same_number",
    "tidy_number",
]
