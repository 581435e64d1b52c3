"""Pages, jobs and the invented county may not reach into a table behind a room's back."""

import ast
from collections.abc import Iterable, Iterator

from tests.house.sources import Source

OUTSIDE = ("frontdoor.web", "frontdoor.jobs", "frontdoor.demo")
MAY_COPY = "frontdoor.demo.bulk"
MANAGERS = {"objects", "_default_manager", "_base_manager"}
WRITES = {"save", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
BACK_DOORS = {"get_model", "get_models", "cursor"}


def hands_on_tables(sources: Iterable[Source]) -> list[str]:
    """Every place outside the domain that uses a manager, writes a row, or opens a cursor."""
    return [
        f"{source.path}:{line} .{name}"
        for source in sources
        if _is_outside(source.module)
        for line, name in _touches(source.tree)
    ]


def _is_outside(module: str) -> bool:
    return module != MAY_COPY and any(f"{module}.".startswith(f"{part}.") for part in OUTSIDE)


def _touches(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name) if name in MANAGERS:
                yield node.lineno, name
            case ast.Call(func=ast.Attribute(attr=name)) if name in WRITES | BACK_DOORS:
                yield node.lineno, name
