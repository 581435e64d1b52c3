"""The checks of shape see what is too long, untyped, unopened or vaguely named."""

import pytest

from tests.breaks.broken import python
from tests.house import shape

HERE = "frontdoor/domain/people/rules.py"


def long_function(lines: int) -> str:
    """A function of so many lines."""
    return "def walk() -> None:\n" + "    pass\n" * (lines - 1)


@pytest.mark.parametrize("text", ["", "x = 1", '"""No full stop"""', '"""It runs on\nto a second line."""'])
def test_a_module_without_its_opening_line_is_named(text: str) -> None:
    assert shape.without_opening_line([python(HERE, text)]) == [HERE]


def test_a_module_that_opens_well_passes() -> None:
    assert shape.without_opening_line([python(HERE, '"""Who is a child?\n\nWhy it matters."""')]) == []


def test_a_module_over_the_bar_is_named_with_its_length() -> None:
    assert shape.too_long_modules([python(HERE, "x = 1\n" * 301)]) == [f"{HERE}: 301"]


def test_blank_lines_are_not_counted() -> None:
    assert shape.too_long_modules([python(HERE, "x = 1\n\n" * 300)]) == []


def test_the_middle_module_leaves_empty_ones_out() -> None:
    assert shape.median_module([python(HERE, "x = 1\n" * 70), python(HERE, ""), python(HERE, "")]) == 70


def test_a_function_over_the_bar_is_named_with_its_length() -> None:
    broken = python(HERE, long_function(61))
    assert shape.too_long_functions([broken]) == ["frontdoor.domain.people.rules.walk: 61"]


def test_a_function_at_the_bar_passes() -> None:
    assert shape.too_long_functions([python(HERE, long_function(60))]) == []


def test_the_middle_function_is_found() -> None:
    assert shape.median_function([python(HERE, long_function(3) + long_function(9) + long_function(40))]) == 9


@pytest.mark.parametrize(
    "signature",
    [
        "def age(born: date): ...",
        "def age(born) -> int: ...",
        "def age(*born) -> int: ...",
        "def age(*, on) -> int: ...",
        "class Child:\n    def age(self, on) -> int: ...",
    ],
)
def test_a_function_with_a_type_left_out_is_named(signature: str) -> None:
    [told] = shape.untyped([python(HERE, signature)])
    assert told.endswith(" age")


def test_a_typed_method_passes() -> None:
    assert shape.untyped([python(HERE, "class Child:\n    def age(self, on: date) -> int: ...")]) == []


@pytest.mark.parametrize(
    "name", ["people/utils.py", "people/core/rules.py", "common/apps.py", "people/data.py"]
)
def test_a_vague_name_is_named(name: str) -> None:
    assert shape.vaguely_named([python(f"frontdoor/domain/{name}", "")]) == [f"frontdoor/domain/{name}"]


def test_a_vague_word_inside_a_plain_one_passes() -> None:
    assert shape.vaguely_named([python("frontdoor/domain/people/score.py", "")]) == []


def test_crowded_tests_are_named_where_they_are_more_than_one_in_ten() -> None:
    calm = "".join(f"def test_{number}() -> None:\n    assert True\n" for number in range(9))
    crowded = "def test_all() -> None:\n" + "    assert True\n" * 4
    assert shape.crowded_tests([python(HERE, calm + crowded)]) == []
    assert shape.crowded_tests([python(HERE, calm[calm.index("def test_1") :] + crowded)]) == [
        f"{HERE}:17 test_all"
    ]
