"""Whoever raised a contact is named in no words that others than the hub read."""

from pathlib import Path

import pytest

from tests.house.read_outside import no_longer_needed, past_no_gate, read_outside
from tests.house.sources import Source, python_below
from tests.house.verdict import whole

WORDS = {"plans.Step": frozenset({"what"})}
WRITES = "def plan(contact, what, by):\n    {}\n    Step(what=what).save()\n"
THROUGH = "def plan(what, by):\n    {}\n    _write(what)\n\n\ndef _write(what):\n    Step(what=what).save()\n"
GATE = "must_be_fit_for_others(by, contact, what)"


def faults(text: str) -> list[str]:
    return past_no_gate([Source(Path("frontdoor/domain/plans/actions.py"), text)], WORDS)


def test_what_others_read_passed_the_gate_that_keeps_back_who_raised_it() -> None:
    assert whole(past_no_gate(python_below("frontdoor/domain"), read_outside()))


def test_nothing_is_excused_that_only_the_hub_reads() -> None:
    assert whole(no_longer_needed(read_outside()))


def test_the_words_of_a_plan_and_of_a_decision_are_read_by_others() -> None:
    columns = read_outside()
    assert "what" in columns["decisions.Action"]
    assert "reasons" in columns["decisions.Decision"]
    assert "contacts.Narrative" not in columns


@pytest.mark.parametrize("text", [WRITES, THROUGH], ids=["at once", "by another function"])
def test_it_notices_words_past_no_gate(text: str) -> None:
    assert faults(text.format("pass")) == [
        "plans.plan writes plans.Step, which others read, past no gate",
    ]
    assert faults(text.format(GATE)) == []
