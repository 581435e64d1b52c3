"""Reading which help whoever raised a contact is told of."""

from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.directory.queries import ServiceListed, reading_services
from frontdoor.domain.disclosure.rules import Recipient
from frontdoor.domain.disclosure.rules.readback import PRIVATE_TO_THE_FAMILY
from frontdoor.domain.feedback.rules.offering import HelpOffered
from frontdoor.foundation.events.queries import last_of


def help_offered(viewer: Viewer, contact: UUID) -> list[ServiceListed]:
    """The services that were chosen last for whoever raised it; none where nobody chose any."""
    last = last_of(viewer, contact, HelpOffered)
    if last is None or not isinstance(last.deed, HelpOffered):
        return []
    return reading_services(viewer, [UUID(one) for one in last.deed.services]).found


def with_help_offered(viewer: Viewer, contact: UUID, words: str, reader: Recipient) -> str:
    """These words to whoever raised it, with the services that were chosen for them.

    A neighbour is not told: which help was chosen tells what a family needs.
    """
    offered = [] if reader in PRIVATE_TO_THE_FAMILY else help_offered(viewer, contact)
    if not offered:
        return words
    return "\n".join([words.rstrip(), "", "Who can help:", *(f"- {one.said}" for one in offered)])
