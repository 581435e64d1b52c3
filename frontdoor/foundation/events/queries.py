"""Reading the log of deeds; row security narrows it to what the viewer needs to know."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, Subquery

from frontdoor.foundation.events.actions import Recorded, as_recorded
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.events.rules import Actor, Deed
from frontdoor.foundation.records.readings import Reading, among


def deeds_on(viewer: Actor, contact: UUID, *kinds: type[Deed]) -> list[Recorded]:
    """The deeds on one contact, oldest first; all kinds unless some are named."""
    rows = Event.objects.filter(contact_id=contact).order_by("at", "id")
    if kinds:
        rows = rows.filter(name__in=[kind.name for kind in kinds])
    return [as_recorded(row) for row in rows]


def deeds_of(viewer: Actor, contacts: Iterable[UUID], *kinds: type[Deed]) -> dict[UUID, list[Recorded]]:
    """The deeds of these kinds on each of many contacts, oldest first, by one read."""
    return reading_deeds_of(viewer, contacts, *kinds).found


def reading_deeds_of(
    viewer: Actor, contacts: Iterable[UUID], *kinds: type[Deed]
) -> Reading[dict[UUID, list[Recorded]]]:
    """The deeds of these kinds on each of many contacts, oldest first, to be read along with more."""
    rows = Event.objects.filter(contact_id__in=list(contacts), name__in=[kind.name for kind in kinds])
    return Reading(rows.order_by("at", "id"), seen=_by_contact)


def _by_contact(rows: Iterable[Event]) -> dict[UUID, list[Recorded]]:
    found: dict[UUID, list[Recorded]] = {}
    for recorded in map(as_recorded, rows):
        found.setdefault(recorded.on_contact, []).append(recorded)
    return found


def last_of(viewer: Actor, contact: UUID, *kinds: type[Deed]) -> Recorded | None:
    """The latest deed of these kinds on a contact."""
    rows = Event.objects.filter(contact_id=contact, name__in=[kind.name for kind in kinds])
    row = rows.order_by("-at", "-id").first()
    return as_recorded(row) if row else None


def how_many(viewer: Actor, kind: type[Deed], since: datetime) -> int:
    """How often a deed of this kind was done since then."""
    return Event.objects.filter(name=kind.name, at__gte=since).count()


def contacts_with(viewer: Actor, kind: type[Deed], since: datetime, until: datetime) -> list[UUID]:
    """The contacts on which a deed of this kind was done in a time."""
    rows = Event.objects.filter(name=kind.name, at__gte=since, at__lt=until).order_by("at", "id")
    return list(dict.fromkeys(as_recorded(row).on_contact for row in rows))


def last_named(contact: str, *kinds: type[Deed]) -> Subquery:
    """The name of the latest deed of these kinds on the contact in a column of the rows that are asked for."""
    rows = Event.objects.filter(contact_id=OuterRef(contact), name__in=[kind.name for kind in kinds])
    return Subquery(rows.order_by("-at", "-id").values("name")[:1])


def who_worked_on(viewer: Actor, contacts: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """By contact, each member and each agency that did a deed on it."""
    rows = Event.objects.filter(contact_id__in=among(contacts)).values_list(
        "member_id", "agency_id", "contact_id"
    )
    found: dict[UUID, set[UUID]] = {}
    for member, agency, contact in rows.distinct():
        if contact:
            found.setdefault(contact, set()).update((member, agency))
    return found


def all_deeds(viewer: Actor, contacts: Iterable[UUID] | None = None) -> Iterator[Recorded]:
    """Every deed in the order in which it took effect, contact by contact, streamed."""
    rows = Event.objects.filter(contact_id__isnull=False).order_by("contact_id", "at", "id")
    if contacts is not None:
        rows = rows.filter(contact_id__in=list(contacts))
    return (as_recorded(row) for row in rows.iterator(chunk_size=2000))
