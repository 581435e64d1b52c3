"""What people read, door by door: the words of its templates, and those that its Python says."""

import ast
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from frontdoor.foundation.govuk.reading import WORD, school_grade, sentences
from tests.house.pages import JINJA_COMMENT
from tests.house.stairs import ROOT

LEAST_WORDS = 4  # a shorter text is a label, and no sentence
RUNNING_ON = 6  # the measure of a shorter sentence hangs on one word: "Discussions you are invited to"
STATEMENT = re.compile(r"\{%.*?%\}", re.DOTALL)
EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
QUOTED = re.compile(r'"([^"]*)"')
NOT_WORDS = re.compile(r"<!--.*?-->|<(script|style|svg|code|pre)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
WITHIN_A_LINE = re.compile(r"</?(?:a|abbr|b|em|span|strong|time|kbd)\b[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")
NO_SENTENCE = re.compile(r"https?:|[{}<>\\_=|%]|\bSELECT\b|\bFROM\b|^[a-z-]+( [a-z-]+)*$")
SQL_AND_LOGS = ("migrations", "commands")


@dataclass(frozen=True)
class Said:
    """One text that somebody reads, and where it stands."""

    place: str
    words: str

    @property
    def grade(self) -> float:
        """The school grade that reads it."""
        return school_grade(self.words)


def too_hard(said: Iterable[Said], bar: float) -> list[str]:
    """Sentences above a grade, the hardest first."""
    hard = sorted((one for one in running(said) if one.grade > bar), key=lambda one: -one.grade)
    return [f"{one.grade:.1f}  {one.place}  {one.words}" for one in hard]


def together(said: Iterable[Said]) -> float:
    """The grade of all of it, read as one text."""
    return school_grade("\n".join(one.words for one in running(said)))


def running(said: Iterable[Said]) -> list[Said]:
    """Its sentences, without what is too short to measure."""
    each = [Said(one.place, sentence) for one in said for sentence in sentences(one.words)]
    return [one for one in each if len(WORD.findall(one.words)) >= RUNNING_ON]


@cache
def said_in(folder: str, root: Path = ROOT) -> tuple[Said, ...]:
    """Everything that is read below a folder of the package: its templates, and what its modules say."""
    top = root / "frontdoor" / folder
    modules = [file for file in top.rglob("*.py") if not any(step in file.parts for step in SQL_AND_LOGS)]
    files = [*sorted(top.rglob("*.html")), *sorted(modules)]
    return tuple(one for file in files for one in _said_by(file, root))


def _said_by(file: Path, root: Path) -> Iterator[Said]:
    text = file.read_text(encoding="utf-8")
    for words in words_of_template(text) if file.suffix == ".html" else words_of_module(text):
        if len(WORD.findall(words)) >= LEAST_WORDS:
            yield Said(str(file.relative_to(root / "frontdoor")), words)


def words_of_template(text: str) -> list[str]:
    """What a template says: its own text, and whole sentences that it gives to its parts."""
    plain = NOT_WORDS.sub("", JINJA_COMMENT.sub("", text))
    given = [words for code in _code(plain) for words in QUOTED.findall(code) if is_sentence(words)]
    shown = EXPRESSION.sub("this", STATEMENT.sub(" ", _alone_on_a_line(plain)))
    lines = TAG.sub("\n", WITHIN_A_LINE.sub("", shown)).splitlines()
    return [html.unescape(" ".join(line.split())) for line in [*lines, *given] if line.strip()]


def words_of_module(text: str) -> list[str]:
    """Whole sentences that a module says to somebody: its strings, without what explains its own code."""
    tree = ast.parse(text)
    inside = {id(part) for node in ast.walk(tree) for part in _parts_of_another(node)}
    return [
        words
        for node in ast.walk(tree)
        if id(node) not in inside and (words := _string(node)) and is_sentence(words)
    ]


def is_sentence(words: str) -> bool:
    """Is it said to a person? Names of things, addresses and queries are not."""
    return len(WORD.findall(words)) >= LEAST_WORDS and not NO_SENTENCE.search(words)


def _code(text: str) -> Iterator[str]:
    yield from STATEMENT.findall(text)
    yield from EXPRESSION.findall(text)


def _alone_on_a_line(text: str) -> str:
    return re.sub(r"^\s*\{%[^%]*%\}\s*$", "\n", text, flags=re.MULTILINE)


def _parts_of_another(node: ast.AST) -> list[ast.AST]:
    """Strings that are told of elsewhere (pieces of one with values in it), or to nobody (what explains code)."""
    if isinstance(node, ast.JoinedStr):
        return list(node.values)
    if isinstance(node, ast.Expr):
        return [node.value]
    return []


def _string(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "this" for part in node.values)
    return ""
