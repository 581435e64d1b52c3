"""What they would read, in the way that was chosen: looked at, and not sent."""

from dataclasses import dataclass

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.disclosure.policies import Weighed
from frontdoor.domain.feedback.queries import as_they_read
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.govuk.words import plural
from frontdoor.foundation.letters.texts import how_many_texts
from frontdoor.web.frame.deeds import attempted
from frontdoor.web.hub.tell.forms import TellForm

FEW = 2
"""More text messages than this are hard to read on a telephone."""


@dataclass(frozen=True)
class Preview:
    """The words as they arrive, and what the sender should know of that way."""

    words: str
    note: str = ""


def as_it_goes(
    contact: ContactSeen, words: str, weighed: Weighed, how: How, *, quiet: bool = False, by: Viewer
) -> Preview:
    """The words as they arrive in this way; refused, as when they are sent, where they are not safe."""
    read = as_they_read(by, contact, words, weighed, how=how, quiet=quiet)
    return Preview(read, _note(read) if how is How.TEXT else "")


def looked_at(form: TellForm, contact: ContactSeen, weighed: Weighed, by: Viewer) -> Preview | None:
    """What was typed, as they would read it; what isn't safe is the form's error, as when it is sent."""
    said, way = form.data, str(form.data.get("how", ""))
    how = How(way) if way in list(How) else How.EMAIL
    form.errors.clear()  # nothing is being sent yet, so nothing is missing yet
    words = str(said.get("words", ""))
    quiet = how is How.TEXT and bool(said.get("quiet"))
    _, read = attempted(form, lambda: as_it_goes(contact, words, weighed, how, quiet=quiet, by=by))
    return read


def _note(read: str) -> str:
    count = how_many_texts(read)
    said = f"{plural(count, 'text message', 'text messages')}, {len(read)} letters."
    return said if count <= FEW else f"{said} Shorter words are easier to read on a telephone."
