"""Help that fits is offered beside the needs while a call is taken; what was picked is read back, sent and recorded."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.feedback.actions.offering import offer_help
from frontdoor.domain.feedback.queries import messages_on
from frontdoor.domain.feedback.rules.offering import MOST_OFFERED, HelpOffered
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import County
from tests.factories.deeds import arrived, do, look, refusal
from tests.factories.services import ASHFIELD, a_service, known
from tests.web.hub.test_conversation_page import SignIn, end, save, sent_as

DEBT, YOUTH = UUID(int=1), UUID(int=2)
NEED: dict[str, Any] = {"needs": ["money"]}


@pytest.fixture(autouse=True)
def directory(county: County) -> None:
    """Two services for money worries: one for anybody, one for teenagers; and one for another need."""
    known(
        a_service(id=DEBT),
        a_service("First wages", id=YOUTH, minimum_age=15, maximum_age=25),
        a_service("Play hour", needs=("early_years",)),
    )


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def call() -> UUID:
    return new_id()


def offered(county: County) -> list[Any]:
    """What was put on record of help that was offered, and on which contact."""
    rows = look(county.officer, lambda viewer: list(Event.objects.filter(name=HelpOffered.name)))
    return [(row.contact_id, row.deed()) for row in rows]


def test_help_stands_beside_the_needs_once_one_is_chosen(worker: Client, call: UUID) -> None:
    assert "Choose a need, and who could help stands here." in save(worker, call)
    said = save(worker, call, **NEED)
    assert "Larkmead Debt Advice 01632 960123 Larkmead Trust. All ages" in said
    assert "Play hour" not in said


def test_only_help_for_their_ages_and_their_parents_is_offered(worker: Client, call: UUID) -> None:
    assert "First wages" not in save(worker, call, **NEED)
    assert "First wages" in save(worker, call, **NEED, **{"p1-born": "16"})


def test_help_elsewhere_is_not_offered_where_they_live_is_known(worker: Client, call: UUID) -> None:
    known(a_service("Ashfield larder", areas=(ASHFIELD,)))
    assert "Ashfield larder" in save(worker, call, **NEED)
    assert "Ashfield larder" not in save(worker, call, **NEED, postcode="NG18 1AA")


def test_help_is_drawn_again_only_where_what_it_hangs_on_changed(worker: Client, call: UUID) -> None:
    save(worker, call, **NEED)
    assert "First wages" not in save(worker, call, **NEED, help=[str(DEBT)])
    assert "hub-help" not in save(worker, call, **NEED, help=[str(DEBT)], tried="A budget")


def test_what_was_picked_is_read_back(worker: Client, call: UUID) -> None:
    said = save(worker, call, **NEED, help=[str(DEBT)])
    assert "Who can help: - Larkmead Debt Advice (Larkmead Trust): ring 01632 960123" in said


def test_what_was_picked_is_sent_and_recorded(county: County, worker: Client, call: UUID) -> None:
    end(worker, call, **NEED, help=[str(DEBT)])
    contact = sent_as(county, call)
    assert offered(county) == [(contact, HelpOffered(services=(str(DEBT),)))]
    assert "ring 01632 960123" in look(county.officer, messages_on, contact)[-1].words


def test_where_nothing_was_picked_nothing_is_recorded(county: County, worker: Client, call: UUID) -> None:
    end(worker, call)
    assert offered(county) == []


@pytest.mark.parametrize("sent", ["no id", str(UUID(int=9))])
def test_what_is_no_service_is_not_taken(worker: Client, call: UUID, sent: str) -> None:
    assert "There is a problem" in end(worker, call, help=[sent])


def test_without_scripts_the_page_itself_offers_it(worker: Client, call: UUID) -> None:
    save(worker, call, **NEED, help=[str(DEBT)])
    page = worker.get(reverse("hub:call", args=[call])).content.decode()
    assert f'value="{DEBT}" checked' in page


def test_more_services_than_anybody_rings_are_refused(county: County) -> None:
    many = [UUID(int=1000 + each) for each in range(MOST_OFFERED + 1)]
    assert "Choose up to 12 services" in refusal(county.officer, offer_help, arrived(), many)


def test_a_partner_offers_nothing_in_our_name(county: County) -> None:
    assert "You may not tell the referrer" in refusal(county.police, offer_help, arrived(), [DEBT])


def test_the_same_service_is_put_down_once(county: County) -> None:
    contact = arrived()
    do(county.officer, offer_help, contact, [DEBT, DEBT])
    assert offered(county) == [(contact, HelpOffered(services=(str(DEBT),)))]
