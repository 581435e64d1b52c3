"""Keeping each contact's standing in step with its log, and working it out again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.actions import write_to
from frontdoor.domain.accounts.queries import addresses_of
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.rules import ConcernRaised
from frontdoor.domain.journey.models import Standing as Row
from frontdoor.domain.journey.queries import left_unseen
from frontdoor.domain.journey.rules import (
    UNSEEN_WORDS,
    LeftUnseen,
    Stage,
    Standing,
    Waited,
    as_row,
    fold,
    raised_by_then,
    step,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import Recorded, on, record
from frontdoor.foundation.events.queries import all_deeds
from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.letters.rules import Subject
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.storing import store_all

BATCH = 1000


@on(Deed)
def keep_in_step(recorded: Sequence[Recorded]) -> None:
    """Move the standings of the contacts on which these deeds were done, in the deeds' own transaction."""
    on_contacts = [one for one in recorded if one.contact_id is not None]
    with acting_as(SYSTEM.id):
        begun = [one for one in on_contacts if isinstance(one.deed, ConcernRaised)]
        store_all(_row_of(_stepped(None, one)) for one in begun)
        _move([one for one in on_contacts if not isinstance(one.deed, ConcernRaised)])


def _move(recorded: Sequence[Recorded]) -> None:
    wanted = {one.contact_id for one in recorded if one.contact_id}
    if not wanted:
        return
    rows = {row.contact_id: row for row in Row.objects.select_for_update().filter(contact_id__in=wanted)}
    standings = {contact: _standing_of(row) for contact, row in rows.items()}
    for one in recorded:
        if one.contact_id in standings:
            standings[one.contact_id] = _stepped(standings[one.contact_id], one)
    changed = [_row_of(standing, rows[contact]) for contact, standing in standings.items()]
    # Not bulk_update, whose CASE has a branch for each row and field: it matters to imports.
    store_all(changed, changing=FIELDS)


@transaction.atomic
def say_left_unseen(*, by: Viewer) -> int:
    """Say of everything that nobody has opened for a working day that it was left unseen, and tell the managers.

    It moves up the list. Says how many there were; each is said once, until somebody opens it.
    """
    found = left_unseen(by, raised_by_then(now(), hours(by)))
    for contact in found:
        record(LeftUnseen(), by=by, contact=contact)
    if found:
        _tell_managers(found, by=by)
    return len(found)


def _tell_managers(found: Sequence[UUID], *, by: Viewer) -> None:
    """Write to those who can move people to where the queue is; the message names nobody."""
    managers = addresses_of(by, Role.TEAM_MANAGER, Role.OPERATIONS_MANAGER)
    words = UNSEEN_WORDS.format(how_many=len(found))
    write_to(managers, Subject.UNSEEN, words, key=f"unseen:{found[0]}", by=by)


def _stepped(standing: Standing | None, one: Recorded) -> Standing:
    return step(standing, one.deed, contact=one.on_contact, at=one.at, by=one.member_id)


def rebuild(contacts: Iterable[UUID] | None = None, *, by: Viewer) -> int:
    """Throw standings away and work them out again from the log; says how many. All contacts unless some are named."""
    wanted = list(contacts) if contacts is not None else None
    with transaction.atomic(), acting_as(SYSTEM.id):
        old = Row.objects.all() if wanted is None else Row.objects.filter(contact_id__in=wanted)
        old.delete()
        return _store(worked_out(wanted, by=by))


def worked_out(contacts: Sequence[UUID] | None = None, *, by: Viewer) -> Iterator[Standing]:
    """Where each contact stands, worked out from the log alone, one contact at a time."""
    for contact, deeds in groupby(all_deeds(by, contacts), key=lambda one: one.contact_id):
        if contact is not None:
            yield fold(contact, ((one.deed, one.at, one.member_id) for one in deeds))


def _store(standings: Iterator[Standing]) -> int:
    stored, batch = 0, []
    for standing in standings:
        batch.append(_row_of(standing))
        if len(batch) == BATCH:
            stored += store_all(batch)
            batch = []
    return stored + store_all(batch)


FIELDS = [
    "stage",
    "turn",
    "priority",
    "alarming",
    "look_first",
    "district",
    "children",
    "adults",
    "since",
    "unread_since",
    "news",
    "left_unseen",
    "chased",
    "waiting",
    "waiting_agencies",
    "due_at",
    "team",
    "worker",
    "outcome",
    "unsigned",
    "acknowledged_at",
    "told_at",
    "owed_since",
    "lost",
    "joined_to",
    "closed_at",
]


def _row_of(standing: Standing, row: Row | None = None) -> Row:
    """The row that stores a standing: a new one, or the given one brought up to date."""
    if standing.raised_at is None or standing.since is None:
        raise ValueError("a standing begins when a concern is raised")
    row = row or Row()
    for name, value in as_row(standing).items():
        setattr(row, name, value)
    return row


def _standing_of(row: Row) -> Standing:
    """The standing that a row stores."""
    return Standing(
        contact_id=row.contact_id,
        stage=Stage(row.stage),
        priority=row.priority,
        emergency=row.emergency,
        alarming=row.alarming,
        way_in=row.way_in,
        referrer_kind=row.referrer_kind,
        district=row.district,
        children=row.children,
        adults=row.adults,
        raised_at=row.raised_at,
        since=row.since,
        unread_since=row.unread_since,
        news=row.news,
        left_unseen=row.left_unseen,
        chased=row.chased,
        waiting=tuple(Waited(**wait) for wait in row.waiting),
        team_id=str(row.team) if row.team else "",
        worker_id=row.worker,
        outcome=row.outcome,
        unsigned=row.unsigned,
        acknowledged_at=row.acknowledged_at,
        told_at=row.told_at,
        owed_since=row.owed_since,
        lost=row.lost,
        joined_to=row.joined_to,
        closed_at=row.closed_at,
    )
