"""The page on which actions are agreed, several in a row."""

from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.decisions.actions import agree_action
from frontdoor.domain.decisions.queries import reading_actions
from frontdoor.foundation.govuk.fields import Option
from frontdoor.foundation.govuk.words import day
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.hand_over.story import place_on
from frontdoor.web.hub.identity import Identity, age_said
from frontdoor.web.hub.plan.forms import ActionForm
from frontdoor.web.hub.suggested import suggested_words


def action(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Agree an action; another can follow with the same agency and day."""
    by = viewer(request)
    agreed = reading_actions(by, [contact_id])
    found = begun(request, contact_id, May.PLAN, agreed)
    names = {str(each.id): each.short for each in found.agencies}
    form = _form(request, found, names)
    if form.is_valid():
        ok, _ = attempted(form, lambda: _agree(contact_id, form, by))
        if ok:
            return _agreed(request, contact_id, form, names)
    plan = agreed.found
    meeting = _uuid(request.GET.get("discussion", ""))
    return deed_page(request, "hub/action.html", found, form, plan=plan, meeting=meeting)


def _form(request: HttpRequest, found: Identity, names: dict[str, str]) -> ActionForm:
    people = [
        Option(str(one.person.id), f"{one.person.name} ({age_said(one.person)}), {one.part.label.lower()}")
        for one in found.contact.people
    ]
    return ActionForm(
        request.POST if request.method == "POST" else None,
        initial={
            "what": suggested_words(request.GET.get("suggested", ""), place_on(found.contact)),
            "agency": request.GET.get("agency", ""),
            "due_on": _day(request.GET.get("by", "")),
            "people": [str(one.person.id) for one in found.contact.about],
        },
        agencies=list(names.items()),
        people=people,
    )


def _agree(contact_id: UUID, form: ActionForm, by: Viewer) -> UUID:
    given = form.cleaned_data
    return agree_action(
        contact_id,
        what=given["what"],
        agency=UUID(given["agency"]),
        due_on=given["due_on"],
        people=form.chosen_people(),
        by=by,
    )


def _agreed(request: HttpRequest, contact_id: UUID, form: ActionForm, names: dict[str, str]) -> HttpResponse:
    given = form.cleaned_data
    words = f"Agreed: {names[given['agency']]}, by {day(given['due_on'])}."
    meeting = _uuid(request.GET.get("discussion", ""))
    if "another" in request.POST:
        done(request, f"{words} Next: the action after it.", "hub:contact", contact_id)
        kept = {"agency": given["agency"], "by": given["due_on"].isoformat()}
        kept |= {"discussion": str(meeting)} if meeting else {}
        return redirect(f"{reverse('hub:action', args=[contact_id])}?{urlencode(kept)}")
    if meeting:
        return done(request, f"{words} Next: go on with the discussion.", "hub:discussion", meeting)
    return done(request, f"{words} They see it in their own list.", "hub:contact", contact_id)


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _uuid(said: str) -> UUID | None:
    try:
        return UUID(said)
    except ValueError:
        return None
