"""When contacts were taken down, by whom and from which number: what a telephone call is compared with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Contact
from frontdoor.domain.contacts.rules import WayIn


@dataclass(frozen=True)
class Capture:
    """One contact: begun when its first word was kept, sent when it was raised."""

    id: UUID
    reference: str
    way_in: WayIn
    begun: datetime
    sent: datetime
    taken_by: UUID
    phone: str
    who: str
    """Who raised it, as a list says it."""


def captures(viewer: Viewer, contacts: Iterable[UUID]) -> list[Capture]:
    """How these contacts were taken down; for the hub alone, since a referrer's number is theirs."""
    return _captures(viewer, Contact.objects.filter(id__in=list(contacts)))


def captures_between(viewer: Viewer, since: datetime, until: datetime) -> list[Capture]:
    """Contacts by telephone that were sent between two moments."""
    rows = Contact.objects.filter(raised_at__range=(since, until), way_in=WayIn.TELEPHONE)
    return _captures(viewer, rows.order_by("raised_at")[:100])


def _captures(viewer: Viewer, rows: QuerySet[Contact]) -> list[Capture]:
    if not viewer.sees_hub:
        return []
    return [_capture(row) for row in rows.select_related("referrer")]


def _capture(row: Contact) -> Capture:
    raiser = row.referrer
    return Capture(
        id=row.id,
        reference=row.reference,
        way_in=WayIn(row.way_in),
        begun=row.received_at,
        sent=row.raised_at,
        taken_by=row.raised_by,
        phone=raiser.phone,
        who=", ".join(part for part in (raiser.name, raiser.organisation) if part) or raiser.kind,
    )
