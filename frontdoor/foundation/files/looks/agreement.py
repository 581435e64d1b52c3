"""The whole look at a file: size, name, first bytes and a reader of its kind, and what it is found to be."""

from dataclasses import dataclass

from frontdoor.foundation.files.looks import compound, office, pictures, portable, words
from frontdoor.foundation.files.looks.signatures import agree
from frontdoor.foundation.files.rules import (
    LARGEST,
    PICTURES,
    Flag,
    Kind,
    NotAccepted,
    kind_by_name,
    shown_name,
    too_large,
)

OFFICE = frozenset({Kind.WORD, Kind.EXCEL, Kind.POWERPOINT})
WORDS = frozenset({Kind.TEXT, Kind.EMAIL})


@dataclass(frozen=True, slots=True)
class Found:
    """What a file was found to be, and a clean copy of it where one could be made."""

    name: str
    kind: Kind
    flags: frozenset[Flag]
    clean_copy: bytes | None = None


def look(content: bytes, name: str) -> Found:
    """Look at a file before it is kept; raises NotAccepted with a sentence for the person who sent it."""
    named = kind_by_name(name)
    if not content:
        raise NotAccepted("This file is empty. Check that it opens on your device, and add it again.")
    if len(content) > LARGEST:
        raise too_large(len(content))
    if named in PICTURES or named is Kind.HEIC:
        return _picture(content, name, named)
    agree(content, named)
    return Found(shown_name(name), named, frozenset(_flags(content, named)))


def _picture(content: bytes, name: str, named: Kind) -> Found:
    kind = pictures.kind_of_picture(content, named)
    flags, copy = pictures.look(content, kind)
    shown = shown_name(name)
    if kind is not named:
        shown = f"{shown.rpartition('.')[0]}.{kind}"
    return Found(shown, kind, frozenset(flags), copy)


def _flags(content: bytes, kind: Kind) -> set[Flag]:
    if kind is Kind.PDF:
        return portable.look(content)
    if kind in OFFICE:
        return office.look(content, kind)
    if kind in WORDS:
        return words.look(content, kind)
    return compound.look(content, kind)
