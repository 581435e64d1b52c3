"""What a person ruled about two records, and what stands when rulings follow one another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from frontdoor.foundation.events.rules import Deed


class Ruled(StrEnum):
    """A person's ruling on two records."""

    SAME = "same"
    NOT_SAME = "not_same"
    NOT_SURE = "not_sure"

    @property
    def label(self) -> str:
        """The ruling as people say it."""
        return {"same": "The same person", "not_same": "Not the same person", "not_sure": "Not sure"}[
            self.value
        ]


@dataclass(frozen=True)
class PeopleRuled(Deed):
    """Somebody ruled whether two records are one person."""

    verdict: str = ""
    ruling: str = ""


@dataclass(frozen=True)
class RulingUndone(Deed):
    """Somebody took back a ruling, whole."""

    verdict: str = ""
    ruling: str = ""


@dataclass(frozen=True)
class Ruling:
    """One ruling on a pair of records."""

    id: UUID
    person_id: UUID
    other_id: UUID
    verdict: Ruled
    why: str
    ruled_at: datetime
    ruled_by: UUID
    undoes_id: UUID | None = None

    @property
    def pair(self) -> frozenset[UUID]:
        """The two records, in no order."""
        return frozenset((self.person_id, self.other_id))


def standing(rulings: Iterable[Ruling]) -> dict[frozenset[UUID], Ruling]:
    """The ruling that stands for each pair: the newest that was not undone."""
    every = sorted(rulings, key=lambda ruling: (ruling.ruled_at, ruling.id))
    undone = {ruling.undoes_id for ruling in every}
    return {ruling.pair: ruling for ruling in every if ruling.undoes_id is None and ruling.id not in undone}


def linked(start: UUID, stands: Iterable[Ruling]) -> set[UUID]:
    """Every record that is, by rulings of "the same", the person that this one is."""
    neighbours: dict[UUID, set[UUID]] = {}
    for ruling in stands:
        if ruling.verdict is Ruled.SAME:
            neighbours.setdefault(ruling.person_id, set()).add(ruling.other_id)
            neighbours.setdefault(ruling.other_id, set()).add(ruling.person_id)
    reached, ahead = {start}, [start]
    while ahead:
        further = neighbours.get(ahead.pop(), set()) - reached
        reached |= further
        ahead += further
    return reached


def ruled_upon(start: UUID, stands: Sequence[Ruling]) -> set[UUID]:
    """Every record on which is ruled already, the same as this one or not: none of them is asked about again."""
    settled = linked(start, stands)
    barred = {
        other
        for ruling in stands
        if ruling.verdict is Ruled.NOT_SAME and ruling.pair & settled
        for one in ruling.pair - settled
        for other in linked(one, stands)
    }
    return settled | barred
