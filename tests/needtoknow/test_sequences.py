"""Whatever happens in whatever order, everybody sees what a plain model of the rule says: no more, and no less."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from frontdoor.domain.accounts.actions import join, leave
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_reference, contact_seen
from frontdoor.domain.needtoknow.actions import (
    break_glass,
    declare_conflict,
    end_conflict,
    let_see,
    let_see_no_longer,
    lift,
    restrict,
)
from frontdoor.domain.needtoknow.rules import LONGEST, Conflict, Restricted
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import end_grants, give
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county
from tests.factories.signing_in import signed_in

# Name, role, agency, team.
MEMBERS: tuple[tuple[str, Role, str, str], ...] = (
    ("officer", Role.MASH_OFFICER, "ncc-children", "mash"),
    ("worker", Role.SOCIAL_WORKER, "ncc-children", "mash"),
    ("senior", Role.SENIOR_MASH_OFFICER, "ncc-children", "mash"),
    ("manager", Role.TEAM_MANAGER, "ncc-children", "mash"),
    ("guardian", Role.GUARDIAN, "ncc-children", ""),
    ("police", Role.PARTNER, "police", ""),
    ("colleague", Role.PARTNER, "police", ""),
    ("practice", Role.PARTNER, "health-gp", ""),
    ("north", Role.EARLY_HELP_OFFICER, "early-help", "early-help-north"),
    ("south", Role.EARLY_HELP_OFFICER, "early-help", "early-help-south"),
)
NAMES = [name for name, *_ in MEMBERS]
HUB = {"officer", "worker", "senior", "manager"}
MAY_BREAK = ["worker", "senior", "manager"]
WHOM = {"police": {"police", "colleague"}, "practice": {"practice"}, "north": {"north"}}
WHOLE, ALONE = "the person with everything", "the contact alone"
anybody, few = st.sampled_from(NAMES), st.sets(st.sampled_from(NAMES), max_size=3)


@dataclass
class Model:
    """Who sees, in plain sets."""

    told: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    conflicts: dict[str, UUID] = field(default_factory=dict)
    restrictions: dict[str, UUID] = field(default_factory=dict)
    named: dict[str, set[str]] = field(default_factory=dict)
    glass: set[str] = field(default_factory=set)

    def sees(self, name: str) -> bool:
        """Whether somebody sees the contact."""
        if name in self.left or name in self.conflicts:
            return False
        by_name = name in self.glass or any(name in named for named in self.named.values())
        if name == "guardian":
            return True
        if self.restrictions:
            return by_name
        return by_name or name in HUB or any(name in WHOM[agency] for agency in self.told)


class Sequences(RuleBasedStateMachine):
    """A county with one contact, in which anything may happen next."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.county: County = a_county()
        self.members = {
            name: _member(self.county, role, agency, team) for name, role, agency, team in MEMBERS
        }
        with acting_as(INTAKE.id):
            self.contact = raise_concern(a_concern(), by=INTAKE).id
        with acting_as(SYSTEM.id):
            self.people = contact_seen(SYSTEM, self.contact).person_ids
            self.reference = contact_reference(SYSTEM, self.contact)
        self.model = Model()

    def teardown(self) -> None:
        """Nothing of it stays."""
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @contextmanager
    def acting(self, name: str) -> Iterator[Viewer]:
        """As one of them."""
        member = self.members[name]
        with acting_as(member.id):
            yield member

    def theirs(self, agency: str) -> dict[str, UUID | None]:
        """The agency and team to which something is told."""
        member = self.members[agency]
        return {"agency": member.agency_id, "team": member.team_id}

    @precondition(lambda self: self.model.sees("worker"))
    @rule(agency=st.sampled_from(list(WHOM)))
    def the_hub_tells_an_agency(self, agency: str) -> None:
        with self.acting("worker"):
            give([self.contact, *self.people], why="asked", **self.theirs(agency))  # type: ignore[arg-type]
        self.model.told.add(agency)

    @rule(agency=st.sampled_from(list(WHOM)))
    def a_need_runs_out(self, agency: str) -> None:
        with acting_as(SYSTEM.id):
            end_grants([self.contact, *self.people], why="asked", **self.theirs(agency))  # type: ignore[arg-type]
        self.model.told.discard(agency)

    @precondition(lambda self: self.model.sees("manager"))
    @rule(what=st.sampled_from([WHOLE, ALONE]), named=few)
    def a_manager_restricts_it(self, what: str, named: set[str]) -> None:
        if what in self.model.restrictions:
            return
        allowed = [self.members[name].id for name in named]
        person, contact = (self.people[0], None) if what == WHOLE else (None, self.contact)
        with self.acting("manager") as by:
            why = Restricted.STAFF
            made = restrict(person=person, contact=contact, why=why, allowed=allowed, by=by)
        self.model.restrictions[what], self.model.named[what] = made, set(named)

    @precondition(lambda self: self.model.restrictions and self.model.sees("guardian"))
    @rule(data=st.data())
    def the_guardian_lifts_it(self, data: st.DataObject) -> None:
        what = data.draw(st.sampled_from(sorted(self.model.restrictions)))
        with self.acting("guardian") as by:
            lift(self.model.restrictions.pop(what), "No longer needed", by=by)
        del self.model.named[what]

    @precondition(lambda self: self.model.restrictions and self.model.sees("guardian"))
    @rule(data=st.data(), name=anybody)
    def the_guardian_names_somebody_or_takes_them_off(self, data: st.DataObject, name: str) -> None:
        what = data.draw(st.sampled_from(sorted(self.model.restrictions)))
        named, restriction = self.model.named[what], self.model.restrictions[what]
        change = let_see_no_longer if name in named else let_see
        with self.acting("guardian") as by:
            change(restriction, self.members[name].id, by=by)
        named ^= {name}

    @rule(name=anybody)
    def somebody_says_that_they_know_the_family(self, name: str) -> None:
        if self.model.sees(name):
            with self.acting(name) as by:
                self.model.conflicts[name] = declare_conflict(self.people[0], kind=Conflict.FRIEND, by=by)

    @precondition(lambda self: self.model.conflicts and self.model.sees("guardian"))
    @rule(data=st.data())
    def the_guardian_ends_a_conflict(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.model.conflicts)))
        with self.acting("guardian") as by:
            end_conflict(self.model.conflicts.pop(name), "A namesake", by=by)

    @precondition(lambda self: self.model.restrictions)
    @rule(name=st.sampled_from(MAY_BREAK))
    def the_glass_is_broken(self, name: str) -> None:
        if name in self.model.left | set(self.model.conflicts) or self.model.sees(name):
            return
        with self.acting(name) as by:
            break_glass(self.reference, "She is said to be in danger now", lasts=LONGEST, by=by)
        self.model.glass.add(name)

    @rule()
    def every_glass_is_whole_again(self) -> None:
        for name in self.model.glass:
            member = self.members[name]
            with acting_as(SYSTEM.id):
                subjects, agency = [self.contact, *self.people], member.agency_id
                end_grants(subjects, agency=agency, member=member.id, why="break_glass")
        self.model.glass.clear()

    @rule(name=st.sampled_from([name for name in NAMES if name not in ("guardian", "manager", "worker")]))
    def somebody_leaves(self, name: str) -> None:
        if name not in self.model.left:
            leave(self.members[name].id, by=SYSTEM)
            self.model.left.add(name)

    @invariant()
    def everybody_sees_what_the_model_says(self) -> None:
        for name in NAMES:
            seen = self.rows_seen(name)
            assert seen == ({1} if self.model.sees(name) else {0}), (name, seen, self.model)

    @invariant()
    def a_page_opens_to_whom_the_model_says(self) -> None:
        name = min(HUB - self.model.left)
        with transaction.atomic():
            status = signed_in(self.members[name]).get(f"/hub/contacts/{self.contact}/take/").status_code
            transaction.set_rollback(True)
        assert status == (200 if self.model.sees(name) else 404)

    def rows_seen(self, name: str) -> set[int]:
        """How often raw SQL gives somebody the contact, and the child."""
        with self.acting(name), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM contacts_contact WHERE id = %s", [self.contact])
            [(contacts,)] = cursor.fetchall()
            cursor.execute("SELECT count(*) FROM people_person WHERE id = %s", [self.people[0]])
            [(people,)] = cursor.fetchall()
        return (
            {contacts, people}
            if len(self.model.restrictions) != 1 or WHOLE in self.model.restrictions
            else {contacts}
        )


def _member(county: County, role: Role, agency: str, team: str) -> Viewer:
    with acting_as(SYSTEM.id):
        return join(
            f"A {role.label.lower()}",
            role=role,
            agency_id=county.agencies[agency],
            team_id=county.teams[team] if team else None,
            email=f"{uuid4().hex}@example.org",
            by=SYSTEM,
        )


@pytest.mark.django_db
def test_whatever_happens_everybody_sees_what_the_plain_model_says() -> None:
    run_state_machine_as_test(
        Sequences, settings=settings(max_examples=8, stateful_step_count=10, deadline=None)
    )
