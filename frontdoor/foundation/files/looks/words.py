"""Looking at plain text and at e-mail files: kept as they are, never opened here."""

import re

from frontdoor.foundation.files.looks.signatures import mislabelled
from frontdoor.foundation.files.rules import Flag, Kind

MARKUP = re.compile(
    r"\s*(?:<!doctype|<html|<head|<body|<script|<svg|<\?xml|<\?php|#!|%PDF|\{\\rtf)", re.IGNORECASE
)
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
HEADER = re.compile(rb"(?:>?From |[A-Za-z][A-Za-z0-9-]*:)")
EXPECTED = re.compile(rb"^(?:From|Date|Received|Message-ID|Return-Path)[ \t]*:", re.IGNORECASE | re.MULTILINE)
LONGEST_HEAD = 64 * 1024


def look(content: bytes, kind: Kind) -> set[Flag]:
    """The flags of words; refuses what is not text, or is another kind of file written in letters."""
    if kind is Kind.EMAIL:
        return _look_at_email(content)
    text = readable(content)
    if text is None or CONTROLS.search(text) or MARKUP.match(text):
        raise mislabelled(Kind.TEXT)
    return set()


def readable(content: bytes) -> str | None:
    """The text, if it is text in one of the ways that people's computers write it."""
    tries = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in tries:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _look_at_email(content: bytes) -> set[Flag]:
    head = re.split(rb"\r?\n\r?\n", content[:LONGEST_HEAD], maxsplit=1)[0]
    if b"\x00" in head or not HEADER.match(head) or not EXPECTED.search(head):
        raise mislabelled(Kind.EMAIL)
    attached = re.search(rb"Content-Disposition[ \t]*:[ \t]*attachment", content, re.IGNORECASE)
    return {Flag.HOLDS_FILES} if attached else set()
