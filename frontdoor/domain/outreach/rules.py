"""A light note of advice: which school, about what, and what was advised; nobody is named in it."""

import re
from dataclasses import dataclass
from datetime import timedelta

from frontdoor.foundation.events.rules import Deed

FOLLOWED_WITHIN = timedelta(days=90)
"""How long after advice a contact from the same school may belong to it: a choice of ours; a person says so."""

LONGEST = 300
TELLS_OF_SOMEBODY = re.compile(r"\S@\S|(?:\d[ -]?){7,}|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")


def tells_of_somebody(words: str) -> bool:
    """Whether words hold an e-mail address, a long number or a birth date: what a note without names never needs."""
    return bool(TELLS_OF_SOMEBODY.search(words))


FEWEST_FOLLOWED = 5
"""Of fewer, what became of them could point at one family that the team knows."""


@dataclass(frozen=True)
class SchoolTakenOn(Deed):
    """A member of a team looks after a school from now on, so that it knows whom to ask first."""

    organisation_id: str
    team_id: str


@dataclass(frozen=True)
class SchoolLetGo(Deed):
    """A member looks after a school no more."""

    organisation_id: str
    team_id: str


@dataclass(frozen=True)
class AdviceNoted(Deed):
    """A school was advised, before any contact: by which team, and about which need."""

    organisation_id: str
    team_id: str
    need: str


@dataclass(frozen=True)
class AdviceFollowed(Deed):
    """A contact was found to follow advice that its school had been given."""

    note_id: str
