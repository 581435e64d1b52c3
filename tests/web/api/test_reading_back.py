"""A system reads of its own worries what the referrer reads, and of others nothing."""

import pytest
from django.test import Client

from frontdoor.domain.feedback.actions import say_why_not_told, tell_referrer
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.factories.systems import a_system, client_of
from tests.web.api.conftest import Send
from tests.web.api.test_telling import SMALL, contact_of_hub

UNKNOWN = "/api/v1/contacts/FD-2222-2222"


def test_it_says_that_we_have_it_and_until_when_it_is_read(send: Send, system: Client) -> None:
    sent = send(SMALL).json()
    said = system.get(sent["status_url"]).json()
    assert (said["reference"], said["status"]) == (sent["reference"], "received")
    assert (said["received_at"], said["read_by"]) == (sent["received_at"], sent["read_by"])
    assert [one["words"] for one in said["messages"]] == [sent["words"]]


def test_it_says_what_the_referrer_was_told(send: Send, system: Client, county: County) -> None:
    sent, by = send(SMALL), county.social_worker
    with acting_as(by.id):
        tell_referrer(contact_of_hub(sent), "A worker will visit.", how=How.CALL, by=by)
    said = system.get(sent.json()["status_url"]).json()
    assert (said["status"], said["read_by"]) == ("told", None)
    assert said["messages"][-1]["words"] == "A worker will visit."


def test_why_somebody_was_not_told_stays_inside(send: Send, system: Client, county: County) -> None:
    sent, by = send(SMALL), county.social_worker
    with acting_as(by.id):
        say_why_not_told(contact_of_hub(sent), "It would put her at risk.", by=by)
    assert "at risk" not in system.get(sent.json()["status_url"]).content.decode()


def test_what_is_anothers_and_what_is_not_there_look_the_same(send: Send, county: County) -> None:
    address = send(SMALL).json()["status_url"]
    another = client_of(a_system(county, "Another of the same agency"))
    anothers, nothing = another.get(address), another.get(UNKNOWN)
    assert (anothers.status_code, anothers.content) == (404, nothing.content)
    assert {**anothers.headers} == {**nothing.headers}


@pytest.mark.parametrize("typed", ["fd-2222-2222", "FD-2222", "FD-0000-0000", "x", "%00", "FD-2222-2222/"])
def test_what_is_no_reference_is_not_there(system: Client, typed: str) -> None:
    answer = system.get(f"/api/v1/contacts/{typed}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")


def test_a_new_token_reads_what_the_old_one_sent(send: Send, county: County) -> None:
    from frontdoor.domain.accounts.actions import renew_token
    from frontdoor.domain.accounts.rules import SYSTEM

    issued = a_system(county, "Renewed")
    address = send(SMALL, by=client_of(issued)).json()["status_url"]
    renewed = renew_token(issued.system.id, by=SYSTEM)
    assert client_of(issued).get(address).status_code == 401
    assert client_of(renewed).get(address).status_code == 200
