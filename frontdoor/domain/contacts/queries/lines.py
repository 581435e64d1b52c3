"""Contacts in lists: a line each, by person, by reference."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.models import Concerned, Contact, Narrative, Receipt, Referrer
from frontdoor.domain.contacts.queries.seen import (
    Contacts,
    ReferrerSeen,
    reading_narratives,
    reading_referrers,
)
from frontdoor.domain.contacts.rules import UNHEARD, WayIn, alarming_words, tidy_reference
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.readings import Reading, among
from frontdoor.foundation.records.refusals import NotThere


@dataclass(frozen=True)
class ContactLine:
    """A contact in one line of a list or chronology."""

    id: UUID
    reference: str
    way_in: WayIn
    raised_at: datetime
    opening: str
    referrer: str
    agency_code: str = ""
    alarming: tuple[str, ...] = ()


def contact_lines(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, ContactLine]:
    """These contacts, a line each."""
    return reading_lines(viewer, list(contacts)).found


def reading_lines(viewer: Viewer, contacts: Contacts) -> Reading[dict[UUID, ContactLine]]:
    """These contacts, a line each, newest first, to be read along with more."""

    def seen(
        rows: Sequence[Contact], told: Mapping[UUID, Narrative], raisers: Mapping[UUID, ReferrerSeen]
    ) -> dict[UUID, ContactLine]:
        return {row.id: _line(row, told.get(row.id), raisers.get(row.id)) for row in rows}

    return Reading(
        Contact.objects.filter(id__in=among(contacts)).order_by("-raised_at"),
        reading_narratives(viewer, contacts),
        reading_referrers(viewer, contacts),
        seen=seen,
    )


def contacts_about(viewer: Viewer, people: Iterable[UUID], limit: int = 200) -> list[ContactLine]:
    """Contacts on which any of these people are named, newest first."""
    return list(reading_lines(viewer, ids_about(viewer, people, limit)).found.values())


def ids_about(viewer: Viewer, people: Iterable[UUID], limit: int = 200) -> QuerySet[Any, Any]:
    """The ids of the newest contacts on which any of these people are named, as part of what more is read by."""
    named = Concerned.objects.filter(person_id__in=among(people)).values("contact_id")
    return Contact.objects.filter(id__in=named).order_by("-raised_at", "id").values("id")[:limit]


def contact_by_reference(viewer: Viewer, typed: str) -> UUID | None:
    """The contact of a reference, however it was typed, if it is there and theirs to see."""
    return Contact.objects.filter(reference=tidy_reference(typed)).values_list("id", flat=True).first()


def contact_references(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, str]:
    """The references of these contacts that are theirs to see."""
    return dict(Contact.objects.filter(id__in=list(contacts)).values_list("id", "reference"))


def contact_reference(viewer: Viewer, contact: UUID) -> str:
    """The reference of a contact whose id is already known, for somebody who proves that they hold it."""
    with acting_as(SYSTEM.id):
        found = Contact.objects.filter(id=contact).values_list("reference", flat=True).first()
    return found or ""


def sent_before(viewer: Viewer, reference: str) -> UUID:
    """The contact of this reference, for the system that sent it; NotThere for all others."""
    rows = Receipt.objects.filter(reference=tidy_reference(reference), sent_by=viewer.id)
    found: UUID | None = rows.values_list("contact_id", flat=True).first()
    if found is None:
        raise NotThere
    return found


def way_in_of(viewer: Viewer, contact: UUID) -> WayIn:
    """How a contact came in."""
    found = Contact.objects.filter(id=contact).values_list("way_in", flat=True).first()
    if found is None:
        raise NotThere
    return WayIn(found)


def addresses_of_referrers(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, str]:
    """The e-mail addresses of those who raised these contacts, where they gave one; for the hub alone."""
    rows = Referrer.objects.filter(contact_id__in=list(contacts)).exclude(email="")
    return dict(rows.values_list("contact_id", "email")) if viewer.sees_hub else {}


def shared_mailboxes(viewer: Viewer, contacts: Iterable[UUID]) -> set[UUID]:
    """Of these contacts, those whose referrer's e-mail somebody else may read; for the hub alone."""
    rows = Referrer.objects.filter(contact_id__in=list(contacts), shared_mailbox=True)
    return set(rows.values_list("contact_id", flat=True)) if viewer.sees_hub else set()


def _line(row: Contact, told: Narrative | None, raiser: ReferrerSeen | None) -> ContactLine:
    who = ", ".join(part for part in (raiser.name, raiser.organisation) if part) if raiser else ""
    return ContactLine(
        id=row.id,
        reference=row.reference,
        way_in=WayIn(row.way_in),
        raised_at=row.raised_at,
        opening=" ".join(told.words.split())[:160] if told else "",
        referrer=who or (raiser.kind.value if raiser else ""),
        agency_code=raiser.agency_code if raiser else "",
        alarming=alarming_words(told.words) if told and row.way_in in UNHEARD else (),
    )
