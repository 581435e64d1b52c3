"""How the house's files are shaped: small, opened by one line, typed, and named in the words of the practice."""

import ast
import statistics
from collections.abc import Iterable

from tests.house.sources import Function, Source

MODULE_BAR, MODULE_MEDIAN = 300, 55
FUNCTION_BAR, FUNCTION_MEDIAN = 60, 8
ASSERTIONS = 3
VAGUE = {
    "core",
    "common",
    "util",
    "utils",
    "helper",
    "helpers",
    "manager",
    "managers",
    "info",
    "data",
    "misc",
}


def without_opening_line(sources: Iterable[Source]) -> list[str]:
    """Modules whose docstring is missing or does not open with one whole line."""
    return [str(source.path) for source in sources if not _opening_line(source).endswith((".", "?", "!"))]


def _opening_line(source: Source) -> str:
    return (ast.get_docstring(source.tree) or "").partition("\n")[0]


def too_long_modules(sources: Iterable[Source]) -> list[str]:
    """Modules over the bar of non-blank lines."""
    return [f"{source.path}: {source.lines}" for source in sources if source.lines > MODULE_BAR]


def median_module(sources: Iterable[Source]) -> float:
    """The middle module's non-blank lines, empty files left out."""
    return statistics.median([source.lines for source in sources if source.lines] or [0])


def length(function: Function) -> int:
    """A function's lines from its `def` to its end."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def too_long_functions(sources: Iterable[Source]) -> list[str]:
    """Functions over the bar."""
    return [
        f"{source.module}.{function.name}: {length(function)}"
        for source in sources
        for function in source.functions()
        if length(function) > FUNCTION_BAR
    ]


def median_function(sources: Iterable[Source]) -> float:
    """The middle function's lines."""
    return statistics.median([length(f) for source in sources for f in source.functions()] or [0])


def untyped(sources: Iterable[Source]) -> list[str]:
    """Functions with a parameter or a result that has no type."""
    return [
        f"{source.path}:{function.lineno} {function.name}"
        for source in sources
        for function in source.functions()
        if function.returns is None or any(a.annotation is None for a in _stated_arguments(function))
    ]


def _stated_arguments(function: Function) -> list[ast.arg]:
    of = function.args
    every = [*of.posonlyargs, *of.args, *of.kwonlyargs, of.vararg, of.kwarg]
    return [argument for argument in every if argument and argument.arg not in {"self", "cls"}]


def vaguely_named(sources: Iterable[Source]) -> list[str]:
    """Modules and folders whose name says nothing of what they hold."""
    return [str(source.path) for source in sources if VAGUE & set(source.module.split("."))]


def crowded_tests(sources: Iterable[Source]) -> list[str]:
    """Tests that assert more than three things; one in ten may."""
    tests = [
        (f"{source.path}:{function.lineno} {function.name}", assertions(function))
        for source in sources
        for function in source.functions()
        if function.name.startswith("test_")
    ]
    crowded = [name for name, number in tests if number > ASSERTIONS]
    return crowded if len(crowded) * 10 > len(tests) else []


def assertions(function: Function) -> int:
    """How many things a test asserts."""
    return sum(isinstance(node, ast.Assert) for node in ast.walk(function))
