"""People we may know, found as they are typed: who, how surely, why, and who lives with them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactLine, contacts_about
from frontdoor.domain.matching.queries import candidates
from frontdoor.domain.matching.rules.candidates import Candidate
from frontdoor.domain.needtoknow.actions import hint_for
from frontdoor.domain.people.queries import PersonSeen, people_seen
from frontdoor.web.hub.cards import Card, card, card_of
from frontdoor.web.hub.keying.answers import Answers, Stated, said_name
from frontdoor.web.hub.keying.stating import stated_person
from frontdoor.web.hub.picture.reading import network_of

MOST_SHOWN = 4
MOST_AT_HOME = 12
ENOUGH = ("forename", "surname", "nhs_number", "phone")


@dataclass(frozen=True)
class Known:
    """What is known of one person: the record that was chosen, or those that it may be.

    `hinted` says to those who triage that there may be a restricted record; `to_ask`, that the guardian will be asked.
    """

    key: str
    name: str
    asked: bool
    chosen: Card | None = None
    candidates: tuple[Card, ...] = ()
    hinted: bool = False
    to_ask: bool = False


@dataclass(frozen=True)
class Around:
    """Who else is known at home of those who were recognised, and what came in about them before."""

    household: tuple[Card, ...] = ()
    contacts: tuple[ContactLine, ...] = ()


def known(viewer: Viewer, people: Sequence[Stated], answers: Answers, on: date) -> list[Known]:
    """What is known of each of these people, from what was typed so far."""
    records = {one["key"]: record_id(one) for one in people}
    found = {one["key"]: _asked(viewer, one, answers, on) for one in people if not records[one["key"]]}
    ids = [each.person_id for each_found in found.values() for each in each_found]
    seen = people_seen(viewer, [*ids, *filter(None, records.values())])
    hinted = {one["key"] for one in people if one["key"] in found and _hinted(viewer, one, answers, on)}
    return [_known(one, records[one["key"]], found.get(one["key"], []), seen, hinted) for one in people]


def around(viewer: Viewer, people: Sequence[Stated]) -> Around:
    """The household of everybody who was recognised, and the last contacts about them."""
    chosen = [record for one in people if (record := record_id(one))]
    if not chosen:
        return Around()
    family = network_of(viewer, chosen, about=chosen)
    records = set().union(*(family.same_as(one) for one in chosen))
    at_home = [card(family.people[one.id]) for one in family.housemates()[:MOST_AT_HOME]]
    return Around(tuple(at_home), tuple(contacts_about(viewer, records, 5)))


def record_id(person: Stated) -> UUID | None:
    """The record that was chosen for somebody; None for none, and for what is no record's id."""
    try:
        return UUID(person.get("known", ""))
    except ValueError:
        return None


def is_enough(person: Stated) -> bool:
    """Whether enough was typed of somebody to look for them."""
    return any(len(person.get(each, "").strip()) > 1 for each in ENOUGH)


def _asked(viewer: Viewer, person: Stated, answers: Answers, on: date) -> list[Candidate]:
    return candidates(viewer, stated_person(person, answers, on), MOST_SHOWN) if is_enough(person) else []


def _hinted(viewer: Viewer, person: Stated, answers: Answers, on: date) -> bool:
    return is_enough(person) and hint_for(stated_person(person, answers, on), by=viewer)


def _known(
    person: Stated,
    record: UUID | None,
    found: Sequence[Candidate],
    seen: Mapping[UUID, PersonSeen],
    hinted: Collection[str],
) -> Known:
    chosen = card(seen[record]) if record and record in seen else None
    cards = tuple(card_of(each, seen[each.person_id]) for each in found if each.person_id in seen)
    hint, to_ask = person["key"] in hinted, bool(person.get("ask"))
    return Known(person["key"], said_name(person), is_enough(person), chosen, cards, hint, to_ask)
