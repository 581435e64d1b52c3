"""Reading a body: JSON in UTF-8, each name once, not too large; what it can't be read as is said, never guessed."""

import hashlib
import json
import re
from typing import Any, Never

from django.http import HttpRequest
from ninja.parser import Parser

from frontdoor.web.frame.problems import Problem

LARGEST = 1024 * 1024
_JSON = re.compile(r"application/(?:[a-z0-9.!#$&^_+-]+\+)?json", re.IGNORECASE)


class CannotRead(Exception):
    """A body that is not read, and why."""

    def __init__(self, what: Problem, detail: str = "") -> None:
        super().__init__(what.value.name)
        self.what, self.detail = what, detail


class AlreadyRead(Parser):
    """Gives what was read at the door: the library would read the body first and look at its length after."""

    def parse_body(self, request: HttpRequest) -> Any:
        """What was sent."""
        return request.sent  # type: ignore[attr-defined]


def read_body(request: HttpRequest) -> Any:
    """What was sent, once its cover says that it is JSON and not too much of it."""
    _look_at_its_cover(request)
    return read(request.body)


def read(body: bytes) -> Any:
    """The JSON of a body, without the null characters that no database keeps in a text."""
    if not body:
        raise CannotRead(
            Problem.UNREADABLE, "There is no body. Send the worry as JSON, with its Content-Length."
        )
    try:
        sent = json.loads(body.decode(), object_pairs_hook=_each_once, parse_constant=_no_number)
        json.dumps(sent, ensure_ascii=False).encode()  # half a surrogate pair is no character
    except RecursionError as error:
        raise CannotRead(Problem.UNREADABLE, "The body is nested too deeply.") from error
    except UnicodeError as error:
        raise CannotRead(Problem.UNREADABLE, "The body is not UTF-8.") from error
    except ValueError as error:
        raise CannotRead(Problem.UNREADABLE, "The body is not JSON with each name once.") from error
    return _without_nulls(sent)


def fingerprint(sent: Any) -> str:
    """The same for the same JSON, however its spaces and names are ordered."""
    plain = json.dumps(sent, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def _look_at_its_cover(request: HttpRequest) -> None:
    kind = request.headers.get("Content-Type", "").partition(";")[0].strip()
    if not _JSON.fullmatch(kind):
        raise CannotRead(Problem.NOT_JSON)
    length = request.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > LARGEST:
        raise CannotRead(
            Problem.TOO_LARGE, f"A body may be {LARGEST // 1024} KB. Send one contact, without documents."
        )


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_number(name: str) -> Never:
    raise ValueError(f"{name} is no JSON")


def _without_nulls(value: Any) -> Any:
    match value:
        case str():
            return value.replace("\0", "")
        case list():
            return [_without_nulls(one) for one in value]
        case dict():
            return {name: _without_nulls(one) for name, one in value.items()}
    return value
