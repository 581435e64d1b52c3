"""What somebody did, in words, from the names that the record of looks has for it."""

from typing import Protocol

from frontdoor.foundation.audit.rules import SAW, Kind

AT_A_PAGE = SAW | {Kind.REFUSAL, Kind.NOT_THERE}
PAGES = {
    "hub:contact": "the contact",
    "hub:person": "the person’s record",
    "hub:person_picture": "the family’s picture",
    "hub:document": "a document",
    "hub:attachment": "a document, saved",
    "hub:mail_original": "an e-mail, saved",
    "partner:request": "a question to their agency",
    "partner:discussion": "a discussion",
    "teams:offer": "work offered to their team",
    "guardian:restriction": "its restriction",
    "guardian:use": "its review",
}
OTHERWISE = {
    "break_glass": "Opened it for a reason",
    "restricted_record_hint": "Was told that there may be a restricted record",
}


class Row(Protocol):
    """A row of the record of looks, as far as its words need it."""

    kind: str
    what: str


def did(look: Row) -> str:
    """What somebody did, in words: "Looked: the contact"."""
    if look.what in OTHERWISE:
        return OTHERWISE[look.what]
    page = PAGES.get(look.what) or look.what.rpartition(":")[2].replace("_", " ")
    named = Kind(look.kind) in AT_A_PAGE and page
    return Kind(look.kind).label + (f": {page}" if named else "")
