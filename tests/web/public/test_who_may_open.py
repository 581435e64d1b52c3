"""Anybody may open the public's pages, and each is drawn by few reads."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.frame import middleware
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.public.filling import PAGES, TOM, answer, fill, question

AtMost = Callable[[int], AbstractContextManager[object]]
ALONE = (
    "home",
    "public:start",
    "public:emergency",
    "public:follow",
    "public:privacy",
    "public:accessibility",
)
OF_THE_FORM = [name for name, _ in PAGES] + ["people", "files", "check"]


@pytest.mark.parametrize("name", ALONE)
@pytest.mark.parametrize("who", ["", "police", "officer", "early_help"])
def test_everybody_may_open_it(county: County, name: str, who: str) -> None:
    client = signed_in(getattr(county, who)) if who else Client()
    assert client.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", OF_THE_FORM)
def test_a_page_of_the_form_needs_few_reads(
    visitor: Client, name: str, django_assert_max_num_queries: AtMost
) -> None:
    fill(visitor)
    with django_assert_max_num_queries(20):
        assert visitor.get(question(name)).status_code == 200


def test_twenty_people_need_no_more_reads_than_one(
    visitor: Client, django_assert_max_num_queries: AtMost
) -> None:
    fill(visitor)
    for number in range(2, 21):
        answer(visitor, f"person-{number}", TOM)
    with django_assert_max_num_queries(20):
        assert words_of(visitor.get(question("check"))).count("Tom Varley") == 20


def test_the_county_stands_beside_the_product(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "_PLACES", {})  # what a process remembers of its one county
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=False, by=SYSTEM)
    assert "Journeyshire" in words_of(Client().get(reverse("home")))
