"""One contact as a page shows it: its words, its people and who raised it, as far as the viewer may see them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Attachment, Concerned, Contact, Naming, Narrative, Referrer
from frontdoor.domain.contacts.rules import (
    ABOUT,
    UNHEARD,
    FamilyKnows,
    Part,
    ReferrerKind,
    SafeNow,
    WayIn,
    alarming_words,
)
from frontdoor.domain.people.queries import PersonSeen, reading_names, reading_people
from frontdoor.foundation.records.readings import Reading, among, the_one

# Contacts by their ids, or by a queryset of one column that names them.
Contacts = Sequence[UUID] | QuerySet[Any, Any]


@dataclass(frozen=True)
class InvolvedSeen:
    """Somebody on a contact, as a page shows them."""

    person: PersonSeen
    part: Part
    voice: str
    notes: Mapping[str, Any]


@dataclass(frozen=True)
class ReferrerSeen:
    """Who raised it; to those who must not know, anonymous."""

    kind: ReferrerKind
    name: str = ""
    role: str = ""
    organisation: str = ""
    agency_code: str = ""
    phone: str = ""
    email: str = ""
    keep_from_family: bool = False
    shared_mailbox: bool = False
    postal: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class ContactSeen:
    """A contact as a page shows it."""

    id: UUID
    reference: str
    way_in: WayIn
    received_at: datetime
    raised_at: datetime
    raised_by: UUID
    words: str
    alarming: tuple[str, ...]
    emergency: bool
    safe_now: SafeNow
    tried: str
    family_knows: FamilyKnows
    occurred_at: datetime | None
    district: str
    source_reference: str
    original: Mapping[str, Any]
    referrer: ReferrerSeen
    people: tuple[InvolvedSeen, ...]
    attachments: tuple[UUID, ...]

    @property
    def about(self) -> tuple[InvolvedSeen, ...]:
        """The children and adults at risk it is about."""
        return tuple(one for one in self.people if one.part in ABOUT)

    @property
    def person_ids(self) -> list[UUID]:
        """Everybody on it."""
        return [one.person.id for one in self.people]


def contact_seen(viewer: Viewer, contact_id: UUID) -> ContactSeen:
    """One contact, or NotThere: the same whether it is not there or not theirs."""
    return reading_contact(viewer, contact_id).found


def reading_contact(viewer: Viewer, contact_id: UUID) -> Reading[ContactSeen]:
    """One contact with its words and people, to be read along with more; NotThere where it isn't theirs.

    What was told, by whom and with which documents is for the hub alone.
    """
    files = files_on(viewer, contact_id)
    return Reading(
        Contact.objects.filter(id=contact_id),
        Reading(
            reading_narratives(viewer, [contact_id]),
            reading_referrers(viewer, [contact_id]),
            files,
            seen=lambda told, who, files: _Told(
                told.get(contact_id), who.get(contact_id, NOT_SAID), tuple(one["file_id"] for one in files)
            ),
        ),
        reading_involved(viewer, [contact_id]),
        seen=lambda rows, told, involved: _contact(the_one(rows), told, involved.get(contact_id, ())),
    )


def files_on(viewer: Viewer, contact_id: UUID) -> QuerySet[Any, Any]:
    """The ids of the documents that came with a contact, for the hub alone, as part of what more is read by."""
    files = Attachment.objects.filter(contact_id=contact_id) if viewer.sees_hub else Attachment.objects.none()
    return files.order_by("attached_at").values("file_id")


@dataclass(frozen=True)
class _Told:
    """What the hub alone reads of a contact."""

    narrative: Narrative | None
    referrer: ReferrerSeen
    files: tuple[UUID, ...]


def _contact(row: Contact, told: _Told, people: tuple[InvolvedSeen, ...]) -> ContactSeen:
    narrative = told.narrative
    return ContactSeen(
        id=row.id,
        reference=row.reference,
        way_in=WayIn(row.way_in),
        received_at=row.received_at,
        raised_at=row.raised_at,
        raised_by=row.raised_by,
        words=narrative.words if narrative else "",
        alarming=alarming_words(narrative.words) if narrative and row.way_in in UNHEARD else (),
        emergency=row.emergency,
        safe_now=SafeNow(row.safe_now),
        tried=narrative.tried if narrative else "",
        family_knows=FamilyKnows(row.family_knows),
        occurred_at=row.occurred_at,
        district=row.district or _lived_in(people),
        source_reference=row.source_reference,
        original=narrative.original if narrative else {},
        referrer=told.referrer,
        people=people,
        attachments=told.files,
    )


def involved_in(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    """Everybody on each of these contacts, in the order in which they were named."""
    return reading_involved(viewer, list(contacts)).found


def reading_involved(viewer: Viewer, contacts: Contacts) -> Reading[dict[UUID, tuple[InvolvedSeen, ...]]]:
    """Everybody on each of these contacts, to be read along with more."""
    rows = Concerned.objects.filter(contact_id__in=among(contacts))
    namings = (
        Naming.objects.filter(contact_id__in=among(contacts)) if viewer.sees_hub else Naming.objects.none()
    )
    return Reading(
        rows.order_by("position", "id"),
        reading_people(viewer, rows.values("person_id")),
        reading_narratives(viewer, contacts),
        namings.values("contact_id", "of_people"),
        seen=lambda rows, people, told, since: _by_contact(rows, people, _said(told, since)),
    )


def named_on(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    """Everybody on each of these contacts by name and age alone, for lists."""
    return reading_named(viewer, list(contacts)).found


def reading_named(viewer: Viewer, contacts: Contacts) -> Reading[dict[UUID, tuple[InvolvedSeen, ...]]]:
    """Everybody on each of these contacts by name and age alone, to be read along with more."""
    rows = Concerned.objects.filter(contact_id__in=among(contacts))
    return Reading(
        rows.order_by("position", "id"),
        reading_names(viewer, rows.values("person_id")),
        seen=lambda rows, people: _by_contact(rows, people, {}),
    )


Said = Mapping[tuple[UUID, str], Mapping[str, Any]]
"""What somebody on a contact said themselves, and what was noted of them, by contact and person."""


def _said(told: Mapping[UUID, Narrative], since: Iterable[Mapping[str, Any]]) -> Said:
    """What was said and noted of the people of these contacts, as they arrived and as they were named since."""
    kept = [*((row.contact_id, row.of_people) for row in told.values())]
    kept += [(one["contact_id"], one["of_people"]) for one in since]
    return {(contact, one["person"]): one for contact, of_people in kept for one in of_people}


def _lived_in(people: Sequence[InvolvedSeen]) -> str:
    """The district of those it is about; failing that, of anybody on the contact."""
    known = [(one.part in ABOUT, one.person.home.district) for one in people if one.person.home]
    found = [each for each in known if each[1]]
    return max(found, key=lambda each: each[0])[1] if found else ""


def _by_contact(
    rows: Iterable[Concerned], seen: Mapping[UUID, PersonSeen], said: Said
) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    found: dict[UUID, tuple[InvolvedSeen, ...]] = {}
    for row in rows:
        if row.person_id in seen:
            own = said.get((row.contact_id, str(row.person_id)), {})
            one = InvolvedSeen(
                seen[row.person_id], Part(row.part), own.get("voice", ""), own.get("notes", {})
            )
            found[row.contact_id] = (*found.get(row.contact_id, ()), one)
    return found


def reading_narratives(viewer: Viewer, contacts: Contacts) -> Reading[dict[UUID, Narrative]]:
    """What was told on these contacts, for the hub alone, to be read along with more."""
    rows = (
        Narrative.objects.filter(contact_id__in=among(contacts))
        if viewer.sees_hub
        else Narrative.objects.none()
    )
    return Reading(rows, seen=lambda found: {row.contact_id: row for row in found})


NOT_SAID = ReferrerSeen(ReferrerKind.ANONYMOUS, hidden=True)


def reading_referrers(viewer: Viewer, contacts: Contacts) -> Reading[dict[UUID, ReferrerSeen]]:
    """Who raised these contacts, to be read along with more; whether others than the hub are told is for it to say."""
    rows = (
        Referrer.objects.filter(contact_id__in=among(contacts))
        if viewer.sees_hub
        else Referrer.objects.none()
    )
    return Reading(rows, seen=lambda found: {row.contact_id: _referrer(row) for row in found})


def _referrer(row: Referrer) -> ReferrerSeen:
    return ReferrerSeen(
        kind=ReferrerKind(row.kind),
        name=row.name,
        role=row.role,
        organisation=row.organisation,
        agency_code=row.agency_code,
        phone=row.phone,
        email=row.email,
        keep_from_family=row.keep_from_family,
        shared_mailbox=row.shared_mailbox,
        postal=row.postal,
    )
