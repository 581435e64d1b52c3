"""Running the import contracts on a tree: the house itself, or a broken copy of it."""

import os
import subprocess
import sys
from pathlib import Path


def broken_contracts(tree: Path) -> list[str]:
    """The contracts that the tree breaks, by name; raises ValueError where Import Linter could not read the tree."""
    # A wide terminal keeps each contract's name and its verdict on one line.
    surroundings = {**os.environ, "PYTHONPATH": str(tree), "COLUMNS": "500", "NO_COLOR": "1"}
    run = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"],
        cwd=tree,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    if "Contracts: " not in run.stdout:
        raise ValueError(f"The import contracts could not be read:\n{run.stdout}{run.stderr}")
    lines = [line.strip() for line in run.stdout.splitlines()]
    return [line.removesuffix(" BROKEN") for line in lines if line.endswith(" BROKEN")]
