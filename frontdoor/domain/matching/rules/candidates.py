"""Candidates: who a person may be, weighed, records of one human together, and who lives with them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from frontdoor.domain.matching.rules.described import Described
from frontdoor.domain.matching.rules.findings import Field, Reason
from frontdoor.domain.matching.rules.rulings import Ruled, Ruling, linked
from frontdoor.domain.matching.rules.weighing import Verdict, Weighed, weigh
from frontdoor.domain.people.rules import full_name

SAME_HOUSE = 13.0
MOST_NAMED = 6


@dataclass(frozen=True)
class Found:
    """Somebody on record who may be worth weighing."""

    person_id: UUID
    described: Described


@dataclass(frozen=True)
class Candidate:
    """Somebody on record whom this may be. `others` are further records of the same human, as a person ruled."""

    person_id: UUID
    name: str
    weight: float
    verdict: Verdict
    reasons: tuple[Reason, ...]
    household: tuple[str, ...] = ()
    others: tuple[UUID, ...] = ()

    @property
    def verdict_word(self) -> str:
        """The verdict as people say it."""
        return self.verdict.label


@dataclass(frozen=True)
class Compared:
    """Somebody found, and what comparing them came to."""

    found: Found
    result: Weighed


def compare(sought: Described, found: Iterable[Found]) -> list[Compared]:
    """Everybody found, weighed."""
    return [Compared(each, weigh(sought, each.described)) for each in found]


def is_weak(compared: Iterable[Compared]) -> bool:
    """Whether nobody found is probably the one."""
    return not any(each.result.verdict is Verdict.PROBABLY for each in compared)


def candidates_among(compared: Iterable[Compared], links: Sequence[Ruling]) -> list[Candidate]:
    """Those worth showing, the likeliest first; records that were ruled the same stand as one."""
    everybody = list(compared)
    at_home = [each.found for each in everybody if each.result.about(Field.ADDRESS).weight >= SAME_HOUSE]
    shown = [each for each in everybody if each.result.verdict is not Verdict.UNLIKELY]
    candidates: list[Candidate] = []
    told: set[UUID] = set()
    for each in sorted(shown, key=likelihood):
        if each.found.person_id not in told:
            humans = linked(each.found.person_id, links)
            told |= humans
            candidates.append(candidate(each.found, each.result, humans, at_home, links))
    return candidates


def likelihood(each: Compared) -> tuple[bool, float, UUID]:
    """The order in which candidates stand: probable ones first, then by weight."""
    return each.result.verdict is not Verdict.PROBABLY, -each.result.weight, each.found.person_id


def candidate(
    each: Found, result: Weighed, humans: set[UUID], at_home: Sequence[Found], links: Sequence[Ruling]
) -> Candidate:
    """One candidate, with who else is known at the address and what was left undecided."""
    same_house = any(other.person_id == each.person_id for other in at_home)
    names = dict.fromkeys(name_of(other) for other in at_home if other.person_id not in humans)
    known = (
        tuple(f"Also known at this address: {name}" for name in list(names)[:MOST_NAMED])
        if same_house
        else ()
    )
    unsure = [r for r in links if r.verdict is Ruled.NOT_SURE and each.person_id in r.pair]
    doubts = tuple(f"Not sure, {ruling.ruled_at:%-d %B %Y}: {ruling.why}" for ruling in unsure)
    others = tuple(sorted(humans - {each.person_id}))
    return Candidate(
        each.person_id, name_of(each), result.weight, result.verdict, result.reasons, known + doubts, others
    )


def name_of(found: Found) -> str:
    """The name of somebody found, as it is read out."""
    return full_name(found.described.forename, found.described.surname)
