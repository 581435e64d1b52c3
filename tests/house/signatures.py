"""Nobody reads without being seen, and nobody writes without a name."""

import ast
from collections.abc import Iterable, Iterator

from tests.house.sources import Function, Source


def in_layer(source: Source, layer: str) -> bool:
    """Is this file the named layer of a room, or one part of it where it has grown to a package?"""
    match source.module.split("."):
        case ["frontdoor", "domain", _, name, *_]:
            return name == layer
    return False


def offered(sources: Iterable[Source], layer: str) -> Iterator[tuple[str, Function]]:
    """Every function that a layer of any room offers, with its full name."""
    for source in sources:
        if in_layer(source, layer):
            for function in source.public_functions():
                yield f"{source.module}.{function.name}", function


def queries_without_viewer(sources: Iterable[Source]) -> list[str]:
    """Queries whose first parameter is not the viewer."""
    return [
        name
        for name, function in offered(sources, "queries")
        if [a.arg for a in function.args.posonlyargs + function.args.args][:1] != ["viewer"]
    ]


def actions_without_by(sources: Iterable[Source]) -> list[str]:
    """Actions that can be called without naming who does it: `by` must be keyword-only and have no default.

    Listeners (`@on(SomeDeed)`) are no actions of their own: the deed that they are told of says who did it.
    """
    return [
        name
        for name, function in offered(sources, "actions")
        if not _listens(function) and not _must_name_who(function)
    ]


def _listens(function: Function) -> bool:
    return any(ast.unparse(decorator).startswith("on(") for decorator in function.decorator_list)


def _must_name_who(function: Function) -> bool:
    defaults = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    return any(argument.arg == "by" and default is None for argument, default in defaults)
