"""Whether whoever raised it may be somebody on it who harms: then they learn nothing from us."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.disclosure.rules.likeness import words_of

TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr"})
LEAST_OF_A_NUMBER = 9


@dataclass(frozen=True, slots=True)
class OnIt:
    """Somebody on a contact: their part, and the names and telephones by which they are known."""

    part: Part
    names: tuple[tuple[str, str], ...]
    """Forename and surname, as on each of their records."""
    phones: tuple[str, ...] = ()


def may_harm(name: str, phone: str, people: Sequence[OnIt]) -> bool:
    """Whether somebody of this name or telephone may be the one who harms; rather once too often than once too seldom.

    A parent counts where somebody on it was harmed by another adult: who of two parents harms may not be known yet.
    """
    parts = {one.part for one in people}
    theirs = {one.part for one in people if _is_alike(name, phone, one)}
    if Part.SUSPECT in theirs:
        return True
    return Part.PARENT in theirs and Part.VICTIM in parts and Part.VICTIM not in theirs


def _is_alike(name: str, phone: str, one: OnIt) -> bool:
    number = _number(phone)
    if len(number) >= LEAST_OF_A_NUMBER and number in {_number(each) for each in one.phones}:
        return True
    return any(_same_name(name, forename, surname) for forename, surname in one.names)


def _number(phone: str) -> str:
    return re.sub(r"\D", "", phone)[-10:]


def _same_name(name: str, forename: str, surname: str) -> bool:
    """The same name in any order; a surname alone, with a title or without, may be theirs too."""
    said = [word.plain for word in words_of(name) if word.plain not in TITLES]
    first, last = ([word.plain for word in words_of(part)] for part in (forename, surname))
    if not said or not last or not set(last) <= set(said):
        return False
    rest = [word for word in said if word not in last]
    return not rest or not first or bool(set(rest) & set(first)) or _initial(rest, first)


def _initial(rest: Sequence[str], first: Sequence[str]) -> bool:
    return any(len(word) == 1 and word == known[:1] for word in rest for known in first)
