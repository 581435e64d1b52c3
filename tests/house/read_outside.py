"""Words that somebody types in the hub and others read pass the gate: not who raised it, nor where nobody may look."""

import ast
from collections.abc import Iterable, Iterator, Mapping

from django.db import models

from tests.house.sources import Function, Source
from tests.house.tables import Table, house_tables, is_history, label
from tests.needtoknow.oracle import OUTSIDE_THE_HUB, nobody_but_the_hub

GATE = "must_be_fit_for_others"
SHORTEST_SENTENCE = 120
"""Characters that a column must hold before a sentence fits: what is shorter is a name, a code or a number."""

EXCUSED: Mapping[str, str] = {
    "discussions.HowItWent": "read by the hub, and by whoever said it",
    "handovers.accept": "written by the team, which never learns who raised it",
    "handovers.decline": "written by the team, which never learns who raised it",
    "matching.Ruling": "about two records and no contact, and on no page outside the hub",
    "needtoknow.GlassBreak": "read by the guardian, and by whoever said it",
    "outreach.AdviceNote": "written before any contact, and read by the team of whoever wrote it",
    "people.Person": "who somebody is, not what a contact says; a referrer who is one of them may be named",
    "people.Residence": "where somebody lives",
    "sharing.AgencyNote": "read by the agency alone whose note it is",
    "sharing.reply": "written by a partner, who never learns who raised it",
}
"""By table or by deed: why its words need not pass the gate."""


def read_outside() -> dict[str, frozenset[str]]:
    """By table: its columns of free words, where anybody outside the hub may read a row of it."""
    found = {
        label(table): frozenset(_free_words(table))
        for table in house_tables()
        if not is_history(table)
        and OUTSIDE_THE_HUB.get(table._meta.db_table, nobody_but_the_hub) is not nobody_but_the_hub
    }
    return {table: columns for table, columns in found.items() if columns}


def _free_words(table: Table) -> Iterator[str]:
    for field in table._meta.get_fields():
        long = isinstance(field, models.TextField) or (
            isinstance(field, models.CharField) and (field.max_length or 0) >= SHORTEST_SENTENCE
        )
        if long and not getattr(field, "choices", None):
            yield field.name


def past_no_gate(sources: Iterable[Source], columns: Mapping[str, frozenset[str]]) -> list[str]:
    """Every deed that writes words which others read, without the gate before it."""
    rooms: dict[str, list[Function]] = {}
    for source in sources:
        rooms.setdefault(_room(source), []).extend(source.functions())
    return [
        f"{room}.{deed.name} writes {table}, which others read, past no gate"
        for table in columns
        if table not in EXCUSED
        for room in [table.partition(".")[0]]
        for deed in _writers(rooms.get(room, []), table.rpartition(".")[2], columns[table])
        if f"{room}.{deed.name}" not in EXCUSED and not _calls(deed, GATE)
    ]


def no_longer_needed(columns: Mapping[str, frozenset[str]]) -> list[str]:
    """Tables that are excused and that nobody outside the hub reads."""
    return [one for one in EXCUSED if one[one.index(".") + 1].isupper() and one not in columns]


def _room(source: Source) -> str:
    parts = source.module.split(".")
    return parts[2] if len(parts) > 2 else ""


def _writers(functions: list[Function], model: str, columns: frozenset[str]) -> Iterator[Function]:
    """The deeds that make a row with these words: themselves, or by a function of their own room's."""
    for function in functions:
        if not any(columns & {word.arg for word in call.keywords} for call in _calls(function, model)):
            continue
        if function.name.startswith("_"):
            yield from (one for one in functions if one is not function and _calls(one, function.name))
        else:
            yield function


def _calls(function: Function, name: str) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]
