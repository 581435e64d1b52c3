"""What one kind of file is, as its pages need to know it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer


class Result(Protocol):
    """What a file came to."""

    @property
    def import_id(self) -> UUID: ...

    @property
    def accepted(self) -> int: ...

    @property
    def already_there(self) -> int: ...

    @property
    def rejected(self) -> tuple[object, ...]: ...


@dataclass(frozen=True)
class Kind:
    """One kind of file: its words, its pages, and the deed that takes it in."""

    source: str
    title: str
    label: str
    """What the upload asks for, and `named` in an error: "the log of calls"."""
    named: str
    one: str
    many: str
    lead: str
    sender: str
    """To whom rejected rows go back."""
    command: str
    past_page: str
    import_page: str
    rejected_page: str
    next_page: str
    next_query: str
    """Where what was stored is looked at; the id of the file is put after a query that ends in "="."""
    empty: str
    take_in: Callable[[Path, str, Viewer], Result]
    """Of a file, its name and whoever sends it in."""
    most_megabytes: int = 5
    rows_said: str = "about 20,000 rows"
    next_said: str = ""
    """The link to what came with one file, where there is a page of it."""
    places: Callable[[], list[dict[str, object]]] = list
    """The pages beside these, as links above them."""
