"""The head of an e-mail: each header decoded by itself, in time that grows with its length and no faster."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from frontdoor.foundation.exchange.mails.charsets import letters, tidy
from frontdoor.foundation.exchange.mails.vocabulary import LONGEST_HEAD, LONGEST_HEADER

HEAD_END = re.compile(rb"\r?\n\r?\n|\r\r")
FIELD = re.compile(rb"(?:\A|(?<=\n)|(?<=\r))(?![ \t\r\n])")
NEEDED = re.compile(
    rb"(?:from|sender|reply-to|to|cc|subject|date|message-id|in-reply-to|references|content-[a-z-]+|mime-version"
    rb"|auto-submitted|precedence|list-[a-z]+|return-path|received|x-auto[a-z-]*)[ \t]*:",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"<\s*([^<>\s@]{1,128}@[^<>\s@]{1,190})\s*>")
BARE = re.compile(r"[^\s<>,;:\"()\[\]@]{1,128}@[^\s<>,;:\"()\[\]@]{1,190}")
MESSAGE_ID = re.compile(r"<([^<>\s]{1,250})>")
EARLIEST, LATEST = 1990, 2100


def cut_head(raw: bytes) -> tuple[bytes, bool]:
    """The e-mail with a head of bounded length, and whether any of its head was left out."""
    ended = HEAD_END.search(raw)
    head_length = ended.start() if ended else len(raw)
    if head_length <= LONGEST_HEAD and not _has_long_header(raw[:head_length]):
        return raw, False
    fields = [raw[begin:end] for begin, end in _fields(raw[:head_length])]
    kept = [field if len(field) <= LONGEST_HEADER else field[:LONGEST_HEADER] + b"\r\n" for field in fields]
    needed = [field for field in kept if NEEDED.match(field)]
    head, room = [], LONGEST_HEAD
    for field in needed:
        room -= len(field)
        if room >= 0:
            head.append(field if field.endswith((b"\n", b"\r")) else field + b"\r\n")
    return b"".join(head) + b"\r\n" + (raw[ended.end() :] if ended else b""), True


def header(message: Message, name: str, *, longest: int = LONGEST_HEADER) -> str:
    """One header as people read it; empty where it is not there."""
    return next(iter(headers(message, name, longest=longest)), "")


def headers(message: Message, name: str, *, longest: int = LONGEST_HEADER) -> list[str]:
    """Every header of one name as people read it."""
    values = [str(value) for field, value in message.raw_items() if field.lower() == name]
    return [decoded(value[:longest]) for value in values]


def decoded(value: str) -> str:
    """A header's words: encoded ones in their charset, raw bytes as they look, line ends gone."""
    plain = value.encode("utf-8", "surrogateescape")
    text = letters(plain, None)
    if "=?" in text:
        with suppress(
            Exception
        ):  # decode_header raises of several kinds on broken words; they are then shown raw
            text = "".join(_piece(piece, charset) for piece, charset in decode_header(text))
    return " ".join(tidy(text).split())


def address(value: str) -> tuple[str, str]:
    """The name and the address that a From line gives; each empty where there is none."""
    found = IN_BRACKETS.findall(value)
    if found:
        name = value[: value.rindex("<")]
        return _name(name), found[-1].lower()
    bare = BARE.search(value)
    if bare is None:
        return _name(value), ""
    comment = re.search(r"\(([^()]{1,120})\)", value)
    return (_name(comment[1]) if comment else ""), bare.group().strip("'.").lower()


def addresses(value: str, most: int = 50) -> tuple[str, ...]:
    """Every address of a To line, each once."""
    return tuple(dict.fromkeys(found.strip("'.").lower() for found in BARE.findall(value)))[:most]


def message_ids(values: Iterable[str]) -> tuple[str, ...]:
    """The ids of messages named in these headers, each once."""
    return tuple(dict.fromkeys(found for value in values for found in MESSAGE_ID.findall(value)))


def instant(value: str) -> datetime | None:
    """When a header says that it was; nothing where it says no moment that can be."""
    try:
        said = parsedate_to_datetime(value[:200])
        at = said.replace(tzinfo=UTC) if said.tzinfo is None else said.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
    return at if EARLIEST <= at.year <= LATEST else None


def _has_long_header(head: bytes) -> bool:
    return any(end - begin > LONGEST_HEADER for begin, end in _fields(head))


def _fields(head: bytes) -> list[tuple[int, int]]:
    begins = [found.start() for found in FIELD.finditer(head)]
    return list(zip(begins, [*begins[1:], len(head)], strict=True))


def _piece(piece: bytes | str, charset: str | None) -> str:
    return piece if isinstance(piece, str) else letters(piece, charset)


def _name(written: str) -> str:
    plain = written.replace('\\"', '"').strip().strip(",;").strip()
    return plain.strip("\"'").strip()[:120]
