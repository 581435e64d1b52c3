"""Calls that ask for us: early help sees that it is asked, joins, writes beside the call, and goes."""

import re
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.contacts.actions import keep_hub_draft, send_hub_draft
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.live.saying import HEARS
from frontdoor.foundation.records.ids import new_id
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county
from tests.factories.deeds import do
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of


@pytest.fixture
def county(db: None) -> County:
    return a_county()


@pytest.fixture
def ours(county: County) -> Client:
    return signed_in(county.early_help)


@pytest.fixture
def hub(county: County) -> Client:
    return signed_in(county.officer)


@pytest.fixture
def call(hub: Client) -> UUID:
    """A call on which an officer has pressed "Ask early help to join"."""
    call = new_id()
    typed = {"person": "p1", "p1-part": "child", "p1-forename": "Tom", "p1-born": "8", "tried": "A meeting."}
    typed |= {"words": "He is hungry.", "emergency": "yes"}
    hub.post(reverse("hub:call", args=[call]), {**typed, "do": "invite"})
    return call


def page_of(client: Client, name: str, call: UUID) -> str:
    return words_of(client.get(reverse(name, args=[call])))


def did(ours: Client, call: UUID, deed: str, **more: str) -> str:
    """The page that follows a press."""
    return words_of(ours.post(reverse("teams:call", args=[call]), {"do": deed, **more}, follow=True))


def test_the_hub_is_told_that_early_help_was_asked(hub: Client, call: UUID) -> None:
    assert "Early help was asked to join" in page_of(hub, "hub:call", call)


def test_the_list_says_who_asks_and_nothing_of_the_call(county: County, ours: Client, call: UUID) -> None:
    page = words_of(ours.get(reverse("teams:calls")))
    assert f"{county.officer.name} asks you to join a call" in page
    assert "He is hungry" not in page + page_of(ours, "teams:call", call) + page_of(
        ours, "teams:call_new", call
    )


def test_without_a_call_the_list_says_so(ours: Client) -> None:
    assert "Nobody asks for you now" in words_of(ours.get(reverse("teams:calls")))


def test_whoever_joins_reads_what_was_said(ours: Client, call: UUID) -> None:
    page = did(ours, call, "join")
    said = ("He is hungry.", "Child: Tom, 8", "Somebody is in danger now")
    assert [one for one in said if one not in page] == []


def test_what_they_write_stands_on_the_hubs_page_with_their_name(
    county: County, ours: Client, hub: Client, call: UUID
) -> None:
    did(ours, call, "join")
    did(ours, call, "write", words="We have a place on Monday.")
    page = page_of(hub, "hub:call", call)
    assert f"{county.early_help.name} says: We have a place on Monday." in page
    assert f"{county.early_help.name} is here too" in page
    assert "We have a place on Monday." in page_of(hub, "hub:call_new", call)


def test_typing_is_kept_without_leaving_the_page(ours: Client, call: UUID) -> None:
    did(ours, call, "join")
    typed = {"do": "write", "words": "We know the school."}
    answer = ours.post(reverse("teams:call", args=[call]), typed, headers={"HX-Request": "true"})
    assert "Kept. They can read it." in words_of(answer)


def test_a_page_that_shows_it_all_is_told_nothing(ours: Client, call: UUID) -> None:
    did(ours, call, "join")
    drawn = ours.get(reverse("teams:call", args=[call])).content.decode()
    address = re.search(r'hx-get="([^"]+/new/[^"]*)"', drawn)
    assert address
    assert ours.get(address[1].replace("&amp;", "&")).status_code == 204


def test_whoever_leaves_reads_no_more(ours: Client, call: UUID) -> None:
    did(ours, call, "join")
    assert "You have left the call" in did(ours, call, "leave")
    assert "He is hungry" not in page_of(ours, "teams:call", call)


def test_a_call_that_was_sent_says_that_it_ended(county: County, ours: Client, call: UUID) -> None:
    did(ours, call, "join")
    do(county.officer, send_hub_draft, call, a_concern())
    assert "The call has ended" in page_of(ours, "teams:call_new", call)
    assert "The call has ended" in did(ours, call, "write", words="Wait")


def test_a_call_that_does_not_ask_for_them_is_not_there(county: County, ours: Client) -> None:
    call = new_id()
    do(county.officer, keep_hub_draft, call, DraftKind.CALL, {"words": "He is hungry."})
    pages = [
        ours.get(reverse(name, args=[call])) for name in ("teams:call", "teams:call_new", "teams:call_hears")
    ]
    assert [page.status_code for page in pages] == [404, 404, 404]
    assert ours.post(reverse("teams:call", args=[call]), {"do": "join"}).status_code == 404


def test_an_open_list_hears_of_its_own_agency(county: County, ours: Client, call: UUID) -> None:
    assert ours.get(reverse("teams:calls_hears"))[HEARS] == str(county.early_help.agency_id)
    assert ours.get(reverse("teams:call_hears", args=[call]))[HEARS] == str(call)
