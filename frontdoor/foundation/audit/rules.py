"""What a row of the record of looks says: its kind, and who it was."""

from enum import StrEnum
from typing import Protocol

from frontdoor.foundation.events.rules import Actor


class Kind(StrEnum):
    """What happened: one word for each row."""

    LOOK = "look"
    REFUSAL = "refusal"
    NOT_THERE = "not_there"
    FAULT = "fault"
    SEARCH = "search"
    PRINT = "print"
    EXPORT = "export"
    FILE = "file"
    DISCLOSURE = "disclosure"
    SIGN_IN = "sign_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_OUT = "sign_out"
    DEED = "deed"

    @property
    def label(self) -> str:
        """The kind as people say it."""
        return LABELS[self]


LABELS = {
    Kind.LOOK: "Looked",
    Kind.REFUSAL: "Was refused",
    Kind.NOT_THERE: "Found nothing there",
    Kind.FAULT: "Met a fault of ours",
    Kind.SEARCH: "Searched",
    Kind.PRINT: "Printed",
    Kind.EXPORT: "Took a copy",
    Kind.FILE: "Opened a document",
    Kind.DISCLOSURE: "Told somebody outside",
    Kind.SIGN_IN: "Signed in",
    Kind.SIGN_IN_FAILED: "Did not get in",
    Kind.SIGN_OUT: "Signed out",
    Kind.DEED: "Wrote something down",
}

SAW = frozenset({Kind.LOOK, Kind.PRINT, Kind.EXPORT, Kind.FILE, Kind.DEED, Kind.SEARCH})
"""Kinds of rows on which somebody saw what was there."""


class Verdict(StrEnum):
    """What came of asking about an unusual look."""

    EXPLAINED = "explained"
    LOOKED_INTO = "looked_into"
    MISUSE = "misuse"

    @property
    def label(self) -> str:
        """The verdict as the guardian chooses it."""
        return VERDICTS[self]


VERDICTS = {
    Verdict.EXPLAINED: "Explained by work",
    Verdict.LOOKED_INTO: "Being looked into elsewhere",
    Verdict.MISUSE: "Misuse",
}


class Looker(Actor, Protocol):
    """Whoever looks: a member, with the name and the role that they have at that time."""

    @property
    def name(self) -> str: ...

    @property
    def role(self) -> str: ...
