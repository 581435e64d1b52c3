"""The order of the rooms, read from the one place that states it."""

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LAYERS = ("actions", "queries", "policies", "models", "rules")


def contracts(root: Path = ROOT) -> dict[str, dict[str, Any]]:
    """Every import contract by its id."""
    linter = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["importlinter"]
    return {contract["id"]: contract for contract in linter["contracts"]}


def steps(contract: str) -> list[list[str]]:
    """The rows of a layered contract from the top, each the parts that stand side by side."""
    rows = contracts()[contract]["layers"]
    return [[part.strip().strip("()") for part in row.split("|")] for row in rows]


def rooms() -> list[str]:
    """The domain's rooms from the top stair to the bottom."""
    return [room for row in steps("stairs") for room in row]


def height_of_parts() -> dict[str, int]:
    """How high each room, and each part of the foundation below them, stands; the lowest is 0."""
    rows = steps("stairs") + steps("floorboards")
    return {part: height for height, row in enumerate(reversed(rows)) for part in row}


def plain_parts() -> set[str]:
    """What a room may hold besides its five layers, as the contract names it."""
    return {part for row in steps("inside-a-room") for part in row} - {*LAYERS}
