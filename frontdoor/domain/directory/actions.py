"""Taking services in, from a file or feed of another directory: what is there is brought up to date, never doubled."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.directory.models import Place, Provider, Service
from frontdoor.domain.directory.reading import Unreadable, read_service
from frontdoor.domain.directory.rules import DirectoryImported, StatedProvider, StatedService
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.exchange.openreferral import Broken, Found
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.storing import store_all

BATCH = 200
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Refusal:
    """A record that was not taken in: its number in the source, counted from 1, and why."""

    number: int
    reason: str


@dataclass
class Imported:
    """What became of the records of one source. `without_needs` are stored, and found by words alone."""

    accepted: int = 0
    already_there: int = 0
    without_needs: int = 0
    refused: tuple[Refusal, ...] = ()


def import_directory(found: Found, *, by: Viewer, progress: Progress | None = None) -> Imported:
    """Store these services batch by batch; a record that cannot be read is refused with its reasons, the rest kept.

    A service is known by its id. What a later record does not speak of stays as an earlier one said it, so a list
    without details takes none away.
    """
    must(by, May.IMPORT)
    done, numbered = Imported(), enumerate(found, start=1)
    while batch := list(islice(numbered, BATCH)):
        with acting_as(by.id):
            one_at_a_time("directory")
            _take_in(batch, done, tuple(need_labels(by)))
        if progress:
            progress(len(batch))
    with acting_as(by.id):
        counts = {"accepted": done.accepted, "already_there": done.already_there}
        record(DirectoryImported(**counts, refused=len(done.refused)), by=by)
    return done


def _take_in(
    batch: Sequence[tuple[int, dict[str, Any] | Broken]], done: Imported, needs: tuple[str, ...]
) -> None:
    there = _as_sent_before(one for _, one in batch if isinstance(one, dict))
    fresh: dict[UUID, StatedService] = {}
    for number, one in batch:
        read = (
            Unreadable("", (one.reason.rstrip("."),)) if isinstance(one, Broken) else _read(one, there, needs)
        )
        if isinstance(read, Unreadable):
            done.refused += (Refusal(number, read.reason),)
        elif there.get(str(read.id)) == read.as_sent:
            done.already_there += 1
        else:
            done.accepted += 1
            fresh[read.id] = read
            there[str(read.id)] = read.as_sent
    done.without_needs += sum(not one.needs for one in fresh.values())
    _store(list(fresh.values()))


def _read(one: dict[str, Any], there: dict[str, Any], needs: tuple[str, ...]) -> StatedService | Unreadable:
    """Judged as it came; then read once more with what was known before it."""
    read, before = read_service(one, needs), there.get(str(one.get("id", "")).lower())
    return read if isinstance(read, Unreadable) or not before else read_service({**before, **one}, needs)


def _as_sent_before(records: Iterable[dict[str, Any]]) -> dict[str, Any]:
    ids = set(_ids(records))
    rows = Service.objects.filter(id__in=ids).values_list("id", "as_sent")
    return {str(own): sent for own, sent in rows}


def _ids(records: Iterable[dict[str, Any]]) -> Iterator[UUID]:
    for one in records:
        try:
            yield UUID(str(one.get("id")))
        except ValueError:
            continue


def _store(services: Sequence[StatedService]) -> None:
    _store_providers({one.provider.id: one.provider for one in services})
    store_all((_row(one) for one in services), changing=_columns(Service))
    _look_up_by_words([one.id for one in services])
    Place.objects.filter(service_id__in=[one.id for one in services]).delete()
    places = {place.id: Place(service_id=one.id, **vars(place)) for one in services for place in one.places}
    store_all(places.values(), changing=_columns(Place))


def _look_up_by_words(services: Sequence[UUID]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO directory_searched (id, words) SELECT id, to_tsvector('english', "
            "concat_ws(' ', name, terms, description)) FROM directory_service WHERE id = ANY(%s) "
            "ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words",
            [list(services)],
        )


def _store_providers(stated: dict[UUID, StatedProvider]) -> None:
    """Those of whom a record gives the id alone are kept as they were stated before."""
    alone = {own for own, one in stated.items() if not one.name}
    known = set(Provider.objects.filter(id__in=alone).values_list("id", flat=True))
    rows = (Provider(**vars(one)) for own, one in stated.items() if own not in known)
    store_all(rows, changing=("name", "description", "email", "website"))


def _row(one: StatedService) -> Service:
    alike = {name: getattr(one, name) for name in ALIKE}
    terms = "; ".join(filter(None, (one.provider.name, *one.terms)))
    lists = {"needs": list(one.needs), "areas": list(one.areas), "as_sent": dict(one.as_sent)}
    return Service(provider_id=one.provider.id, terms=terms, status=str(one.status), **lists, **alike)


def _columns(table: type[Service] | type[Place]) -> tuple[str, ...]:
    return tuple(each.attname for each in table._meta.concrete_fields if each.attname != "id")


ALIKE = (
    *("id", "name", "description", "url", "email", "phone", "alert", "cost", "hours", "how_to_begin"),
    *("least_age", "most_age", "area_words", "assured_on"),
)
"""What a row says as it was stated."""
