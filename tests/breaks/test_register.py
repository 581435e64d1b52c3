"""The register is seen to lack a control, a word on its state, or a test that it names."""

from pathlib import Path

from tests.house import register

LINE = "| {} | **Deny by default** | how | `tests/web/test_access.py` | {} |"


def lines(state: str = "met") -> list[str]:
    """A register with every control in it."""
    return [LINE.format(number, state) for number in range(1, register.HOW_MANY + 1)]


def test_a_whole_register_is_whole() -> None:
    assert register.left_out("\n".join(lines())) + register.without_a_state("\n".join(lines())) == []


def test_a_missing_control_and_one_that_is_there_twice_are_named() -> None:
    assert register.left_out("\n".join(lines()[1:])) == ["control 1"]
    assert register.left_out("\n".join([*lines(), lines()[0]])) == ["control 1"]


def test_a_control_of_which_nobody_says_whether_it_is_met_is_named() -> None:
    assert len(register.without_a_state("\n".join(lines("soon")))) == register.HOW_MANY


def test_a_test_that_is_gone_is_named() -> None:
    papers = [(Path("a.md"), "`tests/house/test_register.py` and `tests/no/such.py`")]
    assert register.gone_tests(papers) == ["a.md: tests/no/such.py"]
