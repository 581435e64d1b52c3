"""A worry that is sent twice is one contact, even when both arrive in the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.models import Contact, Receipt
from frontdoor.foundation.records.actor import acting_as
from tests.databases import Clone
from tests.factories.county import County, a_county
from tests.factories.systems import a_system, client_of
from tests.web.api.conftest import Send
from tests.web.api.test_telling import SMALL


def contacts() -> int:
    """How many contacts there are."""
    with acting_as(SYSTEM.id):
        return Contact.objects.count()


def test_the_same_again_is_answered_alike_and_stored_once(send: Send) -> None:
    first, again = send(SMALL, "a-key"), send(SMALL, "a-key")
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert contacts() == 1


def test_spaces_and_the_order_of_names_make_no_other_body(send: Send) -> None:
    send(SMALL, "a-key")
    assert send(dict(reversed(SMALL.items())), "a-key").status_code == 200


def test_another_body_under_the_same_key_is_refused_and_what_came_first_stands(send: Send) -> None:
    first = send(SMALL, "a-key").json()
    other = send({**SMALL, "words": "Something else"}, "a-key")
    assert (other.status_code, other.json()["type"]) == (409, "/api/v1/#key-taken")
    assert send(SMALL, "a-key").json() == first
    assert contacts() == 1


def test_a_key_is_the_systems_own(send: Send, county: County) -> None:
    mine, theirs = send(SMALL, "a-key"), send(SMALL, "a-key", by=client_of(a_system(county, "Another")))
    assert (mine.status_code, theirs.status_code) == (201, 201)
    assert mine.json()["reference"] != theirs.json()["reference"]


def test_a_key_under_which_something_was_wrong_is_still_free(send: Send) -> None:
    assert send({**SMALL, "words": ""}, "a-key").status_code == 422
    assert send(SMALL, "a-key").status_code == 201


def test_neither_key_nor_body_is_kept_with_the_receipt(send: Send) -> None:
    send(SMALL, "tom-varley-2017")
    with acting_as(SYSTEM.id):
        kept = Receipt.objects.get()
    assert not any("varley" in str(value) or "afraid" in str(value) for value in vars(kept).values())


@pytest.mark.parametrize("round_", range(5))
def test_two_that_come_in_the_same_moment_make_one_contact(own_database: Clone, round_: int) -> None:
    issued = a_system(a_county())
    together = Barrier(4)

    def call(number: int) -> tuple[int, dict[str, Any]]:
        try:
            client: Client = client_of(issued)
            together.wait(30)
            answer = client.post(
                "/api/v1/contacts",
                data=SMALL,
                content_type="application/json",
                headers={"Idempotency-Key": "one-key"},
            )
            return answer.status_code, answer.json()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as callers:
        answers = list(callers.map(call, range(4)))
    assert sorted(status for status, _ in answers) == [200, 200, 200, 201]
    assert all(said == answers[0][1] for _, said in answers)
    assert contacts() == 1
