"""Names for what the guardian's pages list: members, people on record and contacts, read once a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.people.queries import people_named

LEFT = "Somebody who has left"


@dataclass(frozen=True)
class Names:
    """What is called what, and where its record stands."""

    members: dict[UUID, str]
    people: dict[UUID, str]
    contacts: dict[UUID, str]

    def member(self, one: UUID | None) -> str:
        """A member's name."""
        return self.members.get(one, LEFT) if one else "Nobody signed in"

    def record(self, subject: UUID | None) -> str:
        """A person's name or a contact's reference; "" for what is neither."""
        return (self.people.get(subject) or self.contacts.get(subject) or "") if subject else ""

    def href(self, subject: UUID | None) -> str:
        """The page of a person or of a contact; "" for what is neither."""
        if subject in self.people:
            return reverse("hub:person", args=[subject])
        return reverse("hub:contact", args=[subject]) if subject in self.contacts else ""


def names_for(
    by: Viewer, *, members: Iterable[UUID | None] = (), subjects: Iterable[UUID | None] = ()
) -> Names:
    """Names for all of these; a subject is a person or a contact."""
    wanted, who = set(filter(None, subjects)), set(filter(None, members))
    people = {one: person.name for one, person in people_named(by, wanted).items()} if wanted else {}
    contacts = contact_references(by, wanted - people.keys()) if wanted else {}
    return Names(names_of(by, who), people, contacts)


def role_words(role: str) -> str:
    """A role as people say it; as it was kept where there is no such role any more."""
    return Role(role).label if role in set(Role) else role.replace("_", " ")
