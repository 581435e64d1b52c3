"""The page on which somebody says that they tried to reach whoever raised it, and could not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import WayIn
from tests.factories.concerns import TEACHER
from tests.factories.county import County
from tests.factories.deeds import came_in
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, TOLD, send

NO_ANSWER = {"how": "call", "call": "no_answer", "again": "tomorrow"}


@pytest.fixture
def worker(county: County, as_member: Callable[[Viewer], Client]) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def advised(worker: Client) -> UUID:
    """A letter that gave a telephone number, decided as advice."""
    contact = came_in(way_in=WayIn.LETTER, referrer=replace(TEACHER, email="", phone="07700 900321"))
    send(worker, "decide", contact, **ADVISED)
    return contact


def test_a_try_stands_among_the_promises_due_with_the_next(worker: Client, advised: UUID) -> None:
    page = words_of(send(worker, "tried", advised, **NO_ANSWER))
    assert "They are still owed a word" in page
    assert "Tried once." in page
    assert "no answer. Next try:" in page


@pytest.mark.parametrize(
    ("again", "next_try"), [("tomorrow", "Mon 30 Nov, 08:30"), ("two", "Tue 1 Dec, 08:30")]
)
def test_the_next_try_is_on_a_working_day(
    county: County, worker: Client, advised: UUID, again: str, next_try: str
) -> None:
    with time_machine.travel(datetime(2026, 11, 27, 16, 0, tzinfo=UTC)):  # a Friday
        at_the_desk = signed_in(county.social_worker)
        page = words_of(send(at_the_desk, "tried", advised, **NO_ANSWER | {"again": again}))
    assert f"Next try: {next_try}" in page


def test_what_came_of_a_call_and_the_next_try_are_asked(worker: Client, advised: UUID) -> None:
    page = words_of(send(worker, "tried", advised, how="call"))
    assert "Select what happened" in page
    assert "Select when the next try is" in page


def test_it_is_not_over_after_one_try(worker: Client, advised: UUID) -> None:
    send(worker, "tried", advised, **NO_ANSWER)
    page = words_of(send(worker, "tried", advised, **NO_ANSWER | {"again": "enough"}))
    assert "After three tries on two days" in page


def test_a_wrong_number_is_not_offered_again(worker: Client, advised: UUID) -> None:
    send(worker, "tried", advised, **NO_ANSWER | {"call": "wrong_number"})
    page = worker.get(reverse("hub:tell", args=[advised])).content.decode()
    assert "07700 900321: not theirs" in page
    assert 'value="07700 900321"' not in page


def test_the_tell_page_shows_the_tries_and_gives_no_such_reason_yet(worker: Client, advised: UUID) -> None:
    send(worker, "tried", advised, **NO_ANSWER)
    page = worker.get(reverse("hub:tell", args=[advised])).content.decode()
    assert "Tried so far" in page
    assert 'value="not_reached"' not in page


def test_whoever_was_told_need_not_be_tried(worker: Client, advised: UUID) -> None:
    send(worker, "tell", advised, **TOLD | {"how": "call"})
    assert "They were told already" in words_of(send(worker, "tried", advised, **NO_ANSWER))
