"""The read-back: what was said in a call and what comes of it, agreed aloud and given to the referrer in writing."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.disclosure.rules.recipients import Address, Protected, Recipient
from frontdoor.domain.disclosure.rules.telling import told_in_a_call
from frontdoor.domain.disclosure.rules.unnamed import Unnamed, without_names
from frontdoor.domain.people.rules import age_on

SAID_AS: dict[Part, str] = {
    Part.CHILD: "child",
    Part.UNBORN: "baby expected",
    Part.ADULT_AT_RISK: "adult",
    Part.PARENT: "parent or carer",
    Part.VICTIM: "person who was harmed",
    Part.SUSPECT: "person who may have harmed",
    Part.OTHER: "other person",
}
WITH_THEIR_AGE = (Part.CHILD,)
AGE = re.compile(r"(?:about )?\d{1,2}")
IN_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
PRIVATE_TO_THE_FAMILY = (Recipient.PUBLIC, Recipient.ANONYMOUS)
"""What a family needs is no neighbour's business: it is left out of the record that they get."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A call as it went, in words that were typed and labels that were chosen; any part may be empty.

    `words`, `tried` and `advised` may hold names: the read-back takes them out. `needs` and `services` are labels.
    """

    words: str = ""
    tried: str = ""
    advised: str = ""
    needs: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    outcome: Outcome | None = None
    people: tuple[Unnamed, ...] = ()


def unnamed(people: Sequence[Involved], on: date) -> tuple[Unnamed, ...]:
    """The people of a call, each with their names and what is said instead: "the child (8)", "the second parent"."""
    bare = [_said(one, on) for one in people]
    several, met = Counter(bare), Counter[tuple[str, str]]()
    said = []
    for one in bare:
        met[one] += 1
        said.append(_the(one, met[one] if several[one] > 1 else 0))
    return tuple(Unnamed(words, _names(one)) for words, one in zip(said, people, strict=True))


def kept_of(people: Sequence[Involved]) -> Protected:
    """What must not stand in a read-back, of the people as they were stated: for a call that is no contact yet."""
    each = [one.person for one in people]
    return Protected(
        addresses=tuple(
            Address(one.line, one.town if one.address_protected else "", one.postcode) for one in each
        ),
        phones=tuple(one.phone for one in each if one.phone),
        names=tuple(name for one in people for name in _names(one)),
        identifiers=tuple(number for one in each for number in (one.nhs_number, one.upn) if number),
    )


def read_back(talk: Talk, recipient: Recipient, protected: Protected | None = None) -> str:
    """What was told, what was tried and what happens now, for this reader and without a name.

    It passes the gate as it is. The same words are read out and sent; an outcome that is still open is not told.
    """
    return without_names("\n\n".join(_parts(talk, recipient)), protected or Protected(), talk.people)


def _parts(talk: Talk, recipient: Recipient) -> Iterator[str]:
    yield "This is what we talked about. Tell us if any of it is not right."
    if talk.people:
        yield "About: " + _listed([one.said for one in talk.people]) + "."
    if talk.words.strip():
        yield f"You told us:\n{talk.words.strip()}"
    if talk.tried.strip():
        yield f"What has been tried:\n{talk.tried.strip()}"
    if talk.needs and recipient not in PRIVATE_TO_THE_FAMILY:
        yield "What is needed:\n" + _points(talk.needs)
    if talk.advised.strip():
        yield f"What we agreed:\n{talk.advised.strip()}"
    if talk.services:
        yield "Who can help:\n" + _points(talk.services)
    if talk.outcome:
        yield f"What happens now:\n{told_in_a_call(talk.outcome, recipient)}"


def _said(one: Involved, on: date) -> tuple[str, str]:
    return SAID_AS[one.part], _age(one, on) if one.part in WITH_THEIR_AGE else ""


def _age(one: Involved, on: date) -> str:
    born = one.person.birth_date
    years = str(age_on(born, on)) if born else one.person.age_stated.strip()
    return "under 1" if years == "0" else years if AGE.fullmatch(years) else ""


def _the(said: tuple[str, str], place: int) -> str:
    what, age = said
    which = f"{IN_ORDER[place - 1]} " if 0 < place <= len(IN_ORDER) else ""
    return f"the {which}{what}" + (f" ({age})" if age else "")


def _names(one: Involved) -> tuple[str, ...]:
    whole = f"{one.person.forename} {one.person.surname}".strip()
    return tuple(name for name in (whole, one.person.other_names.strip()) if name)


def _listed(said: Sequence[str]) -> str:
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"


def _points(labels: Sequence[str]) -> str:
    return "\n".join(f"- {label}" for label in labels)
