"""Keeping the lane in step with what arrives from the police, and making it again from what arrived."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import ArrivedFrom, arrived_from, as_they_arrived
from frontdoor.domain.contacts.rules import ENDINGS, ConcernRaised, ContactReopened, PeopleNamed, WayIn
from frontdoor.domain.notifications.models import Entry as Row
from frontdoor.domain.notifications.rules import (
    REPEAT_WITHIN,
    SOURCE,
    Counted,
    Entry,
    Heard,
    NotificationPassedOn,
    PassingOnUndone,
    SharedWithAdultsHub,
    Went,
    as_row,
    begun,
    is_notification,
    repeats_before,
    step,
)
from frontdoor.foundation.events.actions import Recorded, on
from frontdoor.foundation.events.queries import deeds_of
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.storing import store_all

BATCH = 1000
MOVES = (
    PeopleNamed, *ENDINGS, ContactReopened, NotificationPassedOn, SharedWithAdultsHub, PassingOnUndone
)  # fmt: skip
WRITTEN = ["district", "hub", "why", "on_it", "is_open", "went"]


@on(ConcernRaised)
def keep_arrivals(recorded: Sequence[Recorded]) -> None:
    """Lay notifications in the lane as they arrive, in the transaction of their arrival; a fixed number of reads."""
    police = [one.on_contact for one in recorded if _is_from_police(one.deed)]
    if police:
        with acting_as(SYSTEM.id):
            arrived = _notifications(as_they_arrived(SYSTEM, police))
            _store([begun(one) for one in arrived])


def _is_from_police(deed: object) -> bool:
    return isinstance(deed, ConcernRaised) and deed.way_in == WayIn.POLICE


@on(*MOVES)
def keep_in_step(recorded: Sequence[Recorded]) -> None:
    """Move the entries of the contacts on which these deeds were done."""
    on_contacts = [one for one in recorded if one.contact_id]
    with acting_as(SYSTEM.id):
        wanted = {one.on_contact for one in on_contacts}
        rows = {row.contact_id: row for row in Row.objects.select_for_update().filter(contact_id__in=wanted)}
        for one in on_contacts:
            if row := rows.get(one.on_contact):
                _write(row, step(_entry_of(row), one.deed))
        store_all(rows.values(), changing=WRITTEN)


def rebuild(*, by: Viewer) -> int:
    """Throw the lane away and make it again from what arrived and from the log; says how many there are."""
    made = 0
    with transaction.atomic(), acting_as(SYSTEM.id):
        Row.objects.all().delete()
        contacts = arrived_from(SYSTEM, SOURCE)
        while batch := list(islice(contacts, BATCH)):
            arrived = _notifications(as_they_arrived(SYSTEM, batch))
            deeds = deeds_of(SYSTEM, batch, *MOVES)
            entries = []
            for one in arrived:
                entry = begun(one)
                for each in deeds.get(one.id, ()):
                    entry = step(entry, each.deed)
                entries.append(entry)
            _store(entries)
            made += len(entries)
    return made


def _notifications(arrived: Iterable[ArrivedFrom]) -> list[ArrivedFrom]:
    return [one for one in arrived if is_notification(one.source, one.original)]


def _store(entries: Sequence[Entry]) -> None:
    """Lay these in the lane, each with how often its household was told of in the 12 months before."""
    rows = [Row(**as_row(entry)) for entry in entries]
    later = _count_repeats(rows)
    store_all(rows)
    if later:
        Row.objects.bulk_update(later, ["repeats"], batch_size=BATCH)


def _count_repeats(fresh: Sequence[Row]) -> list[Row]:
    """Count the repeats of fresh rows; gives those already there whose count they change (a file that came late)."""
    told = [row for row in fresh if row.household]
    if not told:
        return []
    first, last = min(row.received_at for row in told), max(row.received_at for row in told)
    there = Row.objects.filter(
        block__in={row.household for row in told},
        received_at__gte=first - REPEAT_WITHIN,
        received_at__lte=last + REPEAT_WITHIN,
    ).only("id", "household", "reference", "received_at", "repeats")
    known = list(there)
    heard: dict[str, list[Heard]] = defaultdict(list)
    for row in (*known, *told):
        heard[row.household].append(Heard(row.reference, row.received_at))
    for row in told:
        row.repeats = repeats_before(Heard(row.reference, row.received_at), heard[row.household])
    return [row for row in known if _recounted(row, first, heard[row.household])]


def _recounted(row: Row, first: datetime, heard: Sequence[Heard]) -> bool:
    """Whether the count of a row that was there has changed; those received before all fresh ones can't have."""
    if row.received_at < first:
        return False
    before, row.repeats = row.repeats, repeats_before(Heard(row.reference, row.received_at), heard)
    return row.repeats != before


def _write(row: Row, entry: Entry) -> None:
    """What deeds may change of an entry."""
    stored = as_row(entry)
    for name in WRITTEN:
        setattr(row, name, stored[name])


def _entry_of(row: Row) -> Entry:
    """The entry that a row stores."""
    return Entry(
        contact_id=row.contact_id,
        reference=row.reference,
        version=row.version,
        kind=row.kind,
        grade=row.grade,
        rank=row.rank,
        offence=row.offence,
        dash_level=row.dash_level,
        received_at=row.received_at,
        officer=row.officer,
        collar_number=row.collar_number,
        household=row.household,
        block=row.block,
        file=row.file,
        district=row.district,
        on_it=Counted(**row.on_it),
        lacking=tuple(row.lacking),
        is_open=row.is_open,
        went=Went(row.went),
    )
