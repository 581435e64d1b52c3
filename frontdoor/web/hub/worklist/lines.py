"""One line of a worklist: what arrived, about whom, what waits on whom, who has it and how long is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.queries import reading_names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import reading_agencies, reading_team_names
from frontdoor.domain.agreements.queries import InForce, reading_rules
from frontdoor.domain.contacts.queries import (
    ContactLine,
    DraftSeen,
    InvolvedSeen,
    reading_lines,
    reading_named,
)
from frontdoor.domain.contacts.rules import ABOUT, DraftKind, WayIn, is_lying
from frontdoor.domain.journey.queries import Page, Stands
from frontdoor.domain.journey.rules import MAYBE_DANGER, News, Stage, Turn
from frontdoor.foundation.clock import (
    LONDON,
    WorkingHours,
    acknowledge_due,
    now,
    today,
    waited,
    working_between,
)
from frontdoor.foundation.govuk import words
from frontdoor.foundation.records.readings import Reading, read_together
from frontdoor.web.hub.identity import age_said, and_list, time_left
from frontdoor.web.hub.keying.answers import said_name

MOST_NAMED = 4
A_MINUTE = timedelta(minutes=1)
ANY = UUID(int=0)
UNREADABLE = "could not be read"
LYING = " · left lying for more than a working day"
OTHERS = (Turn.PARTNERS, Turn.DISCUSSION, Turn.TEAM)


@dataclass(frozen=True)
class Line:
    """A contact, or a call being taken, in one line."""

    href: str
    title: str
    at: str
    way: str
    detail: str = ""
    state: str = ""
    level: str = ""
    left: str | None = None
    danger: bool = False
    waits: bool = False
    action: str = "Open"


@dataclass(frozen=True)
class Known:
    """All that the lines of one page need to know, read once."""

    contacts: Mapping[UUID, ContactLine]
    people: Mapping[UUID, Sequence[InvolvedSeen]]
    members: Mapping[UUID, str]
    agencies: Mapping[UUID, str]
    teams: Mapping[UUID, str]
    desk: WorkingHours
    at: datetime


@dataclass(frozen=True)
class Around:
    """What of the county a page's lines need, to be read along with its list."""

    rules: Reading[InForce]
    agencies: Reading[list[Any]]
    teams: Reading[dict[UUID, str]]


def reading_around(viewer: Viewer) -> Around:
    """The rules in force, the agencies and the teams."""
    return Around(reading_rules(viewer), reading_agencies(viewer), reading_team_names(viewer))


def known_of(
    viewer: Viewer, page: Page, calls: Sequence[DraftSeen], around: Around, *along: Reading[Any]
) -> Known:
    """What the lines of this page need, by one query however many lines there are."""
    ids = [row.contact_id for row in page.rows]
    workers = [row.worker for row in page.rows if row.worker] + [call.started_by for call in calls]
    lines, people, names = (
        reading_lines(viewer, ids),
        reading_named(viewer, ids),
        reading_names_of(viewer, workers),
    )
    read_together(lines, people, names, *along)
    return Known(
        contacts=lines.found,
        people=people.found,
        members=names.found,
        agencies={agency.id: agency.short for agency in around.agencies.found},
        teams=around.teams.found,
        desk=around.rules.found.hours,
        at=now(),
    )


def lines_of(viewer: Viewer, page: Page, known: Known) -> list[Line]:
    """The contacts of a page, a line each, in its order."""
    return [_line(viewer, row, known) for row in page.rows if row.contact_id in known.contacts]


def one_list(viewer: Viewer, page: Page, drafts: Sequence[DraftSeen], known: Known) -> list[Line]:
    """One list over all ways in: danger first, then what is being taken down, then everything else in its order.

    What is half taken down stands on the first page: one's own as "you", a colleague's by name, so that a dropped call
    or a half-keyed letter is picked up.
    """
    lines = lines_of(viewer, page, known)
    if page.number > 1:
        return lines
    taken = [_call_line(viewer, draft, known) for draft in drafts]
    every = [*(line for line in lines if line.danger), *taken, *(line for line in lines if not line.danger)]
    return sorted(every, key=lambda line: not line.danger)


def short(words: str, most: int = 110) -> str:
    """The first words of a story, ended at a whole word."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def said_time(at: datetime) -> str:
    """The time of today, or the day before that."""
    here = at.astimezone(LONDON)
    return f"{here:%H:%M}" if here.date() == today() else words.day(here)


def said_people(people: Sequence[InvolvedSeen]) -> str:
    """The people it is about by name and age, the first few of them."""
    about = [one for one in people if one.part in ABOUT] or list(people)
    said = [f"{one.person.name} ({age_said(one.person)})" for one in about[:MOST_NAMED]]
    more = len(about) - MOST_NAMED
    return ", ".join(said) + (f" and {more} more" if more > 0 else "")


def _line(viewer: Viewer, row: Stands, known: Known) -> Line:
    contact = known.contacts[row.contact_id]
    stage = Stage(row.stage)
    who = said_people(known.people.get(row.contact_id, ()))
    return Line(
        href=_address("hub:contact", row.contact_id),
        title=f"“{short(contact.opening)}”" if contact.opening else contact.reference,
        at=said_time(row.raised_at),
        way=contact.way_in.label,
        detail=" · ".join(part for part in (who or "Nobody named yet", contact.referrer) if part),
        state=_state(viewer, row, stage, known),
        level=row.priority,
        left=_left(row, stage, known),
        danger=row.look_first <= MAYBE_DANGER,
        waits=Turn(row.turn) in OTHERS,
    )


def _state(viewer: Viewer, row: Stands, stage: Stage, known: Known) -> str:
    """Where it stands, on whom it waits and since when, whether they wrote again, and who has it."""
    said = [_stage_said(row, stage, known)]
    if (turn := Turn(row.turn)) in OTHERS:
        on = and_list([known.agencies.get(agency, "a partner") for agency in row.waiting_agencies])
        if turn is Turn.TEAM and row.team:
            on = known.teams.get(row.team, "a team")
        said = [f"Waiting on {on or 'the discussion'} {_since(row.since, known)}"]
    if row.chased:
        said.append(f"they chased {words.times(row.chased)}")
    if stage is Stage.ARRIVED and not row.worker:
        said.append("with nobody yet")
    if row.worker:
        said.append(
            "yours" if row.worker == viewer.id else f"with {known.members.get(row.worker, 'a colleague')}"
        )
    return " · ".join(said)


def _stage_said(row: Stands, stage: Stage, known: Known) -> str:
    """How far it is, and what moved it up: danger told, a word that may mean danger, a day unseen, a new message."""
    if row.emergency and stage is Stage.ARRIVED:
        return "Unread: act first" if row.unread_since else "Danger told: act first"
    if row.look_first == MAYBE_DANGER:
        return _alarm_said(known.contacts[row.contact_id].alarming)
    if row.left_unseen:
        return "Left unseen for more than a working day"
    if row.unread_since and stage is not Stage.ARRIVED:
        return f"{stage.label}: {News(row.news or News.WROTE).label}"
    if stage is Stage.ARRIVED:
        return "Unread" if row.unread_since else "To triage"
    return stage.label


def _alarm_said(heard: Sequence[str]) -> str:
    """What somebody should open at once, and why: the words themselves, where they stand in what first arrived."""
    if not heard:
        return "They wrote again of danger"
    if UNREADABLE in heard:
        return "The computer could not read it: open it"
    return f"Says {and_list([f'“{word}”' for word in heard[:3]])}"


def _since(since: datetime, known: Known) -> str:
    """How long somebody was waited on while the desk was open; since when, where it has not been open."""
    if working_between(since, known.at, known.desk) < A_MINUTE:
        return f"since {said_time(since)}"
    return f"for {waited(since, known.at, known.desk)}"


def _left(row: Stands, stage: Stage, known: Known) -> str | None:
    """How long whoever is waited on still has: for the hub, until the referrer must be told what happens."""
    if stage is Stage.CLOSED or (row.emergency and stage is Stage.ARRIVED):
        return None  # in danger now, nobody is told that they have a day
    promised = acknowledge_due(row.owed_since, known.desk) if row.owed_since else None
    return time_left(row.due_at or promised, row.priority, known.desk)


def _call_line(viewer: Viewer, call: DraftSeen, known: Known) -> Line:
    said = short(str(call.answers.get("words") or ""))
    page, way, unsaid = _draft_said(call)
    who = "you" if call.started_by == viewer.id else known.members.get(call.started_by, "a colleague")
    people = [said_name(one) for one in call.answers.get("people", ())]
    return Line(
        href=_address(page, call.id),
        title=f"“{said}”" if said else unsaid,
        at=said_time(call.started_at),
        way=way,
        detail=", ".join(filter(None, people)),
        state=f"{who}, draft" + (LYING if is_lying(call.started_at, known.at, known.desk) else ""),
        danger=call.answers.get("emergency") == "yes",
        action="Go on",
    )


def _address(page: str, subject: UUID) -> str:
    return _pattern(page).replace(str(ANY), str(subject))


@cache
def _pattern(page: str) -> str:
    """The address of a page about anything: to work out each of a hundred takes as long as to read them."""
    return reverse(page, args=[ANY])


def _draft_said(draft: DraftSeen) -> tuple[str, str, str]:
    """The page of a draft, its way in, and what it is called while nothing of it is written."""
    if draft.kind is DraftKind.CALL:
        return "hub:call", "Call", "Nothing written yet"
    scans = len(draft.answers.get("scans") or ())
    way = WayIn(draft.answers.get("way") or WayIn.LETTER).label
    return "hub:paper", way, f"{words.plural(scans, 'scan')} to key" if scans else "Nothing written yet"
