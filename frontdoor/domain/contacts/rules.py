"""What arrives: ways in, referrers, the part each person plays, and the concern as it was stated."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from frontdoor.domain.people.rules import LifeStage, StatedPerson
from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.records.secrets import ALPHABET


class WayIn(StrEnum):
    """How it arrived."""

    PUBLIC_FORM = "public_form"
    PROFESSIONAL_FORM = "professional_form"
    TELEPHONE = "telephone"
    EMAIL = "email"
    LETTER = "letter"
    FAX = "fax"
    WALK_IN = "walk_in"
    POLICE = "police"
    SYSTEM = "system"

    @property
    def label(self) -> str:
        """The way in as people say it."""
        return {
            "public_form": "Form, public",
            "professional_form": "Form, professional",
            "email": "E-mail",
            "walk_in": "At the desk",
            "system": "Another system",
        }.get(self.value, self.value.capitalize())


UNHEARD = (WayIn.PUBLIC_FORM, WayIn.PROFESSIONAL_FORM, WayIn.EMAIL, WayIn.SYSTEM)
"""Ways in by which words arrive that nobody has heard or read yet, nor the police graded."""


class ReferrerKind(StrEnum):
    """Who made the contact."""

    PROFESSIONAL = "professional"
    FAMILY = "family"
    PUBLIC = "public"
    ANONYMOUS = "anonymous"


class Part(StrEnum):
    """The part somebody plays in a contact."""

    CHILD = "child"
    UNBORN = "unborn"
    ADULT_AT_RISK = "adult_at_risk"
    PARENT = "parent"
    VICTIM = "victim"
    SUSPECT = "suspect"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The part as people say it."""
        return {
            "unborn": "Unborn child",
            "adult_at_risk": "Adult at risk",
            "parent": "Parent or carer",
            "other": "Other person",
        }.get(self.value, self.value.capitalize())


ABOUT = (Part.CHILD, Part.UNBORN, Part.ADULT_AT_RISK)


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


class DraftKind(StrEnum):
    """What is being written and not yet sent."""

    PUBLIC = "public"
    PROFESSIONAL = "professional"
    CALL = "call"
    PAPER = "paper"


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


HUB_DRAFTS = (DraftKind.CALL, DraftKind.PAPER)
"""What the hub itself writes down: any colleague may go on with it."""

DRAFT_LASTS = timedelta(days=7)
"""How long a half-written form is kept after its last answer."""


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


@dataclass(frozen=True)
class Involved:
    """One person of a contact: the part they play, who they are as stated, and what they said."""

    part: Part
    person: StatedPerson
    voice: str = ""
    notes: Mapping[str, Any] = field(default_factory=dict)


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


@dataclass(frozen=True)
class ConcernRaised(Deed):
    """Somebody raised a concern at the front door."""

    way_in: str
    referrer_kind: str
    agency_code: str = ""
    children: int = 0
    adults: int = 0
    emergency: bool = False
    alarming: bool = False
    district: str = ""
    received_at: str = ""


@dataclass(frozen=True)
class PeopleNamed(Deed):
    """Somebody named people on a contact that had come without them: how many in all since, and where they live."""

    children: int = 0
    adults: int = 0
    district: str = ""


@dataclass(frozen=True)
class ContactSeen(Deed):
    """Somebody of the hub opened what had arrived, for the first time since anything new came."""


@dataclass(frozen=True)
class ContactTaken(Deed):
    """Somebody of the hub has this contact now."""

    worker_id: str


@dataclass(frozen=True)
class ReferrerWrote(Deed):
    """Whoever raised an open contact wrote or rang again; chasing, when they asked what became of it."""

    way_in: str
    chasing: bool = False
    alarming: bool = False


@dataclass(frozen=True)
class ReferrerCoached(Deed):
    """Whoever called was asked what it helps to ask: the codes of the prompts that were used, and of those left out."""

    asked: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True)
class ContactJoined(Deed):
    """A contact was found to belong to another, where it goes on."""

    to_contact_id: str


@dataclass(frozen=True)
class ContactSetAside(Deed):
    """Somebody read what arrived and found no worry in it; kept, and counted apart."""

    why: str


@dataclass(frozen=True)
class ContactClosed(Deed):
    """A contact was closed, its referrer told or the reason why not recorded."""


ENDINGS = (ContactClosed, ContactSetAside, ContactJoined)


@dataclass(frozen=True)
class ContactReopened(Deed):
    """A contact that had ended was opened again."""


def reference_of(contact: UUID) -> str:
    """The reference of a contact, worked out from its id: FD-XXXX-XXXX, read out and typed without doubt.

    Eight letters of the 62 random bits of the id (39 bits); the database refuses the rare twin, and nothing is lost.
    """
    value, letters = contact.int & (1 << 62) - 1, ""
    for _ in range(8):
        value, place = divmod(value, len(ALPHABET))
        letters += ALPHABET[place]
    return f"FD-{letters[:4]}-{letters[4:]}"


def tidy_reference(typed: str) -> str:
    """A reference as stored, from one as typed: any case, spaces or missing dashes."""
    letters = "".join(char for char in typed.upper() if char.isalnum()).removeprefix("FD")
    return f"FD-{letters[:4]}-{letters[4:]}"


_ALARM = re.compile(
    r"""\b(
    knife|knives|machete|gun|guns|weapons?|bleeding|unconscious|not\ breathing|can.?t\ breathe|overdos\w*|strangl\w*
    |chok(?:ed|ing)|suicid\w*|kill(?:s|ed|ing)?|dying|going\ to\ die|rap(?:e|ed|ing)|stabb\w*|tonight|right\ now
    |at\ this\ moment|this\ evening|not\ safe|unsafe\ to\ go\ home|too\ (?:scared|afraid)\ to\ go\ home|999|ambulance
    |emergency|kidnap\w*|missing\ since|run\ away|ran\ away|left\ alone|locked\ (?:in|out)
    |could\ not\ be\ read  # what we write on an e-mail that nobody could look into yet
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def alarming_words(text: str) -> tuple[str, ...]:
    """Words that may mean danger now, each once, as they stand in the text.

    They move a contact up the list, where somebody reads it sooner. They decide nothing, so a word too many costs a
    glance, and a text without any is read in its turn. The words are ours, from what callers say of danger.
    """
    found = dict.fromkeys(" ".join(match.group().lower().split()) for match in _ALARM.finditer(text))
    return tuple(found)


def said_of(one: Involved, person: UUID) -> dict[str, Any]:
    """What somebody said themselves and what was noted of them, as it is kept with a contact's narrative."""
    return {"person": str(person), "voice": one.voice, "notes": dict(one.notes)}


def life_stage_of(part: Part, stated: StatedPerson) -> LifeStage:
    """The life stage that a part implies, where the stated one does not say better."""
    if part is Part.UNBORN:
        return LifeStage.UNBORN
    return LifeStage.CHILD if part is Part.CHILD else LifeStage.ADULT
