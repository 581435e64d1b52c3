"""What the import graph shows and the contracts cannot state: who reaches for a room's tables, and knots."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

import grimp

from tests.house.touching import MAY_COPY


def house_graph() -> grimp.ImportGraph:
    """Who imports whom in the whole package, read afresh."""
    return grimp.build_graph("frontdoor", cache_dir=None)


def strangers_at_tables(graph: grimp.ImportGraph) -> list[str]:
    """Imports of a room's models by anything but that room; the bulk copier alone is allowed."""
    return sorted(
        f"{importer} -> {tables}"
        for tables in graph.modules
        if (room := _room_of_tables(tables))
        for importer in graph.find_modules_that_directly_import(tables)
        if importer != MAY_COPY and not f"{importer}.".startswith(f"{room}.")
    )


def _room_of_tables(module: str) -> str | None:
    match module.split("."):
        case ["frontdoor", "domain", room, "models", *_]:
            return f"frontdoor.domain.{room}"
    return None


def modules_and_imports(graph: grimp.ImportGraph) -> dict[str, set[str]]:
    """Each module, and the modules that it imports."""
    return {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}


def room_of(module: str) -> str:
    """The room, door or part of the foundation that a module belongs to; else its storey."""
    parts = module.split(".")
    deep = len(parts) > 2 and parts[1] in {"domain", "web", "foundation"}
    return ".".join(parts[: 3 if deep else 2])


def rooms_and_imports(graph: grimp.ImportGraph) -> dict[str, set[str]]:
    """Each room, door, part or storey, and those that it imports."""
    reached: dict[str, set[str]] = {}
    for module, imported in modules_and_imports(graph).items():
        if "." in module:
            reached.setdefault(room_of(module), set()).update(room_of(other) for other in imported)
    return {room: others - {room, "frontdoor"} for room, others in reached.items()}


def knot(imports: Mapping[str, Iterable[str]]) -> list[str]:
    """The first circle found, told as a walk that ends where it began; empty where there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as circle:
        return list(circle.args[1])
    return []
