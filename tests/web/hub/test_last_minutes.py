"""The last half hour of the hub's day is for what is urgent; then the emergency duty team takes over."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.clock import LONDON
from tests.factories.county import County
from tests.web.hub.conftest import words_of

URGENT = "only urgent work is taken now"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 11, 5, 16, 40, tzinfo=LONDON), URGENT),
        (datetime(2026, 11, 5, 17, 5, tzinfo=LONDON), "The hub is closed until Fri 6 Nov, 08:30"),
        (datetime(2026, 11, 5, 10, 0, tzinfo=LONDON), ""),
    ],
)
def test_triage_says_what_the_hour_means(
    county: County,
    as_member: Callable[[Viewer], Client],
    arrives: Callable[..., UUID],
    at: datetime,
    said: str,
) -> None:
    with time_machine.travel(at, tick=True):
        page = words_of(as_member(county.officer).get(reverse("hub:triage", args=[arrives()])))
    assert said in page
    assert ("emergency duty team" in page) == bool(said)
