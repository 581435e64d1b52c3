"""The picture of the house, drawn from its imports: `python -m tests.house.map --write`."""

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

import grimp

from tests.house.imports import house_graph
from tests.house.stairs import ROOT, steps

PAGE = ROOT / "docs" / "map.md"
OPENING = """\
# Map of the house

Drawn from the imports by `python -m tests.house.map --write`, and a test fails when it is out of date: change the code,
not this page. Imports only point down. The order is stated once, in `pyproject.toml`, where Import Linter holds it.
"""

Reached = Mapping[str, list[str]]


def reached(graph: grimp.ImportGraph, container: str, contract: str, among: Iterable[str]) -> Reached:
    """For each part of a contract, from the top: which of the others it imports."""
    return {
        part: [other for other in among if _imports(graph, f"{container}.{part}", other)]
        for row in steps(contract)
        for part in row
        if f"{container}.{part}" in graph.modules
    }


def _imports(graph: grimp.ImportGraph, importer: str, imported: str) -> bool:
    present = {importer, imported} <= graph.modules
    return (
        present
        and importer != imported
        and graph.direct_import_exists(importer=importer, imported=imported, as_packages=True)
    )


def full_names(container: str, contract: str) -> list[str]:
    """The dotted names of a contract's parts, from the top."""
    return [f"{container}.{part}" for row in steps(contract) for part in row]


def without_short_cuts(arrows: Reached) -> Iterator[tuple[str, str]]:
    """The arrows that are left when each one that a longer way already tells is taken out."""
    for start, ends in arrows.items():
        beyond = {far for end in ends for far in _everything_below(arrows, end)}
        yield from ((start, end) for end in ends if end not in beyond)


def _everything_below(arrows: Reached, start: str) -> set[str]:
    below: set[str] = set()
    further = [start]
    while further:
        found = set(arrows.get(further.pop(), ())) - below
        below |= found
        further.extend(found)
    return below


def opening_line(module: str) -> str:
    """The line with which a package opens, as its author wrote it."""
    folder = ROOT.joinpath(*module.split("."))
    file = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    return (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").partition("\n")[0]


def draw(graph: grimp.ImportGraph) -> str:
    """The whole page."""
    parts = (_house, _storeys, _doors, _stairs, _foundation)
    return "\n".join([OPENING, *chain.from_iterable(part(graph) for part in parts)])


WITHIN = {"web": "doors", "domain": "stairs", "foundation": "floorboards"}


def _house(graph: grimp.ImportGraph) -> Iterator[str]:
    yield "Everything may import what stands below it. What stands side by side are strangers.\n\n```text"
    for row in steps("storeys"):
        standing = [storey for storey in row if f"frontdoor.{storey}" in graph.modules]
        if standing:
            yield "  |  ".join(standing)
            yield from (line for storey in standing for line in _inside(graph, storey))
    yield "```\n"


def _inside(graph: grimp.ImportGraph, storey: str) -> Iterator[str]:
    for row in steps(WITHIN[storey]) if storey in WITHIN else ():
        if standing := [part for part in row if f"frontdoor.{storey}.{part}" in graph.modules]:
            yield "    " + "  |  ".join(standing)


def _storeys(graph: grimp.ImportGraph) -> Iterator[str]:
    yield "## The storeys, from the top\n\n| storey | what it is |\n|---|---|"
    for row in steps("storeys"):
        for storey in row:
            if f"frontdoor.{storey}" in graph.modules:
                yield f"| `{storey}` | {opening_line(f'frontdoor.{storey}')} |"
    yield ""


def _doors(graph: grimp.ImportGraph) -> Iterator[str]:
    rooms = full_names("frontdoor.domain", "stairs")
    yield "## The doors, and the rooms that each calls\n\n| door | for | rooms |\n|---|---|---|"
    for door, called in reached(graph, "frontdoor.web", "doors", rooms).items():
        yield f"| `{door}` | {opening_line(f'frontdoor.web.{door}')} | {_short(called)} |"
    yield ""


def _stairs(graph: grimp.ImportGraph) -> Iterator[str]:
    arrows = reached(graph, "frontdoor.domain", "stairs", full_names("frontdoor.domain", "stairs"))
    yield "## The rooms, from the top stair to the bottom\n"
    yield "An arrow is left out where a longer way down already tells it; the table has them all.\n"
    yield from _picture({room: [_last(other) for other in others] for room, others in arrows.items()})
    yield "| room | what it holds | looks down at |\n|---|---|---|"
    for room, below in arrows.items():
        yield f"| `{room}` | {opening_line(f'frontdoor.domain.{room}')} | {_short(below)} |"
    yield ""


def _picture(arrows: Reached) -> Iterator[str]:
    yield "```mermaid\nflowchart TB"
    yield from (f"    {room}" for room in arrows)
    yield from (f"    {upper} --> {lower}" for upper, lower in without_short_cuts(arrows))
    yield "```\n"


def _foundation(graph: grimp.ImportGraph) -> Iterator[str]:
    parts = full_names("frontdoor.foundation", "floorboards")
    yield "## The foundation, which knows nothing of children\n\n| part | what it is | stands on |\n|---|---|---|"
    for part, below in reached(graph, "frontdoor.foundation", "floorboards", parts).items():
        yield f"| `{part}` | {opening_line(f'frontdoor.foundation.{part}')} | {_short(below)} |"
    yield ""


def _last(module: str) -> str:
    return module.rpartition(".")[2]


def _short(modules: Iterable[str]) -> str:
    return ", ".join(map(_last, modules)) or "-"


def main(arguments: list[str], page: Path = PAGE) -> None:
    """Print the page, or write it."""
    drawn = draw(house_graph())
    if arguments == ["--write"]:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(drawn, encoding="utf-8")
    else:
        sys.stdout.write(drawn)


if __name__ == "__main__":
    main(sys.argv[1:])
