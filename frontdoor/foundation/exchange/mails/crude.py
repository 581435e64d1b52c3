"""What can be said of an e-mail that could not be read: whatever letters stand in it, found in one pass."""

import re
from dataclasses import replace

from frontdoor.foundation.exchange.mails.charsets import letters, tidy
from frontdoor.foundation.exchange.mails.headers import HEAD_END, address, decoded
from frontdoor.foundation.exchange.mails.vocabulary import LONGEST_HEAD, Mark, ReadMail

SHOWN = 20_000
LOOKED_AT = 200_000
FIELD = re.compile(
    rb"^(from|subject|auto-submitted|message-id)[ \t]*:[ \t]*([^\r\n]{0,500})", re.IGNORECASE | re.MULTILINE
)
SOLID = re.compile(r"\S{75,}")
BUILDING = re.compile(
    r"^(?:(?:Content-[\w-]+|MIME-Version)[ \t]*:[^\n]*|--[^\s]{1,80}|[ \t]+boundary=[^\n]*)$", re.MULTILINE
)
LINES = re.compile(r"\n(?:[ \t]*\n)+")


def crudely(raw: bytes, why: str) -> ReadMail:
    """An e-mail as letters, with the sender and subject if they stand at their usual place in plain sight."""
    head = {name.lower(): decoded(value.decode("ascii", "surrogateescape")) for name, value in _fields(raw)}
    name, sender = address(head.get(b"from", ""))
    automatic = head.get(b"auto-submitted", "no").lower() != "no"
    return ReadMail(
        sender=sender,
        sender_name=name,
        subject=head.get(b"subject", "")[:500],
        message_id=head.get(b"message-id", "").strip("<> ")[:250],
        text=printable(_below_head(raw)) or printable(raw),
        marks=(Mark.AUTOMATIC,) if automatic else (),
        unreadable=why,
    )


def printable(raw: bytes) -> str:
    """The letters of these bytes, without what only builds the e-mail, no more than a person looks through."""
    text = BUILDING.sub("", tidy(letters(raw[:LOOKED_AT], None)))
    return LINES.sub("\n\n", SOLID.sub("…", text)).strip()[:SHOWN]


def with_text(mail: ReadMail, raw: bytes) -> ReadMail:
    """The e-mail with whatever letters stand in it, where no words were found and something was left unread."""
    wordless = not mail.text.strip() and not mail.attachments
    nothing = wordless and (bool(mail.left_unread) or not mail.subject)
    return replace(mail, text=printable(raw)) if nothing else mail


def _below_head(raw: bytes) -> bytes:
    ended = HEAD_END.search(raw[:LOOKED_AT])
    return raw[ended.end() :] if ended else b""


def _fields(raw: bytes) -> list[tuple[bytes, bytes]]:
    found: dict[bytes, bytes] = {}
    for match in FIELD.finditer(raw[:LONGEST_HEAD]):
        found.setdefault(match[1].lower(), match[2])
    return list(found.items())
