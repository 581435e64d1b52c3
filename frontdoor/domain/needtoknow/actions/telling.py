"""Telling those who must know that something was opened or closed: by reference only."""

from collections.abc import Collection
from uuid import UUID

from frontdoor.domain.accounts.actions import write_to
from frontdoor.domain.accounts.queries import address_of, addresses_of
from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.contacts.queries import contact_reference
from frontdoor.foundation.letters.rules import Subject


def tell_of(
    contact: UUID | None,
    words: str,
    *,
    roles: Collection[Role],
    key: str,
    also: UUID | None = None,
    spared: Collection[UUID] = (),
    by: Viewer,
) -> None:
    """Write to everybody in these roles, and to one more member; names nobody, and says nothing but the reference."""
    to = addresses_of(by, *roles)
    if also and (address := address_of(by, also)):
        to[also] = address
    reference = contact_reference(by, contact) if contact else "none yet"
    told = {member: address for member, address in to.items() if member not in spared}
    write_to(told, Subject.LOOKED, words.format(reference=reference), key=key, by=by)
