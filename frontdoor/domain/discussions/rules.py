"""Kinds of discussion, how people attend, and who must be there."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.foundation.events.rules import Deed


class Kind(StrEnum):
    """What the discussion is for."""

    MDT = "mdt"
    STRATEGY = "strategy"

    @property
    def label(self) -> str:
        """The kind as people say it."""
        return {"mdt": "Multi-agency discussion", "strategy": "Strategy discussion"}[self.value]


class How(StrEnum):
    """How somebody takes part."""

    ROOM = "room"
    REMOTE = "remote"
    ON_CALL = "on_call"


class Felt(StrEnum):
    """How somebody who came says that a discussion went."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"

    @property
    def label(self) -> str:
        """The answer as it is read."""
        return self.value.capitalize()


ASKED_AFTER = {
    "worth_it": "Was it worth your time?",
    "heard": "Was what you said heard?",
}
"""What everybody who came is asked once it has ended, by what each answer is kept as."""


# Working Together to Safeguard Children: at least social work, health and the police.
QUORUM: dict[Kind, frozenset[AgencyKind]] = {
    Kind.MDT: frozenset(),
    Kind.STRATEGY: frozenset({AgencyKind.CHILDREN, AgencyKind.HEALTH, AgencyKind.POLICE}),
}


def missing(kind: Kind, present: set[AgencyKind]) -> frozenset[AgencyKind]:
    """The kinds of agency that must still join before this discussion may conclude."""
    return QUORUM[kind] - present


def said(kinds: Iterable[AgencyKind]) -> str:
    """Kinds of agency as people say them: "health, police and social work"."""
    own_words = {AgencyKind.CHILDREN: "social work"}
    names = sorted(own_words.get(kind, kind.value.replace("_", " ")) for kind in kinds)
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


@dataclass(frozen=True)
class DiscussionOpened(Deed):
    """Professionals began to look at a contact together."""

    discussion_id: str
    kind: str


@dataclass(frozen=True)
class DiscussionJoined(Deed):
    """Somebody joined a discussion."""

    discussion_id: str
    how: str


@dataclass(frozen=True)
class ViewGiven(Deed):
    """An agency said what it knows and thinks."""

    discussion_id: str


@dataclass(frozen=True)
class DiscussionConcluded(Deed):
    """A discussion ended with advice, and with who disagreed."""

    discussion_id: str
    dissent: bool


@dataclass(frozen=True)
class DiscussionRated(Deed):
    """Somebody who came said how a discussion went."""

    discussion_id: str
    worth_it: str
    heard: str
