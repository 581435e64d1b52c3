"""The person that a row of the police's file names."""

import re
from datetime import date

from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.notifications.reading.ages import Age, age_from, age_on
from frontdoor.domain.notifications.reading.cells import LABELS, Cells
from frontdoor.domain.notifications.reading.dates import NotADate, birth_from
from frontdoor.domain.notifications.rules import Consent, NotifiedPerson

SCHOOL_AGES = range(4, 18)
_ADULT_PARTS = (Part.PARENT, Part.ADULT_AT_RISK)
_YEAR_ALONE = re.compile(r"(?:\d{1,2}[/.\-])?((?:19|20)\d\d)")
_NAMED_BY = ("role", "forename", "surname", "birth_date", "age", "school", "voice")


def read_person(cells: Cells, row: int, seen_on: date | None) -> NotifiedPerson | None:
    """Read the person of a row; None when the row names nobody."""
    if not any(cells.written(name) for name in _NAMED_BY):
        cells.note_missing(f"row {row} names nobody")
        return None
    forename, surname = cells.text("forename", most=100), cells.text("surname", most=100)
    cells.whose = f"{' '.join(filter(None, (forename, surname))) or f'row {row}, without a name'}: "
    born, age = _birth_and_age(cells, seen_on)
    person = NotifiedPerson(
        role=_part(cells, born, seen_on),
        forename=forename,
        surname=surname,
        birth_date=born,
        age=age.years if age else None,
        age_is_approximate=age.is_approximate if age else False,
        age_as_stated=cells.text("age")[:40],
        sex=cells.code("sex"),
        ethnicity=cells.code("ethnicity"),
        school=cells.text("school", most=120),
        present=cells.yes_or_no("present"),
        spoken_to=cells.yes_or_no("spoken_to"),
        voice=cells.paragraphs("voice"),
        consent=cells.word("consent", Consent),
    )
    _note_what_is_thin(cells, person, seen_on)
    cells.whose = ""
    return person


def _part(cells: Cells, born: date | None, seen_on: date | None) -> Part:
    found = cells.word("role", Part)
    if found is None and not cells.text("role"):
        cells.note_missing("their part in it")
    if found is Part.CHILD and (_says_unborn(cells) or (born and seen_on and born > seen_on)):
        return Part.UNBORN
    return found or Part.OTHER


def _says_unborn(cells: Cells) -> bool:
    return any("unborn" in cells.written(name).casefold() for name in ("forename", "age"))


def _birth_and_age(cells: Cells, seen_on: date | None) -> tuple[date | None, Age | None]:
    """Read the date of birth and the age; a year alone is no date, but gives an age that is nearly right."""
    words, age = cells.text("birth_date"), _age(cells)
    if not words:
        return None, age
    if year := _YEAR_ALONE.fullmatch(words):
        cells.note_odd(f"{LABELS['birth_date']} is given as {words} only")
        years = seen_on.year - int(year[1]) if seen_on else -1
        return None, age or (Age(years, is_approximate=True) if 0 <= years <= 120 else None)
    born = birth_from(words, cells.layout.dates, seen_on)
    if isinstance(born, NotADate):
        cells.fault(f"{LABELS['birth_date']} {born.reason}")
        return None, age
    _note_disagreement(cells, born, age, seen_on)
    return born, age


def _age(cells: Cells) -> Age | None:
    words = cells.text("age")
    if not words or "unborn" in words.casefold():
        return None
    age = age_from(words)
    if age is None:
        cells.note_odd(f"age “{words[:60]}” cannot be read as an age")
    return age


def _note_disagreement(cells: Cells, born: date, age: Age | None, seen_on: date | None) -> None:
    """Note an age that contradicts the date of birth.

    A year's difference is not: officers reckon by the year, and a note on every second adult hides the rest.
    """
    if age is None or seen_on is None:
        return
    reckoned = age_on(seen_on, born)
    if abs(reckoned - age.years) > (2 if age.is_approximate else 1):
        cells.note_odd(f"the age is given as {cells.text('age')} but the date of birth makes it {reckoned}")


def _note_what_is_thin(cells: Cells, person: NotifiedPerson, seen_on: date | None) -> None:
    if not person.forename and person.role is not Part.UNBORN:
        cells.note_missing("a forename")
    if not person.surname:
        cells.note_missing("a surname")
    if person.birth_date is None:
        cells.note_missing("a date of birth" if person.age is not None else "a date of birth or an age")
    years = age_on(seen_on, person.birth_date) if seen_on and person.birth_date else person.age
    if years is not None and years < 0:
        cells.note_odd(f"the date of birth {person.birth_date:%d/%m/%Y} was still to come")
    if person.role is Part.CHILD:
        _note_child(cells, person, years)
    if person.role in _ADULT_PARTS and years is not None and 0 <= years < 12:
        cells.note_odd(f"named as {person.role.replace('_', ' ')} but {years} years old")


def _note_child(cells: Cells, person: NotifiedPerson, years: int | None) -> None:
    if years is not None and years >= 18:
        cells.note_odd(f"named as a child but {years} years old")
    if not person.voice:
        cells.note_missing("the voice of the child")
    if person.spoken_to is None:
        cells.note_missing("whether they were spoken to")
    if not person.school and (years is None or years in SCHOOL_AGES):
        cells.note_missing("a school")
