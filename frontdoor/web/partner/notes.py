"""An agency's own notes, on the pages where it answers and discusses: its own members read them, and nobody else."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, may
from frontdoor.domain.sharing.actions import keep_note
from frontdoor.domain.sharing.queries import NoteSeen, own_notes
from frontdoor.web.frame.deeds import was_done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.partner.forms import NoteForm

KEPT = "Kept. Only members of your agency read it."


@dataclass(frozen=True)
class Notes:
    """The notes of the viewer's agency on a contact, and the form for one more."""

    written: list[NoteSeen]
    names: dict[UUID, str]
    form: NoteForm


def note_kept(request: HttpRequest, contact: UUID) -> tuple[bool, NoteForm]:
    """Whether a note was sent from this page and is kept now; the form says what stood in the way."""
    form = NoteForm(request.POST if "note" in request.POST else None, prefix="own")
    if not form.is_bound:
        return False, form
    return was_done(form, lambda: keep_note(contact, form.cleaned_data["words"], by=viewer(request))), form


def notes_on(request: HttpRequest, contact: UUID, form: NoteForm) -> Notes | None:
    """What the viewer's agency noted for itself; None for those who keep no notes."""
    who = viewer(request)
    if not may(who, May.NOTE):
        return None
    written = own_notes(who, contact)
    return Notes(written, names_of(who, [one.noted_by for one in written]), form)
