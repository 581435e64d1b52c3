"""What is offered for words as they stand: gentler ones, and where they are hard to read."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from frontdoor.domain.agreements.rules.gentler import gentler
from frontdoor.domain.agreements.rules.instead import Offer
from frontdoor.domain.disclosure.rules import Recipient
from frontdoor.foundation.govuk.reading import Sentence, hardest, reading_age

MOST = 5
LONGEST = 20_000


class Reader(StrEnum):
    """For whom it is written."""

    ANYBODY = "anybody"
    PROFESSIONAL = "professional"
    COLLEAGUE = "colleague"

    @property
    def bar(self) -> float:
        """The school grade above which a sentence is hard for them."""
        return {Reader.ANYBODY: 8.0, Reader.PROFESSIONAL: 12.0, Reader.COLLEAGUE: 14.0}[self]


@dataclass(frozen=True)
class Offered:
    """What is offered; nothing of it has to be taken."""

    offers: Sequence[Offer] = ()
    hard: Sequence[Sentence] = ()
    age: int = field(default=0)

    def __bool__(self) -> bool:
        return bool(self.offers or self.hard)

    @property
    def mark(self) -> str:
        """Tells one offer from another, so that the same one is not read out twice."""
        return hashlib.sha256(repr((self.offers, self.hard)).encode()).hexdigest()[:12] if self else ""


def reader_of(recipient: Recipient) -> Reader:
    """How a message to this recipient is read: by somebody at work, or by anybody."""
    at_work = recipient in {Recipient.PROFESSIONAL, Recipient.PARTNER}
    return Reader.PROFESSIONAL if at_work else Reader.ANYBODY


def offered(words: str, reader: Reader) -> Offered:
    """What is offered for these words, which this reader will read."""
    read = words[:LONGEST]
    return Offered(gentler(read)[:MOST], hardest(read, above=reader.bar, most=2), reading_age(read))
