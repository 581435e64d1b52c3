"""The parts of an e-mail: its words, what is attached, and the e-mails inside it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message

from frontdoor.foundation.exchange.mails.charsets import letters, tidy
from frontdoor.foundation.exchange.mails.headers import decoded, header, message_ids
from frontdoor.foundation.exchange.mails.hypertext import words_of
from frontdoor.foundation.exchange.mails.vocabulary import (
    DEEPEST,
    LONGEST_HEADER,
    MOST_ATTACHMENTS,
    MOST_PARTS,
    Attached,
)

FORWARDED = "---------- Forwarded message ----------"
TOLD_OF_FORWARDED = (("From", "from"), ("Date", "date"), ("Subject", "subject"), ("To", "to"), ("Cc", "cc"))
HARDLY_ANY = 5
"""A plain version this many times shorter than the page it stands beside only says "please look at the page"."""
ENDINGS = {"message/rfc822": ".eml", "text/html": ".html", "text/plain": ".txt", "text/calendar": ".ics"}
TOO_MANY_PARTS = f"It has more than {MOST_PARTS} parts. Those after the first {MOST_PARTS} were not read."
TOO_DEEP = f"Parts of it lie more than {DEEPEST} deep inside one another. Those were not read."
TOO_MANY_FILES = f"It has more than {MOST_ATTACHMENTS} files attached. The others are in the original only."
SEALED = "It is encrypted for somebody, so its words can be read only where the key is."
SEALED_KINDS = ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted")


@dataclass
class Contents:
    """What was found so far in an e-mail."""

    text: list[str] = field(default_factory=list)
    attachments: list[Attached] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)
    left_unread: dict[str, None] = field(default_factory=dict)
    parts: int = 0

    def leave(self, why: str) -> None:
        """Note something that is not read, once."""
        self.left_unread.setdefault(why)

    def words(self) -> str:
        """All that was written, part after part."""
        return "\n\n".join(text for text in self.text if text.strip())


def contents_of(message: Message) -> Contents:
    """Everything in an e-mail, within the bounds of how many parts and how deep."""
    found = Contents()
    _take(message, found, depth=0)
    return found


def kind_of(part: Message) -> str:
    """What a part says that it is, without its parameters."""
    return _short(part).get_content_type()


def _take(part: Message, found: Contents, depth: int) -> None:
    found.parts += 1
    if found.parts > MOST_PARTS:
        found.leave(TOO_MANY_PARTS)
    elif depth > DEEPEST:
        found.leave(TOO_DEEP)
    else:
        _take_known(part, found, depth)


def _take_known(part: Message, found: Contents, depth: int) -> None:
    kind = kind_of(part)
    if kind in SEALED_KINDS:
        found.leave(SEALED)
    if kind == "multipart/alternative" and part.is_multipart():
        _take_best(list(_inside(part)), found, depth)
    elif kind == "message/rfc822" and part.is_multipart():
        for inner in _inside(part):
            _take_forwarded(inner, found, depth)
    elif kind == "message/delivery-status":  # its fields are parts of their own
        found.text.append("\n".join(_fields_said(one) for one in _inside(part)))
    elif part.is_multipart():
        for inner in _inside(part):
            _take(inner, found, depth + 1)
    else:
        _take_leaf(part, kind, found)


def _take_leaf(part: Message, kind: str, found: Contents) -> None:
    """Words, or a file; what calls itself many parts and has none was cut short, and may hold words."""
    if kind.startswith("multipart/") or (kind.startswith("text/") and not _is_attached(part)):
        _take_words(part, kind, found)
    else:
        _take_file(part, kind, found)


def _take_best(versions: list[Message], found: Contents, depth: int) -> None:
    """Of several versions of the same words take the plain one, unless it hardly says anything; keep all else."""
    plain = [one for one in versions if kind_of(one) == "text/plain"]
    pages = [one for one in versions if kind_of(one) == "text/html"]
    others = [one for one in versions if one not in plain and one not in pages]
    said = tidy("\n\n".join(_text(one) for one in plain)).strip()
    shown = words_of(tidy("\n".join(_text(one) for one in pages))) if pages else ""
    found.parts += len(plain) + len(pages)
    if said and len(said) * HARDLY_ANY >= len(shown):
        found.text.append(said)
    elif shown:
        found.text.append(shown)
    related = [one for one in others if not said or not _holds_only_words(one)]
    for one in related:
        _take(one, found, depth + 1)


def _holds_only_words(part: Message) -> bool:
    """Whether another version of the words brings nothing but words."""
    return all(kind_of(one) in ("text/html", "text/plain") for one in part.walk() if not one.is_multipart())


def _take_forwarded(inner: Message, found: Contents, depth: int) -> None:
    told = [f"{said}: {header(inner, name)}" for said, name in TOLD_OF_FORWARDED if header(inner, name)]
    found.returned += message_ids([header(inner, "message-id")])
    found.text.append("\n".join([FORWARDED, *told]))
    _take(inner, found, depth + 1)


def _take_words(part: Message, kind: str, found: Contents) -> None:
    text = tidy(_text(part))
    if kind == "text/rfc822-headers":
        found.returned += message_ids(re.findall(r"(?im)^message-id:[^\n]*\n?[^\n]*", text))
    found.text.append(words_of(text) if kind == "text/html" else text.strip("\n"))


def _take_file(part: Message, kind: str, found: Contents) -> None:
    content = _content(part)
    if not content and not _name_of(part):
        return
    if len(found.attachments) >= MOST_ATTACHMENTS:
        found.leave(TOO_MANY_FILES)
        return
    name = _name_of(part) or f"file {len(found.attachments) + 1}{ENDINGS.get(kind, '')}"
    found.attachments.append(Attached(tidy(name)[:200], kind[:100], content))


def _inside(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    for one in payload if isinstance(payload, list) else ():
        if isinstance(one, Message):
            yield one


def _is_attached(part: Message) -> bool:
    return _short(part).get_content_disposition() == "attachment" or bool(_name_of(part))


def _fields_said(part: Message) -> str:
    said = [(name, decoded(str(value)[:LONGEST_HEADER])) for name, value in part.raw_items()]
    return "\n".join(f"{name}: {value}" for name, value in said[:50])


def _text(part: Message) -> str:
    return letters(_content(part), str(_short(part).get_content_charset("") or ""))


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _name_of(part: Message) -> str:
    with suppress(Exception):  # names are written in several broken ways; without one it is still kept
        return decoded(str(_short(part).get_filename("") or ""))
    return ""


def _short(part: Message) -> Message:
    """The two headers that say what a part is, cut short: reading their parameters takes very long over long ones."""
    short = Message()
    for field_name, value in part.raw_items():
        if field_name.lower() in ("content-type", "content-disposition"):
            plain = "".join(char if char.isprintable() else " " for char in str(value)[:2000])
            short[field_name] = plain
    return short
