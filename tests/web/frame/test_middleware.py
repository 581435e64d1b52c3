"""One transaction a request, as the member who asks; what goes wrong is undone, and every look stands."""

import re
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client, override_settings

from frontdoor.domain.accounts.actions import leave
from frontdoor.domain.accounts.models import Member
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.triage.queries import triages
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.queries import last_looks
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as, current_actor
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, asked, look
from tests.factories.signing_in import signed_in

LEFT = "Your membership has ended, so you can&#39;t see this any more."


@pytest.fixture(autouse=True)
def _trial_pages() -> Iterator[None]:
    """The pages that go wrong are there for these tests alone."""
    with override_settings(ROOT_URLCONF="tests.web.frame.trial_pages"):
        yield


@pytest.fixture
def county(db: None) -> County:
    """The county and its members."""
    return a_county()


@pytest.fixture
def contact(county: County) -> UUID:
    """A contact."""
    return arrived()


@pytest.fixture
def officer(county: County) -> Client:
    """A browser in which the MASH officer is signed in, and which is told of our faults as anybody's is."""
    client = signed_in(county.officer)
    client.raise_request_exception = False
    return client


def looks() -> list[Look]:
    """Every look on record, in order."""
    with acting_as(SYSTEM.id):
        return list(Look.objects.order_by("at", "id"))


def test_a_request_runs_in_one_transaction_as_the_member_who_asks(county: County) -> None:
    answer = signed_in(county.officer).get("/trial/who/")
    assert answer.content.decode() == f"{county.officer.id} {county.officer.id} True"


def test_a_visitors_request_runs_as_the_public_form(county: County) -> None:
    assert Client().get("/trial/who/").content.decode() == f"{INTAKE.id} {INTAKE.id} True"


def test_after_a_request_nobody_acts_any_more(county: County) -> None:
    signed_in(county.officer).get("/trial/who/")
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_actor()")
        assert (cursor.fetchone(), current_actor()) == ((None,), None)


def test_what_went_well_stays_and_is_on_record(county: County, contact: UUID, officer: Client) -> None:
    assert officer.post(f"/trial/well/{contact}/").status_code == 200
    assert len(look(county.officer, triages, contact)) == 1
    [seen] = looks()
    assert (seen.what, seen.method, seen.result) == ("trial_well", "POST", 200)


WRONG = {"refused": 403, "nothing": 404, "broken": 500, "database": 500}


@pytest.mark.parametrize("way", WRONG)
def test_what_went_wrong_is_undone_and_its_look_stands(
    county: County, contact: UUID, officer: Client, way: str
) -> None:
    assert officer.post(f"/trial/{way}/{contact}/").status_code == WRONG[way]
    assert look(county.officer, triages, contact) == []
    [seen] = looks()
    assert (seen.result, seen.subject, seen.member_id, seen.agency_id) == (
        WRONG[way],
        contact,
        county.officer.id,
        county.officer.agency_id,
    )


def test_after_something_went_wrong_the_next_request_goes_well(
    county: County, contact: UUID, officer: Client
) -> None:
    for way in WRONG:
        officer.post(f"/trial/{way}/{contact}/")
    assert officer.post(f"/trial/well/{contact}/").status_code == 200
    assert [seen.result for seen in looks()] == [*WRONG.values(), 200]


def test_a_refusal_is_a_page_with_its_reason(contact: UUID, officer: Client) -> None:
    answer = officer.post(f"/trial/refused/{contact}/").content.decode()
    assert "Not before the kettle has boiled." in answer
    assert "Nothing was changed" in answer


def test_what_was_sought_is_on_record(county: County, officer: Client) -> None:
    officer.get("/trial/search/")
    [seen] = looks()
    assert (seen.terms, seen.subject) == ("varley", None)


def test_a_partners_look_is_on_record_as_one_at_the_contact(county: County, contact: UUID) -> None:
    request = asked(county, contact)
    signed_in(county.police).get(f"/partner/requests/{request}/")
    [seen] = look(county.officer, last_looks, contact)
    assert (seen.what, seen.member_id) == ("partner:request", county.police.id)


def test_a_partners_look_at_what_is_not_theirs_is_no_look_at_the_contact(
    county: County, contact: UUID
) -> None:
    request = asked(county, contact)
    signed_in(county.health).get(f"/partner/requests/{request}/")
    assert look(county.officer, last_looks, contact) == []
    assert [(seen.result, seen.subject) for seen in looks()] == [(404, request)]


def test_a_visitors_look_at_a_public_page_is_nobodys_business(county: County) -> None:
    Client().get("/")
    Client().get("/trial/who/")
    assert looks() == []


def test_a_visitor_at_a_members_page_is_sent_to_sign_in_and_put_on_record(county: County) -> None:
    answer = Client().get("/hub/people/?page=2")
    assert answer["Location"] == "/sign-in/?next=/hub/people/%3Fpage%3D2"
    [seen] = looks()
    assert (seen.what, seen.result, seen.member_id) == ("hub:people", 302, None)


def test_a_page_of_which_nobody_said_who_may_open_it_opens_to_nobody(county: County, officer: Client) -> None:
    answers = [client.get("/trial/undeclared/") for client in (Client(), officer, signed_in(county.police))]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert not any(b"open to all" in answer.content for answer in answers)
    assert [seen.what for seen in looks()] == ["trial_undeclared", "trial_undeclared"]


def test_an_address_that_is_none_is_put_on_record_too(officer: Client) -> None:
    assert officer.get("/no/such/page/").status_code == 404
    [seen] = looks()
    assert (seen.what, seen.result) == ("", 404)


def test_a_page_for_others_names_the_role_that_it_is_not_for(county: County, officer: Client) -> None:
    answer = officer.get("/trial/guardians/")
    assert answer.status_code == 403
    assert "This page isn&#39;t for mash officers." in answer.content.decode()


def test_what_is_not_there_and_what_is_not_theirs_look_the_same(county: County, contact: UUID) -> None:
    request, client = asked(county, contact), signed_in(county.health)
    answers = [client.get(f"/partner/requests/{which}/") for which in (request, uuid4())]
    assert [answer.status_code for answer in answers] == [404, 404]
    # But for the token that is drawn anew for every page, and what the clock shows.
    drawn_anew = rb"\b[A-Za-z0-9]{64}\b|\d{4}-\d\d-\d\dT[\d:.+]+|\b\d\d:\d\d\b"
    bodies = {re.sub(drawn_anew, b"", answer.content) for answer in answers}
    assert len(bodies) == 1
    assert b"Varley" not in answers[0].content


def test_a_leavers_open_session_is_told_that_their_membership_has_ended(
    county: County, contact: UUID
) -> None:
    client = signed_in(county.officer)
    Member.objects.filter(id=county.officer.id).update(left_at=now())
    answer = client.get(f"/hub/contacts/{contact}/")
    assert answer.status_code == 403
    assert LEFT in answer.content.decode()
    assert b"Varley" not in answer.content


def test_a_leaver_is_signed_out_from_that_moment(county: County, contact: UUID) -> None:
    client = signed_in(county.officer)
    assert client.get(f"/hub/contacts/{contact}/").status_code == 200
    leave(county.officer.id, by=SYSTEM)
    assert client.get(f"/hub/contacts/{contact}/")["Location"].startswith("/sign-in/?next=")


@pytest.mark.parametrize("address", ["/", "/hub/", "/no/such/page/"])
def test_no_page_is_kept_by_a_browser_or_on_the_way(officer: Client, address: str) -> None:
    assert "no-store" in officer.get(address)["Cache-Control"]
