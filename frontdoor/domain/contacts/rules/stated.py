"""The concern as it was stated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from frontdoor.domain.contacts.rules.alarms import alarming_words
from frontdoor.domain.contacts.rules.parts import Involved
from frontdoor.domain.contacts.rules.referrers import StatedReferrer
from frontdoor.domain.contacts.rules.ways import UNHEARD, WayIn


class SafeNow(StrEnum):
    """Whether somebody is safe at this moment, as the referrer sees it."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"


class FamilyKnows(StrEnum):
    """Whether the family knows of this contact."""

    YES = "yes"
    NO = "no"
    UNSAFE = "unsafe"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True)
class StatedConcern:
    """A concern as it arrived: words untouched, everything else as stated."""

    way_in: WayIn
    words: str
    referrer: StatedReferrer
    people: tuple[Involved, ...]
    received_at: datetime
    emergency: bool = False
    safe_now: SafeNow = SafeNow.NOT_SURE
    tried: str = ""
    family_knows: FamilyKnows = FamilyKnows.NOT_ASKED
    occurred_at: datetime | None = None
    source: str = ""
    source_reference: str = ""
    source_digest: str = ""
    original: Mapping[str, Any] = field(default_factory=dict)
    attachments: tuple[UUID, ...] = ()
    id: UUID | None = None
    """The id the contact shall have, chosen when its form was begun, so that sending twice makes one contact."""

    @property
    def alarming(self) -> tuple[str, ...]:
        """Words that may mean danger now, where nobody has heard or read them yet."""
        return alarming_words(self.words) if self.way_in in UNHEARD else ()
