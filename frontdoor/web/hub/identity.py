"""The bar on every page about a contact: who it is about, how soon, whose turn, what is left and the one next step."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import reading_agencies, reading_team_names
from frontdoor.domain.agreements.queries import InForce, reading_rules
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import ContactSeen, reading_contact
from frontdoor.domain.journey.queries import Stands, reading_standing
from frontdoor.domain.journey.rules import Stage, Turn
from frontdoor.domain.needtoknow.queries import Shut, reading_shut
from frontdoor.domain.people.queries import PersonSeen
from frontdoor.domain.triage.queries import reading_triages
from frontdoor.domain.triage.rules import Way
from frontdoor.foundation.clock import WorkingHours, acknowledge_due, is_late, local, now, said
from frontdoor.foundation.govuk import words
from frontdoor.foundation.records.readings import Reading, read_together
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.hub.next_step import NextStep, Where, next_step, who_may_instead


class Agency(Protocol):
    """An agency as far as a contact's pages need it."""

    id: UUID
    code: str
    short: str
    kind: str


class Look(Protocol):
    """A first look as far as a contact's pages need it."""

    priority: str
    reason: str
    way: str
    ask: list[str]


@dataclass(frozen=True)
class Identity:
    """A contact and where it stands; `bar` is what the part `identity_bar` asks for: `identity_bar(**identity.bar)`."""

    contact: ContactSeen
    where: Where
    priority: str
    priority_reason: str
    due_at: datetime | None
    next: NextStep | None
    unread: bool
    worker: UUID | None
    hours: WorkingHours
    looks: list[Look]
    rules: InForce
    agencies: list[Agency]
    teams: dict[UUID, str]
    bar: dict[str, Any]


def identity(viewer: Viewer, contact_id: UUID, *along: Reading[Any]) -> Identity:
    """One contact as the bar shows it, and what is read `along` with it; NotThere where it isn't theirs."""
    found = reading_identity(viewer, contact_id)
    read_together(found, *along)
    return found.found


def reading_identity(viewer: Viewer, contact_id: UUID) -> Reading[Identity]:
    """One contact as the bar shows it, however many are on it; the county's rules and agencies come with it."""
    return Reading(
        Reading(reading_contact(viewer, contact_id), reading_shut(viewer, contact_id), seen=_Opened),
        reading_standing(viewer, contact_id),
        reading_triages(viewer, contact_id),
        Reading(reading_rules(viewer), reading_agencies(viewer), reading_team_names(viewer), seen=_County),
        seen=partial(_identity, viewer),
    )


@dataclass(frozen=True)
class _Opened:
    """A contact, and whether it is restricted."""

    contact: ContactSeen
    shut: Shut


@dataclass(frozen=True)
class _County:
    """What every contact's page needs of the county."""

    rules: InForce
    agencies: list[Agency]
    teams: dict[UUID, str]


def _identity(
    viewer: Viewer, opened: _Opened, standing: Stands | None, looks: list[Look], county: _County
) -> Identity:
    if standing is None:
        raise NotThere
    contact, contact_id, desk = opened.contact, opened.contact.id, county.rules.hours
    where = Where(
        contact_id=contact_id,
        stage=Stage(standing.stage),
        way=Way(looks[0].way) if looks else None,
        outcome=Outcome(standing.outcome) if standing.outcome in list(Outcome) else None,
        unsigned=standing.unsigned,
        decided_by=standing.worker,
        told=standing.owed_since is None,
        named=bool(contact.about),
        offered=standing.team is not None,
        signing=county.rules.sign_off,
    )
    names = {agency.id: agency.short for agency in county.agencies}
    agencies = [names[agency] for agency in standing.waiting_agencies if agency in names]
    team_name = county.teams.get(standing.team, "") if standing.team else ""
    is_new = where.stage is Stage.ARRIVED
    due = _due(standing, where, desk)
    step = next_step(viewer, where)
    reason = looks[0].reason if looks else ""
    acts_first = (
        standing.emergency and where.stage is Stage.ARRIVED
    )  # nobody in danger is told of a day to wait
    open_clock = where.stage is not Stage.CLOSED and not acts_first
    left = time_left(due, standing.priority, desk) if open_clock else None
    bar = {
        "reference": contact.reference,
        "href": reverse("hub:contact", args=[contact_id]),
        "people": [{"name": one.person.name, "age": age_said(one.person)} for one in contact.about],
        "rank": {"level": standing.priority, "reason": reason} if standing.priority else None,
        "stage": where.stage.label,
        "waiting_on": waited_on(viewer, where, agencies, team_name),
        "left": left,
        "late": left is not None and is_late(due, now()),
        "clock_name": "First look" if is_new else "Answer due",
        "next": {"text": step.text, "href": step.href} if step else None,
        "lock": "Protected address" if has_protected_address(contact) else "",
        **closed_said(opened.shut),
    }
    return Identity(
        contact=contact,
        where=where,
        priority=standing.priority,
        priority_reason=reason,
        due_at=due,
        next=step,
        unread=standing.unread_since is not None,
        worker=standing.worker,
        hours=desk,
        looks=looks,
        rules=county.rules,
        agencies=county.agencies,
        teams=county.teams,
        bar=bar,
    )


def _due(standing: Stands, where: Where, desk: WorkingHours) -> datetime | None:
    """Until when the next thing is to happen; None where nobody is bound to a time."""
    if where.stage is Stage.ARRIVED:
        return acknowledge_due(standing.raised_at, desk)
    return standing.due_at if where.turn in (Turn.PARTNERS, Turn.TEAM) else None


def closed_said(shut: Shut) -> dict[str, str]:
    """How few people see a restricted record, and until when somebody opened it for a reason."""
    if shut.how_many_see is None:
        return {"closed": "", "opened": ""}
    until = f"{local(shut.opened_until):%H:%M}" if shut.opened_until else ""
    return {
        "closed": f"Restricted: {words.plural(shut.how_many_see, 'person', 'people')} may see this",
        "opened": f"You opened this for a reason until {until}. The information governance lead was told."
        if until
        else "",
    }


def waited_on(viewer: Viewer, where: Where, agencies: list[str], team_name: str) -> str:
    """Whose turn it is, in words: "Police and Health", "a team manager to sign", "us"; empty once closed."""
    turn = where.turn
    if turn is Turn.PARTNERS:
        return and_list(agencies) or "partners"
    if turn is Turn.HUB:
        return who_may_instead(viewer, where) or "the hub"
    return {
        Turn.DISCUSSION: "the discussion",
        Turn.MANAGER: "a team manager to sign",
        Turn.TEAM: team_name or "a team",
        Turn.NOBODY: "",
    }[turn]


def age_said(person: PersonSeen) -> str:
    """An age as it is said beside a name: "8", "5 months", "expected 3 March", "about 15", "age not known"."""
    if person.birth_date or person.expected_on:
        return words.age(person.birth_date or person.expected_on)
    stated = person.age_stated.strip()
    return words.age(int(stated)) if stated.isdigit() else stated or words.age(None)


def has_protected_address(contact: ContactSeen) -> bool:
    """Whether anybody on it lives where nobody else may learn."""
    return any(one.person.home and one.person.home.protected for one in contact.people)


def time_left(due: datetime | None, priority: str, desk: WorkingHours) -> str | None:
    """What is left, in working time: "1 h 40 left", "2 working days late"; for red every hour counts, day and night."""
    return said(due, now(), None if priority == "red" else desk) if due else None


def and_list(names: list[str]) -> str:
    """Names as they are read out: "Police, Health and Housing"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
