"""Looking at a Word, Excel or PowerPoint file: the list of its parts, macros, and what it fetches from outside."""

import io
import re
import zipfile
import zlib

from frontdoor.foundation.files.looks import compound
from frontdoor.foundation.files.looks.signatures import mislabelled
from frontdoor.foundation.files.rules import Flag, Kind, NotAccepted

MAIN_PARTS: dict[Kind, str] = {
    Kind.WORD: "word/document.xml",
    Kind.EXCEL: "xl/workbook.xml",
    Kind.POWERPOINT: "ppt/presentation.xml",
}
MOST_PARTS = 5_000
MOST_UNPACKED = 500 * 1024 * 1024
MOST_OF_A_LIST = 1024 * 1024
OUTSIDE = re.compile(rb"<Relationship\b[^>]*\bTargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
HYPERLINK = re.compile(rb"\bType\s*=\s*[\"'][^\"']*/hyperlink[\"']", re.IGNORECASE)


def look(content: bytes, kind: Kind) -> set[Flag]:
    """The flags of an Office file; refuses one that is no Office file, or that unpacks to far more than it is."""
    if content.startswith(compound.SIGNATURE):
        return compound.look(content, kind)
    if not content.startswith(b"PK\x03\x04"):
        raise mislabelled(kind)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parcel:
            return _look_inside(parcel, kind)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
    ) as broken:
        raise mislabelled(kind) from broken


def _look_inside(parcel: zipfile.ZipFile, kind: Kind) -> set[Flag]:
    parts = parcel.infolist()
    names = {part.filename.replace("\\", "/").lower() for part in parts}
    if not {MAIN_PARTS[kind], "[content_types].xml"} <= names or any(_climbs_out(name) for name in names):
        raise mislabelled(kind)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise NotAccepted(
            "This document unpacks to more than we can open safely. Send it as a PDF, or in several parts."
        )
    return _flags(parcel, parts, names)


def _climbs_out(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/") or ":" in name


def _flags(parcel: zipfile.ZipFile, parts: list[zipfile.ZipInfo], names: set[str]) -> set[Flag]:
    flags = set()
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        flags.add(Flag.MACROS)
    if any("/embeddings/" in name or "/activex/" in name for name in names):
        flags.add(Flag.HOLDS_FILES)
    lists = [part for part in parts if part.filename.lower().endswith(".rels")]
    readings = [_beginning(parcel, part) for part in lists]
    if any(_fetches(reading) for reading in readings):
        flags.add(Flag.REACHES_OUT)
    if any(part.file_size > MOST_OF_A_LIST for part in lists):
        flags.add(Flag.UNREADABLE_PART)
    return flags


def _beginning(parcel: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with parcel.open(part) as reading:
        return reading.read(MOST_OF_A_LIST)


def _fetches(relations: bytes) -> bool:
    """Whether a list of relations names something outside that is fetched without being clicked."""
    return any(not HYPERLINK.search(found[0]) for found in OUTSIDE.finditer(relations))
