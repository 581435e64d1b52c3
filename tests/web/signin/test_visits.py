"""How long somebody stays signed in: not while away, not for ever, and never ended by surprise."""

from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from typing import Any

import pytest
import time_machine
from django.test import Client, override_settings
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import SYSTEM_ID
from frontdoor.web.frame.visits import Proof, Visit, as_read
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.public.filling import path_of

HUB, NEWS = reverse("hub:worklist"), f"{reverse('hub:worklist_news')}?since=2026-11-05T10:00:00%2B00:00"
START = datetime(2026, 11, 5, 8, tzinfo=UTC)
SIGN_IN = reverse("account_login")
INSTANTS = st.integers(1_600_000_000, 2_000_000_000).map(lambda at: datetime.fromtimestamp(at, UTC))


def after(minutes: float) -> Any:
    """The clock so many minutes later."""
    return time_machine.travel(START + timedelta(minutes=minutes), tick=False)


@pytest.fixture
def officer(county: County) -> Client:
    """A browser in which a MASH officer signed in at eight."""
    with after(0):
        return signed_in(county.officer)


def is_in(client: Client) -> bool:
    return path_of(client.get(HUB, follow=True)) == HUB


@pytest.mark.parametrize(("minutes", "there"), [(14, True), (16, False)])
def test_after_a_quarter_of_an_hour_without_work_one_is_signed_out(
    officer: Client, minutes: int, there: bool
) -> None:
    with after(minutes):
        assert is_in(officer) is there


def test_work_keeps_the_visit_open(officer: Client) -> None:
    for minutes in (10, 20, 30):
        with after(minutes):
            assert is_in(officer)


def test_what_a_page_asks_for_by_itself_does_not(officer: Client) -> None:
    for minutes in (5, 10, 14):
        with after(minutes):
            assert officer.get(NEWS, headers={"HX-Request": "true"}).status_code == 200
    with after(16):
        assert not is_in(officer)


def test_ten_hours_are_the_longest_however_much_is_done(officer: Client) -> None:
    for minutes in range(10, 600, 10):
        with after(minutes):
            officer.get(reverse("signin:until"))
            officer.post(reverse("signin:stay"))
    with after(599):
        assert is_in(officer)
    with after(600):
        assert not is_in(officer)


def test_devices_that_their_agency_manages_may_rest_for_an_hour(officer: Client) -> None:
    with override_settings(MANAGED_NETWORKS=[ip_network("127.0.0.0/8")]):
        with after(59):
            assert is_in(officer)
        with after(59 + 61):
            assert not is_in(officer)


def test_elsewhere_a_visit_rests_no_longer_than_anybody_s(officer: Client) -> None:
    with override_settings(MANAGED_NETWORKS=[ip_network("10.20.0.0/16")]), after(16):
        assert not is_in(officer)


def test_it_is_said_why_one_is_signed_out_and_the_page_opens_again_after(officer: Client) -> None:
    with after(16):
        page = officer.get(HUB, follow=True)
    assert "You were signed out after 15 minutes without work" in words_of(page)
    assert page.request["QUERY_STRING"] == "next=%2Fhub%2F"


def test_a_form_sent_too_late_leads_back_to_the_page_that_it_stood_on(officer: Client) -> None:
    with after(16):
        sent = officer.post(reverse("hub:call_start"), headers={"Referer": "http://testserver/hub/people/"})
    assert sent["Location"] == f"{SIGN_IN}?next=/hub/people/"


def test_what_a_page_saves_by_itself_is_told_so_and_not_led_away(officer: Client) -> None:
    with after(16):
        told = officer.post(reverse("hub:call_start"), headers={"HX-Request": "true"})
    assert told.status_code == 401
    assert "What you typed is still on this page" in words_of(told)


def test_every_page_says_when_the_visit_ends(officer: Client) -> None:
    with after(3):
        page = words_of(officer.get(HUB))
    assert "If you do nothing more you are signed out at 08:18" in page


def test_asking_how_long_it_lasts_keeps_nothing_open(officer: Client) -> None:
    ends = (START + timedelta(minutes=15)).isoformat()
    for minutes in (5, 14):
        with after(minutes):
            assert officer.get(reverse("signin:until")).json()["ends"] == ends


def test_saying_that_one_is_still_there_keeps_it_open(officer: Client) -> None:
    with after(14):
        said = officer.post(reverse("signin:stay"), headers={"X-Requested-With": "XMLHttpRequest"})
    assert said.json()["ends"] == (START + timedelta(minutes=29)).isoformat()


def test_a_visit_that_ended_by_itself_is_on_record_as_a_sign_out(officer: Client, county: County) -> None:
    with after(16):
        officer.get(HUB)
    with acting_as(SYSTEM_ID):
        found = list(Look.objects.filter(kind="sign_out").values_list("member_id", flat=True))
    assert found == [county.officer.id]


@given(
    st.sampled_from(Proof), INSTANTS, st.timedeltas(timedelta(0), timedelta(hours=12)), st.none() | INSTANTS
)
def test_a_visit_is_read_as_it_was_kept(
    proof: Proof, began: datetime, worked: timedelta, proved: datetime | None
) -> None:
    visit = Visit(proof, began, began + worked, proved)
    assert as_read(visit.as_kept()) == visit
    assert visit.ends(timedelta(minutes=15)) <= visit.last


@given(
    st.none()
    | st.dictionaries(
        st.sampled_from(["proof", "began", "seen", "proved"]), st.none() | st.text() | st.integers()
    )
)
def test_what_can_not_be_read_is_no_visit(kept: dict[str, Any] | None) -> None:
    assert as_read(kept) is None
