"""What is known of people across all contacts and agencies, newest first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import ContactLine, contacts_about
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.decisions.queries import decided_on
from frontdoor.domain.discussions.queries import concluded_on
from frontdoor.domain.discussions.rules import Kind
from frontdoor.domain.handovers.queries import offers_on
from frontdoor.domain.sharing.queries import replies_on
from frontdoor.domain.sharing.rules import Answer

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


def chronology(
    viewer: Viewer, people: Iterable[UUID], shorts: Mapping[str, str], besides: UUID | None = None
) -> Chronology:
    """What is known of these people (every record of each), by the same queries however long their story is.

    `shorts` are agencies' short names by their codes; `besides` is the contact whose own page tells it already.
    """
    lines = [line for line in contacts_about(viewer, people) if line.id != besides]
    ids = [line.id for line in lines]
    happened = [
        *_arrivals(lines, shorts),
        *_replies(viewer, ids),
        *_advice(viewer, ids),
        *_decisions(viewer, ids),
        *_offers(viewer, ids),
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


def _replies(viewer: Viewer, contacts: Sequence[UUID]) -> list[Happened]:
    return [
        Happened(
            at=reply.replied_at,
            title=f"Asked, and answered: {Answer(reply.answer).label.lower()}",
            agency=reply.request.agency.short,
            words=reply.words,
        )
        for reply in replies_on(viewer, contacts)
    ]


def _advice(viewer: Viewer, contacts: Sequence[UUID]) -> list[Happened]:
    return [
        Happened(
            at=one.concluded_at,
            title=f"{Kind(one.discussion.kind).label}: what was advised",
            agency=FRONT_DOOR,
            words=one.advised,
            href=reverse("hub:discussion", args=[one.discussion_id]),
        )
        for one in concluded_on(viewer, contacts)
    ]


def _decisions(viewer: Viewer, contacts: Sequence[UUID]) -> list[Happened]:
    return [
        Happened(
            at=one.decided_at,
            title=f"Decided: {Outcome(one.outcome).label}",
            agency=FRONT_DOOR,
            words=one.reasons,
        )
        for one in decided_on(viewer, contacts)
    ]


def _offers(viewer: Viewer, contacts: Sequence[UUID]) -> list[Happened]:
    return [
        Happened(
            at=offer.answer.answered_at,
            title=_answered(offer.team_name, offer.answer),
            agency=FRONT_DOOR,
            words=offer.answer.reason,
        )
        for offer in offers_on(viewer, contacts)
        if offer.answer
    ]


def _answered(team: str, answer: Any) -> str:
    """What became of an offer, in words."""
    if answer.withdrawn:
        return f"The offer to {team} was taken back"
    return f"{team} {'took the work on' if answer.accepted else 'declined the work'}"
