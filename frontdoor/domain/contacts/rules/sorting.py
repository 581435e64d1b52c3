"""What arrives and is no worry about anybody."""

from enum import StrEnum


class NoConcern(StrEnum):
    """Why something that arrived is set aside: it is kept, and counted apart."""

    NOT_FOR_US = "not_for_us"
    UNWANTED = "unwanted"
    SENT_TWICE = "sent_twice"
    TRIAL = "trial"

    @property
    def label(self) -> str:
        """The reason as a worker reads it."""
        return {
            "not_for_us": "Not a worry about anybody: an invoice, a question for another service",
            "unwanted": "Unwanted mail: advertising, an automatic answer",
            "sent_twice": "The same thing sent twice by mistake",
            "trial": "Somebody trying the form or the mailbox",
        }[self.value]
