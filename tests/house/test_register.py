"""Whoever checks a control finds the test that shows it."""

import pytest

from tests.house import register
from tests.house.stairs import ROOT
from tests.house.verdict import whole

CONTROLS = ROOT / "docs" / "security" / "controls.md"


@pytest.fixture(scope="module")
def controls() -> str:
    """The register as it is read."""
    return CONTROLS.read_text(encoding="utf-8")


def test_every_control_stands_there_once(controls: str) -> None:
    assert whole(register.left_out(controls))


def test_of_every_control_it_is_said_whether_it_is_met(controls: str) -> None:
    assert whole(register.without_a_state(controls))


def test_every_test_that_a_paper_names_is_there() -> None:
    papers = [*(ROOT / "docs").rglob("*.md"), ROOT / "SECURITY.md"]
    named = [(paper.relative_to(ROOT), paper.read_text(encoding="utf-8")) for paper in papers]
    assert whole(register.gone_tests(named))
