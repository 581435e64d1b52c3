"""What a page says of itself for the record of looks, where its address does not tell."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from frontdoor.foundation.audit.rules import Kind


@dataclass
class Note:
    """What goes on the record beside what the address says; a page fills in what it knows."""

    subject: UUID | None = None
    piece: UUID | None = None
    terms: str = ""
    shown: int | None = None
    kind: Kind | None = None


def note_of(request: HttpRequest) -> Note:
    """The note of this request."""
    if not hasattr(request, "note_for_the_record"):
        request.note_for_the_record = Note()  # type: ignore[attr-defined]
    note: Note = request.note_for_the_record  # type: ignore[attr-defined]
    return note
