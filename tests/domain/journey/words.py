"""Where a contact stands, and whether its referrer had word: asked of the log and of what became of each message."""

from uuid import UUID

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.rules import ENDINGS, ContactJoined, ContactReopened, ContactSetAside
from frontdoor.domain.decisions.rules import Decided
from frontdoor.domain.feedback.queries import messages_on
from frontdoor.domain.feedback.rules import Kind, NotTold, ReferrerTold
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.foundation.events.actions import Recorded
from frontdoor.foundation.events.queries import deeds_on
from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.letters.queries import letters_named


def word_to_the_referrer(contact: UUID) -> tuple[bool, bool, bool]:
    """Whether this ended where it goes on, whether its referrer had word since, and whether that word arrived."""
    deeds, owed_from = deeds_on(SYSTEM, contact), 0
    root = deeds
    while isinstance(ended := _ended(root), ContactJoined):
        owed_from = max(owed_from, *(one.id.int for one in root if one.deed == ended))
        root = deeds_on(SYSTEM, UUID(ended.to_contact_id))
    owed_from = max(owed_from, *(one.id.int for one in root if isinstance(one.deed, Decided)), 0)
    sorted_away = None
    for one in root:
        if isinstance(one.deed, ContactReopened) and isinstance(sorted_away, ContactSetAside | ContactJoined):
            owed_from = max(owed_from, one.id.int)
        sorted_away = one.deed if isinstance(one.deed, ENDINGS) else sorted_away
    words = [one for one in deeds if isinstance(one.deed, ReferrerTold | NotTold)]
    told = any(one.id.int > owed_from for one in words)
    return ended is not None, told, not words or isinstance(words[-1].deed, NotTold) or _arrived(contact)


def _ended(deeds: list[Recorded]) -> Deed | None:
    last = [one.deed for one in deeds if isinstance(one.deed, (*ENDINGS, ContactReopened))][-1:]
    return last[0] if last and not isinstance(last[0], ContactReopened) else None


def _arrived(contact: UUID) -> bool:
    """Whether the last message that told them is not known to have been lost, or was settled since."""
    letter = [one for one in messages_on(SYSTEM, contact) if one.kind == Kind.OUTCOME][-1].letter_id
    return not any(one.gave_up for one in letters_named(SYSTEM, [letter] if letter else []))


def as_it_stands(contact: UUID) -> dict[str, object]:
    """The row, but for its own id."""
    row = reading_standing(SYSTEM, contact).found
    assert row
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name != "id"
    }
