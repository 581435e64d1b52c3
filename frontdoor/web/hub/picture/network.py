"""A family and its homes as a picture shows them: each human once, how they stand to one another, who lives where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from frontdoor.domain.people.queries import Home, PersonSeen
from frontdoor.domain.people.rules import LifeStage, Tie

COUPLES = (Tie.PARTNER, Tie.EX_PARTNER)
SIBLINGS = (Tie.SIBLING, Tie.HALF_SIBLING, Tie.STEP_SIBLING, Tie.TWIN)


class Sex(StrEnum):
    """As stated; where it was not, nobody guesses from a name."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = ""


class Basis(StrEnum):
    """Where a tie comes from."""

    STATED = "stated"
    NAMED = "named"


@dataclass(frozen=True)
class Human:
    """One human, however many records there are of them."""

    id: UUID
    name: str
    age: str = ""
    sex: Sex = Sex.UNKNOWN
    stage: LifeStage = LifeStage.CHILD
    born: date | None = None
    died: str = ""
    """"3 May 2024", or empty."""
    home: str = ""
    """The key of their household; empty where none is known, or none may be told."""
    locked: bool = False
    """Lives at a protected address that this reader is not shown."""
    index: bool = False
    """Whom the picture is about."""
    here: bool = False
    """Named on the contact whose page this is."""
    steps: int = 0
    suspect_on: tuple[str, ...] = ()
    """References of contacts on which they were named as suspect: said, and not proved."""
    said: tuple[str, ...] = ()
    """Who they were said to be, with the reference of the contact."""
    before: tuple[str, ...] = ()
    """Where they were said to live before, with the day on which it was said last."""

    @property
    def is_child(self) -> bool:
        """A child or one not born yet."""
        return self.stage is not LifeStage.ADULT


@dataclass(frozen=True)
class Earlier:
    """Somebody said to have lived in a household before."""

    id: UUID
    name: str


@dataclass(frozen=True)
class Household:
    """A front door and its address; who lives behind it says so themselves (`Human.home`)."""

    key: str
    address: str
    protected: bool = False
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True)
class Bond:
    """One is this to the other; `because` is the reference of the contact on which they were so named."""

    tie: Tie
    one: UUID
    other: UUID
    basis: Basis = Basis.STATED
    because: str = ""


@dataclass(frozen=True)
class Risk:
    """Somebody said that one poses a risk to the other."""

    one: UUID
    other: UUID


@dataclass(frozen=True)
class Network:
    """Everybody around those whom a picture is about; `more` where not everybody was read."""

    humans: tuple[Human, ...]
    households: tuple[Household, ...] = ()
    bonds: tuple[Bond, ...] = ()
    risks: tuple[Risk, ...] = ()
    records: Mapping[UUID, frozenset[UUID]] = field(default_factory=dict)
    """Every record of each human."""
    people: Mapping[UUID, PersonSeen] = field(default_factory=dict)
    """Each record as it was stated."""
    lived: Mapping[UUID, tuple[Home, ...]] = field(default_factory=dict)
    """Every home that was said of each human, the newest first."""
    homes: Mapping[UUID, list[Home]] = field(default_factory=dict)
    """The same by record."""
    more: bool = False
    shows_protected: bool = True

    @cached_property
    def by_id(self) -> dict[UUID, Human]:
        """Each human by their id."""
        return {one.id: one for one in self.humans}

    def same_as(self, record: UUID) -> frozenset[UUID]:
        """Every record of the human of this one, itself among them."""
        return next((records for records in self.records.values() if record in records), frozenset({record}))

    def human_of(self, record: UUID) -> Human | None:
        """The human of a record; None for one that is not there."""
        return next((one for one in self.humans if record in self.records.get(one.id, ())), None)

    def at(self, household: str) -> list[Human]:
        """Who lives behind this front door."""
        return [one for one in self.humans if one.home == household]

    def home_of(self, record: UUID) -> Home | None:
        """Where a record says that they live now."""
        return next(iter(self.homes.get(record, ())), None)

    def housemates(self) -> list[Human]:
        """Who else lives where those live whom it is about."""
        doors = {one.home for one in self.humans if one.index} - {""}
        return [one for one in self.humans if one.home in doors and not one.index]

    def parents(self, *, basis: Basis = Basis.STATED, tie: Tie = Tie.PARENT) -> dict[UUID, set[UUID]]:
        """For each child, who is their parent on this basis."""
        found: dict[UUID, set[UUID]] = {}
        for bond in self.bonds:
            if bond.tie is tie and bond.basis is basis:
                found.setdefault(bond.other, set()).add(bond.one)
        return found

    def sorted(self) -> "Network":
        """The same family in an order that hangs on nothing but its people, so that it is always drawn the same."""
        return replace(
            self,
            humans=tuple(
                sorted(self.humans, key=lambda one: (not one.index, one.born or date.max, one.name, one.id))
            ),
            bonds=tuple(sorted(self.bonds, key=lambda bond: (bond.tie, bond.one, bond.other, bond.basis))),
            risks=tuple(sorted(self.risks, key=lambda risk: (risk.one, risk.other))),
        )

    def among(self, kept: Iterable[UUID]) -> "Network":
        """The same picture with these humans alone."""
        ids = set(kept)
        return replace(
            self,
            humans=tuple(one for one in self.humans if one.id in ids),
            bonds=tuple(bond for bond in self.bonds if {bond.one, bond.other} <= ids),
            risks=tuple(risk for risk in self.risks if {risk.one, risk.other} <= ids),
        )
