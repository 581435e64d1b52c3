"""The lane, and the presses that pass notifications on or take that back."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.queries import import_seen
from frontdoor.domain.contacts.rules import NoConcern
from frontdoor.domain.feedback.actions import set_aside
from frontdoor.domain.handovers.actions import pass_on, share_with_adults, take_back
from frontdoor.domain.handovers.queries import offers_on
from frontdoor.domain.notifications.queries import PAGE, Lane, lane, why_not_here
from frontdoor.domain.notifications.rules import Went
from frontdoor.foundation.govuk.fields import TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.asked import page_asked
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import lists, render, viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.police.narrowing import Narrowing
from frontdoor.web.hub.police.places import places
from frontdoor.web.hub.police.saying import Beside, done_said, house_of

MOST_AT_ONCE = 50
UNDONE = "Made for the adults’ hub by mistake: the sharing was taken back."


def police(request: HttpRequest) -> HttpResponse:
    """Open notifications by household: the worst grade and the oldest first, what is thin said in words."""
    by, form = viewer(request), Narrowing(request.GET)
    narrowed = form.narrowed(request.GET.get("file", ""), request.GET.get("house", ""))
    found = lane(by, narrowed, page_asked(request))
    lists(request, sum(len(block.notifications) for block in found.blocks))
    beside = _beside(by, found)
    page: dict[str, Any] = {
        "form": form,
        "filtering": form.is_on,
        "narrowed": narrowed.is_on,
        "lane": found,
        "houses": [house_of(block, beside) for block in found.blocks],
        "paged": Paginator(range(found.households), PAGE).page(found.number),
        "places": places("lane"),
        "file": import_seen(by, narrowed.file) if narrowed.file else None,
        "house": narrowed.house,
        "query": request.GET.urlencode(),
    }
    return render(request, "hub/police/lane.html", page)


@require_POST
def passing(request: HttpRequest) -> HttpResponse:
    """Pass one notification on, or several of a household, to the adults' hub or another council."""
    by, form = viewer(request), QuestionForm(request.POST)
    form.is_valid()
    to = Went(request.POST.get("to", "")) if request.POST.get("to") in list(Went) else Went.NOWHERE
    contacts = _contacts(request.POST)
    if not to or not contacts:
        raise NotThere
    gone = sum(attempted(form, lambda one=one: _pass(one, to, by))[0] for one in contacts)  # type: ignore[misc]
    if gone:
        messages.success(request, done_said(to, gone))
    for reason in dict.fromkeys(form.non_field_errors()):
        messages.error(request, str(reason))
    return redirect(_back(request))


class UndoForm(QuestionForm):
    """Why it is taken back."""

    reason = TextareaField(
        "Why is it taken back?", rows=3, hint="The adults’ hub reads this", named="why it is taken back"
    )


def undo(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Take a passing on back, as long as nobody has taken it on."""
    found, by = begun(request, contact_id, May.HAND_OVER), viewer(request)
    form = UndoForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        ok, _ = attempted(form, lambda: _take_back(contact_id, form.cleaned_data["reason"], by))
        if ok:
            return done(request, "Taken back. It waits in the lane again.", "hub:police")
    return deed_page(request, "hub/police/undo.html", found, form)


def _beside(by: Viewer, found: Lane) -> Beside:
    told = [one.told for block in found.blocks for one in block.notifications]
    passed = [one.passed for one in told if one.passed]
    went = [one.passed.beside or one.entry.contact_id for one in told if one.passed]
    offers = {offer.contact_id: offer for offer in reversed(offers_on(by, went))} if went else {}
    names = names_of(by, [one.passed_by for one in passed]) if passed else {}
    return Beside(why_not_here(by), names, offers)


def _contacts(posted: QueryDict) -> list[UUID]:
    try:
        return [UUID(one) for one in posted.getlist("contact")[:MOST_AT_ONCE]]
    except ValueError:
        return []


def _pass(contact: UUID, to: Went, by: Viewer) -> object:
    return share_with_adults(contact, by=by) if to is Went.SHARED else pass_on(contact, to, by=by)


def _take_back(contact: UUID, reason: str, by: Viewer) -> None:
    """What was made for the adults' hub alone ends with the sharing; a notification that was passed on stays."""
    beside = take_back(contact, reason=reason, by=by)
    if beside:
        set_aside(beside, NoConcern.SENT_TWICE, UNDONE, by=by)


def _back(request: HttpRequest) -> str:
    """The lane as it was narrowed, at the household that was pressed."""
    kept = QueryDict(request.POST.get("query", "")[:500])
    query = urlencode([(key, value) for key in kept for value in kept.getlist(key)])
    house = "".join(char for char in request.POST.get("house", "") if char.isalnum())[:40]
    return reverse("hub:police") + (f"?{query}" if query else "") + (f"#house-{house}" if house else "")
