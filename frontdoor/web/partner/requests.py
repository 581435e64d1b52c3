"""Questions put to an agency: its list, and the page on which it answers in a minute."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.contacts.queries import contact_seen, involved_in
from frontdoor.domain.sharing.actions import reply
from frontdoor.domain.sharing.queries import how_many_to_us, request_seen, requests_to_us
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.clock import now
from frontdoor.web.frame.deeds import was_done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.partner.forms import AnswerForm

DONE = {
    Answer.NOTHING_HELD: "Sent: nothing held. Thank you, that is a whole answer.",
    Answer.KNOWN: "Sent. The hub has your answer.",
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
    people = involved_in(who, [one.contact_id for one in page])
    context = {"page": page, "waiting": waiting, "people": people, "at": now()}
    return render(request, "partner/requests.html", context)


def answer(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """One question: who asks and why, about whom, and the answer."""
    who = viewer(request)
    asked = request_seen(who, request_id)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and was_done(form, lambda: _reply(request, request_id, form)):
        messages.success(request, DONE[Answer(form.cleaned_data["answer"])])
        return redirect("partner:requests")
    contact = contact_seen(who, asked.contact_id)
    context = {
        "asked": asked,
        "contact": contact,
        "people": [one for one in contact.people if one.person.id in asked.people],
        "asker": names_of(who, [asked.asked_by]).get(asked.asked_by, ""),
        "names_by": names_of(who, [one.replied_by for one in asked.replies]),
        "form": form,
        "left": asked.due_at - now() if asked.due_at else None,
    }
    return render(request, "partner/request.html", context)


def _reply(request: HttpRequest, request_id: UUID, form: AnswerForm) -> None:
    given = form.cleaned_data
    reply(
        request_id,
        answer=Answer(given["answer"]),
        words=given["words"] or given["part_words"],
        worker_name=given["worker_name"],
        worker_phone=given["worker_phone"],
        keep_from_family=given["keep_from_family"] is False,
        keep_reason=given["keep_reason"],
        by=viewer(request),
    )
