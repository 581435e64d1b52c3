"""Reading what arrived, as far as the viewer may see it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.models import (
    Attachment,
    Concerned,
    Contact,
    Draft,
    Import,
    Narrative,
    Referrer,
    RejectedRow,
)
from frontdoor.domain.contacts.rules import (
    ABOUT,
    DRAFT_LASTS,
    DraftKind,
    FamilyKnows,
    Part,
    ReferrerKind,
    SafeNow,
    WayIn,
    tidy_reference,
)
from frontdoor.domain.people.queries import PersonSeen, people_named, people_seen
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as, holding
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.foundation.records.secrets import digest

REJECTED_PAGE = 50


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
    narratives = _narratives(viewer, [contact_id])
    told = narratives.get(contact_id)
    files = Attachment.objects.filter(contact_id=contact_id).order_by("attached_at")
    return ContactSeen(
        id=row.id,
        reference=row.reference,
        way_in=WayIn(row.way_in),
        received_at=row.received_at,
        raised_at=row.raised_at,
        raised_by=row.raised_by,
        words=told.words if told else "",
        emergency=row.emergency,
        safe_now=SafeNow(row.safe_now),
        tried=told.tried if told else "",
        family_knows=FamilyKnows(row.family_knows),
        occurred_at=row.occurred_at,
        district=row.district,
        source_reference=row.source_reference,
        original=told.original if told else {},
        referrer=_referrers(viewer, [contact_id]).get(contact_id, NOT_SAID),
        people=_people(viewer, _concerned([contact_id]), narratives).get(contact_id, ()),
        attachments=tuple(files.values_list("file_id", flat=True)) if viewer.sees_hub else (),
    )


def involved_in(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    """Everybody on each of these contacts, in the order in which they were named."""
    rows = _concerned(contacts)
    return _people(viewer, rows, _narratives(viewer, {row.contact_id for row in rows}))


def named_on(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    """Everybody on each of these contacts by name and age alone, for lists."""
    rows = _concerned(contacts)
    return _by_contact(rows, people_named(viewer, [row.person_id for row in rows]), {})


def _people(
    viewer: Viewer, rows: Sequence[Concerned], told: Mapping[UUID, Narrative]
) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    return _by_contact(rows, people_seen(viewer, [row.person_id for row in rows]), told)


def _concerned(contacts: Iterable[UUID]) -> list[Concerned]:
    return list(Concerned.objects.filter(contact_id__in=list(contacts)).order_by("position", "id"))


def _by_contact(
    rows: Iterable[Concerned], seen: Mapping[UUID, PersonSeen], told: Mapping[UUID, Narrative]
) -> dict[UUID, tuple[InvolvedSeen, ...]]:
    said = {(contact, one["person"]): one for contact in told for one in told[contact].of_people}
    found: dict[UUID, tuple[InvolvedSeen, ...]] = {}
    for row in rows:
        if row.person_id in seen:
            own = said.get((row.contact_id, str(row.person_id)), {})
            one = InvolvedSeen(
                seen[row.person_id], Part(row.part), own.get("voice", ""), own.get("notes", {})
            )
            found[row.contact_id] = (*found.get(row.contact_id, ()), one)
    return found


def _narratives(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, Narrative]:
    """What was told on these contacts, for the hub alone."""
    if not viewer.sees_hub:
        return {}
    return {row.contact_id: row for row in Narrative.objects.filter(contact_id__in=list(contacts))}


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


def contact_lines(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, ContactLine]:
    """These contacts, a line each."""
    return {line.id: line for line in _lines(viewer, Contact.objects.filter(id__in=list(contacts)))}


def contacts_about(viewer: Viewer, people: Iterable[UUID], limit: int = 200) -> list[ContactLine]:
    """Contacts on which any of these people are named, newest first."""
    named = Concerned.objects.filter(person_id__in=list(people)).values("contact_id")
    return _lines(viewer, Contact.objects.filter(id__in=named).order_by("-raised_at")[:limit])


def contact_by_reference(viewer: Viewer, typed: str) -> UUID | None:
    """The contact of a reference, however it was typed, if it is there and theirs to see."""
    return Contact.objects.filter(reference=tidy_reference(typed)).values_list("id", flat=True).first()


def contact_reference(viewer: Viewer, contact: UUID) -> str:
    """The reference of a contact whose id is already known, for somebody who proves that they hold it."""
    with acting_as(SYSTEM.id):
        found = Contact.objects.filter(id=contact).values_list("reference", flat=True).first()
    return found or ""


@dataclass(frozen=True)
class DraftSeen:
    """A half-written form or call."""

    id: UUID
    kind: DraftKind
    answers: Mapping[str, Any]
    started_at: datetime
    started_by: UUID
    saved_at: datetime
    sent_as: UUID | None


def draft_held(viewer: Viewer, secret: str) -> DraftSeen:
    """The half-written form that this secret opens; gone a week after its last answer."""
    with holding(digest(secret)):
        row = Draft.objects.filter(secret_digest=digest(secret)).first()
    if row is None or row.saved_at < now() - DRAFT_LASTS:
        raise NotThere
    return _draft(row)


def call_taken(viewer: Viewer, call_id: UUID) -> DraftSeen | None:
    """A call by its id, for the hub alone; None where no word of it was kept yet."""
    row = Draft.objects.filter(id=call_id, kind=DraftKind.CALL).first()
    return _draft(row) if row else None


def calls_being_taken(viewer: Viewer) -> list[DraftSeen]:
    """Calls not yet sent, newest first: a closed browser loses nothing."""
    rows = Draft.objects.filter(kind=DraftKind.CALL, sent_as__isnull=True).order_by("-saved_at")
    return [_draft(row) for row in rows[:50]]


@dataclass(frozen=True)
class ImportSeen:
    """A file that was taken in; without an end it was broken off, and should be sent again."""

    id: UUID
    file_name: str
    begun_at: datetime
    begun_by: UUID
    ended_at: datetime | None
    accepted: int = 0
    already_there: int = 0
    rejected: int = 0


def imports(viewer: Viewer, limit: int = 50) -> list[ImportSeen]:
    """The files taken in last, newest first; nobody outside the hub sees any."""
    rows = Import.objects.select_related("end").order_by("-begun_at", "-id")[:limit]
    return [_import(row) for row in rows]


@dataclass(frozen=True)
class RejectedPage:
    """One page of the rows of a file that could not be taken in, and how many there are in all."""

    rows: list[RejectedRow]
    total: int
    number: int
    pages: int


def rejected_rows(viewer: Viewer, import_id: UUID, page: int = 1) -> RejectedPage:
    """The rows of an imported file that could not be taken in, by row number, each as it came."""
    found = Import.objects.filter(id=import_id).first()
    if found is None:
        raise NotThere
    rows = RejectedRow.objects.filter(source=found.source, file_digest=found.file_digest).order_by("row")
    total = rows.count()
    pages = max(1, -(-total // REJECTED_PAGE))
    number = min(max(1, page), pages)
    return RejectedPage(
        list(rows[(number - 1) * REJECTED_PAGE : number * REJECTED_PAGE]), total, number, pages
    )


def every_rejected_row(viewer: Viewer, import_id: UUID) -> list[RejectedRow]:
    """All rows of an imported file that could not be taken in, to be sent back to whoever sent it."""
    found = Import.objects.filter(id=import_id).first()
    if found is None:
        raise NotThere
    rows = RejectedRow.objects.filter(source=found.source, file_digest=found.file_digest)
    return list(rows.order_by("row"))


def import_seen(viewer: Viewer, import_id: UUID) -> ImportSeen:
    """One file that was taken in."""
    row = Import.objects.select_related("end").filter(id=import_id).first()
    if row is None:
        raise NotThere
    return _import(row)


def _import(row: Import) -> ImportSeen:
    seen = ImportSeen(row.id, row.file_name, row.begun_at, row.begun_by, ended_at=None)
    if not hasattr(row, "end"):
        return seen
    end = row.end
    return replace(
        seen,
        ended_at=end.ended_at,
        accepted=end.accepted,
        already_there=end.already_there,
        rejected=end.rejected,
    )


def _draft(row: Draft) -> DraftSeen:
    return DraftSeen(
        row.id, DraftKind(row.kind), row.answers, row.started_at, row.started_by, row.saved_at, row.sent_as
    )


NOT_SAID = ReferrerSeen(ReferrerKind.ANONYMOUS, hidden=True)


def _referrers(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, ReferrerSeen]:
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


def _lines(viewer: Viewer, rows: Iterable[Contact]) -> list[ContactLine]:
    found = list(rows)
    ids = [row.id for row in found]
    told, raisers = _narratives(viewer, ids), _referrers(viewer, ids)
    return [_line(row, told.get(row.id), raisers.get(row.id)) for row in found]


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
    )
