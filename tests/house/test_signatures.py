"""Nobody reads without being seen, and nobody writes without a name."""

from tests.house.signatures import actions_without_by, queries_without_viewer
from tests.house.sources import python_below
from tests.house.verdict import whole


def test_every_query_is_asked_by_a_viewer() -> None:
    assert whole(queries_without_viewer(python_below("frontdoor")))


def test_every_action_is_done_by_someone() -> None:
    assert whole(actions_without_by(python_below("frontdoor")))
