"""The referee: what the written policy decides, asked in batches."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import cedarpy

from frontdoor.domain.accounts.rules import LABELS, PEOPLE, Role
from tests.databases import ROOT
from tests.needtoknow.matrix.people import EVER, REFERRER, VISITOR, Asker
from tests.needtoknow.matrix.whole import Whole
from tests.needtoknow.matrix.world import NOWHERE, REFERRERS_CONTACT, Closing, World

PAPERS = ROOT / "docs" / "security"
POLICY, SCHEMA, REGISTER = (PAPERS / f"need-to-know.{ending}" for ending in ("cedar", "cedarschema", "md"))
# Which entity stands for what hangs on a contact.
KINDS = {
    "contact": "Contact", "person": "Person", "mother": "Person", "question": "Question", "discussion": "Discussion",
    "action": "Task", "offer": "Offer", "document": "Document", "mail": "Paperwork", "ruling": "Paperwork",
    "message": "Paperwork", "letter to post": "Paperwork", "restriction": "Closing", "conflict": "Closing",
    "use": "Closing", "note": "Note",
}  # fmt: skip


@dataclass(frozen=True)
class Question:
    """One question to the referee: may this asker do this to this resource."""

    who: str
    action: str
    resource: tuple[str, str]
    under: str = ""
    on_paper: bool = False


@dataclass(frozen=True)
class Registered:
    """One line of the register: a page, its door, the record that its address names, the deed that it begins."""

    page: str
    door: str
    shows: str
    begins: str

    @property
    def doors(self) -> list[str]:
        """The doors behind which the page stands."""
        return [door.strip() for door in self.door.split(",")]


@cache
def register() -> dict[str, Registered]:
    """The pages of the register, by name."""
    lines = [line for line in _tables()[1] if ":" in line[0] or "_" in line[0] or line[0] == "home"]
    return {line[0]: Registered(*(cell.replace("–", "") for cell in line)) for line in lines}


def _tables() -> list[list[list[str]]]:
    found: list[list[list[str]]] = []
    for part in REGISTER.read_text().split("## ")[1:]:
        rows = re.findall(r"^\|(.+)\|$", part, re.MULTILINE)[2:]
        found.append([[cell.strip() for cell in row.split("|")] for row in rows])
    return found


class Referee:
    """The policy with the facts of a world; what was decided once is remembered."""

    def __init__(self, world: World, policy: str | None = None) -> None:
        self.policy = cedarpy.PolicySet.from_str(policy or POLICY.read_text())
        self.schema = cedarpy.Schema.from_str(SCHEMA.read_text())
        facts = json.dumps([*staff(), *doors(), *_askers(world), *_records(world)])
        self.facts = cedarpy.Entities.from_json_str(facts, self.schema)
        self.world, self.decided, self.used = world, dict[Question, bool](), set[str]()

    def decide(self, questions: Iterable[Question]) -> dict[Question, bool]:
        """What the policy says to each; a question that it can't answer is an error, and no refusal."""
        new = [one for one in dict.fromkeys(questions) if one not in self.decided]
        asked = [self._request(one) for one in new]
        for one, answer in zip(
            new, cedarpy.is_authorized_batch(asked, self.policy, self.facts, self.schema), strict=True
        ):
            if answer.diagnostics.errors or answer.decision is cedarpy.Decision.NoDecision:
                raise ValueError(f"{one}: {answer.diagnostics.errors}")
            self.used |= set(answer.diagnostics.id_annotations_by_reason.values())
            self.decided[one] = answer.allowed
        return self.decided

    def allows(self, question: Question) -> bool:
        """What the policy says to one question."""
        return self.decide([question])[question]

    def _request(self, question: Question) -> dict[str, Any]:
        kind, name = question.resource
        context: dict[str, Any] = {"now": moment(self.world.at), "on_paper": question.on_paper}
        if question.under and question.under != NOWHERE:
            context["under"] = entity("Contact", question.under)
        return {
            "principal": self.world.askers[question.who].entity,
            "action": {"type": "Action", "id": question.action},
            "resource": {"type": kind, "id": name},
            "context": context,
        }


def resource_of(contact: str, what: str) -> tuple[str, str]:
    """The entity that stands for something on a contact."""
    if contact == NOWHERE:
        return "Nothing", what
    return KINDS[what], contact if what == "contact" else f"{contact}: {what}"


def entity(kind: str, name: str) -> dict[str, Any]:
    """A reference to an entity, as facts name it."""
    return {"__entity": {"type": kind, "id": name}}


def moment(at: datetime) -> dict[str, Any]:
    """A moment, as facts name it."""
    return {"__extn": {"fn": "datetime", "arg": f"{at:%Y-%m-%dT%H:%M:%SZ}"}}


def _fact(kind: str, name: str, attributes: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    fact = {"uid": {"type": kind, "id": name}, "attrs": attributes or {}, "parents": more.get("parents", [])}
    return fact | ({"tags": more["tags"]} if "tags" in more else {})


def staff() -> list[dict[str, Any]]:
    """Kinds of work with the wider kinds that they count as, from the register."""
    known = {kind: [one.strip() for one in wider.split(",")] for kind, wider in _tables()[0]}
    every = {*known, *(one for wider in known.values() for one in wider)}
    return [
        _fact("Staff", one, parents=[{"type": "Staff", "id": wider} for wider in known.get(one, ())])
        for one in sorted(every)
    ]


def doors() -> list[dict[str, Any]]:
    """Pages behind their doors, from the register."""
    pages = register().values()
    return [
        *(_fact("Door", door) for door in sorted({door for one in pages for door in one.doors})),
        *(
            _fact("Page", one.page, parents=[{"type": "Door", "id": door} for door in one.doors])
            for one in pages
        ),
    ]


def _askers(world: World) -> list[dict[str, Any]]:
    return [_asker(world, one) for one in world.askers.values()]


def _asker(world: World, one: Asker) -> dict[str, Any]:
    if one.kind == "Visitor":
        return _fact("Visitor", one.name)
    if one.name == REFERRER:
        return _fact("Referrer", one.name, {"holds": entity("Contact", REFERRERS_CONTACT)})
    assert one.viewer
    assert one.role
    agency = next(code for code, id_ in world.story.county.agencies.items() if id_ == one.viewer.agency_id)
    if one.kind == "System":
        return _fact("System", one.name, {"agency": agency, "left": one.left})
    team = next((code for code, id_ in world.story.county.teams.items() if id_ == one.viewer.team_id), "")
    return _fact(
        "Member",
        one.name,
        {
            "name": one.name,
            "agency": agency,
            "team": team,
            "left": one.left,
            "second_factor": one.second_factor,
            "proved_lately": one.proved_lately,
        },
        parents=[{"type": "Staff", "id": LABELS[one.role]}],
        tags={reference: moment(until) for reference, until in one.needs.items()},
    )


def _records(world: World) -> list[dict[str, Any]]:
    found = [
        fact
        for name, whole in world.wholes.items()
        for fact in _whole(name, whole, world.closed.get(name, Closing()))
    ]
    return [*found, *(_fact("Paperwork", name) for name in world.loose if NOWHERE not in name)]


def _whole(name: str, whole: Whole, closing: Closing) -> list[dict[str, Any]]:
    on_it = {"contact": entity("Contact", name)}
    contact = _fact(
        "Contact",
        name,
        {
            **on_it,
            "reference": name,
            "is_closed": whole.is_closed,
            "restricted": closing.restricted,
            "in_conflict": [entity("Member", one) for one in sorted(closing.in_conflict)],
            "waits_for_signature": whole.waits_for_signature,
            "has_outcome": whole.has_outcome,
            "owes_word": whole.owes_word,
        }
        | ({"sent_by": entity("System", whole.sent_by)} if whole.sent_by else {}),
        tags={one: moment(until) for one, until in closing.in_own_name.items()},
    )
    special: dict[str, dict[str, Any]] = {
        "Question": {"asked": "police"},
        "Discussion": {"invited": ["health-gp"]},
        "Note": {"agency": "police"},
        "Task": {"agency": "probation"},
        "Offer": {"team": "early-help-north"},
    }
    people = [
        _fact("Person", f"{name}: {one}", {**on_it, "reference": f"{name}: {who}"})
        for one, who in ON_A_CONTACT
    ]
    things = [
        _fact(KINDS[what], f"{name}: {what}", {**on_it, **special.get(KINDS[what], {})}) for what in whole.ids
    ]
    return [contact, *people, *things]


ON_A_CONTACT = (("person", "child"), ("mother", "mother"))


class Staffed:
    """One page, asked of the policy for one member of each kind of work, with no county around them."""

    def __init__(self, page: str) -> None:
        self.page = page

    def open_to(self) -> frozenset[Role | None]:
        """The roles to whom the page's door is open; None stands for whoever is not signed in."""
        members = {
            role: _fact("Member", LABELS[role], STRANGER, parents=[_staff(role)], tags={}) for role in PEOPLE
        }
        facts = json.dumps([*staff(), *doors(), *members.values(), _fact("Visitor", VISITOR)])
        everybody: dict[Role | None, dict[str, str]] = {role: one["uid"] for role, one in members.items()}
        everybody[None] = {"type": "Visitor", "id": VISITOR}
        asked = [
            {
                "principal": who,
                "action": {"type": "Action", "id": "enter"},
                "resource": {"type": "Page", "id": self.page},
                "context": {"now": moment(EVER), "on_paper": False},
            }
            for who in everybody.values()
        ]
        answers = cedarpy.is_authorized_batch(asked, POLICY.read_text(), facts, SCHEMA.read_text())
        return frozenset(who for who, answer in zip(everybody, answers, strict=True) if answer.allowed)


STRANGER = {
    "name": "somebody", "agency": "somewhere", "team": "", "left": False, "second_factor": True, "proved_lately": True,
}  # fmt: skip


def _staff(role: Role) -> dict[str, str]:
    return {"type": "Staff", "id": LABELS[role]}
