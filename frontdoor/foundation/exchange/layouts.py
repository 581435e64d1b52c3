"""Which column of a sender's file holds what, in which words and dates: configuration, not code."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

LONGEST_WORD = 60  # a longer cell is neither a code nor a word for "not known"


class LayoutProblem(Exception):
    """A columns file that cannot be used; the sentence says what to put right."""


class MissingColumns(Exception):
    """A file without a column that is needed; the sentence says what was looked for and what was found."""


@dataclass(frozen=True, slots=True)
class Column:
    """One thing to look for in a file, the headings that senders give it, and whether the file is useless without."""

    name: str
    headings: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """How one kind of file is laid out."""

    of: str
    columns: tuple[Column, ...]
    dates: tuple[str, ...]
    moments: tuple[str, ...]
    codes: Mapping[str, Mapping[str, str]]
    unknown: frozenset[str]

    def code(self, name: str, value: str) -> str | None:
        """Turn a sender's word into ours; None when it is a word that the layout does not know."""
        return self.codes.get(name, {}).get(plain(value)) if len(value) <= LONGEST_WORD else None

    def is_unknown(self, value: str) -> bool:
        """Whether a cell says nothing: it is empty, or says that it is not known."""
        return not value or (len(value) <= LONGEST_WORD and plain(value) in self.unknown)


@lru_cache(maxsize=8192)
def plain(words: str) -> str:
    """Compare headings and codes by their letters and figures alone."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def read_layout(shipped: str, county: Path | None = None) -> Layout:
    """Read the layout that ships with the product, with the county's own file laid over it where there is one.

    The county's file needs to hold only what differs: a column, a list of dates or a code in it replaces ours.
    """
    tables = tomllib.loads(shipped)
    if county is not None:
        _lay_over(tables, _county_tables(county), str(county))
    return Layout(
        of=str(tables["of"]),
        columns=tuple(
            Column(name, tuple(found["headings"]), bool(found.get("required", False)))
            for name, found in tables["columns"].items()
        ),
        dates=tuple(tables["dates"]),
        moments=tuple(tables["moments"]),
        codes={name: _by_plain_word(words) for name, words in tables["codes"].items()},
        unknown=frozenset(plain(word) for word in tables["unknown"]),
    )


def _by_plain_word(words: Mapping[str, str]) -> dict[str, str]:
    return {plain(word): code for word, code in words.items()}


def _county_tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise LayoutProblem(f"The columns file {path} cannot be opened: {problem.strerror}.") from problem
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LayoutProblem(f"The columns file {path} is not TOML that can be read: {problem}.") from problem


def _lay_over(tables: dict[str, Any], county: Mapping[str, Any], path: str) -> None:
    """Replace what the county says differently; a name that means nothing here is refused, not passed over."""
    for key, value in county.items():
        if key not in tables or type(value) is not type(tables[key]):
            raise LayoutProblem(_cannot_use(path, key, tables))
        if key == "codes":
            tables[key] |= {name: _codes(tables[key], name, words, path) for name, words in value.items()}
        elif key == "columns":
            tables[key] |= {name: _column(tables[key], name, column, path) for name, column in value.items()}
        else:
            tables[key] = value if isinstance(value, str) else _words(value, key, path)


def _codes(ours: Mapping[str, Any], name: str, words: object, path: str) -> dict[str, str]:
    if name not in ours or not isinstance(words, dict):
        raise LayoutProblem(_cannot_use(path, f"codes.{name}", ours))
    known = sorted(set(ours[name].values()))
    for code in words.values():
        if code not in known:
            raise LayoutProblem(
                f"The columns file {path} uses the code “{code}”; there are: {', '.join(known)}."
            )
    return _by_plain_word(ours[name]) | _by_plain_word(words)


def _column(ours: Mapping[str, Any], name: str, column: object, path: str) -> dict[str, Any]:
    if name not in ours:
        raise LayoutProblem(_cannot_use(path, f"columns.{name}", ours))
    headings = column.get("headings") if isinstance(column, dict) else None
    return {**ours[name], "headings": _words(headings, f"columns.{name}.headings", path)}


def _words(value: object, key: str, path: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise LayoutProblem(f"The columns file {path}: “{key}” should be a list of words in quotation marks.")
    return value


def _cannot_use(path: str, key: str, known: Mapping[str, object]) -> str:
    return f"The columns file {path} names “{key}”, which is not one of: {', '.join(known)}."


def fit(layout: Layout, headings: Sequence[str], other_kind: str = "") -> dict[str, str]:
    """Find each column of the layout among a file's headings; one plain sentence when a needed one is absent."""
    by_plain = {plain(heading): heading for heading in reversed(headings)}
    found = {
        column.name: by_plain[wanted]
        for column in layout.columns
        if (wanted := next((plain(each) for each in column.headings if plain(each) in by_plain), None))
    }
    missing = [column for column in layout.columns if column.required and column.name not in found]
    if missing:
        raise MissingColumns(_missing_sentence(layout, missing, headings, other_kind))
    return found


def _missing_sentence(
    layout: Layout, missing: Sequence[Column], headings: Sequence[str], other_kind: str
) -> str:
    if other_kind:
        return f"This is {other_kind}, not {layout.of} saved as CSV; save it as CSV (UTF-8) and send that."
    wanted = "; ".join(
        f"{column.name.replace('_', ' ')} (looked for {', '.join(f'“{each}”' for each in column.headings)})"
        for column in missing
    )
    readable = ", ".join(_shown(heading) for heading in headings[:40]) or "nothing at all"
    return (
        f"This file cannot be read as {layout.of}, so nothing of it was stored: "
        f"its headings have no {wanted}; they are: {readable}."
    )


def _shown(heading: str) -> str:
    letters = "".join(letter if letter.isprintable() else "?" for letter in heading[:40])
    return letters + ("…" if len(heading) > 40 else "")
