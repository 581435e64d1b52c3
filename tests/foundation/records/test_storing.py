"""Many rows stored at once are there as they would be had each been stored by itself."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.journey.models import Standing
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.storing import store_all
from tests.factories.county import a_county
from tests.factories.deeds import arrived

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
EVENTS = st.builds(
    Event,
    id=st.builds(new_id),
    name=TEXT,
    at=MOMENTS,
    member_id=st.uuids(),
    agency_id=st.uuids(),
    contact_id=st.none() | st.uuids(),
    people=st.lists(st.uuids(), max_size=3),
    payload=st.dictionaries(TEXT, PLAIN, max_size=3),
)


def held(ids: list[UUID]) -> dict[UUID, Any]:
    """What the table holds of these."""
    return {row["id"]: row for row in Event.objects.filter(id__in=ids).values()}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(EVENTS, min_size=1, max_size=4))
def test_rows_of_every_content_are_stored_as_they_are(db: None, rows: list[Event]) -> None:
    with acting_as(SYSTEM.id):
        assert store_all(rows) == len(rows)
        found = held([row.id for row in rows])
    said = {row.id: {name: value for name, value in vars(row).items() if name != "_state"} for row in rows}
    assert found == said


def test_a_row_that_is_there_already_fails_and_none_of_the_others_stays(db: None) -> None:
    first, other = (
        Event(name="n", at=datetime.now(UTC), member_id=new_id(), agency_id=new_id()) for _ in "ab"
    )
    with acting_as(SYSTEM.id):
        store_all([first])
        with pytest.raises(IntegrityError), transaction.atomic():
            store_all([other, first])
        assert held([other.id]) == {}


def test_of_rows_that_are_there_only_what_is_named_is_changed(db: None) -> None:
    a_county()
    contact = arrived()
    with acting_as(SYSTEM.id):
        row = Standing.objects.get(contact_id=contact)
        row.chased, row.district = 3, "Elsewhere"
        store_all([row], changing=["chased"])
        found = Standing.objects.get(contact_id=contact)
    assert (found.chased, found.district == "Elsewhere") == (3, False)


def test_nothing_is_asked_where_there_is_nothing_to_store(db: None) -> None:
    assert store_all([]) == 0
