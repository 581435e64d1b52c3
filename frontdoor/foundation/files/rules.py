"""What may be sent to us, how big, under which name it is shown, and what we say when we cannot take it."""

import re
import unicodedata
from enum import StrEnum

from frontdoor.foundation.records.refusals import Refused

LARGEST = 20 * 1024 * 1024
LARGEST_MAIL = 100 * 1024 * 1024
"""An e-mail is kept whole as it came, whatever is in it: more than anybody may send us in one file."""
MOST_PIXELS = 50_000_000
LONGEST_NAME = 120


class Kind(StrEnum):
    """What a file is, once its name, its first bytes and a reader of that kind agree."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"
    GIF = "gif"
    WEBP = "webp"
    TIFF = "tiff"
    HEIC = "heic"
    WORD = "word"
    EXCEL = "excel"
    POWERPOINT = "powerpoint"
    OLD_WORD = "old_word"
    OLD_EXCEL = "old_excel"
    OLD_POWERPOINT = "old_powerpoint"
    TEXT = "text"
    EMAIL = "email"
    OUTLOOK = "outlook"


class Flag(StrEnum):
    """What a reader should know before opening the original. A flagged file is kept: it may be evidence."""

    MACROS = "macros"
    SCRIPT = "script"
    OPENS_BY_ITSELF = "opens_by_itself"
    HOLDS_FILES = "holds_files"
    REACHES_OUT = "reaches_out"
    LOCKED = "locked"
    UNREADABLE_PART = "unreadable_part"
    NO_SAFE_COPY = "no_safe_copy"
    NOT_LOOKED_AT = "not_looked_at"


FLAG_WORDS: dict[Flag, str] = {
    Flag.NOT_LOOKED_AT: "It is kept exactly as it came, and nobody looked at what is in it.",
    Flag.MACROS: "It holds macros (small programs). Do not enable them.",
    Flag.SCRIPT: "It holds a script.",
    Flag.OPENS_BY_ITSELF: "It tries to do something as soon as it is opened.",
    Flag.HOLDS_FILES: "It holds other files inside it, which were not looked at.",
    Flag.REACHES_OUT: "It fetches something from the internet when opened, which may tell the sender.",
    Flag.LOCKED: "It is locked with a password. Ask the sender for it by telephone.",
    Flag.UNREADABLE_PART: "Part of it could not be looked into.",
    Flag.NO_SAFE_COPY: "No copy without hidden details could be made: the original may say where it was taken.",
}

EXTENSIONS: dict[str, Kind] = {
    "pdf": Kind.PDF,
    "png": Kind.PNG,
    "jpg": Kind.JPEG,
    "jpeg": Kind.JPEG,
    "jfif": Kind.JPEG,
    "gif": Kind.GIF,
    "webp": Kind.WEBP,
    "tif": Kind.TIFF,
    "tiff": Kind.TIFF,
    "heic": Kind.HEIC,
    "heif": Kind.HEIC,
    "docx": Kind.WORD,
    "docm": Kind.WORD,
    "xlsx": Kind.EXCEL,
    "xlsm": Kind.EXCEL,
    "pptx": Kind.POWERPOINT,
    "pptm": Kind.POWERPOINT,
    "doc": Kind.OLD_WORD,
    "xls": Kind.OLD_EXCEL,
    "ppt": Kind.OLD_POWERPOINT,
    "txt": Kind.TEXT,
    "eml": Kind.EMAIL,
    "msg": Kind.OUTLOOK,
}

PICTURES = frozenset({Kind.PNG, Kind.JPEG, Kind.GIF, Kind.WEBP, Kind.TIFF})
"""Kinds of which a clean copy can be made again from the picture itself."""

DRAWN = PICTURES | {Kind.PDF}
"""Kinds whose pages can be drawn, to be looked at without opening the file."""

MEDIA_TYPES: dict[Kind, str] = {
    Kind.PDF: "application/pdf",
    Kind.PNG: "image/png",
    Kind.JPEG: "image/jpeg",
    Kind.GIF: "image/gif",
    Kind.WEBP: "image/webp",
    Kind.TIFF: "image/tiff",
    Kind.HEIC: "image/heic",
    Kind.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Kind.POWERPOINT: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    Kind.OLD_WORD: "application/msword",
    Kind.OLD_EXCEL: "application/vnd.ms-excel",
    Kind.OLD_POWERPOINT: "application/vnd.ms-powerpoint",
    Kind.TEXT: "text/plain; charset=utf-8",
    Kind.EMAIL: "application/octet-stream",
    Kind.OUTLOOK: "application/octet-stream",
}

WHAT_WE_TAKE = (
    "PDF, pictures (JPG, PNG, GIF, WebP, TIFF, HEIC), Word, Excel, PowerPoint, "
    "plain text and e-mail files (EML, MSG)"
)


class NotAccepted(Refused):
    """This file cannot be taken; the rest of what was typed is safe."""


class NotDrawn(Refused):
    """A page of this file can't be shown as a picture; the file itself is kept and can be downloaded."""


class Damaged(Exception):
    """What is on disk is not what was stored: it is not shown, and someone must look."""


def too_large(size: int) -> NotAccepted:
    """The sentence for a file above the limit."""
    mega = -(-size * 10 // (1024 * 1024)) / 10
    return NotAccepted(
        f"This file is {mega:g} MB. The largest we can take is 20 MB. Send a smaller copy, or several parts."
    )


def why_not_drawn(kind: Kind) -> str:
    """The sentence for a file that can't be looked at here."""
    if kind is Kind.HEIC:
        return "A HEIC picture can’t be drawn here. Download the original to look at it."
    if kind in DRAWN:
        return (
            "This can’t be drawn: it may be locked, damaged or too big. Download the original to look at it."
        )
    return "This kind of document isn’t drawn here. Download the original to read it."


def shown_name(name: str) -> str:
    """The sender's name for a file, made safe to show and to save: no folders, hidden marks or reversed letters."""
    plain = unicodedata.normalize("NFC", name)
    plain = "".join(letter for letter in plain if unicodedata.category(letter)[0] != "C" or letter == "\t")
    plain = re.split(r"[/\\]", plain.strip())[-1]
    plain = re.sub(r'[<>:"|?*%;]+', "-", plain)
    plain = re.sub(r"\s+", " ", plain).strip(". ")
    stem, dot, ending = plain.rpartition(".")
    if dot and len(ending) <= 10:
        stem = stem[: LONGEST_NAME - len(ending) - 1].rstrip(". ") or "file"
        return f"{stem}.{ending}"
    return plain[:LONGEST_NAME].rstrip(". ") or "file"


def kind_by_name(name: str) -> Kind:
    """What the file says it is, by the ending of its name."""
    ending = shown_name(name).rpartition(".")[2].lower()
    kind = EXTENSIONS.get(ending)
    if kind is None:
        raise NotAccepted(f"We cannot take this kind of file. We can take {WHAT_WE_TAKE}.")
    return kind
