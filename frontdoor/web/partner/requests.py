"""Questions put to an agency: its list, and the page on which it answers in a minute."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import agency_by_code
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.agreements.rules import prompts
from frontdoor.domain.contacts.queries import InvolvedSeen, contact_seen, named_on
from frontdoor.domain.sharing.actions import reply
from frontdoor.domain.sharing.queries import RequestSeen, how_many_to_us, request_seen, requests_to_us
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.clock import now, said
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.partner.forms import AnswerForm
from frontdoor.web.partner.notes import KEPT, note_kept, notes_on

DONE = {
    Answer.NOTHING_HELD: "Sent: nothing held. Thank you, that is a whole answer.",
    Answer.KNOWN: "Sent. The hub has your answer. Thank you.",
    Answer.PART: "Sent. The question stays on your list until the rest follows.",
}


def requests(request: HttpRequest) -> HttpResponse:
    """What waits for this agency, soonest due first; and what it answered."""
    who, waiting = viewer(request), request.GET.get("show") != "answered"
    page = paged(
        request,
        lambda: how_many_to_us(who, waiting=waiting),
        lambda start, count: requests_to_us(who, waiting=waiting, start=start, count=count),
    )
    named = named_on(who, [one.contact_id for one in page])
    context = {
        "page": page,
        "waiting": waiting,
        "people": {one.id: _asked_about(one, named.get(one.contact_id, ())) for one in page},
        "left": _time_left(who, page),
    }
    return render(request, "partner/requests.html", context)


def answer(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """One question: who asks and why, about whom, and the answer."""
    who = viewer(request)
    asked = request_seen(who, request_id)
    shows(request, asked.contact_id, request_id)
    kept, note = note_kept(request, asked.contact_id)
    if kept:
        return done(request, KEPT, "partner:request", request_id)
    form = AnswerForm(request.POST if request.method == "POST" and not note.is_bound else None)
    if form.is_bound and was_done(form, lambda: _reply(request, request_id, form)):
        return done(request, DONE[Answer(form.cleaned_data["answer"])], "partner:requests")
    contact = contact_seen(who, asked.contact_id)
    names = names_of(who, [asked.asked_by, *(one.replied_by for one in asked.replies)])
    context = {
        "asked": asked,
        "reference": contact.reference,
        "people": _asked_about(asked, contact.people),
        "asker": names.get(asked.asked_by, "The hub"),
        "names_by": names,
        "prompts": _prompts(who, asked),
        "form": form,
        "notes": notes_on(request, asked.contact_id, note),
        "left": _time_left(who, [asked]).get(asked.id),
    }
    return render(request, "partner/request.html", context)


def _prompts(who: Viewer, asked: RequestSeen) -> list[str]:
    """What it helps to say, as this kind of agency knows it; what the hub has asked in so many words is left out."""
    kind = AgencyKind(agency_by_code(who, who.agency_code).kind)
    return [one for one in prompts(kind) if one not in asked.words]


def _asked_about(asked: RequestSeen, people: Iterable[InvolvedSeen]) -> list[InvolvedSeen]:
    return [one for one in people if one.person.id in asked.people]


def _time_left(who: Viewer, asked: Iterable[RequestSeen]) -> dict[UUID, str]:
    """What is left for each question that waits: in the hub's working time, but for red, which never pauses."""
    desk, at = hours(who), now()
    return {
        one.id: said(one.due_at, at, None if one.priority == "red" else desk)
        for one in asked
        if one.due_at and one.is_open
    }


def _reply(request: HttpRequest, request_id: UUID, form: AnswerForm) -> None:
    given = form.cleaned_data
    reply(
        request_id,
        answer=Answer(given["answer"]),
        words=given["words"] or given["part_words"],
        worker_name=given["worker_name"],
        worker_phone=given["worker_phone"],
        keep_from_family=bool(given["keep"] or given["part_keep"]),
        keep_reason=given["keep_reason"] or given["part_keep_reason"],
        by=viewer(request),
    )
