"""Raw SQL, as the application and for each reader, gives exactly the rows that the plain rule allows."""

import pytest

from frontdoor.foundation.records.actor import acting_as
from tests.needtoknow.oracle import (
    OUTSIDE_THE_HUB,
    Everything,
    as_reader,
    everything,
    locked_tables,
    rows_seen,
    wrongly_seen,
)
from tests.needtoknow.readers import NAMES
from tests.needtoknow.story import Story


@pytest.fixture(scope="module")
def all_rows(story: Story) -> Everything:
    """All rows, as the service itself sees them."""
    return everything()


def test_the_plain_rule_speaks_of_every_locked_table(story: Story) -> None:
    assert locked_tables() == sorted(OUTSIDE_THE_HUB)


@pytest.mark.parametrize("table", sorted(OUTSIDE_THE_HUB))
def test_the_story_leaves_a_row_in_every_locked_table(all_rows: Everything, table: str) -> None:
    assert all_rows.rows[table]


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_sees_what_the_plain_rule_allows_and_no_more(
    story: Story, all_rows: Everything, name: str
) -> None:
    reader = story.readers[name]
    with as_reader(reader):
        assert wrongly_seen(reader, all_rows) == []


@pytest.mark.parametrize("name", [name for name in NAMES if "asked about" in name or "took it up" in name])
def test_whoever_was_asked_sees_something(story: Story, all_rows: Everything, name: str) -> None:
    with acting_as(story.viewer(name).id):
        counts = [len(rows_seen(table)) for table in ("contacts_contact", "people_person")]
    assert all(counts)
