"""Looking at a PDF: is it whole, and does it do anything when opened?"""

import re
import zlib
from collections.abc import Iterator

from frontdoor.foundation.files.looks.signatures import mislabelled
from frontdoor.foundation.files.rules import Flag, Kind

MOST_UNPACKED = 64 * 1024 * 1024
"""How much of the packed parts is unpacked to look, in all; beyond it the file is flagged, not refused."""

MARKS: tuple[tuple[Flag, re.Pattern[bytes]], ...] = (
    (Flag.SCRIPT, re.compile(rb"/(?:JavaScript|JS|XFA)\b")),
    # An /OpenAction that is a plain list only chooses the first page shown, which most programs write.
    (Flag.OPENS_BY_ITSELF, re.compile(rb"/OpenAction\s*(?![\s\[])|/AA\b|/Launch\b")),
    (Flag.HOLDS_FILES, re.compile(rb"/(?:EmbeddedFiles?|RichMedia|FileAttachment)\b")),
    (Flag.REACHES_OUT, re.compile(rb"/(?:SubmitForm|ImportData|GoToR|GoToE)\b")),
    (Flag.LOCKED, re.compile(rb"/Encrypt\b")),
)
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
PACKED = re.compile(rb"/ObjStm\b")
STREAM = re.compile(rb"stream\r?\n")


def look(content: bytes) -> set[Flag]:
    """The flags of a PDF; refuses one whose beginning or end is missing, as after a broken upload."""
    ending = content[-2048:]
    if not content.startswith(b"%PDF-") or b"%%EOF" not in ending:
        raise mislabelled(Kind.PDF)
    plain = _unescaped(content)
    flags = _marks(plain)
    if (
        b"startxref" not in ending
    ):  # its list of parts is missing; programs that show it find them by themselves
        flags.add(Flag.UNREADABLE_PART)
    for part in _packed_parts(content):
        flags |= {Flag.UNREADABLE_PART} if part is None else _marks(_unescaped(part))
    return flags


def _marks(content: bytes) -> set[Flag]:
    return {flag for flag, pattern in MARKS if pattern.search(content)}


def _unescaped(content: bytes) -> bytes:
    """Names may be written with #xx escapes (/J#61vaScript): read them as a reader would."""
    return ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), content)


def _packed_parts(content: bytes) -> Iterator[bytes | None]:
    """Object streams, unpacked one after the other; None for one that cannot be."""
    room = MOST_UNPACKED
    for found in PACKED.finditer(content):
        start = STREAM.search(content, found.end(), found.end() + 4096)
        part = _unpacked(content, start.end(), room) if start and room > 0 else None
        room -= len(part or b"")
        yield part


def _unpacked(content: bytes, start: int, room: int) -> bytes | None:
    try:
        return zlib.decompressobj().decompress(memoryview(content)[start:], room)
    except zlib.error:
        return None
