"""The matrix's world: a county with contacts of every kind and everybody who might ask for them."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.actions import import_calls
from frontdoor.domain.calls.queries import lost_callers
from frontdoor.domain.contacts.actions import keep_hub_draft
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.domain.needtoknow.actions import break_glass, declare_conflict, restrict
from frontdoor.domain.needtoknow.queries import uses
from frontdoor.domain.needtoknow.rules import LONGEST, Conflict, Restricted
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.files.actions import count_pages, store
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import give
from frontdoor.foundation.records.ids import new_id
from tests.domain.calls import logs
from tests.factories.services import a_service, known
from tests.foundation.files.samples import letter
from tests.needtoknow.matrix.people import (
    EVER,
    GLASS,
    GLASS_RUN_OUT,
    GUARDIAN_IN_CONFLICT,
    IN_CONFLICT,
    NAMED,
    NAMED_IN_CONFLICT,
    POLICE_IN_CONFLICT,
    SENDER,
    Asker,
    askers,
    note_needs,
)
from tests.needtoknow.matrix.whole import PRACTICES, Whole, arrived, ask, with_everything
from tests.needtoknow.story import Story, tell_the_story

HOUSING, MENTAL_HEALTH = "housing, whose need has run out", "mental health, whose need runs out tomorrow"
NOWHERE = "not there"
REFERRERS_CONTACT = "open"
Entity = dict[str, str]


@dataclass
class World:
    """The story, the contacts by name, and everybody who asks."""

    story: Story
    wholes: dict[str, Whole]
    askers: dict[str, Asker]
    closed: dict[str, "Closing"] = field(default_factory=dict)
    at: datetime = field(default_factory=now)
    loose: dict[str, UUID] = field(default_factory=dict)
    canaries: dict[str, str] = field(default_factory=dict)

    def member(self, name: str) -> Viewer:
        """Somebody who asks, as a member."""
        found = self.askers[name].viewer
        assert found
        return found

    def id_of(self, contact: str, what: str) -> UUID:
        """The id of something on a contact; of a contact that is not there, an id that nothing has."""
        if contact == NOWHERE:
            return self.loose.setdefault(f"{NOWHERE}: {what}", uuid4())
        whole = self.wholes[contact]
        named = {"contact": whole.contact, "person": whole.child, "mother": whole.mother}
        return named.get(what) or whole.ids[what]

    def has(self, contact: str, what: str) -> bool:
        """Whether there is such a thing on a contact, or nothing is there at all."""
        if contact == NOWHERE or what in ("contact", "person", "mother"):
            return True
        return what in self.wholes[contact].ids


@dataclass
class Closing:
    """How a contact is closed to most: restricted or not, who sees it in their own name until when, who never may."""

    restricted: bool = False
    in_own_name: dict[str, datetime] = field(default_factory=dict)
    in_conflict: set[str] = field(default_factory=set)


def a_world(folder: Path) -> World:
    """Everything that the cells of the matrix ask about."""
    story = tell_the_story(folder)
    everybody = askers(story)
    sender = everybody[SENDER].viewer
    wholes = {
        "open": with_everything(story, "open"),
        "closed": with_everything(story, "closed", closed=True),
        "to sign": with_everything(story, "to sign", signed=False),
        "untouched": arrived("untouched", sent_by=sender),
        "restricted": with_everything(story, "restricted"),
        "conflict": with_everything(story, "conflict"),
    }
    for name, whole in wholes.items():
        if "question" in whole.ids:
            note_needs(everybody, name, is_offered="offer" in whole.ids)
    world = World(story, wholes, everybody, loose=_loose(story, folder))
    _tell_for_a_while(world)
    _restrict(world)
    _declare(world, "conflict", IN_CONFLICT, POLICE_IN_CONFLICT, GUARDIAN_IN_CONFLICT)
    _declare(world, "restricted", NAMED_IN_CONFLICT)
    for code in story.county.agencies:
        if code != "ncc-children":
            world.canaries[code] = _canary_of(story, code)
    return world


def _canary_of(story: Story, agency: str) -> str:
    """The surname of a child about whom one agency alone was asked."""
    whole, by = arrived(f"canary{agency.replace('-', '')}"), story.viewer("social worker")
    with acting_as(by.id):
        ask(whole, agency, by=by)
    return whole.words()["read the names: child"][0]


def _tell_for_a_while(world: World) -> None:
    """Agencies that were told of a contact and a child for a while: for one it is over, for the other not yet."""
    by, whole = world.story.viewer("social worker"), world.wholes["open"]
    for name, until in (
        (HOUSING, world.at - timedelta(hours=1)),
        (MENTAL_HEALTH, world.at + timedelta(days=1)),
    ):
        with acting_as(by.id):
            give([whole.contact, whole.child], agency=world.member(name).agency_id, why="asked", until=until)
        world.askers[name].needs |= {"open": until, "open: child": until}


def _restrict(world: World) -> None:
    """Closed to all but people named; somebody breaks the glass, and for somebody else that is over."""
    whole, manager = world.wholes["restricted"], world.story.viewer("team manager")
    named = (NAMED, NAMED_IN_CONFLICT, PRACTICES)
    with acting_as(manager.id):
        allowed = [world.member(one).id for one in named]
        why = Restricted.STAFF
        whole.ids["restriction"] = restrict(person=whole.child, why=why, allowed=allowed, by=manager)
    for name, lasts in ((GLASS, LONGEST), (GLASS_RUN_OUT, timedelta(milliseconds=10))):
        by = world.member(name)
        with acting_as(by.id):
            break_glass(whole.reference, "He is said to be on his way there", lasts=lasts, by=by)
    guardian = world.story.viewer("guardian")
    with acting_as(guardian.id):
        opened = {one.contact_id: one.id for one in uses(guardian, reviewed=False)}
        whole.ids["use"] = opened[whole.contact]
    closing = world.closed.setdefault("restricted", Closing(restricted=True))
    closing.in_own_name |= {**dict.fromkeys(named, EVER), GLASS: now() + LONGEST, GLASS_RUN_OUT: world.at}


def _declare(world: World, contact: str, *names: str) -> None:
    """Members who have to do with the family outside work."""
    manager = world.story.viewer("operations manager")
    child = world.wholes[contact].child
    for name in names:
        by = manager if contact != "restricted" else world.member(NAMED_IN_CONFLICT)
        of = world.member(name).id
        with acting_as(by.id):
            declared = declare_conflict(child, of=of, kind=Conflict.EX_PARTNER, by=by)
        world.wholes[contact].ids["conflict"] = declared
        world.closed.setdefault(contact, Closing()).in_conflict.add(name)


def _loose(story: Story, folder: Path) -> dict[str, UUID]:
    """What the hub keeps that hangs on no contact."""
    officer, paper = story.viewer("MASH officer"), new_id()
    file = folder / "more calls.csv"
    at = f"{today()}T09:30:00"
    file.write_bytes(logs.written([logs.lost("D1", at, caller="07700900779")]))
    with acting_as(officer.id):
        log = import_calls(file, by=officer).import_id
        scan = store(io.BytesIO(letter("Dear Sir")), name="scan.pdf", subject=paper, by=officer)
        count_pages([scan], by=officer)
        keep_hub_draft(paper, DraftKind.PAPER, {"way": "letter", "scans": [str(scan.id)]}, by=officer)
        lost = lost_callers(officer)[0].call_id
    known(a_service(id=(service := new_id())))
    return {
        "notifications file": story.ids["import"],
        "calls file": log,
        "call": story.ids["logged"],
        "lost call": lost,
        "paper": paper,
        "scan": scan.id,
        "call sheet": story.ids["call"],
        "organisation": story.ids["organisation"],
        "service": service,
    }


def every_word(world: World) -> Iterator[tuple[str, str, str]]:
    """Each contact, each way of reading it, and each word that only that would show."""
    for name, whole in world.wholes.items():
        for reading, words in whole.words().items():
            for word in words:
                yield name, reading, word
