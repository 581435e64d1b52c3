"""The register of controls: each of the 44 is there once, and each test that it names is there too."""

import re
from collections.abc import Iterable
from pathlib import Path

from tests.house.stairs import ROOT

CONTROL = re.compile(r"^\| (\d+) \| \*\*", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)`")
STATES = re.compile(r"\| (?:met|part|open)\b[^|]*\|$")
HOW_MANY = 44


def left_out(register: str) -> list[str]:
    """Controls that are missing or stand there twice."""
    found = [int(number) for number in CONTROL.findall(register)]
    return [f"control {number}" for number in range(1, HOW_MANY + 1) if found.count(number) != 1]


def without_a_state(register: str) -> list[str]:
    """Controls of which nobody says whether they are met."""
    return [line[:60] for line in register.splitlines() if CONTROL.match(line) and not STATES.search(line)]


def gone_tests(papers: Iterable[tuple[Path, str]], root: Path = ROOT) -> list[str]:
    """Tests that a paper names and that nobody can run."""
    return sorted(
        f"{path}: {test}"
        for path, words in papers
        for test in set(TEST.findall(words))
        if not (root / test).exists()
    )
