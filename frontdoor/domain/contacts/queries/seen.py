"""One contact as a page shows it: its words, its people and who raised it, as far as the viewer may see them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

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
from frontdoor.domain.people.queries import PersonSeen, people_named, people_seen
from frontdoor.foundation.records.refusals import NotThere


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
    """One contact, or NotThere: the same whether it is not there or not theirs.

    What was told, by whom and with which documents is for the hub alone.
    """
    row = Contact.objects.filter(id=contact_id).first()
    if row is None:
        raise NotThere
    narratives = narratives_of(viewer, [contact_id])
    told = narratives.get(contact_id)
    said = _said(viewer, [contact_id], narratives)
    people = _people(viewer, _concerned([contact_id]), said).get(contact_id, ())
    files = Attachment.objects.filter(contact_id=contact_id).order_by("attached_at")
    return ContactSeen(
        id=row.id,
        reference=row.reference,
        way_in=WayIn(row.way_in),
        received_at=row.received_at,
        raised_at=row.raised_at,
        raised_by=row.raised_by,
        words=told.words if told else "",
        alarming=alarming_words(told.words) if told and row.way_in in UNHEARD else (),
        emergency=row.emergency,
        safe_now=SafeNow(row.safe_now),
        tried=told.tried if told else "",
        family_knows=FamilyKnows(row.family_knows),
        occurred_at=row.occurred_at,
        district=row.district or _lived_in(people),
        source_reference=row.source_reference,
        original=told.original if told else {},
        referrer=referrers_of(viewer, [contact_id]).get(contact_id, NOT_SAID),
        people=people,
        attachments=tuple(files.values_list("file_id", flat=True)) if viewer.sees_hub else (),
    )


def involved_in(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    """Everybody on each of these contacts, in the order in which they were named."""
    rows = _concerned(contacts)
    ids = {row.contact_id for row in rows}
    return _people(viewer, rows, _said(viewer, ids, narratives_of(viewer, ids)))


def named_on(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    """Everybody on each of these contacts by name and age alone, for lists."""
    rows = _concerned(contacts)
    return _by_contact(rows, people_named(viewer, [row.person_id for row in rows]), {})


Said = Mapping[tuple[UUID, str], Mapping[str, Any]]
"""What somebody on a contact said themselves, and what was noted of them, by contact and person."""


def _said(viewer: Viewer, contacts: Iterable[UUID], told: Mapping[UUID, Narrative]) -> Said:
    """What was said and noted of the people of these contacts, as they arrived and as they were named since."""
    if not viewer.sees_hub:
        return {}
    since = Naming.objects.filter(contact_id__in=list(contacts)).values_list("contact_id", "of_people")
    kept = [*((row.contact_id, row.of_people) for row in told.values()), *since]
    return {(contact, one["person"]): one for contact, of_people in kept for one in of_people}


def _lived_in(people: Sequence[InvolvedSeen]) -> str:
    """The district of those it is about; failing that, of anybody on the contact."""
    known = [(one.part in ABOUT, one.person.home.district) for one in people if one.person.home]
    found = [each for each in known if each[1]]
    return max(found, key=lambda each: each[0])[1] if found else ""


def _people(viewer: Viewer, rows: Sequence[Concerned], said: Said) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    return _by_contact(rows, people_seen(viewer, [row.person_id for row in rows]), said)


def _concerned(contacts: Iterable[UUID]) -> list[Concerned]:
    return list(Concerned.objects.filter(contact_id__in=list(contacts)).order_by("position", "id"))


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


def narratives_of(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, Narrative]:
    """What was told on these contacts, for the hub alone."""
    if not viewer.sees_hub:
        return {}
    return {row.contact_id: row for row in Narrative.objects.filter(contact_id__in=list(contacts))}


NOT_SAID = ReferrerSeen(ReferrerKind.ANONYMOUS, hidden=True)


def referrers_of(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, ReferrerSeen]:
    """Who raised these contacts, for the hub alone: whether others are told is for the hub to say."""
    if not viewer.sees_hub:
        return {}
    rows = Referrer.objects.filter(contact_id__in=list(contacts))
    return {
        row.contact_id: ReferrerSeen(
            kind=ReferrerKind(row.kind),
            name=row.name,
            role=row.role,
            organisation=row.organisation,
            agency_code=row.agency_code,
            phone=row.phone,
            email=row.email,
            keep_from_family=row.keep_from_family,
        )
        for row in rows
    }
