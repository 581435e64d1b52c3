"""Whether a deed on a contact is possible now."""

import re
from uuid import UUID

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.models import Concerned, Contact, Referrer
from frontdoor.domain.contacts.rules import ENDINGS, ContactReopened
from frontdoor.domain.matching.queries import same_people_of
from frontdoor.domain.people.policies import must_not_tell_where_they_live
from frontdoor.domain.people.queries import people_named
from frontdoor.domain.people.rules import plain
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


SHORTEST_TELLING_NAME = 3
DIGITS_OF_A_NUMBER = 9
TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "pc", "dc", "sgt"})


def must_be_fit_for_others(viewer: Viewer, contact: UUID, *words: str) -> None:
    """Refuse words that others than the hub may read, and that say who raised a contact or where somebody must not
    be found: on any record of anybody on it.
    """
    on_it = list(Concerned.objects.filter(contact_id=contact).values_list("person_id", flat=True))
    everybody = set().union(*same_people_of(viewer, on_it).values())
    must_not_tell_where_they_live(viewer, "\n".join(words), list(everybody))
    must_not_tell_who_raised_it(viewer, contact, *words)


def must_not_tell_who_raised_it(viewer: Viewer, contact: UUID, *words: str) -> None:
    """Refuse words for another agency or team that hold the name or contact details of whoever raised a contact.

    A name that somebody on the contact bears too may be said, since those who read it know that person.
    """
    row = Referrer.objects.filter(contact_id=contact).first()
    said = "\n".join(words)
    if row and (
        _tells_of(row, said) or (_names(row.name, said) and not _is_known(viewer, contact, row.name))
    ):
        raise Refused(
            "These words hold the name or contact details of whoever raised this, and others would read them. "
            "Take them out: write “the referrer”, or what they do."
        )


def _tells_of(row: Referrer, said: str) -> bool:
    """Whether an e-mail address or a telephone number of theirs is said, however it is spaced."""
    digits = re.sub(r"\D", "", row.phone)[-DIGITS_OF_A_NUMBER:]
    number = len(digits) == DIGITS_OF_A_NUMBER and digits in re.sub(r"\D", "", said)
    return number or bool(row.email and row.email.casefold() in said.casefold())


def _names(name: str, said: str) -> bool:
    """Whether a name is said: whole, or its last word written as a name is ("Oldershaw", not "brown")."""
    words = _words_of(name)
    if not words:
        return False
    whole = len(words) > 1 and f" {' '.join(words)} " in f" {plain(said)} "
    last = words[-1]
    as_names = re.findall(r"\b[^\W\d_a-z][\w’'-]*", said)
    as_a_name = {part for each in as_names for part in plain(each).split()}
    return whole or (len(last) >= SHORTEST_TELLING_NAME and last in as_a_name)


def _is_known(viewer: Viewer, contact: UUID, name: str) -> bool:
    """Whether somebody on the contact bears the name too, or its last word."""
    words = _words_of(name)
    on_it = Concerned.objects.filter(contact_id=contact).values_list("person_id", flat=True)
    known = {plain(one.name) for one in people_named(viewer, on_it).values()} - {""}
    return " ".join(words) in known or words[-1] in {one.split()[-1] for one in known}


def _words_of(name: str) -> list[str]:
    return [word for word in plain(name).split() if word not in TITLES]
