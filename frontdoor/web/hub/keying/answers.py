"""The answers as they are kept: plain words under the questions' names, and a list of people."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from frontdoor.domain.contacts.rules import Part
from frontdoor.foundation.govuk.fields import CheckboxesField, TickField
from frontdoor.web.hub.keying.questions import DETAILS, Person
from frontdoor.web.hub.keying.questions import Stated as Questions

Answers = Mapping[str, Any]
Stated = dict[str, str]
LONGEST = 20_000
MOST_PEOPLE = 20
MOST_CHOSEN = 60
CHOSEN = ("known", "ask")
"""What buttons say of a person: which record is theirs, and that the guardian is to be asked about them."""


def answers_in(sent: QueryDict, asked: type[Questions]) -> dict[str, Any]:
    """Everything that a page with these questions sent, as it was typed; nothing is judged here."""
    ticks = {name for name, field in asked.base_fields.items() if isinstance(field, TickField)}
    several = {name for name, field in asked.base_fields.items() if isinstance(field, CheckboxesField)}
    said: dict[str, Any] = {
        name: sent.get(name, "")[:LONGEST] for name in asked.base_fields if name not in ticks | several
    }
    said |= {name: name in sent for name in ticks}
    said |= {name: [one[:LONGEST] for one in sent.getlist(name)[:MOST_CHOSEN]] for name in several}
    return {**said, "people": people_in(sent)}


def people_in(sent: QueryDict) -> list[Stated]:
    """The people whom a page sent, as they were typed."""
    keys = list(dict.fromkeys(sent.getlist("person")))[:MOST_PEOPLE]
    return [_person_in(sent, key) for key in keys]


def people_of(answers: Answers) -> list[Stated]:
    """The people so far; a page begins with room for one child."""
    people: list[Stated] = list(answers.get("people") or ())
    return people or [blank(())]


def blank(people: Iterable[Stated], **known: str) -> Stated:
    """Room for one more person, under a key that none of the others has; a family mostly shares its last name."""
    others = list(people)
    numbers = [int(one["key"][1:]) for one in others if one["key"][1:].isdigit()]
    surname = others[-1].get("surname", "") if others else ""
    return {"key": f"p{max(numbers, default=0) + 1}", "part": Part.CHILD, "surname": surname, **known}


def is_said(person: Stated) -> bool:
    """Whether anything was said of a person beyond the last name that the page put there itself."""
    return any(person.get(name, "").strip() for name in (*DETAILS, "known") if name != "surname")


def said_people(answers: Answers) -> list[Stated]:
    """The people of whom something was said, and a lone person with nothing but a last name."""
    people = people_of(answers)
    said = [one for one in people if is_said(one)]
    return said or [one for one in people if one.get("surname", "").strip()][:1]


def said_name(person: Stated) -> str:
    """Somebody's name as far as it was said."""
    return " ".join(filter(None, (person.get("forename", "").strip(), person.get("surname", "").strip())))


def person_form(person: Stated, sent: QueryDict | None = None) -> Person:
    """The questions about one person, filled with what was said."""
    return Person(sent, prefix=person["key"], initial=person)


def _person_in(sent: QueryDict, key: str) -> Stated:
    said = {name: sent.get(f"{key}-{name}", "")[:LONGEST] for name in (*Person.base_fields, *CHOSEN)}
    return {"key": key, **said}
