"""Reading the house's Python as text and as syntax, without importing it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.house.stairs import ROOT

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One Python file: where it stands in the repository, and what it says."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax."""
        return ast.parse(self.text)

    @cached_property
    def module(self) -> str:
        """Its dotted name."""
        return ".".join(self.path.with_suffix("").parts).removesuffix(".__init__")

    @property
    def lines(self) -> int:
        """How many of its lines are not blank."""
        return sum(1 for line in self.text.splitlines() if line.strip())

    def functions(self) -> Iterator[Function]:
        """Every function in it, methods and inner ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node

    def public_functions(self) -> Iterator[Function]:
        """What it offers to others: functions at its top whose names do not begin with an underscore."""
        for node in self.tree.body:
            if isinstance(node, Function) and not node.name.startswith("_"):
                yield node


def python_below(folder: str, root: Path = ROOT) -> list[Source]:
    """Every Python file below a folder, migrations left out: they are written by a machine."""
    files = sorted(file for file in (root / folder).rglob("*.py") if "migrations" not in file.parts)
    return [Source(file.relative_to(root), file.read_text(encoding="utf-8")) for file in files]
