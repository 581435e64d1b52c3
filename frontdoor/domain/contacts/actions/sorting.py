"""What the hub does with what arrived before it is triaged: see it, take it, name its people, hear more of it."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from frontdoor.domain.accounts.queries import member
from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.actions.half_named import forget_half_named
from frontdoor.domain.contacts.actions.raising import lay_out_people, store_people
from frontdoor.domain.contacts.models import Attachment, Concerned, Naming
from frontdoor.domain.contacts.policies import is_closed, must_be_able_to, must_see
from frontdoor.domain.contacts.rules import (
    ContactSeen,
    ContactTaken,
    Involved,
    Part,
    PeopleNamed,
    ReferrerWrote,
    WayIn,
    said_of,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import Refused


def note_seen(contact: UUID, *, by: Viewer) -> None:
    """Note that somebody of the hub has opened what arrived: from here on it is not unseen."""
    must(by, May.LOOK)
    must_see(by, contact)
    record(ContactSeen(), by=by, contact=contact)


@transaction.atomic
def take(contact: UUID, *, worker: UUID | None = None, by: Viewer) -> None:
    """Take a contact, or hand it to a colleague of the hub: from here on everybody sees who has it."""
    must_be_able_to(by, May.SORT, contact)
    has_it = member(by, worker) if worker else by
    if not has_it.sees_hub:
        raise Refused("Only a colleague in the hub can have a contact. To give work to a team, hand it over.")
    record(ContactTaken(worker_id=str(has_it.id)), by=by, contact=contact)


@transaction.atomic
def name_people(contact: UUID, people: Sequence[Involved], *, by: Viewer) -> list[UUID]:
    """Name people on a contact that came without them; what arrived stays as it was. Gives their ids in this order."""
    must_be_able_to(by, May.SORT, contact)
    if not people:
        raise Refused("Name at least one person, or go back.")
    at = now()
    last = Concerned.objects.filter(contact_id=contact).aggregate(last=Max("position"))["last"]
    laid = lay_out_people(contact, people, after=0 if last is None else last + 1, at=at, by=by)
    store_people(laid.rows, laid.concerned, by=by)
    Naming(
        contact_id=contact,
        of_people=[said_of(one, row.person.id) for one, row in zip(people, laid.rows, strict=True)],
        named_at=at,
        named_by=by.id,
    ).save(force_insert=True)
    parts = [one.part for one in people]
    named = PeopleNamed(
        children=parts.count(Part.CHILD) + parts.count(Part.UNBORN),
        adults=parts.count(Part.ADULT_AT_RISK),
        district=laid.district,
    )
    ids = [row.person.id for row in laid.rows]
    record(named, by=by, contact=contact, people=ids)
    forget_half_named(contact, by=by)
    return ids


@transaction.atomic
def they_wrote(contact: UUID, *, way_in: WayIn, chasing: bool, alarming: bool, by: Viewer) -> None:
    """Note that whoever raised an open contact wrote or rang again; it is unread until somebody opens it."""
    must(by, May.SORT)
    must_see(by, contact)
    if is_closed(by, contact):
        raise Refused("This contact is closed. Open it again first, so that somebody reads what they wrote.")
    record(ReferrerWrote(way_in=way_in, chasing=chasing, alarming=alarming), by=by, contact=contact)


@transaction.atomic
def attach(contact: UUID, files: Sequence[UUID], *, by: Viewer) -> None:
    """Put documents that came later with a contact."""
    must(by, May.SORT)
    must_see(by, contact)
    at = now()
    Attachment.objects.bulk_create(
        Attachment(contact_id=contact, file_id=file, attached_at=at, attached_by=by.id) for file in files
    )
