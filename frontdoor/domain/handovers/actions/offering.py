"""Handing work over: offered, then accepted, or declined with a reason and what instead."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agencies.queries import team as team_by_id
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.policies import must_be_able_to, must_be_fit_for_others
from frontdoor.domain.contacts.queries import contact_seen, people_on
from frontdoor.domain.handovers.models import Handover, HandoverAnswer
from frontdoor.domain.handovers.policies import must_be_decided, must_not_wait, offered_to, still_offered
from frontdoor.domain.handovers.queries import handovers_of
from frontdoor.domain.handovers.rules import HandedOver, HandoverAccepted, HandoverDeclined, HandoverWithdrawn
from frontdoor.foundation.clock import add_working_days, now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.grants import end_grants, give
from frontdoor.foundation.records.refusals import Refused

HANDED = "handover"
"""Why a team may see the family whose work it is offered."""


@transaction.atomic
def hand_over(contact: UUID, *, team: UUID, story: str, by: Viewer) -> UUID:
    """Offer work to a team, with its story told once; a clock of one working day runs until they answer."""
    must_be_able_to(by, May.HAND_OVER, contact)
    must_be_decided(by, contact)
    must_not_wait(by, contact, team)
    if not story.strip():
        raise Refused("Tell the story in a few lines, so that the family need not tell it again.")
    people = contact_seen(by, contact).person_ids
    must_be_fit_for_others(by, contact, story)
    receiving, at = team_by_id(by, team), now()
    offer = Handover(
        contact_id=contact,
        team=receiving,
        agency_id=receiving.agency_id,
        story=story,
        due_at=add_working_days(at, 1, hours(by)),
        offered_at=at,
        offered_by=by.id,
    )
    offer.save(force_insert=True)
    give([contact, *people], agency=receiving.agency_id, team=receiving.id, why=HANDED)
    deed = HandedOver(
        handover_id=str(offer.id),
        team_id=str(team),
        agency_id=str(receiving.agency_id),
        due_at=offer.due_at.isoformat() if offer.due_at else None,
    )
    record(deed, by=by, contact=contact)
    return offer.id


@transaction.atomic
def accept(handover_id: UUID, *, words: str = "", by: Viewer) -> None:
    """Take the work on."""
    must(by, May.RECEIVE)
    offer = offered_to(by, handover_id)
    _answer(offer, accepted=True, reason=words, instead="", by=by)
    deed = HandoverAccepted(handover_id=str(offer.id), team_id=str(offer.team_id))
    record(deed, by=by, contact=offer.contact_id)


@transaction.atomic
def decline(handover_id: UUID, *, reason: str, instead: str, by: Viewer) -> None:
    """Decline the work, saying why and what would help instead; it goes back to the hub at once."""
    must(by, May.RECEIVE)
    offer = offered_to(by, handover_id)
    if not (reason.strip() and instead.strip()):
        raise Refused("Say why you decline, and what would help this family instead.")
    _answer(offer, accepted=False, reason=reason, instead=instead, by=by)
    deed = HandoverDeclined(handover_id=str(offer.id), team_id=str(offer.team_id))
    record(deed, by=by, contact=offer.contact_id)


@transaction.atomic
def withdraw(handover_id: UUID, *, reason: str, by: Viewer) -> None:
    """Take an offer back before the team has answered it, saying why; from then on they see the family no longer."""
    must(by, May.HAND_OVER)
    offer = still_offered(by, handover_id)
    if not reason.strip():
        raise Refused("Say why the offer is taken back, so that the team knows.")
    must_be_fit_for_others(by, offer.contact_id, reason)
    _answer(offer, accepted=False, reason=reason.strip(), instead="", withdrawn=True, by=by)
    theirs = (one.answer for one in handovers_of(by, offer.contact_id) if one.team_id == offer.team_id)
    if not any(answer and answer.accepted for answer in theirs):
        subjects = [offer.contact_id, *people_on(by, [offer.contact_id])]
        end_grants(subjects, agency=offer.agency_id, team=offer.team_id, why=HANDED)
    deed = HandoverWithdrawn(handover_id=str(offer.id), team_id=str(offer.team_id))
    record(deed, by=by, contact=offer.contact_id)


def _answer(
    offer: Handover, *, accepted: bool, reason: str, instead: str, withdrawn: bool = False, by: Viewer
) -> None:
    HandoverAnswer(
        handover=offer,
        contact_id=offer.contact_id,
        accepted=accepted,
        withdrawn=withdrawn,
        reason=reason,
        instead=instead,
        answered_at=now(),
        answered_by=by.id,
    ).save(force_insert=True)
