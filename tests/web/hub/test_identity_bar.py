"""The bar on every page about a contact."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
import time_machine
from django.test import Client

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.hub.identity import Identity, identity
from tests.factories.concerns import TOM, a_concern
from tests.factories.county import County
from tests.web.hub.deeds import ADVISED, ASKED, HELPED_EARLY, TRIAGED, people_of, send

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def bar_of(county: County, contact: UUID) -> Identity:
    with acting_as(county.social_worker.id):
        return identity(county.social_worker, contact)


def test_what_has_just_arrived_waits_for_its_first_look(county: County, contact: UUID) -> None:
    bar = bar_of(county, contact).bar
    assert (bar["stage"], bar["waiting_on"], bar["clock_name"]) == ("Arrived", "the hub", "First look")
    assert bar["next"]["text"] == "Triage"


def test_names_stand_with_ages(county: County, contact: UUID) -> None:
    assert [one["name"] for one in bar_of(county, contact).bar["people"]] == ["Tom Varley"]
    assert bar_of(county, contact).bar["people"][0]["age"].isdigit()


def test_a_question_waits_on_the_agency_that_was_asked(county: County, worker: Client, contact: UUID) -> None:
    send(worker, "triage", contact, **TRIAGED)
    send(worker, "ask", contact, **ASKED, people=people_of(contact))
    bar = bar_of(county, contact).bar
    assert (bar["waiting_on"], bar["clock_name"], bar["late"]) == ("Police", "Answer due", False)
    assert bar["next"] is None


def test_an_answer_that_is_late_is_said_to_be(county: County, worker: Client, contact: UUID) -> None:
    send(worker, "ask", contact, **(ASKED | {"priority": "red"}), people=people_of(contact))
    with time_machine.travel(now().replace(year=now().year + 1)):
        assert bar_of(county, contact).bar["late"]


def test_once_decided_no_partner_is_waited_on(county: County, worker: Client, contact: UUID) -> None:
    send(worker, "ask", contact, **ASKED, people=people_of(contact))
    send(worker, "decide", contact, **ADVISED)
    bar = bar_of(county, contact).bar
    assert (bar["waiting_on"], bar["left"]) == ("the hub", None)


def test_an_offer_waits_on_the_team(county: County, worker: Client, contact: UUID) -> None:
    send(worker, "decide", contact, **HELPED_EARLY)
    send(worker, "hand_over", contact, team=str(county.teams["early-help-north"]), story="Begin there.")
    bar = bar_of(county, contact).bar
    assert bar["waiting_on"] == "Early help unit, north"
    assert bar["left"] is not None


@pytest.mark.parametrize(("protected", "lock"), [(True, "Protected address"), (False, "")])
def test_a_protected_address_shows_a_lock(
    county: County, arrives: Callable[..., UUID], protected: bool, lock: str
) -> None:
    tom = replace(TOM, address_protected=protected)
    contact = arrives(a_concern(people=(Involved(Part.CHILD, tom),)))
    assert bar_of(county, contact).bar["lock"] == lock


def test_a_contact_that_is_not_there_has_no_bar(county: County) -> None:
    with pytest.raises(NotThere):
        bar_of(county, uuid4())
