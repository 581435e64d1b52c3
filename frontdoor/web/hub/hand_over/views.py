"""The page that hands work over."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.agencies.geography import Place
from frontdoor.domain.agencies.queries import reading_teams
from frontdoor.domain.agencies.rules import TeamKind
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.queries import reading_decisions
from frontdoor.domain.handovers.actions import hand_over as hand_over_to
from frontdoor.domain.handovers.queries import HandoverSeen, reading_offers
from frontdoor.domain.handovers.rules import TEAM_KINDS
from frontdoor.foundation.clock import add_working_days, now
from frontdoor.foundation.govuk.words import when
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.hand_over.forms import HandOverForm
from frontdoor.web.hub.hand_over.story import place_on, story_of
from frontdoor.web.hub.identity import Identity, and_list
from frontdoor.web.hub.suggested import Suggested, council_of
from frontdoor.web.hub.wording.offering import Reader, offered


def hand_over(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Offer the work to a team, suggested by outcome and district, with its story told once."""
    by = viewer(request)
    decisions, made, places = (
        reading_decisions(by, contact_id),
        reading_offers(by, [contact_id]),
        reading_teams(by),
    )
    found = begun(request, contact_id, May.HAND_OVER, decisions, made, places)
    decision = next((each for each in decisions.found[:1] if each.may_begin), None)
    if decision is None:
        raise Refused(
            "Nothing can be handed over before a decision is in force. Decide first, or have it signed."
        )
    lives_in, every = place_on(found.contact), [each for each in places.found if each.kind != TeamKind.HUB]
    offers, suggested = made.found, suggested_team(decision.outcome, lives_in, every)
    has_declined = suggested is not None and declined_by(suggested.id, offers)
    names = {str(each.id): each.name for each in every}
    about = and_list([one.person.name for one in found.contact.about]) or "the family"
    form = HandOverForm(
        request.POST if request.method == "POST" else None,
        initial={
            "team": str(suggested.id) if suggested and not has_declined else "",
            "story": story_of(decision, found.rules.need_labels, about),
        },
        teams=list(names.items()),
    )
    due = add_working_days(now(), 1, found.hours)
    if form.is_valid():
        ok, _ = attempted(form, lambda: _offer(contact_id, form, by))
        if ok:
            words = f"Offered to {names[form.cleaned_data['team']]}. They have until {when(due, ago=False)} to answer."
            return _offered(request, found, words)
    return deed_page(
        request,
        "hub/hand_over.html",
        found,
        form,
        decision=decision,
        lives_in=lives_in,
        suggested=suggested,
        instead=instead_of_a_team(contact_id, decision.outcome, lives_in) if suggested is None else None,
        has_declined=has_declined,
        offers=offers,
        due=due,
        wording=offered(str(form["story"].value() or ""), Reader.COLLEAGUE),
    )


class Team(Protocol):
    """A team as far as this page needs it."""

    id: UUID
    name: str
    kind: str
    areas: list[str]


def suggested_team(outcome: Outcome, lives_in: Place, every: Sequence[Team]) -> Team | None:
    """The team of the kind that takes up this outcome where the family lives, if there is one."""
    kind = TEAM_KINDS.get(outcome)
    return next((each for each in every if each.kind == kind and lives_in.district_code in each.areas), None)


def declined_by(team: UUID, offers: Sequence[HandoverSeen]) -> bool:
    """Whether this team has declined the work already, so that it is not suggested again."""
    return any(offer.team_id == team and offer.answer and not offer.answer.accepted for offer in offers)


def _offer(contact_id: UUID, form: HandOverForm, by: Viewer) -> UUID:
    given = form.cleaned_data
    return hand_over_to(contact_id, team=UUID(given["team"]), story=given["story"], by=by)


def _offered(request: HttpRequest, found: Identity, words: str) -> HttpResponse:
    if found.where.told:
        return done(request, words, "hub:contact", found.contact.id)
    to = "hub:tell" if "go_on" in request.POST else "hub:contact"
    return done(request, f"{words} Next: tell whoever raised it.", to, found.contact.id)


def instead_of_a_team(contact_id: UUID, outcome: Outcome, lives_in: Place) -> dict[str, str] | None:
    """Where no team of ours takes up the outcome: what to do, as an action that is ready to agree."""
    if outcome is Outcome.POLICE_LED_MEETING:
        suggested = Suggested.POLICE_LED
        why = "A police-led meeting is no team. Agree an action for the police instead."
    elif outcome is Outcome.OUT_OF_COUNTY or (lives_in.is_known and not lives_in.in_county):
        council, suggested = council_of(lives_in), Suggested.ELSEWHERE
        why = f"{council} has a front door of its own, which is not in this list. Agree an action to pass it on."
    else:
        return None
    return {"why": why, "href": f"{reverse('hub:action', args=[contact_id])}?suggested={suggested}"}
