"""However much waits for an agency, its pages are drawn by the same few reads."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county
from frontdoor.foundation.records.actor import acting_as
from tests.web.partner.conftest import Work

AtMost = Callable[[int], AbstractContextManager[object]]


@pytest.fixture
def much(work: Work) -> Work:
    """Ten questions, ten discussions and ten actions for the police, in a county that was opened."""
    with acting_as(SYSTEM.id):
        open_county("Realshire", invented=False, by=SYSTEM)
    for _ in range(10):
        work.ask()
        work.discuss("police", "health-gp")
        work.agree()
    return work


@pytest.mark.parametrize("name", ["partner:requests", "partner:discussions", "partner:actions"])
def test_a_list_needs_few_reads(
    much: Work, police: Client, name: str, django_assert_max_num_queries: AtMost
) -> None:
    with django_assert_max_num_queries(20):
        assert police.get(reverse(name)).status_code == 200


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("partner:request", lambda work: work.ask()),
        ("partner:discussion", lambda work: work.discuss("police", "health-gp")),
        ("partner:action", lambda work: work.agree()),
    ],
)
def test_a_page_needs_few_reads(
    much: Work,
    police: Client,
    name: str,
    subject: Callable[[Work], UUID],
    django_assert_max_num_queries: AtMost,
) -> None:
    address = reverse(name, args=[subject(much)])
    with django_assert_max_num_queries(20):
        assert police.get(address).status_code == 200
