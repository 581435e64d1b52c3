"""What the lane says of a notification, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.contacts.queries import InvolvedSeen
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.handovers.queries import HandoverSeen
from frontdoor.domain.notifications.queries import Block, InLane, Notified
from frontdoor.domain.notifications.rules import (
    DashLevel,
    Hub,
    Kind,
    Offence,
    Went,
    council_of,
    lives_elsewhere,
    said_lacking,
)
from frontdoor.foundation.govuk.words import day, plural
from frontdoor.web.hub.identity import age_said, and_list

PASS_TO = {Hub.ADULTS: Went.ADULTS, Hub.BOTH: Went.SHARED, Hub.ELSEWHERE: Went.ELSEWHERE}
PRESS = {
    Went.ADULTS: "Pass to the adults’ hub",
    Went.SHARED: "Offer the adults’ hub its part",
    Went.ELSEWHERE: "Pass to {council}",
}
PRESS_ALL = {
    Went.ADULTS: "Pass all {n} to the adults’ hub",
    Went.SHARED: "Offer the adults’ hub its part of all {n}",
    Went.ELSEWHERE: "Pass all {n} to {council}",
}


def ordinal(number: int) -> str:
    """A number as the place in a row: 1st, 2nd, 3rd, 4th, 11th."""
    last = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def repeats_said(told: Notified) -> str:
    """How often this household, and these people elsewhere, were told of: "4th in 12 months at this address"."""
    said = []
    if told.before and told.last:
        said.append(
            f"{ordinal(told.before + 1)} in 12 months at this address, the last on {day(told.last, weekday=False)}"
        )
    if told.elsewhere:
        said.append(f"{told.elsewhere} about the same people elsewhere")
    return "; ".join(said)


def kind_said(told: Notified) -> str:
    """The form, whether it is a crime, and the level of the checklist: "Domestic abuse, crime, DASH high"."""
    entry = told.entry
    said = [Kind(entry.kind).label]
    if entry.offence:
        said.append(Offence(entry.offence).label.lower())
    if entry.dash_level:
        said.append(f"DASH {DashLevel(entry.dash_level).value}")
    return ", ".join(said)


def people_said(people: Iterable[InvolvedSeen]) -> list[tuple[str, str]]:
    """Who is on a household's notifications: children with their ages, then adults with their parts."""
    everybody = list(people)
    children = [one for one in everybody if one.part in (Part.CHILD, Part.UNBORN)]
    adults = [one for one in everybody if one.part not in (Part.CHILD, Part.UNBORN)]
    said = []
    if children:
        names = [f"{one.person.name} ({age_said(one.person)})" for one in children]
        said.append(("Child" if len(children) == 1 else "Children", and_list(names)))
    if adults:
        names = [f"{one.person.name} ({one.part.label.lower()}, {age_said(one.person)})" for one in adults]
        said.append(("Adult" if len(adults) == 1 else "Adults", and_list(names)))
    return said


@dataclass(frozen=True)
class Line:
    """One notification as a block shows it."""

    contact: UUID
    href: str
    told: Notified
    kind: str
    words: str
    repeats: str
    lacking: str
    answered: str
    newer_href: str
    why: str
    council: str
    to: Went | None
    press: str
    may_not: str
    went: str
    undo: str
    beside_href: str
    fits: bool


@dataclass(frozen=True)
class House:
    """A household as the lane shows it; `together` are the presses that serve several of its notifications at once."""

    key: str
    title: str
    lock: str
    people: list[tuple[str, str]]
    lines: list[Line]
    together: list[tuple[str, Went, list[UUID]]]
    further: int


@dataclass(frozen=True)
class Beside:
    """What lines are said with: who may press what, members' names, and what became of offers."""

    may_not: dict[Went, str]
    names: dict[UUID, str]
    offers: dict[UUID, HandoverSeen]


def house_of(block: Block, beside: Beside) -> House:
    """A household with its notifications in words."""
    lines = [line_of(one, beside) for one in block.notifications]
    home = block.home
    return House(
        key=block.key,
        title=home.said if home else "No address was given",
        lock="Protected address: for the hub alone" if home and home.protected else "",
        people=people_said(block.people),
        lines=lines,
        together=_together(lines),
        further=block.further,
    )


def line_of(one: InLane, beside: Beside) -> Line:
    """One notification in words."""
    told, entry = one.told, one.told.entry
    council = council_of(entry.district)
    to = PASS_TO.get(told.hub) if told.passed is None else None
    may_not = beside.may_not.get(to, "") if to else ""
    return Line(
        contact=entry.contact_id,
        href=reverse("hub:contact", args=[entry.contact_id]),
        told=told,
        kind=kind_said(told),
        words=_first_line(one.words),
        repeats=repeats_said(told),
        lacking=said_lacking(entry.lacking),
        answered=said_lacking(told.answered),
        newer_href=reverse("hub:contact", args=[told.newer.contact_id]) if told.newer else "",
        why=_why(told, council),
        council=council,
        to=to,
        press=PRESS[to].format(council=council) if to else "",
        may_not=may_not,
        went=went_said(told, beside),
        undo=reverse("hub:police_undo", args=[entry.contact_id]) if told.passed else "",
        beside_href=reverse("hub:contact", args=[told.passed.beside])
        if told.passed and told.passed.beside
        else "",
        fits=one.fits,
    )


def _why(told: Notified, council: str) -> str:
    """Why it is proposed to go there; where children live elsewhere too, that it must be decided."""
    said = told.why.said(council)
    if told.hub in (Hub.CHILDREN, Hub.BOTH) and lives_elsewhere(told.entry.district):
        said += f" They live in {council}: decide whether that council takes it on."
    return said


def went_said(told: Notified, beside: Beside) -> str:
    """Where it was passed on to, by whom, and what became of it."""
    if told.passed is None:
        return ""
    by = beside.names.get(told.passed.passed_by, "somebody who has left")
    where = {
        Went.ADULTS: "Passed to the adults’ hub",
        Went.SHARED: "The adults’ hub was offered its part",
        Went.ELSEWHERE: f"Passed to {council_of(told.entry.district) or 'another council'}",
    }[told.passed.to]
    offer = beside.offers.get(told.passed.beside or told.entry.contact_id)
    return f"{where} by {by}, {day(told.passed.passed_at)}. {_answer(told.passed.to, offer)}".strip()


def _answer(to: Went, offer: HandoverSeen | None) -> str:
    if to is Went.ELSEWHERE:
        return "It waits under Actions to be told to them."
    if offer is None or offer.answer is None:
        return "They have not answered yet."
    return "They took it on." if offer.answer.accepted else "They declined: open it to decide."


def _together(lines: Sequence[Line]) -> list[tuple[str, Went, list[UUID]]]:
    found: dict[Went, list[Line]] = {}
    for line in lines:
        if line.to and not line.may_not:
            found.setdefault(line.to, []).append(line)
    return [
        (PRESS_ALL[to].format(n=len(ours), council=ours[0].council), to, [line.contact for line in ours])
        for to, ours in found.items()
        if len(ours) > 1
    ]


def _first_line(words: str) -> str:
    """The words in one line, ended at a whole word."""
    line = " ".join(words.split())
    return line if len(line) <= 160 else f"{line[:160].rsplit(' ', 1)[0]} …"


def done_said(to: Went, count: int) -> str:
    """What was done, for the page that follows."""
    what = plural(count, "notification")
    return {
        Went.ADULTS: f"{what} passed to the adults’ hub. They have one working day to answer.",
        Went.SHARED: f"The adults’ hub was offered its part of {what}. The children’s hub keeps the whole.",
        Went.ELSEWHERE: f"{what} passed on. Telephone the other council today: it waits under Actions.",
    }[to]
