"""What the buttons beside people do while something is keyed: each changes the people."""

from datetime import date
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.people.queries import PersonSeen, people_seen
from frontdoor.domain.people.rules import LifeStage
from frontdoor.web.hub.keying.answers import Stated, blank, people_of

STAGE = {LifeStage.CHILD: Part.CHILD, LifeStage.UNBORN: Part.UNBORN, LifeStage.ADULT: Part.PARENT}


def pressed(by: Viewer, answers: dict[str, Any], button: str) -> str:
    """Change the people as a button says; returns the key of the person to go to.

    Buttons read `add`, `remove:p2`, `known:p1:<record>`, `unknown:p1`, `ask:p1`, `dont_ask:p1` and `join:<record>`;
    others change nothing.
    """
    deed, _, rest = button.partition(":")
    key, _, record = rest.partition(":")
    people = people_of(answers)
    if deed == "add":
        people = [*people, blank(people)]
        key = people[-1]["key"]
    elif deed == "join":
        people = [*people, _from_record(by, people, key)]
        key = people[-1]["key"]
    elif deed == "remove":
        people, key = [one for one in people if one["key"] != key], ""
    elif deed in {"known", "unknown"}:
        people = [{**one, "known": record} if one["key"] == key else one for one in people]
    elif deed in {"ask", "dont_ask"}:
        asked = "yes" if deed == "ask" else ""
        people = [{**one, "ask": asked} if one["key"] == key else one for one in people]
    answers["people"] = people
    return key


def _from_record(by: Viewer, people: list[Stated], record: str) -> Stated:
    """Room for somebody of the household, named as on their record."""
    seen = people_seen(by, [UUID(record)]).get(UUID(record))
    if seen is None:
        return blank(people)
    return blank(
        people,
        part=STAGE[seen.life_stage],
        forename=seen.forename,
        surname=seen.surname,
        born=_born(seen),
        known=record,
    )


def _born(seen: PersonSeen) -> str:
    when: date | None = seen.birth_date or seen.expected_on
    return f"{when.day} {when:%b} {when.year}" if when else seen.age_stated
