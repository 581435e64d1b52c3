"""What a task costs whoever does it: a scripted browser counts what is asked, answered and pressed, keys and pages.

    python bench/effort.py --json effort.json

It serves an invented county from a database of its own (on the server of FRONTDOOR_DATA, or of DATABASE_URL and
DATABASE_OWNER_URL), does each task as somebody would who clicks into every field and types, and prints a table, with a
long form of 80 fields beside it (tests/journeys/effort). `inputs` are answers given and buttons pressed; `pages` those
that open after the first. Seconds are those of hands alone, by the keystroke-level model: what anybody reads, says or
thinks comes on top. Needs Chromium.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.journeys.effort.every import every_task

COLUMNS = ("asked", "answered", "inputs", "keys", "clicks", "pages", "seconds")


def main() -> None:
    """Do every task, print the table, and keep it as JSON where that was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    print(f"{'task':26}" + "".join(f"{column:>10}" for column in COLUMNS))
    found: dict[str, dict[str, float]] = {}
    for task, effort in every_task():
        found[task] = figures = effort.numbers()
        print(f"{task:26}" + "".join(f"{figures[column]:10.0f}" for column in COLUMNS), flush=True)
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
