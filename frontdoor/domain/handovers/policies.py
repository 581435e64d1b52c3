"""When work may be offered, and who may answer."""

from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.decisions.queries import decisions_on
from frontdoor.domain.handovers.models import Handover, HandoverAnswer
from frontdoor.domain.notifications.queries import is_passed_on
from frontdoor.foundation.records.refusals import NotThere, Refused


def must_be_decided(viewer: Viewer, contact: UUID) -> None:
    """Work is handed over on a decision in force or that begins at once, or on a notification that was passed on."""
    if any(decision.may_begin for decision in decisions_on(viewer, contact)[:1]):
        return
    if not is_passed_on(viewer, contact):
        raise Refused(
            "Nothing can be handed over before a decision is in force. Decide first, or have it signed off."
        )


def must_not_wait(viewer: Viewer, contact: UUID, team: UUID) -> None:
    """One offer at a time to one team."""
    waiting = Handover.objects.filter(contact_id=contact, team_id=team).exclude(
        id__in=HandoverAnswer.objects.values("handover_id")
    )
    if waiting.exists():
        raise Refused("This work is offered to that team already and waits for their answer.")


def still_offered(viewer: Viewer, handover_id: UUID) -> Handover:
    """An offer that its team has not answered."""
    offer = Handover.objects.filter(id=handover_id).first()
    if offer is None or not viewer.sees_hub:
        raise NotThere
    answer = HandoverAnswer.objects.filter(handover=offer).first()
    if answer is None:
        return offer
    if answer.withdrawn:
        raise Refused("This offer was taken back already.")
    raise Refused(
        f"{offer.team.name} {'took this on' if answer.accepted else 'declined this'} already. Speak with them."
    )


def offered_to(viewer: Viewer, handover_id: UUID) -> Handover:
    """An offer that waits for the viewer's team."""
    offer = Handover.objects.select_related("team").filter(id=handover_id).first()
    if offer is None or viewer.team_id != offer.team_id:
        raise NotThere
    if HandoverAnswer.objects.filter(handover=offer).exists():
        raise Refused("This offer has been answered already.")
    return offer
