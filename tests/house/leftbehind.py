"""What stays behind in a browser or a log: addresses, titles and log lines hold ids and codes, nobody's words."""

import ast
import re
from collections.abc import Iterable, Iterator
from typing import TypeGuard

from tests.house.pages import JINJA_COMMENT
from tests.house.sources import Source
from tests.house.wording import Text

# Numbers, ids, days and codes that an address may carry. A name is added once somebody has seen that no words can be
# typed into it; what is typed is sent in a form's body, and comes back sealed (frontdoor.web.frame.envelopes).
CODES = frozenset(
    {
        "afresh",
        "agency",  # its short name, to narrow a story to it
        "at",
        "by",
        "change",  # the code of a prompt
        "check",
        "day",
        "discussion",
        "file",
        "here",  # the ids of colleagues
        "house",
        "next",  # one of our own addresses, which carry no words either
        "original",
        "outcome",
        "page",
        "period",
        "person",
        "pile",
        "priority",
        "show",
        "since",
        "sought",
        "suggested",
        "to",
        "turn",
        "way",
    }
)
PASSED_ON = frozenset({"copy", "urlencode"})
PAGERS = frozenset({"frontdoor.web.frame.paging"})  # the name that it reads is its caller's: `page`
# What a log line may say besides its own fixed words: each was read by a person, and holds no words of anybody.
LOGGED = frozenset(
    {
        "digest",
        "letter.id",
        "one.name",  # the number of a message in the mailbox
        "one.reason",  # a refusal of ours, or the kind of a fault
        "problem",  # what the mail server said of our signing in
        "f'{oldest:%Y-%m-%d %H:%M:%S} UTC'",
        "state",
    }
)
NOTHING = ast.Pass()
KIND_OF_FAULT = re.compile(r"type\(\w+\)\.__name__")
SPOKEN = re.compile(r"^(log|logger|logging)\.(debug|info|warning|error|exception|critical|log)$")
SAY_ALOUD = ("frontdoor.cli", "frontdoor.config", "frontdoor.demo", "frontdoor.__main__")

GET_FORM = re.compile(r"<form\b[^>]*\bmethod=\"get\".*?</form>", re.DOTALL | re.IGNORECASE)
BOX = re.compile(r"<(?:input|textarea)\b[^>]*>", re.IGNORECASE)
NO_WORDS = re.compile(r"type=\"(?:hidden|date|radio|checkbox|submit|month|week)\"")
BY_SCRIPT = re.compile(r"\bhx-(?:push-url|replace-url|history|include|vals)\b")
ASKS_WITH_WHAT_IS_TYPED = re.compile(r"<(?:input|textarea|select|form)\b[^>]*\bhx-get=")
TITLE = re.compile(r"\{%-?\s*block (?:question_)?title\s*-?%\}(.*?)\{%-?\s*endblock", re.DOTALL)
LITERAL = re.compile(r"\"[^\"]*\"")
SAID_IN_IT = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
MADE_UP = re.compile(r"\{%-?\s*set heading = (?!\"[^\"]*\" ?-?%\})")
UNTITLED = re.compile(r"\bname\b|\bforename\b|\bwhat\b|\bwords\b(?!\.has_outcome)|\bcaption\b|\btitle_of\b")


def words_in_addresses(sources: Iterable[Source]) -> list[str]:
    """Places that read something from an address which is on no list of codes."""
    return [
        f"{source.path}:{line} {name}"
        for source in sources
        if source.module.startswith("frontdoor.web") and source.module not in PAGERS
        for line, name in _read_from_addresses(source.tree)
        if name not in CODES
    ]


def _read_from_addresses(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Each name that is read; a way of reading that tells no name is given as it is written."""
    told: set[int] = set()
    for node in ast.walk(tree):
        query, name = _reading(node)
        if _is_query(query):
            told.add(id(query))
            yield from [(query.lineno, name)] if name else []
    for node in ast.walk(tree):
        if _is_query(node) and id(node) not in told:
            yield node.lineno, ast.unparse(node)


def _reading(node: ast.AST) -> tuple[ast.AST, str]:
    """What may be the query of an address, and the name read from it; no name where the whole goes where it may."""
    match node:
        case ast.Call(func=ast.Attribute(value=query, attr="get"), args=[ast.Constant(value=name), *_]):
            return query, str(name)
        case ast.Subscript(value=query, slice=ast.Constant(value=name)):
            return query, str(name)
        case ast.Compare(left=ast.Constant(value=name), ops=[ast.In()], comparators=[query]):
            return query, str(name)
        case ast.Attribute(value=query, attr=attr) if attr in PASSED_ON:
            return query, ""
        case ast.Call(args=[query, *_], func=ast.Name(id="Narrowing")):
            return query, ""
    return NOTHING, ""


def _is_query(node: ast.AST) -> TypeGuard[ast.Attribute]:
    return isinstance(node, ast.Attribute) and node.attr == "GET"


def typed_into_addresses(pages: Iterable[Text]) -> list[str]:
    """Forms of the kind that writes its answers into the address, with a box for words; and scripts' ways to do so."""
    return [
        f"{page.path} {hit}"
        for page in pages
        for hit in (*_boxes(JINJA_COMMENT.sub("", page.words)), *BY_SCRIPT.findall(page.words))
    ]


def _boxes(words: str) -> Iterator[str]:
    for form in GET_FORM.findall(words):
        yield from (box for box in BOX.findall(form) if not NO_WORDS.search(box))
    yield from ASKS_WITH_WHAT_IS_TYPED.findall(words)


def named_in_titles(pages: Iterable[Text]) -> list[str]:
    """Titles that say a name or somebody's words: a browser keeps them in its history."""
    return [
        f"{page.path} {said.strip()}"
        for page in pages
        for title in _titles(page.words)
        for said in SAID_IN_IT.findall(title)
        if UNTITLED.search(LITERAL.sub("", said))
    ]


def _titles(words: str) -> list[str]:
    """The titles of a page; a heading that is put together is one too, unless the page says another."""
    own = TITLE.findall(words)
    made_up = (
        []
        if own
        else [f"{{{{{hit.string[hit.end() :].partition('%}')[0]}}}}}" for hit in MADE_UP.finditer(words)]
    )
    return own + made_up


def words_in_logs(sources: Iterable[Source]) -> list[str]:
    """Lines for a log that may repeat somebody's words, and prints where nobody reads them but a log."""
    return [
        f"{source.path}:{line} {said}"
        for source in sources
        if not source.module.startswith(SAY_ALOUD)
        for line, said in _said_to_a_log(source.tree)
    ]


def _said_to_a_log(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id == "print":
            yield node.lineno, "print"
        elif SPOKEN.match(ast.unparse(node.func)):
            yield from _loose(node)


def _loose(call: ast.Call) -> Iterator[tuple[int, str]]:
    """A line whose words are put together, one that repeats the fault itself, and an argument that nobody has read."""
    if not isinstance(call.args[0], ast.Constant) or ast.unparse(call.func).endswith(".exception"):
        yield call.lineno, ast.unparse(call)
    yield from ((call.lineno, word.arg or "**") for word in call.keywords)
    said = [ast.unparse(one) for one in call.args[1:]]
    yield from ((call.lineno, one) for one in said if one not in LOGGED and not KIND_OF_FAULT.fullmatch(one))
