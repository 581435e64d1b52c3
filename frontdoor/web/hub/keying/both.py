"""Two colleagues on one call: what the page showed before, what a colleague wrote meanwhile, and what clashed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions import Kept
from frontdoor.foundation.records.together import flat, mark, stamp
from frontdoor.web.hub.keying.answers import Answers, people_of
from frontdoor.web.hub.keying.questions import Person, Stated


@dataclass(frozen=True)
class Clashed:
    """Words of a colleague that stood where somebody else wrote: under which question, and whose they are."""

    question: str
    who: str
    words: str


def shown_before(request: HttpRequest) -> dict[str, str] | None:
    """What the page that sends this showed before, as marks; None from a page that does not say."""
    try:
        found = json.loads(request.POST["was"])
    except (KeyError, ValueError):
        return None
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else None


def shown(answers: Answers) -> str:
    """What a page shows of these answers, as it will say it when it saves itself."""
    return json.dumps(stamp({**answers, "people": people_of(answers)}))


def of_colleagues(kept: Kept, posted: Answers) -> str:
    """What a colleague wrote that the page does not show, for the page to put in where nobody types."""
    mine = {name: value for name, value in posted.items() if name != "people"}
    for one in posted.get("people") or ():
        mine |= {f"{one['key']}-{name}": value for name, value in one.items()}
    return json.dumps(
        {
            name: {"value": value, "mark": mark(value), "posted": mine.get(name)}
            for name, value in kept.theirs.items()
        }
    )


def of_everybody(answers: Answers) -> str:
    """What stands on a call by now, for a page that is open to put in what it does not show."""
    shown_by_now = flat({**answers, "people": people_of(answers)})
    return json.dumps({name: {"value": value, "mark": mark(value)} for name, value in shown_by_now.items()})


def has_more_people(kept: Kept, posted: Answers) -> bool:
    """Whether a colleague added somebody whom the page does not show."""
    return not {one["key"] for one in kept.answers["people"]} <= {one["key"] for one in posted["people"]}


def clashed(by: Viewer, answers: Answers, asked: type[Stated]) -> list[Clashed]:
    """What clashed on a call and was not settled yet."""
    found: Sequence[Mapping[str, Any]] = answers.get("clashes") or ()
    names = names_of(by, [UUID(one["by"]) for one in found]) if found else {}
    return [
        Clashed(_question(one["name"], asked), names.get(UUID(one["by"]), "A colleague"), one["value"])
        for one in found
    ]


def _question(name: str, asked: type[Stated]) -> str:
    _, _, of_person = name.partition("-")
    fields = Person.base_fields if of_person else asked.base_fields
    field = fields.get(of_person or name)
    return str(field.label) if field else "Something else"
