"""What an officer left out of a notification: as codes, and as the words in which it is said."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.notifications.rules.vocabulary import Kind, Notification, NotifiedPerson
from frontdoor.domain.people.rules import age_on
from frontdoor.foundation.clock import local

SCHOOL_AGES = range(4, 18)
CHILDREN = (Part.CHILD, Part.UNBORN)
OF_AGE = 18


class Lacking(StrEnum):
    """One thing that was left out; a code about people is there once for each person of whom it was."""

    ROW = "row"
    NOBODY = "nobody"
    WORDS = "words"
    ADDRESS = "address"
    POSTCODE = "postcode"
    SLEPT_WHERE = "slept_where"
    CHILD_NAME = "child_name"
    CHILD_BIRTH = "child_birth"
    EXPECTED = "expected"
    CHILD_SPOKEN_TO = "child_spoken_to"
    CHILD_VOICE = "child_voice"
    CHILD_SCHOOL = "child_school"
    ADULT_NAME = "adult_name"
    ADULT_BIRTH = "adult_birth"
    PART = "part"
    HAPPENED = "happened"
    GRADE = "grade"
    DASH = "dash"
    OFFENCE = "offence"
    OFFICER = "officer"

    @property
    def label(self) -> str:
        """What was left out, as a report says it."""
        return LABELS[self]


LABELS = {
    Lacking.ROW: "A row that could be read",
    Lacking.NOBODY: "Anybody it is about",
    Lacking.WORDS: "What happened",
    Lacking.ADDRESS: "An address",
    Lacking.POSTCODE: "A postcode",
    Lacking.SLEPT_WHERE: "Where somebody without a home slept",
    Lacking.CHILD_NAME: "A child’s name",
    Lacking.CHILD_BIRTH: "A child’s birth date",
    Lacking.EXPECTED: "When an unborn child is expected",
    Lacking.CHILD_SPOKEN_TO: "Whether a child was seen or spoken to",
    Lacking.CHILD_VOICE: "The voice of the child",
    Lacking.CHILD_SCHOOL: "A child’s school",
    Lacking.ADULT_NAME: "An adult’s name",
    Lacking.ADULT_BIRTH: "An adult’s birth date or age",
    Lacking.PART: "Somebody’s part in it",
    Lacking.HAPPENED: "When it happened",
    Lacking.GRADE: "A grade",
    Lacking.DASH: "The domestic-abuse checklist (DASH) level",
    Lacking.OFFENCE: "Whether it is recorded as a crime",
    Lacking.OFFICER: "The officer or their collar number",
}

# Said of one, and of several.
_SAID = {
    Lacking.ROW: ("a row of it could not be read", "{} rows of it could not be read"),
    Lacking.CHILD_NAME: ("a child without a name", "{} children without a name"),
    Lacking.CHILD_BIRTH: ("no birth date for 1 child", "no birth date for {} children"),
    Lacking.EXPECTED: ("not said when the unborn child is expected",) * 2,
    Lacking.CHILD_SPOKEN_TO: (
        "not said whether the child was seen or spoken to",
        "not said whether {} children were seen or spoken to",
    ),
    Lacking.CHILD_VOICE: ("no voice of the child", "no voice of {} children"),
    Lacking.CHILD_SCHOOL: ("no school for 1 child", "no school for {} children"),
    Lacking.ADULT_NAME: ("an adult without a name", "{} adults without a name"),
    Lacking.ADULT_BIRTH: ("no birth date or age for 1 adult", "no birth date or age for {} adults"),
    Lacking.PART: ("not said what part 1 person had", "not said what part {} people had"),
    Lacking.NOBODY: ("nobody it is about is named",) * 2,
    Lacking.WORDS: ("not said what happened",) * 2,
    Lacking.ADDRESS: ("no address",) * 2,
    Lacking.POSTCODE: ("no postcode",) * 2,
    Lacking.SLEPT_WHERE: ("no fixed abode, and not said where they slept",) * 2,
    Lacking.HAPPENED: ("not said when it happened",) * 2,
    Lacking.GRADE: ("no grade",) * 2,
    Lacking.DASH: ("no DASH level",) * 2,
    Lacking.OFFENCE: ("not said whether it is a crime",) * 2,
    Lacking.OFFICER: ("no officer or collar number",) * 2,
}


def said_lacking(codes: Iterable[str]) -> str:
    """What was left out, in one line: "no birth date for 2 children; no address"."""
    counted = Counter(Lacking(code) for code in codes)
    return "; ".join(_said(each, counted[each]) for each in Lacking if counted[each])


def _said(each: Lacking, times: int) -> str:
    one, several = _SAID[each]
    return one if times == 1 else several.format(times)


def lacking_in(found: Notification, *, rejected_rows: int = 0, homeless: bool = False) -> list[Lacking]:
    """What a notification lacks, in the order in which it is said; nothing is guessed and nothing is scored."""
    codes = [Lacking.ROW] * rejected_rows + list(_of_the_incident(found, homeless=homeless))
    for person in found.people:
        codes += _of_a_person(person, found)
    return sorted(codes, key=list(Lacking).index)


def _of_the_incident(found: Notification, *, homeless: bool) -> Iterator[Lacking]:
    is_abuse = found.kind is Kind.DOMESTIC_ABUSE
    left_out = {
        Lacking.NOBODY: not any(person.forename or person.surname for person in found.people),
        Lacking.WORDS: not found.narrative,
        Lacking.ADDRESS: not found.address,
        Lacking.POSTCODE: bool(found.address) and not found.postcode and not homeless,
        Lacking.SLEPT_WHERE: homeless,
        Lacking.HAPPENED: found.occurred_at is None,
        Lacking.GRADE: not found.grade,
        Lacking.DASH: is_abuse and found.dash_level is None,
        Lacking.OFFENCE: is_abuse and found.offence is None,
        Lacking.OFFICER: not (found.officer and found.collar_number),
    }
    return (code for code, is_so in left_out.items() if is_so)


def is_child(person: NotifiedPerson, found: Notification) -> bool:
    """Whether somebody is a child by their part or by their age: a victim of 17 is a child."""
    years = age_of(person, found)
    return person.role in CHILDREN or (years is not None and years < OF_AGE)


def age_of(person: NotifiedPerson, found: Notification) -> int | None:
    """How old somebody was when it happened, as far as the officer said."""
    seen = found.occurred_at or found.received_at
    if person.birth_date and seen:
        return age_on(person.birth_date, local(seen).date())
    return person.age


def _of_a_person(person: NotifiedPerson, found: Notification) -> Iterator[Lacking]:
    named = bool(person.forename and person.surname)
    if person.role is Part.UNBORN:
        yield from [] if person.birth_date else [Lacking.EXPECTED]
    elif is_child(person, found):
        yield from _of_a_child(person, age_of(person, found), named=named)
    else:
        yield from [] if named else [Lacking.ADULT_NAME]
        yield from [] if person.birth_date or person.age is not None else [Lacking.ADULT_BIRTH]
        yield from [Lacking.PART] if person.role is Part.OTHER else []


def _of_a_child(person: NotifiedPerson, years: int | None, *, named: bool) -> Iterator[Lacking]:
    left_out = {
        Lacking.CHILD_NAME: not named,
        Lacking.CHILD_BIRTH: person.birth_date is None,
        Lacking.CHILD_SPOKEN_TO: person.spoken_to is None,
        Lacking.CHILD_VOICE: not person.voice,
        Lacking.CHILD_SCHOOL: not person.school and (years is None or years in SCHOOL_AGES),
    }
    return (code for code, is_so in left_out.items() if is_so)
