"""To whom something is closed, and who has it or opened it."""

from datetime import datetime
from uuid import UUID

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.queries import contact_by_reference, contacts_of
from frontdoor.domain.contacts.rules import ContactTaken
from frontdoor.domain.matching.queries import same_people
from frontdoor.domain.needtoknow.models import GlassBreak
from frontdoor.foundation.clock import acknowledge_due
from frontdoor.foundation.events.actions import Recorded
from frontdoor.foundation.events.queries import deeds_of, last_of
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.closures import is_named, to_whom_closed


def to_hand_on(viewer: Viewer, worker: UUID, person: UUID) -> list[UUID]:
    """The contacts about somebody that a member of the hub has; where they have none, the newest, if there is one."""
    about = contacts_of(viewer, same_people(viewer, person))
    taken = deeds_of(viewer, about, ContactTaken)
    theirs = sorted(contact for contact, deeds in taken.items() if _taken_by(deeds[-1]) == worker)
    return theirs or sorted(about)[-1:]  # ids are made in the order of time


def owner_of(viewer: Viewer, contact: UUID) -> UUID | None:
    """Whoever of the hub took the contact last."""
    taken = last_of(viewer, contact, ContactTaken)
    return _taken_by(taken) if taken else None


def _taken_by(taken: Recorded) -> UUID | None:
    return UUID(taken.deed.worker_id) if isinstance(taken.deed, ContactTaken) else None


def closed_to(viewer: Viewer, subject: UUID) -> str:
    """Whether a person or a contact is closed to this member: "conflict", "restricted", or "" where it is open."""
    with acting_as(SYSTEM.id):
        whom = to_whom_closed(subject)
        if viewer.id in whom:
            return "conflict"
        return "restricted" if None in whom and not is_named(subject, viewer.id) else ""


def closed_by_reference(viewer: Viewer, reference: str) -> UUID | None:
    """The restricted contact of a reference that this member may break the glass to; None whatever else it is."""
    with acting_as(SYSTEM.id):
        contact = contact_by_reference(SYSTEM, reference)
    return contact if contact and closed_to(viewer, contact) == "restricted" else None


def unreviewed_since(viewer: Viewer, at: datetime) -> list[GlassBreak]:
    """Uses that nobody reviewed within one working day of the hub, and that were not told further yet."""
    rows = GlassBreak.objects.filter(review=None, escalation=None).order_by("broken_at")
    open_hours = hours(viewer)
    return [use for use in rows if acknowledge_due(use.broken_at, open_hours) <= at]
