"""The notification of the police that a contact came as: what is missing, how often told of before, where it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agreements.rules import SignOffRules
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.handovers.queries import HandoverSeen, handovers_of
from frontdoor.domain.notifications.queries import (
    EntrySeen,
    InLane,
    Notified,
    Passed,
    reading_household,
    reading_notified,
    why_not_here,
)
from frontdoor.domain.notifications.rules import Kind, Went
from frontdoor.foundation.records.readings import Reading
from frontdoor.web.hub.police.saying import Beside, Line, line_of


@dataclass(frozen=True)
class Other:
    """Another notification of the same household, in one line."""

    href: str
    kind: str
    grade: str
    received_at: datetime
    is_open: bool


@dataclass(frozen=True)
class PoliceFold:
    """What the part `police_fold` draws: the notification in words, and the others of its household."""

    line: str
    said: Line | None
    others: tuple[Other, ...]
    made_from: str
    is_passed_on: bool
    may_open: bool


@dataclass(frozen=True)
class PoliceRead:
    """What the fold is made of, to be read along with the rest of the page."""

    told: Reading[Notified | None]
    others: Reading[list[EntrySeen]]
    passed: Passed | None


def reading_police(
    viewer: Viewer, contact: ContactSeen, entry: EntrySeen | None, passed: Passed | None
) -> PoliceRead:
    """The notification that a contact came as, with its household's; nothing where it did not come from the police."""
    kept = entry if contact.way_in is WayIn.POLICE else None
    return PoliceRead(
        told=reading_notified(viewer, kept, contact.person_ids),
        others=reading_household(viewer, kept),
        passed=passed if contact.way_in is WayIn.POLICE else None,
    )


def police_fold(
    viewer: Viewer,
    contact: ContactSeen,
    found: PoliceRead,
    offers: Sequence[HandoverSeen],
    rules: SignOffRules,
) -> PoliceFold | None:
    """The notification of a contact for its page; None where it did not come from the police."""
    told, passed = found.told.found, found.passed
    if told is None and passed is None:
        return None
    beside = _beside(viewer, passed, offers, rules) if told else None
    said = (
        line_of(InLane(told, contact.people, contact.words, fits=True), beside) if told and beside else None
    )
    return PoliceFold(
        line=_line(said, passed),
        said=said,
        others=tuple(map(_other, found.others.found)) if told else (),
        made_from=reverse("hub:contact", args=[passed.beside])
        if passed and passed.beside and not told
        else "",
        is_passed_on=bool(passed and passed.to in (Went.ADULTS, Went.ELSEWHERE)),
        may_open=may(viewer, May.LOOK),
    )


def _beside(
    viewer: Viewer, passed: Passed | None, offers: Sequence[HandoverSeen], rules: SignOffRules
) -> Beside:
    found: dict[UUID, HandoverSeen] = {}
    if passed and passed.beside:
        offers = handovers_of(viewer, passed.beside)
    for offer in reversed(offers):
        found[offer.contact_id] = offer
    names = names_of(viewer, [passed.passed_by]) if passed else {}
    return Beside(why_not_here(viewer, rules), names, found)


def _line(said: Line | None, passed: Passed | None) -> str:
    """The one line when it is folded."""
    if said is None:
        return "The adults’ part of a notification"
    told = said.told
    parts = [said.kind, "thin" if told.entry.is_thin else "whole"]
    if told.before:
        parts.append(said.repeats.partition(",")[0])
    if passed:
        parts.append("passed on" if passed.to is not Went.SHARED else "shared with the adults’ hub")
    return "; ".join(parts)


def _other(entry: EntrySeen) -> Other:
    return Other(
        href=reverse("hub:contact", args=[entry.contact_id]),
        kind=Kind(entry.kind).label,
        grade=entry.grade,
        received_at=entry.received_at,
        is_open=entry.is_open,
    )
