"""Which letters the bytes of a file stand for, decided from the bytes themselves."""

import codecs
import io
from typing import BinaryIO

LOOK_AHEAD = 4096
FALLBACK = "frontdoor.windows-1252"
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOT_A_TEXT_FILE = (
    (b"PK\x03\x04", "an Excel workbook or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word document"),
    (b"%PDF", "a PDF document"),
    (b"\xff\xd8\xff", "a photograph"),
    (b"\x89PNG", "a picture"),
)


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are not UTF-8 as Windows wrote them, one by one."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(FALLBACK, _as_windows_1252)


def encoding_of(first_bytes: bytes) -> str:
    """Name the encoding of a file by its byte-order mark, or else by where its zero bytes fall.

    A file with neither is UTF-8 in which any byte that cannot be UTF-8 is read as Windows-1252. Text of one is
    practically never valid text of the other, so this reads both, and also a file pasted together from the two,
    in one pass and without first looking through the whole of it.
    """
    for mark, name in BYTE_ORDER_MARKS:
        if first_bytes.startswith(mark):
            return name
    half = len(first_bytes) // 2
    if half < 2:
        return "utf-8"
    even, odd = first_bytes[0::2].count(0) / half, first_bytes[1::2].count(0) / half
    if odd > 0.4 and even < 0.1:
        return "utf-16-le"
    if even > 0.4 and odd < 0.1:
        return "utf-16-be"
    return "utf-8"


def other_kind_of_file(first_bytes: bytes) -> str:
    """Say what a file is when it is plainly not text, so that the sender can be told; empty when it may be text."""
    return next((name for start, name in NOT_A_TEXT_FILE if first_bytes.startswith(start)), "")


def as_text(source: BinaryIO, encoding: str) -> io.TextIOWrapper:
    """Open the bytes as text whose line ends are kept as they came; never fails at a byte."""
    errors = FALLBACK if encoding.startswith("utf-8") else "replace"
    return io.TextIOWrapper(source, encoding=encoding, errors=errors, newline="")
