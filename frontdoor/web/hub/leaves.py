"""Documents page by page: what can be looked at, and each page as a picture."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.files.actions import count_pages
from frontdoor.foundation.files.queries import UNRUN, drawn_page, files_named
from frontdoor.foundation.files.rules import FLAG_WORDS, Damaged, Flag, Kind, NotDrawn, why_not_drawn
from frontdoor.web.frame.pages import viewer

TURNS = (0, 90, 180, 270)
INSTEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 160" width="600" height="160">
<rect width="600" height="160" fill="#f4f2ee"/><text x="24" y="72" font-family="sans-serif" font-size="20">{0}</text>
<text x="24" y="104" font-family="sans-serif" font-size="20">{1}</text></svg>"""


@dataclass(frozen=True)
class Leaf:
    """One page to look at."""

    number: int
    href: str


@dataclass(frozen=True)
class Leaves:
    """One document, page by page, or the reason why it can't be looked at here."""

    id: UUID
    name: str
    pages: tuple[Leaf, ...]
    why_not: str
    warnings: tuple[str, ...]
    is_original_alone: bool


def leaves_of(
    by: Viewer, files: Iterable[UUID], address: Callable[[UUID, int], str], turn: int = 0
) -> list[Leaves]:
    """These documents with the addresses of their pages, in the order in which they came."""
    found = files_named(by, files)
    counted = count_pages(found, by=by)
    query = f"?turn={turn}" if turn else ""
    return [
        Leaves(
            id=file.id,
            name=file.name,
            pages=tuple(Leaf(n, address(file.id, n) + query) for n in range(1, counted[file.id] + 1)),
            why_not="" if counted[file.id] else why_not_drawn(Kind(file.kind)),
            warnings=tuple(FLAG_WORDS[Flag(flag)] for flag in file.flagged),
            is_original_alone=not file.has_clean_copy,
        )
        for file in found
    ]


def leaf(request: HttpRequest, file_id: UUID, number: int) -> HttpResponse:
    """One page as a picture; one that can't be drawn is a picture that says so."""
    try:
        opened = drawn_page(viewer(request), file_id, number, turn_in(request))
    except (NotDrawn, Damaged):
        said = INSTEAD.format(
            escape(f"Page {number} can’t be drawn."), "Download the original to look at it."
        )
        return HttpResponse(said, headers={**UNRUN, "Content-Type": "image/svg+xml"})
    return HttpResponse(opened.content, headers=opened.headers)


def turn_in(request: HttpRequest) -> int:
    """How far the address turns the pages: a quarter to the right for each 90."""
    said = request.GET.get("turn", "")
    return int(said) if said.isascii() and said.isdigit() and int(said) in TURNS else 0
