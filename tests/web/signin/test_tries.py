"""Guessing is slow, for all web workers together; and nobody is locked out by somebody else's guesses."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client, RequestFactory
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.web.signin import limits
from tests import databases
from tests.factories.county import a_county
from tests.web.hub.conftest import words_of
from tests.web.public.filling import path_of
from tests.web.signin.conftest import EMAIL, App, SignIn, enter

TOO_OFTEN = "There were too many tries"
ELSEWHERE = "203.0.113.9"
TRIES = 1_000  # ten thousand were tried once by hand: five were looked at then too
WORKERS = 2


def test_after_five_wrong_passwords_one_waits_even_with_the_right_one(sign_in: SignIn) -> None:
    pages = [words_of(sign_in(Client(), password="wrong")) for _ in range(6)]
    assert [TOO_OFTEN in page for page in pages] == [False] * 5 + [True]
    assert TOO_OFTEN in words_of(sign_in(Client()))


def test_after_five_wrong_codes_one_waits_even_with_the_right_one(sign_in: SignIn, app: App) -> None:
    client = Client()
    sign_in(client)
    pages = [words_of(enter(client, "000000")) for _ in range(6)]
    assert [TOO_OFTEN in page for page in pages] == [False] * 5 + [True]
    assert path_of(enter(client, app.code())) == reverse("mfa_authenticate")


def test_guesses_made_elsewhere_do_not_lock_a_member_out_where_they_work(
    come_in: SignIn, sign_in: SignIn
) -> None:
    come_in(Client())
    guesser = Client(REMOTE_ADDR=ELSEWHERE)
    pages = [words_of(sign_in(guesser, password="wrong")) for _ in range(6)]
    assert TOO_OFTEN in pages[-1]
    assert path_of(come_in(Client())) == reverse("partner:requests")


def test_a_colleague_s_mistakes_at_the_same_address_lock_nobody_else_out(
    come_in: SignIn, sign_in: SignIn
) -> None:
    come_in(Client())
    for n in range(60):
        limits.may_try(RequestFactory().post("/"), f"colleague{n}@example.org")
    assert TOO_OFTEN in words_of(sign_in(Client(), email="colleague99@example.org", password="wrong"))
    assert path_of(come_in(Client())) == reverse("partner:requests")


def test_one_account_is_not_tried_from_address_after_address(helen: Viewer) -> None:
    allowed = [
        limits.may_try(RequestFactory().post("/", REMOTE_ADDR=f"203.0.113.{n}"), EMAIL) for n in range(40)
    ]
    assert allowed.count(True) == 20


def test_the_counts_outlast_many_other_keys_of_the_cache(helen: Viewer) -> None:
    asked = RequestFactory().post("/", REMOTE_ADDR=ELSEWHERE)
    for _ in range(5):
        limits.may_try(asked, EMAIL)
    cache.set_many({f"other-{n}": n for n in range(1000)})
    assert not limits.may_try(asked, EMAIL)


@pytest.fixture
def opened(own_database: databases.Clone) -> None:
    """A county in a database of its own, where two workers count for real."""
    cache.clear()
    a_county()


def test_of_a_thousand_tries_by_two_workers_five_are_looked_at(opened: None) -> None:
    """Both ask at once, each over its own connection, as two web workers do."""
    together = threading.Barrier(WORKERS)

    def guess(worker: int) -> Counter[bool]:
        together.wait()
        asked = RequestFactory().post("/", REMOTE_ADDR=ELSEWHERE)
        try:
            return Counter(limits.may_try(asked, EMAIL) for _ in range(TRIES // WORKERS))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(WORKERS) as workers:
        found = sum(workers.map(guess, range(WORKERS)), Counter[bool]())
    assert found == {True: 5, False: TRIES - 5}
