"""Whoever follows a pointer in the papers, the code or a message finds what it points at."""

import pytest

from tests.house import papers
from tests.house.stairs import ROOT
from tests.house.verdict import whole
from tests.house.wording import Text, repository_texts


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """Every text file that git keeps."""
    return repository_texts()


def test_every_link_leads_somewhere(texts: list[Text]) -> None:
    assert whole(papers.dead_links(texts))


def test_every_paper_that_is_named_is_there(texts: list[Text]) -> None:
    assert whole(papers.missing_papers(texts))


def test_every_decision_is_listed_once() -> None:
    folder = ROOT / "docs" / "decisions"
    names = [file.name for file in folder.iterdir()]
    assert whole(papers.unlisted_decisions((folder / "README.md").read_text(encoding="utf-8"), names))
