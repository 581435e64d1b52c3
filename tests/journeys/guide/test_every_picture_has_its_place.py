"""Pictures in the documents: each is shown, each is taken by a journey, and none is heavy."""

import re
from collections.abc import Iterable
from pathlib import Path

from tests.databases import ROOT
from tests.journeys.conftest import SCREENSHOTS

SHOWN = re.compile(r"screenshots/([\w-]+)\.png")
TAKEN = re.compile(r"\b(?:picture|screenshot)\(\w+,\s*\"([\w-]+)\"")
MOST_BYTES = 250_000


def found(pattern: re.Pattern[str], files: Iterable[Path]) -> set[str]:
    """The pictures that these files name."""
    return {name for file in files for name in pattern.findall(file.read_text(encoding="utf-8"))}


def kept() -> set[str]:
    """The pictures that are there."""
    return {file.stem for file in SCREENSHOTS.glob("*.png")}


def test_every_picture_that_a_paper_shows_is_there_and_none_is_left_over() -> None:
    papers = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    assert found(SHOWN, papers) == kept()


def test_every_picture_is_taken_by_a_journey() -> None:
    assert found(TAKEN, Path(__file__).parents[1].rglob("*.py")) == kept()


def test_a_picture_that_is_shown_in_either_way_is_found(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text('![a](../screenshots/one.png)\n<img src="../screenshots/two-three.png" alt="b">')
    assert found(SHOWN, [paper]) == {"one", "two-three"}


def test_no_picture_keeps_a_reader_waiting() -> None:
    heavy = [file.name for file in SCREENSHOTS.glob("*.png") if file.stat().st_size > MOST_BYTES]
    assert heavy == []


def test_every_picture_says_in_words_what_it_shows() -> None:
    papers = [ROOT / "README.md", *(ROOT / "docs" / "guide").glob("*.md")]
    images = [
        tag for paper in papers for tag in re.findall(r"<img [^>]*>", paper.read_text(encoding="utf-8"))
    ]
    assert [tag for tag in images if not re.search(r'alt="[^"]{20,}"', tag)] == []
