"""Writing a deed, and telling those who listen, in one transaction."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from frontdoor.foundation.clock import now
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.events.rules import Actor, Deed
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.storing import store_all


@dataclass(frozen=True)
class Recorded:
    """A deed as it stands in the log."""

    id: UUID
    at: datetime
    member_id: UUID
    agency_id: UUID
    contact_id: UUID | None
    people: tuple[UUID, ...]
    deed: Deed

    @property
    def on_contact(self) -> UUID:
        """The contact it was done on, for those who listen to deeds that are always done on one."""
        if self.contact_id is None:
            raise ValueError(f"{self.deed.name} was done on no contact")
        return self.contact_id


@dataclass(frozen=True)
class Done:
    """A deed that is about to be written: on which contact, about whom, and when if not now."""

    deed: Deed
    contact: UUID | None = None
    people: tuple[UUID, ...] = ()
    at: datetime | None = None


Listener = Callable[[Sequence[Recorded]], None]
_listeners: dict[type[Deed], list[Listener]] = defaultdict(list)


def on(*kinds: type[Deed]) -> Callable[[Listener], Listener]:
    """Ask to be told of deeds of these kinds (Deed itself for all), inside the deed's own transaction."""

    def register(listener: Listener) -> Listener:
        for kind in kinds:
            if listener not in _listeners[kind]:
                _listeners[kind].append(listener)
        return listener

    return register


def record(deed: Deed, *, by: Actor, contact: UUID | None = None, people: Iterable[UUID] = ()) -> Recorded:
    """Write a deed in the transaction that does it, then tell those who listen.

    Deeds on one contact are put in a row (a lock that ends with the transaction), so that the log's order is the order
    in which they took effect, and what is worked out live equals what is worked out again from the log.
    """
    with transaction.atomic(savepoint=False):  # part of the deed's: kept or undone with it
        if contact is not None:
            one_at_a_time(contact)
        [recorded] = record_all([Done(deed, contact, tuple(people))], by=by)
    return recorded


def record_all(done: Sequence[Done], *, by: Actor) -> list[Recorded]:
    """Write many deeds at once, in this order, on contacts that nobody else can reach yet."""
    events = [
        Event(
            name=one.deed.name,
            at=one.at or now(),
            member_id=by.id,
            agency_id=by.agency_id,
            contact_id=one.contact,
            people=list(one.people),
            payload=one.deed.payload(),
        )
        for one in done
    ]
    with transaction.atomic(savepoint=False):
        store_all(events)
        recorded = [as_recorded(event) for event in events]
        tell(recorded)
    return recorded


def tell(recorded: Sequence[Recorded]) -> None:
    """Tell every listener of the deeds it asked for, all of one kind together, kinds in the order they were done.

    Those who listen to all deeds hear first, since a particular listener may do a further deed in answer.
    """
    for kind in dict.fromkeys(type(one.deed) for one in recorded):
        of_kind = [one for one in recorded if type(one.deed) is kind]
        for listener in (*_listeners[Deed], *_listeners[kind]):
            listener(of_kind)


def as_recorded(event: Event) -> Recorded:
    """The row as a value."""
    return Recorded(
        id=event.id,
        at=event.at,
        member_id=event.member_id,
        agency_id=event.agency_id,
        contact_id=event.contact_id,
        people=tuple(event.people),
        deed=event.deed(),
    )
