"""Writing to members that something waits for them; what it is, they read once they sign in."""

from collections.abc import Mapping
from uuid import UUID

from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.rules import How


def write_to(
    members: Mapping[UUID, str], subject: str, words: str, *, key: str, about: UUID | None = None, by: Actor
) -> None:
    """Write the same to each of these members at their address, once for each key; the words name nobody.

    It is about the member themselves unless something else is said.
    """
    for member, address in members.items():
        send(
            to=address,
            how=How.EMAIL,
            subject=subject,
            body=words,
            about=about or member,
            by=by,
            key=f"{key}:{member}",
        )
