"""The papers of the house: what they point at is there, and every decision is in the list."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from tests.house.stairs import ROOT
from tests.house.wording import Text

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)")
NAMED = re.compile(r"(?<![\w./-])docs/[\w./-]+\.(?:md|png)\b")
RECORD = re.compile(r"\d{4}-[a-z0-9-]+\.md")


def dead_links(texts: Iterable[Text], root: Path = ROOT) -> list[str]:
    """Links in a paper to a file that is not there."""
    return [
        f"{text.path}: {target}"
        for text in texts
        if text.path.suffix == ".md"
        for target in LINK.findall(text.words)
        if not (root / text.path.parent / target).exists()
    ]


def missing_papers(texts: Iterable[Text], root: Path = ROOT) -> list[str]:
    """Papers that code, a message or another paper sends somebody to, and that are not there."""
    return sorted(
        f"{text.path}: {paper}"
        for text in texts
        for paper in set(NAMED.findall(text.words))
        if not (root / PurePosixPath(paper)).exists()
    )


def unlisted_decisions(index: str, names: Iterable[str]) -> list[str]:
    """Records that the list of decisions leaves out, and numbers that two share."""
    names = sorted(name for name in names if RECORD.fullmatch(name))
    numbers = [name[:4] for name in names]
    unlisted = [name for name in names if f"]({name})" not in index]
    return unlisted + sorted(
        {f"two are numbered {number}" for number in numbers if numbers.count(number) > 1}
    )
