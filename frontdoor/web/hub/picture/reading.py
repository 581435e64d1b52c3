"""Reading a family for its picture: two reads, however large it is, narrowed to what the viewer may see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import PartPlayed, Reached, reached_from, reading_parts
from frontdoor.domain.contacts.queries.around import MOST_REACHED, NEAR
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.people.queries import (
    Home,
    PersonSeen,
    reading_homes_of_each,
    reading_names,
    reading_ties,
)
from frontdoor.domain.people.rules import age_on
from frontdoor.foundation.clock import local
from frontdoor.foundation.records.readings import read_together
from frontdoor.web.hub.identity import age_said
from frontdoor.web.hub.picture.network import Earlier, Household, Human, Network, Sex
from frontdoor.web.hub.picture.ties import bonds_of, risks_of

SEXES = {"f": Sex.FEMALE, "w": Sex.FEMALE, "g": Sex.FEMALE, "m": Sex.MALE, "b": Sex.MALE}


def network_of(
    viewer: Viewer, start: Sequence[UUID], *, about: Iterable[UUID], on_paper: bool = False
) -> Network:
    """Everybody around these records as humans, homes and ties; `about` are the records whom it is about.

    On paper nobody's protected address stands, nor who shares it: paper is left on desks and in cars.
    """
    reached = reached_from(viewer, start)
    ids = [each.person_id for each in reached[:MOST_REACHED]]
    named, homes = reading_names(viewer, ids), reading_homes_of_each(viewer, ids)
    parts, stated = reading_parts(viewer, ids), reading_ties(viewer, ids)
    read_together(named, homes, parts, stated)
    people, ties = named.found, stated.found
    read = _Read(
        reached=tuple(each for each in reached if each.person_id in people),
        people=people,
        homes=homes.found,
        parts=parts.found,
        start=tuple(start),
        about=frozenset(about),
        cleared=viewer.sees_hub and not on_paper,
    )
    return Network(
        humans=tuple(read.human(one) for one in read.kept),
        households=tuple(read.households()),
        bonds=tuple(bonds_of(ties, read.parts, read.whose)),
        risks=tuple(risks_of(ties, read.whose)),
        records={one: read.groups[one] for one in read.kept},
        people=people,
        homes=read.homes,
        lived={one: tuple(read.lived(one)) for one in read.kept},
        more=len(reached) > MOST_REACHED,
        shows_protected=read.cleared,
    )


@dataclass(frozen=True)
class _Read:
    """What was read, on its way from records to humans."""

    reached: tuple[Reached, ...]
    people: Mapping[UUID, PersonSeen]
    homes: Mapping[UUID, list[Home]]
    parts: Sequence[PartPlayed]
    start: tuple[UUID, ...]
    about: frozenset[UUID]
    cleared: bool

    @cached_property
    def groups(self) -> dict[UUID, frozenset[UUID]]:
        """Every record of each human; they go by the record that was asked for, else by their newest."""
        group: dict[UUID, set[UUID]] = {}
        for each in self.reached:
            mine = group.setdefault(each.person_id, {each.person_id})
            for other in each.same:
                if other in self.people and group.get(other) is not mine:
                    mine |= group.get(other, {other})
                    group.update(dict.fromkeys(mine, mine))
        asked = {one: turn for turn, one in enumerate(reversed(self.start), start=1)}
        every = {id(records): records for records in group.values()}.values()
        return {
            max(records, key=lambda one: (asked.get(one, 0), one)): frozenset(records) for records in every
        }

    @cached_property
    def whose(self) -> dict[UUID, UUID]:
        """The human of each record, of those who belong in the picture."""
        return {record: one for one in self.kept for record in self.groups[one]}

    @cached_property
    def steps(self) -> dict[UUID, int]:
        """How many ties away each human is."""
        away = {each.person_id: each.steps for each in self.reached}
        return {one: min(away[record] for record in records) for one, records in self.groups.items()}

    @cached_property
    def kept(self) -> list[UUID]:
        """Whoever is tied, lives there now, or stands with those it is about on a contact."""
        doors = {self.door(one) for one, steps in self.steps.items() if steps <= 1} - {""}
        first = {record for one, steps in self.steps.items() if not steps for record in self.groups[one]}
        contacts = {part.contact_id for part in self.parts if part.person_id in first}
        beside = {part.person_id for part in self.parts if part.contact_id in contacts}
        return [
            one
            for one, steps in self.steps.items()
            if steps < NEAR or self.door(one) in doors or self.groups[one] & beside
        ]

    def lived(self, one: UUID) -> list[Home]:
        """Every home of a human, the newest first."""
        homes = [home for record in self.groups[one] for home in self.homes.get(record, ())]
        return sorted(homes, key=lambda home: (home.said_at is not None, home.said_at), reverse=True)

    @cached_property
    def protected(self) -> set[str]:
        """Front doors that somebody must not learn of: one person's lock holds for all who live behind it."""
        return {home.household for homes in self.homes.values() for home in homes if home.protected}

    def is_locked(self, one: UUID) -> bool:
        """Whether the reader may not learn where somebody lives."""
        homes = self.lived(one)[:1]
        hidden = any(home.protected and not home.household for home in self.lived(one))
        return not self.cleared and (hidden or any(home.household in self.protected - {""} for home in homes))

    def door(self, one: UUID) -> str:
        """The key of the household that a human lives in now, as far as the reader may know."""
        homes = self.lived(one)
        return "" if not homes or self.is_locked(one) else homes[0].household

    def human(self, one: UUID) -> Human:
        """One human, from all records of them: what their own record leaves out, the newest other one says."""
        records = sorted(self.groups[one], key=lambda record: (record == one, record), reverse=True)
        seen = [self.people[record] for record in records]
        parts = [part for part in self.parts if part.person_id in self.groups[one]]
        dated = next((each for each in seen if each.birth_date or each.expected_on), seen[0])
        died = next((each.died_on for each in seen if each.died_on), None)
        return Human(
            id=one,
            name=seen[0].name,
            age=str(age_on(dated.birth_date, died)) if died and dated.birth_date else age_said(dated),
            sex=next(filter(None, (sex_of(each.sex) for each in seen)), Sex.UNKNOWN),
            stage=seen[0].life_stage,
            born=dated.birth_date or dated.expected_on,
            died=said_date(died) if died else "",
            home=self.door(one),
            locked=self.is_locked(one),
            index=bool(self.groups[one] & self.about),
            here=bool(self.groups[one] & set(self.start)),
            steps=self.steps[one],
            suspect_on=tuple(dict.fromkeys(part.reference for part in parts if part.part is Part.SUSPECT)),
            said=tuple(dict.fromkeys(f"“{part.said}” on {part.reference}" for part in parts if part.said)),
            before=self._before(one),
        )

    def households(self) -> Iterable[Household]:
        """Each front door behind which somebody lives, and who was said to live there before."""
        newest: dict[str, Home] = {}
        for one in self.kept:
            if door := self.door(one):
                home = self.lived(one)[0]
                newest[door] = max(newest.get(door, home), home, key=lambda each: str(each.said_at))
        for door, home in newest.items():
            earlier = [
                Earlier(one, self.people[one].name)
                for one in self.groups
                if self.door(one) != door
                and not self.is_locked(one)
                and any(each.household == door for each in self.lived(one))
            ]
            yield Household(door, home.said, door in self.protected, tuple(earlier))

    def _before(self, one: UUID) -> tuple[str, ...]:
        """Earlier homes, the newest first, each with the last day on which it was said."""
        if self.is_locked(one):
            return ()
        said: dict[str, str] = {}
        for home in self.lived(one):
            shown = self.cleared or home.household not in self.protected
            if home.household and home.household != self.door(one) and shown and home.said_at:
                on = said_date(local(home.said_at))
                said.setdefault(home.household, f"{home.said}, as said {on}")
        return tuple(said.values())


def said_date(on: date) -> str:
    """A day in full: "3 May 2024"."""
    return f"{on.day} {on:%B} {on.year}"


def sex_of(stated: str) -> Sex:
    """The sex that a symbol shows, from whatever was written: "F", "male", "Girl"; nothing else is guessed at."""
    return SEXES.get(stated.strip()[:1].lower(), Sex.UNKNOWN)
