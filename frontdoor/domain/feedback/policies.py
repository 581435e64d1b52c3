"""When a contact may close: never before its referrer was told, or the reason why not was recorded."""

from collections.abc import Sequence
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.decisions.queries import DecisionSeen, decisions_on
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.rules import Kind
from frontdoor.domain.handovers.queries import HandoverSeen, handovers_of
from frontdoor.domain.notifications.queries import is_passed_on
from frontdoor.domain.sharing.queries import requests_on
from frontdoor.foundation.records.refusals import Refused


def why_not_close(viewer: Viewer, contact: UUID) -> str:
    """What stands in the way of closing a contact, and what to do; empty where nothing does."""
    decisions, offers = decisions_on(viewer, contact), handovers_of(viewer, contact)
    told = Message.objects.filter(contact_id=contact, kind__in=[Kind.OUTCOME, Kind.NOT_TOLD]).exists()
    return stands_in_the_way(decisions, offers, told=told, passed_on=is_passed_on(viewer, contact))


def stands_in_the_way(
    decisions: Sequence[DecisionSeen], offers: Sequence[HandoverSeen], *, told: bool, passed_on: bool = False
) -> str:
    """What stands in the way of closing, from what is known of a contact already (decisions and offers newest first).

    What was passed on to the adults' hub or another council needs no decision here, unless it came back.
    """
    came_back = any(offer.answer and not offer.answer.accepted for offer in offers[:1])
    if not any(decision.is_in_force for decision in decisions) and (came_back or not passed_on):
        waits = any(decision.waits_for_signature for decision in decisions[:1])
        return (
            "The decision waits to be signed off. Close once it is in force."
            if waits
            else "Nothing has been decided yet. Decide first, even if the answer is advice."
        )
    if any(offer.answer is None for offer in offers):
        return "A team has not yet answered the offer of this work. Wait for them, or ask them."
    if not told:
        return "Whoever raised this has not been told. Tell them, or record why they can't be told."
    return ""


def must_be_ready_to_close(viewer: Viewer, contact: UUID) -> None:
    """Refuse to close with what stands in the way."""
    reason = why_not_close(viewer, contact)
    if reason:
        raise Refused(reason)


def must_be_untouched(viewer: Viewer, contact: UUID) -> None:
    """Refuse to sort away what the hub has begun to act on: others wait on it, or were promised something."""
    if decisions_on(viewer, contact):
        raise Refused("Something was decided on this contact. Close it instead, and say why in your words.")
    if requests_on(viewer, contact):
        raise Refused("Partners were asked about this contact. Decide on it, even if the answer is advice.")
