"""The forty largest families of the invented county, read and drawn as a page draws them."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.db.models import Count

from frontdoor.config.database import Database
from frontdoor.demo.county import fill
from frontdoor.demo.presets import until_now
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.models import Concerned
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.hub.picture.drawing import drawn
from frontdoor.web.hub.picture.network import Network
from frontdoor.web.hub.picture.reading import network_of
from frontdoor.web.hub.picture.words import told
from tests.web.hub.picture.measuring import lines_through_words, overlaps, undrawn, unlike_the_list

MONTHS = 0.3  # of history: enough that many families have come more than once
LARGEST = 40


@pytest.fixture
def largest(own_database: Database) -> Iterator[list[Network]]:
    """The families around the contacts on which most people are named, each family once."""
    fill(until_now(MONTHS, seed=2026), tell=lambda said: None)
    with acting_as(SYSTEM.id):
        by_size = Concerned.objects.values("contact_id").annotate(people=Count("id"))
        found: list[Network] = []
        told_of: set[UUID] = set()
        for row in by_size.order_by("-people", "contact_id"):
            people = list(
                Concerned.objects.filter(contact_id=row["contact_id"]).values_list("person_id", flat=True)
            )
            if not told_of & set(people) and len(found) < LARGEST:
                found.append(network_of(SYSTEM, people, about=people[:1]))
                told_of |= set(found[-1].people)
        yield found


def test_in_the_forty_largest_families_of_the_county_nothing_lies_on_anything(largest: list[Network]) -> None:
    assert len(largest) == LARGEST
    assert min(len(network.humans) for network in largest) >= 4
    assert [
        wrong
        for network in largest
        for drawing in (drawn(network),)
        for wrong in (
            *overlaps(drawing),
            *lines_through_words(drawing),
            *unlike_the_list(drawing, told(network)),
            *undrawn(drawn(network, 300), network),
        )
    ] == []
