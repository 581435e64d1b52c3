"""Who reads an outgoing message, what is kept from them, and how we say that something is in it."""

from dataclasses import dataclass
from enum import StrEnum


class Recipient(StrEnum):
    """The kind of person or agency that words are on their way to."""

    PROFESSIONAL = "professional"
    FAMILY = "family"
    PUBLIC = "public"
    ANONYMOUS = "anonymous"
    PARTNER = "partner"


class Kept(StrEnum):
    """What may be kept from a recipient."""

    ADDRESS = "address"
    TOWN = "town"
    PHONE = "phone"
    EMAIL = "email"
    REFERRER = "referrer"
    WITHHELD = "withheld"
    NAME = "name"
    IDENTIFIER = "identifier"
    RECORD = "record"
    MARKED = "marked"


EVERYONE = frozenset(Recipient)
OUTSIDE = EVERYONE - {Recipient.PARTNER}
"""Readers who get a message by e-mail, or by reference and code: never a name in those."""

KEPT_FROM: dict[Kept, frozenset[Recipient]] = {
    Kept.ADDRESS: EVERYONE,
    Kept.TOWN: frozenset({Recipient.FAMILY, Recipient.PUBLIC, Recipient.ANONYMOUS}),
    Kept.PHONE: EVERYONE,
    Kept.EMAIL: EVERYONE,
    Kept.REFERRER: EVERYONE,
    Kept.WITHHELD: EVERYONE,
    Kept.NAME: OUTSIDE,
    Kept.IDENTIFIER: OUTSIDE,
    Kept.RECORD: OUTSIDE,
    Kept.MARKED: OUTSIDE,
}

SENTENCES: dict[Kept, str] = {
    Kept.ADDRESS: "gives away an address that is protected. Take out the road, the house and the postcode",
    Kept.TOWN: 'names the town of a protected address. Say "near you" or leave it out',
    Kept.PHONE: "holds a telephone number that is protected. Take it out",
    Kept.EMAIL: "holds an e-mail address that is protected. Take it out",
    Kept.REFERRER: "gives away who raised this. Take out the name, the job and the place of work",
    Kept.WITHHELD: "repeats something that a partner asked us not to tell. Take it out, or ask that partner first",
    Kept.NAME: 'names somebody. Say "the child" or "the family"',
    Kept.IDENTIFIER: "holds a personal number, such as an NHS number. Take it out",
    Kept.RECORD: "is copied from the record. Say in your own words what this reader needs",
    Kept.MARKED: "is marked as not to be shared, or reads like the minutes of a meeting. Take it out",
}


@dataclass(frozen=True, slots=True)
class Address:
    """An address that must not be given away; any part may be missing."""

    line: str = ""
    town: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class Protected:
    """Everything that may have to be kept from the reader of one message.

    `referrer` (names) and `referrer_work` (job, place of work) would tell who raised it: leave both empty when the
    reader is that person. `withheld` holds words that somebody asked us not to pass on, `records` whole texts of the
    record.
    """

    addresses: tuple[Address, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    referrer: tuple[str, ...] = ()
    referrer_work: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something in a text that its reader must not see, and the line it begins on."""

    line: int
    kept: Kept

    @property
    def sentence(self) -> str:
        """What a worker reads; the words themselves are not repeated, for refusals are logged."""
        return f"Line {self.line} {SENTENCES[self.kept]}."
