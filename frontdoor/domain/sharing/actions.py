"""Asking partners, and their answers."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agencies.queries import agency_by_code
from frontdoor.domain.agreements.queries import hours, reply_preset
from frontdoor.domain.agreements.rules import LawfulBasis, Purpose
from frontdoor.domain.contacts.policies import must_be_able_to, must_be_fit_for_others, must_see
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.sharing.models import AgencyNote, Reply, Request, Unanswered, Withdrawal
from frontdoor.domain.sharing.policies import open_request
from frontdoor.domain.sharing.rules import (
    AgencyNoteKept,
    Answer,
    PartnerAsked,
    PartnerReplied,
    RequestWithdrawn,
    ServiceAgreement,
)
from frontdoor.foundation.clock import now, reply_due
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.grants import give
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def ask_partner(
    contact: UUID,
    *,
    agency_code: str,
    people: Sequence[UUID],
    purpose: Purpose,
    lawful_basis: LawfulBasis,
    service_agreement: ServiceAgreement,
    words: str,
    priority: str,
    by: Viewer,
) -> UUID:
    """Ask one agency about named people of a contact; from now on it may see them, and a clock runs."""
    must_be_able_to(by, May.ASK, contact)
    on_it = set(contact_seen(by, contact).person_ids)
    if not people or not set(people) <= on_it:
        raise Refused("Choose whom you ask about, from the people on this contact.")
    if not words.strip():
        raise Refused("Say what you need to know, so that the answer can be to the point.")
    must_be_fit_for_others(by, contact, words)
    at = now()
    agency = agency_by_code(by, agency_code)
    request = Request(
        contact_id=contact,
        agency=agency,
        people=list(people),
        purpose=purpose,
        lawful_basis=lawful_basis,
        service_agreement=service_agreement,
        words=words,
        priority=priority,
        due_at=reply_due(priority, at, reply_preset(by), hours(by)),
        asked_at=at,
        asked_by=by.id,
    )
    request.save(force_insert=True)
    Unanswered(request=request, contact_id=contact, agency=agency, due_at=request.due_at, since=at).save(
        force_insert=True
    )
    give([contact, *people], agency=agency.id, why="asked")
    deed = PartnerAsked(
        request_id=str(request.id),
        agency_id=str(agency.id),
        due_at=request.due_at.isoformat() if request.due_at else None,
        priority=priority,
    )
    record(deed, by=by, contact=contact, people=people)
    return request.id


@transaction.atomic
def reply(
    request_id: UUID,
    *,
    answer: Answer,
    words: str = "",
    worker_name: str = "",
    worker_phone: str = "",
    keep_from_family: bool = False,
    keep_reason: str = "",
    by: Viewer,
) -> None:
    """Answer a question put to one's agency: "nothing held" is a whole answer; a part leaves the clock running."""
    must(by, May.REPLY)
    one_at_a_time("question", request_id)
    request = open_request(by, request_id)
    if answer is not Answer.NOTHING_HELD and not words.strip():
        raise Refused("Say what you know, in a line or two, or choose Nothing held.")
    if keep_from_family and not keep_reason.strip():
        raise Refused("Say why the family must not be told.")
    Reply(
        request=request,
        contact_id=request.contact_id,
        answer=answer,
        words=words,
        worker_name=worker_name,
        worker_phone=worker_phone,
        keep_from_family=keep_from_family,
        keep_reason=keep_reason,
        replied_at=now(),
        replied_by=by.id,
    ).save(force_insert=True)
    if answer is not Answer.PART:
        Unanswered.objects.filter(request=request).delete()
    deed = PartnerReplied(request_id=str(request.id), agency_id=str(request.agency_id), answer=answer)
    record(deed, by=by, contact=request.contact_id)


@transaction.atomic
def withdraw(request_id: UUID, *, reason: str, by: Viewer) -> None:
    """Take a question back, since its answer is no longer needed."""
    must(by, May.ASK)
    one_at_a_time("question", request_id)
    request = open_request(by, request_id)
    must_be_able_to(by, May.ASK, request.contact_id)
    if not reason.strip():
        raise Refused("Say why the answer is no longer needed.")
    must_be_fit_for_others(by, request.contact_id, reason)
    Withdrawal(
        request=request, contact_id=request.contact_id, reason=reason, withdrawn_at=now(), withdrawn_by=by.id
    ).save(force_insert=True)
    Unanswered.objects.filter(request=request).delete()
    deed = RequestWithdrawn(request_id=str(request.id), agency_id=str(request.agency_id))
    record(deed, by=by, contact=request.contact_id)


@transaction.atomic
def keep_note(contact: UUID, words: str, *, by: Viewer) -> None:
    """Keep a note of one's own agency on a contact that it was asked about or discusses; no other agency reads it."""
    must(by, May.NOTE)
    must_see(by, contact)
    if not words.strip():
        raise Refused("Write the note first.")
    AgencyNote(
        contact_id=contact, agency_id=by.agency_id, words=words.strip(), noted_at=now(), noted_by=by.id
    ).save(force_insert=True)
    record(AgencyNoteKept(agency_id=str(by.agency_id)), by=by, contact=contact)
