"""Whoever raised it may be the one who harms: noticed by name and telephone, and then told no more than a neighbour."""

import pytest

from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.disclosure.rules import OnIt, may_harm

MAN = OnIt(Part.SUSPECT, (("Imran", "Khan"),), ("07700 900111",))
FATHER = OnIt(Part.PARENT, (("Imran", "Khan"),), ("07700 900111",))
MOTHER = OnIt(Part.VICTIM, (("Nadia", "Khan"), ("Nadia", "Malik")), ("07700 900222",))
CHILD = OnIt(Part.CHILD, (("Amira", "Khan"),))
UNNAMED = OnIt(Part.SUSPECT, (("", ""),))

NOTICED = [
    ("the whole name", "Imran Khan", "", [MAN, CHILD]),
    ("the name turned round", "KHAN, Imran", "", [MAN, CHILD]),
    ("a surname with a title", "Mr Khan", "", [MAN, CHILD]),
    ("an initial", "I Khan", "", [MAN, CHILD]),
    ("the telephone alone, written otherwise", "A friend", "+44 7700 900 111", [MAN, CHILD]),
    ("a parent, where the other was harmed", "Imran Khan", "", [FATHER, MOTHER, CHILD]),
    ("a shared telephone", "", "07700 900111", [MAN, OnIt(Part.VICTIM, (), ("07700 900111",))]),
]
NOT_NOTICED = [
    ("the one who was harmed", "Nadia Malik", "07700 900222", [MAN, MOTHER, CHILD]),
    ("a parent where nobody was harmed by an adult", "Imran Khan", "", [FATHER, CHILD]),
    ("another forename", "Sara Khan", "", [MAN, CHILD]),
    ("another surname", "Imran Reed", "", [MAN, CHILD]),
    ("nobody named", "", "", [MAN, CHILD]),
    ("a suspect without a name", "Imran Khan", "07700 900111", [UNNAMED, CHILD]),
    ("the number of nobody", "Sam Reed", "07700 900999", [MAN, MOTHER, CHILD]),
    ("a part of a number", "Sam Reed", "900111", [MAN, CHILD]),
]


@pytest.mark.parametrize(("case", "name", "phone", "people"), NOTICED)
def test_somebody_who_may_harm_is_noticed(case: str, name: str, phone: str, people: list[OnIt]) -> None:
    assert may_harm(name, phone, people), case


@pytest.mark.parametrize(("case", "name", "phone", "people"), NOT_NOTICED)
def test_nobody_else_is_taken_for_them(case: str, name: str, phone: str, people: list[OnIt]) -> None:
    assert not may_harm(name, phone, people), case
