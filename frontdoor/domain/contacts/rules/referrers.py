"""Who raises a concern, as they say it of themselves."""

from dataclasses import dataclass
from enum import StrEnum


class ReferrerKind(StrEnum):
    """Who made the contact."""

    PROFESSIONAL = "professional"
    FAMILY = "family"
    PUBLIC = "public"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True)
class StatedReferrer:
    """Who raised it and how to reach them, as they said."""

    kind: ReferrerKind
    name: str = ""
    role: str = ""
    organisation: str = ""
    agency_code: str = ""
    phone: str = ""
    email: str = ""
    keep_from_family: bool = False
    shared_mailbox: bool = False
    """Somebody else may read what comes to this e-mail address: nothing is said there but that we wrote."""
    postal: str = ""
    """Where a letter reaches them, a line for each line of the address; asked where that is how they are told."""
