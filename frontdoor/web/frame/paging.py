"""Lists a page at a time, however long they are."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from frontdoor.web.frame.pages import lists

T = TypeVar("T")
A_PAGE = 25


class _Slices(Sequence[T]):
    """A list that is read in slices only, and counted without being read."""

    def __init__(self, count: Callable[[], int], read: Callable[[int, int], list[T]]) -> None:
        self._count, self._read = count, read

    def __len__(self) -> int:
        return self._count()

    def __getitem__(self, part: Any) -> Any:
        return self._read(part.start, part.stop - part.start)


def paged(
    request: HttpRequest, count: Callable[[], int], read: Callable[[int, int], list[T]], name: str = "page"
) -> Page[T]:
    """The page of a list that the address asks for; the nearest one where it asks for none that is there.

    `read(start, how_many)` reads a slice; `count()` says how many there are in all. How many are shown goes on record.
    """
    page: Page[T] = Paginator(_Slices(count, read), A_PAGE).get_page(request.GET.get(name))
    lists(request, len(page))
    return page
