"""The checks of papers see a pointer to nothing and a decision that nobody lists."""

from pathlib import Path

import pytest

from tests.breaks.broken import words
from tests.house import papers

# Put together here, so that this file itself points at nothing that is missing.
NOWHERE = "docs/" + "attic.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one paper in it."""
    for folder in ("docs", "notes"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "map.md").write_text("# Map")
    return tmp_path


@pytest.mark.parametrize("link", ["[a](attic.md)", "[a](attic.md#part)", "![a](shots/attic.png)"])
def test_a_link_to_nothing_is_named(root: Path, link: str) -> None:
    [told] = papers.dead_links([words(link)], root)
    assert told.startswith("notes/guide.md: ")


@pytest.mark.parametrize(
    "link", ["[a](map.md)", "[a](map.md#part)", "[a](https://example.org/x)", "[a](#part)"]
)
def test_a_link_that_leads_somewhere_passes(root: Path, link: str) -> None:
    assert papers.dead_links([words(link)], root) == []


def test_a_paper_named_in_a_message_and_not_there_is_named(root: Path) -> None:
    text = words(f'raise NoDatabase("See {NOWHERE}.")', "frontdoor/config/database.py")
    assert papers.missing_papers([text], root) == [f"frontdoor/config/database.py: {NOWHERE}"]


def test_a_paper_that_is_there_passes(root: Path) -> None:
    assert papers.missing_papers([words("see docs/map.md.")], root) == []


def test_a_decision_left_out_of_the_list_is_named() -> None:
    index = "| [0001](0001-one.md) | one |"
    assert papers.unlisted_decisions(index, ["0001-one.md", "0002-two.md", "README.md"]) == ["0002-two.md"]


def test_two_decisions_of_one_number_are_named() -> None:
    index = "[0001](0001-one.md) [0001](0001-other.md)"
    assert papers.unlisted_decisions(index, ["0001-one.md", "0001-other.md"]) == ["two are numbered 0001"]
