"""What arrives: ways in, referrers, the part each person plays, and the concern as it was stated."""

from frontdoor.domain.contacts.rules.alarms import alarming_words
from frontdoor.domain.contacts.rules.deeds import (
    ENDINGS,
    ConcernRaised,
    ContactClosed,
    ContactJoined,
    ContactReopened,
    ContactSeen,
    ContactSetAside,
    ContactTaken,
    PeopleNamed,
    ReferrerCoached,
    ReferrerWrote,
)
from frontdoor.domain.contacts.rules.drafts import DRAFT_LASTS, HUB_DRAFTS, DraftKind, is_lying
from frontdoor.domain.contacts.rules.parts import ABOUT, Involved, Part, life_stage_of, said_of
from frontdoor.domain.contacts.rules.references import reference_of, tidy_reference
from frontdoor.domain.contacts.rules.referrers import ReferrerKind, StatedReferrer
from frontdoor.domain.contacts.rules.sorting import NoConcern
from frontdoor.domain.contacts.rules.stated import FamilyKnows, SafeNow, StatedConcern
from frontdoor.domain.contacts.rules.ways import UNHEARD, WayIn

__all__ = [
    "ABOUT",
    "DRAFT_LASTS",
    "ENDINGS",
    "HUB_DRAFTS",
    "UNHEARD",
    "ConcernRaised",
    "ContactClosed",
    "ContactJoined",
    "ContactReopened",
    "ContactSeen",
    "ContactSetAside",
    "ContactTaken",
    "DraftKind",
    "FamilyKnows",
    "Involved",
    "NoConcern",
    "Part",
    "PeopleNamed",
    "ReferrerCoached",
    "ReferrerKind",
    "ReferrerWrote",
    "SafeNow",
    "StatedConcern",
    "StatedReferrer",
    "WayIn",
    "alarming_words",
    "is_lying",
    "life_stage_of",
    "reference_of",
    "said_of",
    "tidy_reference",
]
