"""Keys to look people up by: each is shared by few, and every likely slip leaves one of them whole."""

import struct
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b
from itertools import product

from frontdoor.domain.matching.rules.described import Described
from frontdoor.domain.matching.rules.homes import place_at
from frontdoor.domain.matching.rules.names import Words, is_light
from frontdoor.domain.matching.rules.spelling import family_root, skeleton, words_of
from frontdoor.domain.matching.rules.vocabulary import every_form_of
from frontdoor.domain.matching.rules.whole_names import names_of


def sealed(keys: Iterable[str], secret: bytes) -> list[int]:
    """Keys as signed 64-bit numbers that nobody without the secret can make: the table alone tells no name."""
    return sorted({number(key, secret) for key in keys})


def number(key: str, secret: bytes) -> int:
    """One key as a number."""
    return int(struct.unpack("<q", blake2b(key.encode(), digest_size=8, key=secret).digest())[0])


def keys_kept(person: Described) -> set[str]:
    """The keys under which a person is filed, about fifteen."""
    return set(keys_of(person, widely=False))


def keys_sought(person: Described, *, nearby: dict[str, list[str]] | None = None) -> set[str]:
    """The keys under which somebody may have been filed: also by their name's other forms.

    `nearby` adds names that are written nearly alike (for a second, wider look).
    """
    return set(keys_of(person, widely=True, nearby=nearby or {}))


def keys_of(person: Described, *, widely: bool, nearby: dict[str, list[str]] | None = None) -> Iterator[str]:
    """All keys of a person."""
    for forenames, surnames, _ in names_of(person.forename, person.surname, person.other_names):
        fore = set(forename_codes(forenames, widely=widely, nearby=nearby or {}))
        sur = set(surname_codes(surnames, nearby=nearby or {}))
        yield from name_keys(forenames, surnames, fore, sur)
        for day in days_of(person):
            yield from birth_keys(day, fore, sur)
            if widely and person.expected_on:
                yield from (f"sm|{name}|{year}|{month}" for name in sur for year, month in months_beside(day))
        yield from home_keys(person, fore, sur)
    yield from own_keys(person)


def forename_codes(words: Words, *, widely: bool, nearby: dict[str, list[str]]) -> Iterator[str]:
    """What the first two telling forenames sound like, with their other forms when looked for widely."""
    telling = [word for word in words if not is_light(word)][:2] or list(words[:1])
    for word in telling:
        yield skeleton(word)
        for other in (*(every_form_of(word) if widely else ()), *nearby.get(word, ())):
            yield skeleton(other)


def surname_codes(words: Words, *, nearby: dict[str, list[str]]) -> Iterator[str]:
    """What each part of a surname sounds like, without what says son or wife of."""
    for word in words[:3]:
        for each in (word, *nearby.get(word, ())):
            yield skeleton(family_root(each))


def name_keys(forenames: Words, surnames: Words, fore: set[str], sur: set[str]) -> Iterator[str]:
    """Both names by sound, and by their first letters, in either order."""
    for pair in product(fore, sur):
        yield "n|" + "|".join(sorted(pair))
    for one, other in product(forenames[:2], surnames[:2]):
        yield "l|" + "|".join(sorted((one[:3], other[:3])))


def days_of(person: Described) -> list[date]:
    """The day of birth, or the one that was expected."""
    return [day for day in (person.birth_date, person.expected_on) if day][:1]


def months_beside(day: date) -> tuple[tuple[int, int], tuple[int, int]]:
    """Year and month before and after that of a day: an expected child may be born in either."""
    months = day.year * 12 + day.month - 1
    before, after = divmod(months - 1, 12), divmod(months + 1, 12)
    return (before[0], before[1] + 1), (after[0], after[1] + 1)


def birth_keys(day: date, fore: set[str], sur: set[str]) -> Iterator[str]:
    """A birth date with each name, whole and in parts: a swapped day and month leave all of them alike."""
    low, high = sorted((day.day, day.month))
    yield f"d|{day.isoformat()}"
    for name in fore:
        yield f"fd|{name}|{low}|{high}|{day.year}"
        yield f"fm|{name}|{day.year}|{day.month}"
    for name in sur:
        yield f"sd|{name}|{low}|{high}"
        yield f"sm|{name}|{day.year}|{day.month}"


def home_keys(person: Described, fore: set[str], sur: set[str]) -> Iterator[str]:
    """The front door, and the postcode with each name."""
    for place in map(place_at, person.homes):
        if place.nowhere:
            continue
        road = skeleton(place.road.replace(" ", ""))[:6]
        if place.number or place.unit:
            yield f"r|{place.unit}|{place.number}|{road}"
        if place.postcode:
            yield f"h|{place.postcode}|{place.unit}|{place.number or road}"
            yield from (f"p|{place.postcode}|{name}" for name in fore | sur)


def names_in_use(person: Described) -> set[str]:
    """The words of somebody's names."""
    return {
        word for name in (person.forename, person.surname, *person.other_names) for word in words_of(name)
    }


def own_keys(person: Described) -> Iterator[str]:
    """The numbers that belong to one person, or to one family."""
    yield from (f"t|{phone}" for phone in person.phones)
    if person.nhs_number:
        yield f"nhs|{person.nhs_number}"
    if person.upn:
        yield f"upn|{person.upn}"
