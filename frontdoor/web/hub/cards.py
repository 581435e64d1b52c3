"""A person on record as a card: name and age together, why it may be them, and a lock where an address is secret."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from frontdoor.domain.matching.rules import Kind, Reason
from frontdoor.domain.matching.rules.candidates import Candidate
from frontdoor.domain.people.queries import PersonSeen
from frontdoor.web.hub.identity import age_said

TONES = {Kind.AGREES: "same", Kind.NEARLY: "near", Kind.DISAGREES: "differs"}


@dataclass(frozen=True)
class Card:
    """A person on record; of a candidate, with how likely it is them and why."""

    id: UUID
    name: str
    age: str
    strength: str = ""
    reasons: tuple[dict[str, str], ...] = ()
    detail: str = ""
    lock: str = ""


def card(person: PersonSeen) -> Card:
    """Somebody on record."""
    return Card(person.id, person.name, age_said(person), detail=_where(person), lock=_lock(person))


def card_of(found: Candidate, person: PersonSeen) -> Card:
    """A candidate, with every field that speaks for or against; what was not stated is left out."""
    records = len(found.others) + 1
    several = f"{records} records of one person" if records > 1 else ""
    return Card(
        id=person.id,
        name=person.name,
        age=age_said(person),
        strength=found.verdict_word,
        reasons=said_reasons(found.reasons),
        detail=". ".join(filter(None, (_where(person), several, *found.household))),
        lock=_lock(person),
    )


def said_reasons(reasons: Sequence[Reason]) -> tuple[dict[str, str], ...]:
    """Reasons as the part `candidate` draws them."""
    return tuple(
        {"words": f"{each.field.label}: {each.said}", "tone": TONES[each.kind]}
        for each in reasons
        if each.kind in TONES
    )


def _where(person: PersonSeen) -> str:
    """Birth date and home, which tell namesakes apart; a protected home is shown by its lock alone."""
    born = person.birth_date or person.expected_on
    home = person.home.said if person.home and not person.home.protected else ""
    return ", ".join(filter(None, (f"born {born.day} {born:%B} {born.year}" if born else "", home)))


def _lock(person: PersonSeen) -> str:
    return "Protected address" if person.home and person.home.protected else ""
