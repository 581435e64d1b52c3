"""Raising a concern: what arrives is stored whole, once, in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.models import Attachment, Concerned, Contact, Narrative, Referrer
from frontdoor.domain.contacts.rules import (
    ABOUT,
    ConcernRaised,
    Involved,
    Part,
    StatedConcern,
    life_stage_of,
    reference_of,
    said_of,
)
from frontdoor.domain.matching import actions as matching
from frontdoor.domain.people import actions as people
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import Done, record_all
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.storing import store_all


@dataclass(frozen=True)
class Laid:
    """A concern's rows, laid out and not yet stored."""

    stated: StatedConcern
    contact: Contact
    narrative: Narrative
    referrer: Referrer
    people: tuple[people.PersonRows, ...]
    concerned: tuple[Concerned, ...]
    attachments: tuple[Attachment, ...]

    def done(self, at: datetime) -> Done:
        """The deed to write: that this concern was raised."""
        parts = [one.part for one in self.concerned]
        deed = ConcernRaised(
            way_in=self.contact.way_in,
            referrer_kind=self.referrer.kind,
            agency_code=self.referrer.agency_code,
            children=parts.count(Part.CHILD) + parts.count(Part.UNBORN),
            adults=parts.count(Part.ADULT_AT_RISK),
            emergency=self.contact.emergency,
            alarming=bool(self.stated.alarming),
            district=self.contact.district,
            received_at=self.contact.received_at.isoformat(),
        )
        return Done(deed, self.contact.id, tuple(one.person_id for one in self.concerned), at)


def raise_concern(stated: StatedConcern, *, by: Viewer) -> Contact:
    """Store one concern as it arrived; from here on it can't be lost, only answered."""
    [contact] = raise_concerns([stated], by=by)
    return contact


def raise_concerns(stated: Iterable[StatedConcern], *, by: Viewer) -> list[Contact]:
    """Store many concerns as they arrived, all or none."""
    must(by, May.RAISE)
    at = now()
    laid = [lay_out(one, at=at, by=by) for one in stated]
    with transaction.atomic():
        store(laid, by=by)
        record_all([one.done(at) for one in laid], by=by)
    return [one.contact for one in laid]


@dataclass(frozen=True)
class PeopleLaid:
    """The rows of the people of a contact, laid out and not yet stored."""

    rows: tuple[people.PersonRows, ...]
    concerned: tuple[Concerned, ...]
    district: str


def lay_out(stated: StatedConcern, *, at: datetime, by: Viewer) -> Laid:
    """The rows of a concern; nothing is stored yet."""
    contact_id = stated.id or new_id()
    named = lay_out_people(contact_id, stated.people, at=at, by=by)
    contact = _contact(stated, contact_id, named.district, at, by)
    return Laid(
        stated=stated,
        contact=contact,
        narrative=_narrative(stated, named.rows, contact),
        referrer=Referrer(contact=contact, **asdict(stated.referrer)),
        people=named.rows,
        concerned=named.concerned,
        attachments=tuple(
            Attachment(contact=contact, file_id=file, attached_at=at, attached_by=by.id)
            for file in stated.attachments
        ),
    )


def lay_out_people(
    contact: UUID, stated: Sequence[Involved], *, after: int = 0, at: datetime, by: Viewer
) -> PeopleLaid:
    """The rows of people of a contact, in the order in which they were named; nothing is stored yet."""
    rows = tuple(people.lay_out(_with_stage(one), at=at, by=by) for one in stated)
    concerned = tuple(
        Concerned(contact_id=contact, person_id=row.person.id, part=one.part, position=position)
        for position, (one, row) in enumerate(zip(stated, rows, strict=True), start=after)
    )
    return PeopleLaid(rows, concerned, _district(stated, rows))


def store(laid: Sequence[Laid], *, by: Viewer) -> None:
    """Write the rows of concerns that were laid out."""
    store_all(one.contact for one in laid)
    store_all(one.narrative for one in laid)
    store_all(one.referrer for one in laid)
    store_people(
        [row for one in laid for row in one.people], [row for one in laid for row in one.concerned], by=by
    )
    store_all(row for one in laid for row in one.attachments)


def store_people(rows: Sequence[people.PersonRows], concerned: Sequence[Concerned], *, by: Viewer) -> None:
    """Write people who were laid out, make them findable, and say which part they play."""
    people.add(rows, by=by)
    matching.index_people([(row.person.id, row.stated) for row in rows], by=by)
    store_all(concerned)


def _contact(stated: StatedConcern, contact_id: UUID, district: str, at: datetime, by: Viewer) -> Contact:
    return Contact(
        id=contact_id,
        reference=reference_of(contact_id),
        way_in=stated.way_in,
        received_at=stated.received_at,
        raised_at=at,
        raised_by=by.id,
        emergency=stated.emergency,
        safe_now=stated.safe_now,
        family_knows=stated.family_knows,
        occurred_at=stated.occurred_at,
        district=district,
        source=stated.source,
        source_reference=stated.source_reference,
        source_digest=stated.source_digest,
    )


def _narrative(stated: StatedConcern, rows: Sequence[people.PersonRows], contact: Contact) -> Narrative:
    return Narrative(
        contact=contact,
        words=stated.words,
        tried=stated.tried,
        original=dict(stated.original),
        of_people=[said_of(one, row.person.id) for one, row in zip(stated.people, rows, strict=True)],
    )


def _with_stage(one: Involved) -> StatedPerson:
    return replace(one.person, life_stage=life_stage_of(one.part, one.person))


def _district(stated: Sequence[Involved], rows: Sequence[people.PersonRows]) -> str:
    """Where the people it is about live; failing that, where anybody on the contact does."""
    known = [(one.part in ABOUT, row.district) for one, row in zip(stated, rows, strict=True) if row.district]
    return max(known, key=lambda found: found[0])[1] if known else ""
