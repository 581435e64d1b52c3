"""Looking at one contact together: the page is the record."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.policies import must_be_able_to, must_be_fit_for_others
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.discussions.models import Attendance, Conclusion, Discussion, HowItWent, View
from frontdoor.domain.discussions.policies import (
    ended_discussion,
    must_have_joined,
    must_have_quorum,
    open_discussion,
)
from frontdoor.domain.discussions.rules import (
    DiscussionConcluded,
    DiscussionJoined,
    DiscussionOpened,
    DiscussionRated,
    Felt,
    How,
    Kind,
    ViewGiven,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.grants import give
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def open_together(contact: UUID, *, kind: Kind, question: str, invited: Sequence[UUID], by: Viewer) -> UUID:
    """Open a discussion and invite agencies; they may see the contact and its people from now on."""
    must_be_able_to(by, May.DISCUSS, contact)
    if not question.strip():
        raise Refused("Say what the discussion is to settle.")
    must_be_fit_for_others(by, contact, question)
    people = contact_seen(by, contact).person_ids
    discussion = Discussion(
        contact_id=contact,
        kind=kind,
        question=question,
        invited=list(invited),
        opened_at=now(),
        opened_by=by.id,
    )
    discussion.save(force_insert=True)
    for agency in invited:
        give([contact, *people], agency=agency, why="discussion")
    record(DiscussionOpened(discussion_id=str(discussion.id), kind=kind), by=by, contact=contact)
    return discussion.id


@transaction.atomic
def join(discussion_id: UUID, *, how: How, by: Viewer) -> None:
    """Say that one is here: in the room, remote or on call."""
    must(by, May.CONTRIBUTE)
    discussion = open_discussion(by, discussion_id)
    if Attendance.objects.filter(discussion=discussion, member_id=by.id, how=how).exists():
        return
    Attendance(
        discussion=discussion,
        contact_id=discussion.contact_id,
        member_id=by.id,
        agency_id=by.agency_id,
        how=how,
        joined_at=now(),
        joined_by=by.id,
    ).save(force_insert=True)
    record(DiscussionJoined(discussion_id=str(discussion.id), how=how), by=by, contact=discussion.contact_id)


@transaction.atomic
def give_view(discussion_id: UUID, words: str, *, by: Viewer) -> None:
    """Say what one's agency knows and thinks; saying more adds to it."""
    must(by, May.CONTRIBUTE)
    discussion = open_discussion(by, discussion_id)
    must_have_joined(by, discussion)
    if not words.strip():
        raise Refused("Write what your agency knows and thinks, in a line or two.")
    must_be_fit_for_others(by, discussion.contact_id, words)
    View(
        discussion=discussion,
        contact_id=discussion.contact_id,
        agency_id=by.agency_id,
        words=words,
        said_at=now(),
        said_by=by.id,
    ).save(force_insert=True)
    record(ViewGiven(discussion_id=str(discussion.id)), by=by, contact=discussion.contact_id)


@transaction.atomic
def conclude(
    discussion_id: UUID,
    *,
    childs_voice: str,
    worries: str,
    strengths: str,
    advised: str,
    dissent: str = "",
    by: Viewer,
) -> None:
    """End a discussion with what was heard and advised; the child's voice is required, "not yet heard" is allowed."""
    must(by, May.DISCUSS)
    one_at_a_time("discussion", discussion_id)
    discussion = open_discussion(by, discussion_id)
    must_have_quorum(by, discussion)
    if not childs_voice.strip():
        raise Refused("Say what the child or adult wants, in their words, or write: not yet heard.")
    if not (worries.strip() and advised.strip()):
        raise Refused("Write what worries you and what you advise.")
    must_be_fit_for_others(by, discussion.contact_id, childs_voice, worries, strengths, advised, dissent)
    Conclusion(
        discussion=discussion,
        contact_id=discussion.contact_id,
        childs_voice=childs_voice,
        worries=worries,
        strengths=strengths,
        advised=advised,
        dissent=dissent,
        concluded_at=now(),
        concluded_by=by.id,
    ).save(force_insert=True)
    deed = DiscussionConcluded(discussion_id=str(discussion.id), dissent=bool(dissent.strip()))
    record(deed, by=by, contact=discussion.contact_id)


@transaction.atomic
def say_how_it_went(discussion_id: UUID, *, worth_it: Felt, heard: Felt, words: str = "", by: Viewer) -> None:
    """Say once how a discussion went, to which one came: two answers, and a word if one likes."""
    must(by, May.CONTRIBUTE)
    discussion = ended_discussion(by, discussion_id)
    if HowItWent.objects.filter(discussion=discussion, rated_by=by.id).exists():
        raise Refused("You have said already how it went. Thank you.")
    HowItWent(
        discussion=discussion,
        contact_id=discussion.contact_id,
        worth_it=worth_it,
        heard=heard,
        words=words.strip(),
        rated_at=now(),
        rated_by=by.id,
    ).save(force_insert=True)
    rated = DiscussionRated(discussion_id=str(discussion.id), worth_it=worth_it, heard=heard)
    record(rated, by=by, contact=discussion.contact_id)
