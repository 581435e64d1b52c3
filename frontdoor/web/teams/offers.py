"""Work offered to a team."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.queries import hours, need_labels
from frontdoor.domain.contacts.queries import contact_seen, named_on
from frontdoor.domain.decisions.queries import decisions_on
from frontdoor.domain.handovers.actions import accept, decline
from frontdoor.domain.handovers.queries import HandoverSeen, handover_seen, how_many_offers, offers_to_us
from frontdoor.foundation.clock import now, said
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.teams.forms import OfferForm


def offered(request: HttpRequest) -> HttpResponse:
    """What waits for this team's yes or no, oldest first; and what it answered."""
    who, waiting = viewer(request), request.GET.get("show") != "answered"
    page = paged(
        request,
        lambda: how_many_offers(who, waiting=waiting),
        lambda start, count: offers_to_us(who, waiting=waiting, start=start, count=count),
    )
    context = {
        "page": page,
        "waiting": waiting,
        "people": named_on(who, [one.contact_id for one in page]),
        "left": _time_left(who, page),
    }
    return render(request, "teams/offered.html", context)


def offer(request: HttpRequest, handover_id: UUID) -> HttpResponse:
    """One offer with its story, the needs found and the reasons; accept or decline."""
    who = viewer(request)
    form = OfferForm(request.POST if request.method == "POST" else None)
    found = handover_seen(who, handover_id)
    shows(request, found.contact_id, handover_id)
    if request.method == "POST" and was_done(form, lambda: _answer(request, handover_id, form)):
        took = form.cleaned_data["answer"] == "accept"
        words = (
            "Yours now. The hub can see that you took it on." if took else "Declined. The hub has it back."
        )
        return done(request, words, "teams:offered")
    context = {
        "offer": found,
        "contact": contact_seen(who, found.contact_id),
        "decision": next(iter(decisions_on(who, found.contact_id)), None),
        "needs": need_labels(who),
        "offered_by": names_of(who, [found.offered_by]).get(found.offered_by, "the hub"),
        "left": _time_left(who, [found]).get(found.id),
        "form": form,
    }
    return render(request, "teams/offer.html", context)


def _time_left(who: Viewer, offers: Iterable[HandoverSeen]) -> dict[UUID, str]:
    """What is left to answer each offer that waits, in working time."""
    desk, at = hours(who), now()
    return {one.id: said(one.due_at, at, desk) for one in offers if one.due_at and not one.answer}


def _answer(request: HttpRequest, handover_id: UUID, form: OfferForm) -> None:
    given, who = form.cleaned_data, viewer(request)
    if given["answer"] == "accept":
        accept(handover_id, words=given["words"], by=who)
    else:
        decline(handover_id, reason=given["reason"], instead=given["instead"], by=who)
