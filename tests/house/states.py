"""The journey's stages: each has an owner, a way in and a way out; drawn by `python -m tests.house.states --write`."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from frontdoor.domain.journey.rules import OWNER, Stage, Turn
from tests.house.journeys import Move, Step, moves, steps_walked
from tests.house.stairs import ROOT

PAGE = ROOT / "docs" / "states" / "journey.md"
OPENING = """\
# Where a contact stands

Drawn by `python -m tests.house.states --write` from walking the rule itself (`frontdoor/domain/journey/rules.py`), and
a test fails when it is out of date: change the rule, not this page. A contact's stage is worked out from its deeds and
never typed; a deed that is not named from a stage leaves it where it is.
"""


def without_owner(owners: Mapping[Stage, Turn], stages: Iterable[Stage]) -> list[str]:
    """Stages in which nobody's turn is stated, or in which nobody's turn it is although the contact is open."""
    return [
        stage.value
        for stage in stages
        if stage not in owners or (owners[stage] is Turn.NOBODY) is not (stage is Stage.CLOSED)
    ]


def never_reached(rows: Iterable[Move], stages: Iterable[Stage]) -> list[str]:
    """Stages to which no deed leads; a contact begins as arrived."""
    reached = {row.to_stage for row in rows} | {Stage.ARRIVED}
    return [stage.value for stage in stages if stage not in reached]


def stuck(rows: Iterable[Move], stages: Iterable[Stage]) -> list[str]:
    """Stages from which no chain of deeds leads to the end."""
    rows = list(rows)
    ends = {Stage.CLOSED}
    while further := {row.from_stage for row in rows if row.to_stage in ends} - ends:
        ends |= further
    return [stage.value for stage in stages if stage not in ends]


def untrue(table: Mapping[tuple[Stage | None, str], Stage], rows: Iterable[Move]) -> list[str]:
    """Rows of the stated table that never happen when the rule is walked."""
    walked = {(row.from_stage, row.deed, row.to_stage) for row in rows}
    return [
        f"{stage} + {deed} -> {to}"
        for (stage, deed), to in table.items()
        if stage is not None and stage is not to and (stage, deed, to) not in walked
    ]


def waiting_on_nobody(steps: Iterable[Step], owners: Mapping[Stage, Turn]) -> list[str]:
    """Steps into a stage in which it is a partner's or a team's turn, with none of them waited on."""
    return [
        f"{one.from_stage} + {one.deed} -> {one.to_stage}"
        for one in steps
        if (owners[one.to_stage] is Turn.PARTNERS and not one.partners_wait)
        or (owners[one.to_stage] is Turn.TEAM and not one.teams_wait)
    ]


def draw(rows: list[Move]) -> str:
    """The whole page."""
    return "\n".join([OPENING, *_picture(rows), *_stages(), *_table(rows), ""])


def _picture(rows: list[Move]) -> Iterator[str]:
    yield "```mermaid\nstateDiagram-v2"
    yield from (f"    {stage}: {stage.label}" for stage in Stage)
    yield f"    [*] --> {Stage.ARRIVED}: concern raised"
    for number, (way, starts) in enumerate(_bundled(rows)):
        yield from _arrows(f"any{number}", starts, *way)
    yield "```\n"


def _bundled(rows: list[Move]) -> list[tuple[tuple[Stage, str], list[Stage]]]:
    """Arrows by where they lead and why, with the stages from which they start."""

    def way(row: Move) -> tuple[Stage, str]:
        return row.to_stage, f"{_words(row.deed)}, {row.when}" if row.when else _words(row.deed)

    there = [row for row in rows if row.to_stage is not row.from_stage]
    order = list(Stage)
    bundles = groupby(sorted(there, key=lambda row: (order.index(way(row)[0]), way(row)[1])), way)
    return [(which, [row.from_stage for row in same]) for which, same in bundles]


def _arrows(name: str, starts: list[Stage], to: Stage, words: str) -> Iterator[str]:
    """An arrow from each stage; from four stages or more, one arrow from a box that names them."""
    if len(starts) < 4:
        yield from (f"    {start} --> {to}: {words}" for start in starts)
    else:
        yield f'    state "{", ".join(start.label for start in starts)}" as {name}'
        yield f"    {name} --> {to}: {words}"


def _stages() -> Iterator[str]:
    yield "| stage | as people read it | whose turn |\n|---|---|---|"
    yield from (f"| `{stage}` | {stage.label} | {OWNER[stage]} |" for stage in Stage)
    yield ""


def _table(rows: list[Move]) -> Iterator[str]:
    yield "| from | deed | when | to | whose turn then |\n|---|---|---|---|---|"
    for row in rows:
        yield f"| `{row.from_stage}` | {_words(row.deed)} | {row.when} | `{row.to_stage}` | {OWNER[row.to_stage]} |"


def _words(deed: str) -> str:
    return deed.replace("_", " ")


def main(arguments: list[str], page: Path = PAGE) -> None:
    """Print the page, or write it."""
    drawn = draw(moves(steps_walked()))
    if arguments == ["--write"]:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(drawn, encoding="utf-8")
    else:
        sys.stdout.write(drawn)


if __name__ == "__main__":
    main(sys.argv[1:])
