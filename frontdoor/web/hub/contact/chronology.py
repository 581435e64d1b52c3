"""What is known of people across all contacts and agencies, newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import ContactLine, ids_about, reading_lines
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.decisions.queries import reading_outcomes
from frontdoor.domain.discussions.queries import reading_conclusions
from frontdoor.domain.discussions.rules import Kind
from frontdoor.domain.handovers.queries import HandoverSeen, reading_offers
from frontdoor.domain.sharing.queries import reading_replies
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.records.readings import Reading

FRONT_DOOR = "Front door"
CAME_AS = {
    WayIn.PUBLIC_FORM: "Form",
    WayIn.PROFESSIONAL_FORM: "Form",
    WayIn.TELEPHONE: "Call",
    WayIn.EMAIL: "E-mail",
    WayIn.LETTER: "Letter",
    WayIn.FAX: "Fax",
    WayIn.WALK_IN: "At the desk",
    WayIn.POLICE: "Police notification",
    WayIn.SYSTEM: "From another system",
}


@dataclass(frozen=True)
class Happened:
    """One thing that happened or was said: when, whose it is, and in whose words."""

    at: datetime
    title: str
    agency: str
    words: str = ""
    href: str = ""
    kept: bool = False
    """Whether the family must not be told of it."""


@dataclass(frozen=True)
class Chronology:
    """Everything that happened, newest first, and the agencies it came from."""

    happened: tuple[Happened, ...]
    contacts: tuple[ContactLine, ...]
    agencies: tuple[str, ...]

    def of(self, agency: str) -> tuple[Happened, ...]:
        """What one agency brought; everything where none is named, or one that brought nothing."""
        if agency not in self.agencies:
            return self.happened
        return tuple(one for one in self.happened if one.agency == agency)


@dataclass(frozen=True)
class Story:
    """What every room holds on some people's contacts, before it is told in one order."""

    lines: dict[UUID, ContactLine]
    replies: list[Any]
    advice: list[Any]
    decisions: list[Any]
    offers: list[HandoverSeen]


def reading_story(viewer: Viewer, people: Iterable[UUID]) -> Reading[Story]:
    """What is known of these people (every record of each), to be read along with more, however long it is."""
    ids = ids_about(viewer, people)
    return Reading(
        reading_lines(viewer, ids),
        reading_replies(viewer, ids),
        reading_conclusions(viewer, ids),
        reading_outcomes(viewer, ids),
        reading_offers(viewer, ids),
        seen=Story,
    )


def told(story: Story, shorts: Mapping[str, str], besides: UUID | None = None) -> Chronology:
    """A story in one order, newest first.

    `shorts` are agencies' short names by their codes; `besides` is the contact whose own page tells it already.
    """
    lines = [line for line in story.lines.values() if line.id != besides]
    happened = [
        *_arrivals(lines, shorts),
        *_replies(one for one in story.replies if one.contact_id != besides),
        *_advice(one for one in story.advice if one.contact_id != besides),
        *_decisions(one for one in story.decisions if one.contact_id != besides),
        *_offers(one for one in story.offers if one.contact_id != besides),
    ]
    happened.sort(key=lambda one: one.at, reverse=True)
    agencies = dict.fromkeys(one.agency for one in happened)
    return Chronology(tuple(happened), tuple(lines), tuple(sorted(agencies)))


def _arrivals(lines: Iterable[ContactLine], shorts: Mapping[str, str]) -> list[Happened]:
    return [
        Happened(
            at=line.raised_at,
            title=f"{CAME_AS[line.way_in]}: {line.referrer.removesuffix(', Police')}",
            agency=shorts.get(line.agency_code, "Public" if not line.agency_code else line.agency_code),
            words=line.opening,
            href=reverse("hub:contact", args=[line.id]),
        )
        for line in lines
    ]


def _replies(replies: Iterable[Any]) -> list[Happened]:
    return [
        Happened(
            at=reply.replied_at,
            title=f"Asked, and answered: {Answer(reply.answer).label.lower()}",
            agency=reply.agency_name,
            words=reply.words,
            kept=reply.keep_from_family,
        )
        for reply in replies
    ]


def _advice(conclusions: Iterable[Any]) -> list[Happened]:
    return [
        Happened(
            at=one.concluded_at,
            title=f"{Kind(one.kind).label}: what was advised",
            agency=FRONT_DOOR,
            words=one.advised,
            href=reverse("hub:discussion", args=[one.discussion_id]),
        )
        for one in conclusions
    ]


def _decisions(decisions: Iterable[Any]) -> list[Happened]:
    return [
        Happened(
            at=one.decided_at,
            title=f"Decided: {Outcome(one.outcome).label}",
            agency=FRONT_DOOR,
            words=one.reasons,
        )
        for one in decisions
    ]


def _offers(offers: Iterable[HandoverSeen]) -> list[Happened]:
    return [
        Happened(
            at=offer.answer.answered_at,
            title=_answered(offer.team_name, offer.answer),
            agency=FRONT_DOOR,
            words=offer.answer.reason,
        )
        for offer in offers
        if offer.answer
    ]


def _answered(team: str, answer: Any) -> str:
    """What became of an offer, in words."""
    if answer.withdrawn:
        return f"The offer to {team} was taken back"
    return f"{team} {'took the work on' if answer.accepted else 'declined the work'}"
