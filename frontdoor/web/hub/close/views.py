"""The pages of following up, closing and opening again."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, must
from frontdoor.domain.decisions.queries import reading_actions, reading_decisions
from frontdoor.domain.feedback import actions
from frontdoor.domain.feedback.queries import reading_follow_ups, reading_sortings, still_to_do
from frontdoor.domain.handovers.queries import reading_offers
from frontdoor.domain.journey.rules import Stage
from frontdoor.domain.notifications.queries import is_passed_on
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.close.forms import CloseForm, FollowUpForm, ReopenForm
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.identity import identity


def follow_up(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Look whether the help arrived."""
    by = viewer(request)
    followed, planned = reading_follow_ups(by, contact_id), reading_actions(by, [contact_id])
    found = begun(request, contact_id, May.TELL, followed, planned)
    form = FollowUpForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        went_well, said = form.cleaned_data["went_well"] == "yes", form.cleaned_data["words"]
        ok, _ = attempted(form, lambda: actions.follow_up(contact_id, went_well=went_well, words=said, by=by))
        if ok:
            words = "Kept. Next: close it, or decide again if more is needed."
            return done(request, words, "hub:contact", contact_id)
    earlier, plan = followed.found, planned.found
    names = names_of(by, [each.followed_by for each in earlier])
    return deed_page(request, "hub/follow_up.html", found, form, earlier=earlier, names=names, plan=plan)


def close(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Close a contact, or see what stands in the way."""
    by = viewer(request)
    decisions, offers = reading_decisions(by, contact_id), reading_offers(by, [contact_id])
    sortings, plan = reading_sortings(by, contact_id), reading_actions(by, [contact_id])
    found = begun(request, contact_id, May.CLOSE, decisions, offers, sortings, plan)
    form = CloseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        ok, _ = attempted(form, lambda: actions.close(contact_id, form.cleaned_data["words"], by=by))
        if ok:
            words = "Closed. Everything that was written stays, and it can be opened again."
            return done(request, words, "hub:contact", contact_id)
    passed_on = is_passed_on(by, contact_id)
    in_the_way = still_to_do(
        by,
        decisions.found,
        offers.found,
        told=found.where.told,
        passed_on=passed_on,
        sortings=sortings.found,
    )
    open_actions = [each for each in plan.found if each.is_open]
    return deed_page(
        request,
        "hub/close.html",
        found,
        form,
        in_the_way=in_the_way,
        next=found.next,
        open_actions=open_actions,
    )


def reopen(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Open a closed contact again, and say why."""
    by = viewer(request)
    found = identity(by, contact_id)
    must(by, May.CLOSE)
    if found.where.stage is not Stage.CLOSED:
        raise Refused("This contact is open.")
    form = ReopenForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        ok, _ = attempted(form, lambda: actions.reopen(contact_id, form.cleaned_data["reason"], by=by))
        if ok:
            return done(request, "Open again. Next: decide.", "hub:contact", contact_id)
    return deed_page(request, "hub/reopen.html", found, form)
