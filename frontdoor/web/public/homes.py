"""An address is typed once: whoever lives with somebody named before is only said to."""

from collections.abc import Mapping, Sequence
from typing import Any

SAME, OTHER, UNKNOWN = "same", "other", "unknown"
ADDRESS = ("line", "town", "postcode")

Person = dict[str, Any]


def address_of(person: Mapping[str, Any]) -> dict[str, str]:
    """The address that was typed for this person; empty where none was."""
    typed = {name: str(person.get(name) or "") for name in ADDRESS}
    return typed if any(typed.values()) else {}


def said(person: Mapping[str, Any]) -> str:
    """An address in one line."""
    return ", ".join(part for part in address_of(person).values() if part)


def with_homes(people: Sequence[Mapping[str, Any]]) -> list[Person]:
    """The same people, each with the address where they live written out."""
    known: dict[str, str] = {}
    found = []
    for person in people:
        lives = address_of(person)
        if person.get("home") == SAME:
            lives = known or lives
        elif person.get("home") == UNKNOWN:
            lives = {}
        known = known or lives
        found.append({**person, **dict.fromkeys(ADDRESS, ""), **lives})
    return found


def known_home(people: Sequence[Mapping[str, Any]]) -> str:
    """The first address that was given for any of these people, in one line."""
    return next((said(person) for person in with_homes(people) if said(person)), "")


def without(people: Sequence[Mapping[str, Any]], place: int) -> list[Person]:
    """The people but for one; whoever lived with them keeps the address as their own."""
    homes = with_homes(people)
    rest = homes[:place] + homes[place + 1 :]
    if known_home(rest) != known_home(homes):
        rest = [{**person, "home": OTHER} if person.get("home") == SAME else person for person in rest]
    return rest
