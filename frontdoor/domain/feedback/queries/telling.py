"""Reading what referrers were told, and what still stands in the way of closing."""

from collections.abc import Sequence
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.decisions.queries import DecisionSeen
from frontdoor.domain.disclosure.policies import Weighed, safe_words
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.policies import stands_in_the_way
from frontdoor.domain.feedback.queries.ending import Sorted
from frontdoor.domain.feedback.rules import WROTE_QUIETLY, How, Kind, letter_of
from frontdoor.domain.handovers.queries import HandoverSeen
from frontdoor.foundation.letters.texts import as_text
from frontdoor.foundation.records.readings import Reading


def messages_on(viewer: Viewer, contact: UUID) -> list[Message]:
    """What the referrer was told about one contact, oldest first."""
    return reading_messages(viewer, contact).found


def reading_messages(viewer: Viewer, contact: UUID) -> Reading[list[Message]]:
    """What the referrer was told about one contact, oldest first, to be read along with more."""
    told = Message.objects.filter(contact_id=contact).exclude(kind=Kind.TO_POST)
    return Reading(told.order_by("told_at", "id"), seen=list)


def as_they_read(
    viewer: Viewer,
    contact: ContactSeen,
    words: str,
    weighed: Weighed,
    *,
    how: How = How.EMAIL,
    quiet: bool = False,
) -> str:
    """A message exactly as whoever raised a contact would read it; refused, as when it is sent, where it isn't safe."""
    checked = safe_words(words.strip(), weighed.recipient, weighed.protected)
    read = WROTE_QUIETLY if quiet else letter_of(checked, contact.reference)
    return as_text(read) if how is How.TEXT else read


def still_to_do(
    viewer: Viewer,
    decisions: Sequence[DecisionSeen],
    offers: Sequence[HandoverSeen],
    *,
    told: bool,
    passed_on: bool = False,
    sortings: Sequence[Sorted] = (),
) -> str:
    """What stands in the way of closing a contact of which all this was read already; empty where nothing does."""
    others = [one.other for one in sortings if one.is_owed and one.other]
    return stands_in_the_way(decisions, offers, told=told, passed_on=passed_on, others=others)
