"""Several have one call open: each sees who else is there, and what they wrote, without saving or loading anything."""

import html
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions import keep_hub_draft
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.clock import now
from frontdoor.foundation.live.saying import HEARS
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import County
from tests.factories.deeds import do
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC).isoformat()
ANSWERS = {
    "emergency": "yes",
    "kind": "professional",
    "words": "He is hungry.",
    "people": [{"key": "p1", "part": "child", "forename": "Tom"}, {"key": "p2", "part": "parent"}],
}


@pytest.fixture
def hers(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


@pytest.fixture
def his(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def call(county: County) -> UUID:
    """A call that an officer has begun."""
    call = new_id()
    do(county.officer, keep_hub_draft, call, DraftKind.CALL, ANSWERS)
    return call


def news(client: Client, call: UUID, since: str = LONG_AGO, **asked: Any) -> str:
    """What the open page of a call is told when it asks."""
    answer = client.get(reverse("hub:call_new", args=[call]), {"since": since, "person": "p1", **asked})
    return html.unescape(answer.content.decode())


def put_in(page: str) -> dict[str, Any]:
    """What the page puts into its questions."""
    found = re.search(r'data-hub-theirs="(.*?)" hidden', page, re.DOTALL)
    return {name: one["value"] for name, one in json.loads(found[1]).items()} if found else {}


def test_whoever_looks_on_gets_what_a_colleague_wrote(his: Client, call: UUID) -> None:
    page = news(his, call)
    assert (put_in(page)["words"], put_in(page)["p1-forename"]) == ("He is hungry.", "Tom")
    assert "Ring 999 now" in page


def test_somebody_who_is_not_on_the_page_yet_is_spoken_of(his: Client, call: UUID) -> None:
    assert "A colleague named somebody else" in news(his, call)
    assert "A colleague named somebody else" not in news(his, call, person="p1 p2")


def test_a_page_that_shows_it_all_is_told_nothing(his: Client, call: UUID) -> None:
    assert put_in(news(his, call, since=now().isoformat())) == {}
    assert put_in(news(his, call, since="yesterday")) != {}


def test_nobody_gets_their_own_words_back(hers: Client, call: UUID) -> None:
    assert put_in(news(hers, call)) == {}


def test_each_sees_who_else_is_there(county: County, hers: Client, his: Client, call: UUID) -> None:
    news(hers, call)
    assert f"{county.officer.name} is here too" in words_of(his.get(reverse("hub:call", args=[call])))
    assert f"{county.social_worker.name} is here too" in words_of_new(hers, call)


def words_of_new(client: Client, call: UUID) -> str:
    return words_of(client.get(reverse("hub:call_new", args=[call])))


def test_whoever_went_is_there_no_longer(hers: Client, his: Client, call: UUID) -> None:
    news(hers, call)
    with time_machine.travel(now() + timedelta(seconds=50)):
        assert "is here too" not in news(his, call)


def test_what_the_page_says_already_is_not_said_again(hers: Client, his: Client, call: UUID) -> None:
    news(hers, call)
    page = news(his, call)
    found = re.search(r'name="here" value="([^"]+)"', page)
    assert found
    answer = his.get(reverse("hub:call_new", args=[call]), {"since": now().isoformat(), "here": found[1]})
    assert answer.status_code == 204


def test_a_call_that_was_sent_says_who_sent_it_and_where_it_is(
    county: County, hers: Client, his: Client, call: UUID
) -> None:
    sent = {"emergency": "no", "kind": "professional", "words": "He is hungry.", "send": "triage"}
    sent |= {"person": "p1", "p1-part": "child", "p1-forename": "Tom"}
    hers.post(reverse("hub:call", args=[call]), sent)
    page = news(his, call)
    assert f"{county.officer.name}</strong> sent this call" in page
    assert "/hub/contacts/" in page


def test_a_page_may_hear_of_the_call_and_of_nothing_else(his: Client, call: UUID) -> None:
    answer = his.get(reverse("hub:call_hears", args=[call]))
    assert (answer.status_code, answer[HEARS], answer.content) == (204, str(call), b"")
