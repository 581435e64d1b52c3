"""Looking at an old Office file or an Outlook message: the names of the parts inside its compound file."""

import struct

from frontdoor.foundation.files.looks.signatures import mislabelled
from frontdoor.foundation.files.rules import Flag, Kind

SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")
MAIN_PARTS: dict[Kind, frozenset[str]] = {
    Kind.OLD_WORD: frozenset({"worddocument"}),
    Kind.OLD_EXCEL: frozenset({"workbook", "book"}),
    Kind.OLD_POWERPOINT: frozenset({"powerpoint document"}),
    Kind.OUTLOOK: frozenset({"__properties_version1.0"}),
}
LOCKED_PART = "encryptedpackage"
LAST_SECTOR = 0xFFFFFFFA


def look(content: bytes, kind: Kind) -> set[Flag]:
    """The flags of a compound file; refuses one without the main part of its kind."""
    parts = part_names(content)
    # A Word, Excel or PowerPoint file of today is a compound file only when it is locked with a password.
    if not MAIN_PARTS.get(kind, frozenset({LOCKED_PART})) & parts:
        raise mislabelled(kind)
    return _flags(parts)


def _flags(parts: frozenset[str]) -> set[Flag]:
    flags = set()
    if parts & {"_vba_project", "vba", "macros", "_vba_project_cur"}:
        flags.add(Flag.MACROS)
    if any(
        part == "objectpool" or part.startswith(("\x01ole", "__attach_version1.0", "mbd")) for part in parts
    ):
        flags.add(Flag.HOLDS_FILES)
    if LOCKED_PART in parts:
        flags.add(Flag.LOCKED)
    return flags


def part_names(content: bytes) -> frozenset[str]:
    """The names in the directory of a compound file, in small letters; empty when its table leads nowhere."""
    if not content.startswith(SIGNATURE) or len(content) < 1536:
        return frozenset()
    size = 1 << min(struct.unpack_from("<H", content, 30)[0], 16)
    if size not in (512, 4096):
        return frozenset()
    table = _sector_table(content, size)
    sector = struct.unpack_from("<I", content, 48)[0]
    names: set[str] = set()
    seen: set[int] = set()
    while sector < LAST_SECTOR and sector not in seen and (sector + 1) * size < len(content):
        seen.add(sector)
        names |= _names_in(content[(sector + 1) * size : (sector + 2) * size])
        sector = table.get(sector, LAST_SECTOR)
    return frozenset(names)


def _names_in(sector: bytes) -> set[str]:
    names = set()
    for start in range(0, len(sector) - 127, 128):
        length = struct.unpack_from("<H", sector, start + 64)[0]
        if 2 <= length <= 64 and sector[start + 66]:
            names.add(sector[start : start + length - 2].decode("utf-16-le", "replace").lower())
    return names


def _sector_table(content: bytes, size: int) -> dict[int, int]:
    """Which sector follows which, from the first 109 table sectors: enough for 7 MB, the directory comes early."""
    table: dict[int, int] = {}
    for place, sector in enumerate(struct.unpack_from("<109I", content, 76)):
        start = (sector + 1) * size
        if sector >= LAST_SECTOR or start + size > len(content):
            continue
        entries = struct.unpack_from(f"<{size // 4}I", content, start)
        table.update({place * (size // 4) + offset: entry for offset, entry in enumerate(entries)})
    return table
