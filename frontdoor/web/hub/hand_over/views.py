"""The page that hands work over."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.accounts.rules import May
from frontdoor.domain.agencies.geography import Place
from frontdoor.domain.agencies.queries import teams
from frontdoor.domain.agencies.rules import TeamKind
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.queries import DecisionSeen, decisions_on
from frontdoor.domain.handovers.actions import hand_over as hand_over_to
from frontdoor.domain.handovers.queries import handovers_of
from frontdoor.domain.handovers.rules import TEAM_KINDS
from frontdoor.foundation.clock import add_working_days, now
from frontdoor.foundation.govuk.words import when
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.hand_over.forms import HandOverForm
from frontdoor.web.hub.hand_over.story import place_on, story_of


def hand_over(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Offer the work to a team, suggested by outcome and district, with its story told once."""
    found, by = begun(request, contact_id, May.HAND_OVER), viewer(request)
    decision = next((each for each in decisions_on(by, contact_id)[:1] if each.may_begin), None)
    if decision is None:
        raise Refused(
            "Nothing can be handed over before a decision is in force. Decide first, or have it signed."
        )
    place, kind = place_on(found.contact), TEAM_KINDS.get(decision.outcome)
    every = [each for each in teams(by) if each.kind != TeamKind.HUB]
    suggested = next(
        (each for each in every if each.kind == kind and place.district_code in each.areas), None
    )
    names = {str(each.id): each.name for each in every}
    about = ", ".join(one.person.name for one in found.contact.about) or "the family"
    form = HandOverForm(
        request.POST if request.method == "POST" else None,
        initial={
            "team": str(suggested.id) if suggested else "",
            "story": story_of(decision, need_labels(by), about),
        },
        teams=list(names.items()),
    )
    if form.is_valid():
        team = UUID(form.cleaned_data["team"])
        ok, _ = attempted(
            form, lambda: hand_over_to(contact_id, team=team, story=form.cleaned_data["story"], by=by)
        )
        if ok:
            due = when(add_working_days(now(), 1, found.hours), ago=False)
            words = f"Offered to {names[str(team)]}. They have until {due} to answer."
            following = "" if found.where.told else " Next: tell whoever raised it."
            to = "hub:tell" if "go_on" in request.POST and not found.where.told else "hub:contact"
            return done(request, words + following, to, contact_id)
    return deed_page(
        request,
        "hub/hand_over.html",
        found,
        form,
        decision=decision,
        place=place,
        suggested=suggested,
        instead=instead_of_a_team(contact_id, decision, place) if suggested is None else None,
        offers=handovers_of(by, contact_id),
        due=add_working_days(now(), 1, found.hours),
    )


def instead_of_a_team(contact_id: UUID, decision: DecisionSeen, place: Place) -> dict[str, str] | None:
    """Where no team of ours takes up the outcome: what to do, as an action that is ready to agree."""
    if decision.outcome is Outcome.POLICE_LED_MEETING:
        what = "Put this on the list of the next police-led meeting, and tell the hub what it agreed"
        why = "A police-led meeting is no team. Agree an action for the police instead."
    elif decision.outcome is Outcome.OUT_OF_COUNTY or (place.is_known and not place.in_county):
        council = place.district_name or "the other council"
        what = f"Telephone the front door of {council} council, pass this on, and write down who took it"
        why = f"{council} has a front door of its own, which is not in this list. Agree an action to pass it on."
    else:
        return None
    return {"why": why, "href": f"{reverse('hub:action', args=[contact_id])}?{urlencode({'what': what})}"}
