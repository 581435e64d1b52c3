"""The house stays small enough to read."""

from tests.house import shape
from tests.house.sources import python_below
from tests.house.verdict import whole


def test_every_module_opens_with_one_line() -> None:
    tests = [source for source in python_below("tests") if source.lines]
    assert whole(shape.without_opening_line(python_below("frontdoor") + tests))


def test_no_module_passes_300_lines() -> None:
    assert whole(shape.too_long_modules(python_below("frontdoor") + python_below("tests")))


def test_the_middle_module_is_under_55_lines() -> None:
    assert shape.median_module(python_below("frontdoor")) < shape.MODULE_MEDIAN


def test_no_function_passes_60_lines() -> None:
    assert whole(shape.too_long_functions(python_below("frontdoor") + python_below("tests")))


def test_the_middle_function_has_8_lines_or_fewer() -> None:
    assert shape.median_function(python_below("frontdoor")) <= shape.FUNCTION_MEDIAN


def test_every_function_says_its_types() -> None:
    assert whole(shape.untyped(python_below("frontdoor") + python_below("tests")))


def test_every_module_is_named_by_what_it_holds() -> None:
    assert whole(shape.vaguely_named(python_below("frontdoor") + python_below("tests")))


def test_nine_tests_in_ten_assert_three_things_or_fewer() -> None:
    assert whole(shape.crowded_tests(python_below("tests")))
