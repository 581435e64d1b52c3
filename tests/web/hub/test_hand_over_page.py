"""The page that offers work to a team."""

import re
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.handovers.actions import decline
from frontdoor.domain.handovers.queries import HandoverSeen, handovers_of
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import TOM, a_concern
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, ASSESSED, HELPED_EARLY, send

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def helped(worker: Client, contact: UUID) -> UUID:
    """A contact decided as early help."""
    send(worker, "decide", contact, **HELPED_EARLY)
    return contact


def offers_on(contact: UUID) -> list[HandoverSeen]:
    with acting_as(SYSTEM.id):
        return handovers_of(SYSTEM, contact)


def test_the_team_of_the_district_is_suggested(worker: Client, county: County, helped: UUID) -> None:
    page = worker.get(reverse("hub:hand_over", args=[helped]))
    assert f'value="{county.teams["early-help-north"]}" selected' in page.content.decode()
    assert "Early help unit, north, which serves Mansfield" in words_of(page)


def test_the_story_begins_from_the_decision(worker: Client, helped: UUID) -> None:
    page = words_of(worker.get(reverse("hub:hand_over", args=[helped])))
    assert "Enough money to live on: No food at home until Friday." in page
    assert f"Why: {ADVISED['reasons']}" in page


def test_the_work_is_offered_with_the_story_as_it_was_changed(
    worker: Client, county: County, helped: UUID
) -> None:
    team = str(county.teams["early-help-south"])
    response = send(worker, "hand_over", helped, team=team, story="Begin with the school.")
    [offer] = offers_on(helped)
    assert (offer.team_name, offer.story) == ("Early help unit, south", "Begin with the school.")
    assert "Offered to Early help unit, south. They have until" in words_of(response)


def test_an_offer_that_waits_is_not_made_twice(worker: Client, county: County, helped: UUID) -> None:
    typed = {"team": str(county.teams["early-help-north"]), "story": "Begin with the school."}
    send(worker, "hand_over", helped, **typed)
    response = send(worker, "hand_over", helped, **typed)
    assert "This work is offered to that team already" in words_of(response)
    assert "Begin with the school." in words_of(response)
    assert len(offers_on(helped)) == 1


def test_why_a_team_declined_is_read_before_the_next_is_asked(
    worker: Client, county: County, helped: UUID
) -> None:
    send(worker, "hand_over", helped, team=str(county.teams["early-help-north"]), story="Begin there.")
    with acting_as(county.early_help.id):
        decline(
            offers_on(helped)[0].id, reason="Two weeks full.", instead="The south can.", by=county.early_help
        )
    response = worker.get(reverse("hub:hand_over", args=[helped]))
    assert "Two weeks full. Instead: The south can." in words_of(response)
    assert "Early help unit, north, which serves Mansfield, has declined" in words_of(response)
    assert " selected" not in response.content.decode().partition('value="" selected')[2]


def test_a_family_out_of_county_is_said_to_be(worker: Client, arrives: Callable[..., UUID]) -> None:
    away = replace(TOM, town="Nottingham", postcode="NG1 1AA")
    contact = arrives(a_concern(people=(Involved(Part.CHILD, away),)))
    send(worker, "decide", contact, **(ADVISED | {"outcome": "out_of_county"}))
    page = words_of(worker.get(reverse("hub:hand_over", args=[contact])))
    assert "out of county, in Nottingham" in page
    assert "Agree that action" in page


def test_the_action_in_place_of_a_team_is_ready_in_words_that_no_address_carries(
    worker: Client, arrives: Callable[..., UUID]
) -> None:
    away = replace(TOM, town="Nottingham", postcode="NG1 1AA")
    contact = arrives(a_concern(people=(Involved(Part.CHILD, away),)))
    send(worker, "decide", contact, **(ADVISED | {"outcome": "out_of_county"}))
    page = worker.get(reverse("hub:hand_over", args=[contact])).content.decode()
    [address] = re.findall(r'href="([^"]+)">Agree that action', page)
    assert address == f"{reverse('hub:action', args=[contact])}?suggested=elsewhere"
    assert "Telephone the front door of Nottingham City council" in worker.get(address).content.decode()


def test_nothing_is_handed_over_before_it_is_signed(worker: Client, contact: UUID) -> None:
    send(worker, "decide", contact, **ASSESSED)
    response = worker.get(reverse("hub:hand_over", args=[contact]))
    assert response.status_code == 403
    assert "before a decision is in force" in words_of(response)


def test_what_acts_first_is_handed_over_before_it_is_signed(worker: Client, contact: UUID) -> None:
    at_once = ASSESSED | {"outcome": "same_day_response", "tests": ["section_47"], "met_section_47": "met"}
    send(worker, "decide", contact, **at_once, why_section_47="Bruises that do not fit.")
    page = words_of(worker.get(reverse("hub:hand_over", args=[contact])))
    assert "Mansfield district team, which serves Mansfield" in page
