"""Whether a deed on a contact is possible now."""

from uuid import UUID

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.models import Contact
from frontdoor.domain.contacts.rules import ENDINGS, ContactReopened
from frontdoor.foundation.events.queries import last_of
from frontdoor.foundation.records.refusals import NotThere, Refused


def must_be_able_to(viewer: Viewer, deed: May, contact: UUID) -> None:
    """Refuse unless the role allows the deed, the contact is theirs to see, and it is open."""
    must(viewer, deed)
    must_see(viewer, contact)
    if is_closed(viewer, contact):
        raise Refused("This contact is closed. Open it again first, and say why.")


def must_see(viewer: Viewer, contact: UUID) -> None:
    """The same answer for a contact that is not there and one that is not theirs."""
    if not Contact.objects.filter(id=contact).exists():
        raise NotThere


def is_closed(viewer: Viewer, contact: UUID) -> bool:
    """Whether the last word on a contact was that it ended: closed, set aside, or joined to another."""
    last = last_of(viewer, contact, *ENDINGS, ContactReopened)
    return last is not None and isinstance(last.deed, ENDINGS)
