"""The map of the house shows the house as it is."""

from tests.house.imports import house_graph
from tests.house.map import PAGE, draw


def test_the_map_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == draw(house_graph()), "python -m tests.house.map --write"
