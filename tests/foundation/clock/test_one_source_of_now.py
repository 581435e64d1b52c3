"""There is one clock on the wall of this house."""

import ast
from pathlib import Path

import frontdoor

HOUSE = Path(frontdoor.__file__).parent
# The page parts stand beside the clock on the lowest floor and may not import it: pages hand them the moment.
EXCUSED = (HOUSE / "foundation" / "clock", HOUSE / "foundation" / "govuk")
OTHER_CLOCKS = {"now", "utcnow", "today"}
OWNERS = {"datetime", "date", "timezone"}


def other_clocks(text: str) -> list[int]:
    """Lines that ask a clock of their own, such as datetime.now(...) or timezone.now."""
    asked = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute))
    named = (node for node in asked if node.attr in OTHER_CLOCKS)
    return [node.lineno for node in named if ast.unparse(node.value).rpartition(".")[2] in OWNERS]


def test_the_house_asks_its_own_clock_and_no_other() -> None:
    files = (file for file in HOUSE.rglob("*.py") if not set(EXCUSED) & set(file.parents))
    asking = [
        f"{file.relative_to(HOUSE)}:{line}"
        for file in files
        if "migrations" not in file.parts
        for line in other_clocks(file.read_text(encoding="utf-8"))
    ]
    assert asking == []


def test_a_clock_of_ones_own_is_noticed() -> None:
    text = "at = datetime.now(UTC)\nday = datetime.date.today()\nmade = field(default=timezone.now)\nok = clock.now()"
    assert other_clocks(text) == [1, 2, 3]
