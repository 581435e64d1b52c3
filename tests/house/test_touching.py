"""Pages, jobs and the invented county leave tables to the rooms that hold them."""

from tests.house.sources import python_below
from tests.house.touching import hands_on_tables
from tests.house.verdict import whole


def test_nothing_outside_the_domain_touches_a_table() -> None:
    assert whole(hands_on_tables(python_below("frontdoor")))
