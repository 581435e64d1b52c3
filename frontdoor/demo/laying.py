"""Lives laid out as rows: arrivals, steps, the log, and where each contact stands as folded from it."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from frontdoor.demo.arriving import Arriving
from frontdoor.demo.doing import Doing
from frontdoor.demo.notified import Lane
from frontdoor.demo.sheets import Json, Sheets
from frontdoor.demo.staff import Staff
from frontdoor.demo.steps import Life
from frontdoor.domain.accounts.rules import NO_AGENCY
from frontdoor.domain.journey.rules import Standing, fold, look_first
from frontdoor.foundation.events.rules import Deed

Logged = tuple[Deed, datetime, UUID]


def lay_out(
    lives: Iterable[Life], sheets: Sheets, staff: Staff, *, key: str, secret: bytes
) -> tuple[int, set[str]]:
    """Write the rows of these lives; says how many there were, and which names are in use."""
    arriving, lane = Arriving(sheets, key=key, secret=secret), Lane(sheets)
    agency_of = {member.id: member.agency_id for member in staff.members}
    count = 0
    for life in lives:
        log = arriving.arrive(life)
        people = [life.people, ()]
        doing = Doing(sheets, staff, life, key)
        for step in life.steps:
            deed, about = doing.do(step)
            log.append((deed, step.at, step.by.id))
            people.append(about)
        for logged, about in zip(log, people, strict=True):
            _event(sheets, life.contact, logged, agency_of.get(logged[2], NO_AGENCY), about)
        _standing(sheets, fold(life.contact, log))
        lane.lay(life.contact, life.concern, arriving.district(life), (deed for deed, *_ in log))
        count += 1
    return count, arriving.names


def _event(sheets: Sheets, contact: UUID, logged: Logged, agency: UUID, people: tuple[UUID, ...]) -> None:
    deed, at, by = logged
    sheets.add(
        "events_event",
        id=sheets.new_id(),
        name=deed.name,
        at=at,
        member_id=by,
        agency_id=agency,
        contact_id=contact,
        people=list(people),
        payload=deed.payload(),
    )


def _standing(sheets: Sheets, standing: Standing) -> None:
    sheets.add(
        "journey_standing",
        id=sheets.new_id(),
        contact_id=standing.contact_id,
        stage=standing.stage,
        turn=standing.turn,
        priority=standing.priority,
        emergency=standing.emergency,
        alarming=standing.alarming,
        look_first=look_first(standing),
        way_in=standing.way_in,
        referrer_kind=standing.referrer_kind,
        district=standing.district,
        children=standing.children,
        adults=standing.adults,
        raised_at=standing.raised_at,
        since=standing.since,
        unread_since=standing.unread_since,
        left_unseen=standing.left_unseen,
        chased=standing.chased,
        waiting=Json([asdict(wait) for wait in standing.waiting]),
        waiting_agencies=list(standing.waiting_agencies),
        due_at=standing.due_at,
        team=standing.team_id or None,
        worker=standing.worker_id,
        outcome=standing.outcome,
        unsigned=standing.unsigned,
        acknowledged_at=standing.acknowledged_at,
        told_at=standing.told_at,
        closed_at=standing.closed_at,
    )
