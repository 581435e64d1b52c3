"""The pages of setting aside, taking, and saying that whoever raised it was told that we have it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import HUB_ROLES, May
from frontdoor.domain.contacts.actions import take as take_contact
from frontdoor.domain.contacts.rules import NoConcern
from frontdoor.domain.feedback import actions
from frontdoor.domain.feedback.queries import code_for_referrer, messages_on
from frontdoor.domain.feedback.rules import How, Kind
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.sorting.forms import CANT, AcknowledgedForm, AsideForm, TakeForm


def set_aside(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Set aside what is no worry about anybody: kept, counted apart, and opened again whenever somebody asks."""
    found, by = begun(request, contact_id, May.SORT), viewer(request)
    form = AsideForm(request.POST if request.method == "POST" else None)

    def aside() -> None:
        said = form.cleaned_data
        actions.set_aside(contact_id, NoConcern(said["why"]), said["words"], by=by)

    if request.method == "POST" and was_done(form, aside):
        words = f"{found.contact.reference} is set aside. It is kept, and can be opened again."
        return done(request, words, "hub:worklist")
    return deed_page(request, "hub/sorting/set_aside.html", found, form)


def acknowledged(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Say how whoever raised it was told that we have it, or why they can't be."""
    found, by = begun(request, contact_id, May.TELL), viewer(request)
    form = AcknowledgedForm(request.POST if request.method == "POST" else None)

    def say() -> None:
        said = form.cleaned_data
        if said["how"] == CANT:
            actions.say_why_not_told(contact_id, said["reason"], by=by)
        else:
            actions.say_acknowledged(contact_id, how=How(said["how"]), by=by)

    if request.method == "POST" and was_done(form, say):
        return done(
            request, "Kept. When and how they were told stands under “Told”.", "hub:contact", contact_id
        )
    told = [each for each in messages_on(by, contact_id) if each.kind == Kind.ACKNOWLEDGED]
    code = code_for_referrer(by, contact_id)
    return deed_page(request, "hub/sorting/acknowledged.html", found, form, told=told, code=code)


def take(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Take a contact, or hand it to a colleague: everybody sees who has it."""
    found, by = begun(request, contact_id, May.SORT), viewer(request)
    colleagues = [each for each in members(by, *HUB_ROLES) if each.id != by.id]
    if request.method == "POST" and "mine" in request.POST:
        take_contact(contact_id, by=by)
        return done(request, "It is yours now.", "hub:contact", contact_id)
    form = TakeForm(request.POST if request.method == "POST" else None, colleagues=colleagues)
    if request.method == "POST" and was_done(
        form, lambda: take_contact(contact_id, worker=form.chosen, by=by)
    ):
        name = next(each.name for each in colleagues if each.id == form.chosen)
        return done(request, f"{name} has it now.", "hub:contact", contact_id)
    has_it = next((each.name for each in colleagues if each.id == found.where.decided_by), "")
    return deed_page(
        request, "hub/sorting/take.html", found, form, has_it=has_it, is_mine=found.where.decided_by == by.id
    )
