"""Asking for a page to be drawn, in a process apart."""

from dataclasses import dataclass

from frontdoor.foundation.exchange.jail import NoAnswer, ask_apart
from frontdoor.foundation.files.drawing.limits import BOUNDS
from frontdoor.foundation.files.rules import DRAWN, Kind, NotDrawn, why_not_drawn

ARTIST = "frontdoor.foundation.files.drawing.artist"
TURNS = (0, 90, 180, 270)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page as a WebP picture, and how many pages its document has."""

    pages: int
    picture: bytes


def count(content: bytes, kind: Kind) -> int:
    """How many pages a document has; raises NotDrawn with a sentence for the reader."""
    return _asked(content, kind, 0, 0).pages


def draw(content: bytes, kind: Kind, page: int, turn: int = 0) -> Leaf:
    """One page of a document, turned to the right by so many degrees; raises NotDrawn."""
    leaf = _asked(content, kind, page, turn if turn in TURNS else 0)
    if not leaf.picture:
        raise NotDrawn(f"There is no page {page}: this document has {leaf.pages}.")
    return leaf


def _asked(content: bytes, kind: Kind, page: int, turn: int) -> Leaf:
    if kind not in DRAWN:
        raise NotDrawn(why_not_drawn(kind))
    try:
        answer = ask_apart(ARTIST, kind.value, str(page), str(turn), content=content, bounds=BOUNDS)
    except NoAnswer as failed:
        raise NotDrawn(why_not_drawn(kind)) from failed
    pages, _, picture = answer.partition(b"\n")
    return Leaf(int(pages), picture)
