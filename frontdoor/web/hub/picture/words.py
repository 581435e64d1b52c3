"""The equal list: everything that the picture says, in sentences, each name a link to its record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.foundation.govuk.words import plural
from frontdoor.web.hub.identity import and_list
from frontdoor.web.hub.picture.network import SIBLINGS, Basis, Bond, Household, Human, Network
from frontdoor.web.hub.picture.unions import unions

TIES = {
    Tie.PARENT: "is parent of",
    Tie.STEP_PARENT: "is step-parent of",
    Tie.GRANDPARENT: "is grandparent of",
    Tie.SIBLING: "is brother or sister of",
    Tie.HALF_SIBLING: "is half-brother or half-sister of",
    Tie.STEP_SIBLING: "is step-brother or step-sister of",
    Tie.TWIN: "is twin of",
    Tie.PARTNER: "is partner of",
    Tie.EX_PARTNER: "is former partner of",
    Tie.CARER: "is carer of",
    Tie.RELATIVE: "is a relative of",
    Tie.OTHER: "matters to",
}


@dataclass(frozen=True)
class Home:
    """One front door of the list with whoever lives behind it; without a household, those whose home is not known."""

    household: Household | None
    humans: tuple[Human, ...]


@dataclass(frozen=True)
class Sentence:
    """Somebody, how they stand to others, and where that comes from."""

    one: Human
    how: str
    others: tuple[Human, ...]
    because: str = ""


@dataclass(frozen=True)
class Suspected:
    """Somebody whom contacts name as suspect: said, and not proved."""

    one: Human
    references: str


@dataclass(frozen=True)
class Told:
    """The whole list, and the one line that stands for it when it is folded."""

    homes: tuple[Home, ...]
    ties: tuple[Sentence, ...]
    follows: tuple[Sentence, ...]
    risks: tuple[Sentence, ...]
    suspects: tuple[Suspected, ...]
    line: str
    siblings_elsewhere: tuple[Human, ...]
    at_the_address: tuple[Human, ...]

    @property
    def is_more(self) -> bool:
        """Whether it says what a contact does not say by itself: children who are not on it, or a danger."""
        return bool(self.siblings_elsewhere or self.at_the_address or self.risks)


def told(network: Network) -> Told:
    """Everything that is known of a family, in words."""
    network = network.sorted()
    away, near = siblings_elsewhere(network), others_at_the_address(network)
    homes = tuple(_homes(network))
    return Told(
        homes=homes,
        ties=tuple(_ties(network)),
        follows=tuple(_follows(network)),
        risks=tuple(_risks(network)),
        suspects=tuple(
            Suspected(one, and_list(list(one.suspect_on))) for one in network.humans if one.suspect_on
        ),
        line=_line(network, homes, away, near),
        siblings_elsewhere=away,
        at_the_address=near,
    )


def siblings_elsewhere(network: Network) -> tuple[Human, ...]:
    """Brothers and sisters of the children it is about who are not on the contact, as stated or by a stated parent."""
    about = {one.id for one in network.humans if one.index and one.is_child}
    parents = network.parents()
    found = {one for bond in network.bonds if bond.tie in SIBLINGS for one in _other_ends(bond, about)} | {
        one.id
        for one in network.humans
        for mine in about
        if parents.get(one.id, set()) & parents.get(mine, set())
    }
    return tuple(one for one in network.humans if one.id in found and not one.here)


def others_at_the_address(network: Network) -> tuple[Human, ...]:
    """Other children who live where somebody it is about lives, not on the contact and not counted as siblings."""
    doors = {one.home for one in network.humans if one.index} - {""}
    siblings = {one.id for one in siblings_elsewhere(network)}
    return tuple(
        one
        for one in network.humans
        if one.is_child and one.home in doors and not one.here and one.id not in siblings
    )


def _other_ends(bond: Bond, about: set[UUID]) -> Iterator[UUID]:
    if bond.one in about:
        yield bond.other
    if bond.other in about:
        yield bond.one


def _homes(network: Network) -> Iterator[Home]:
    order = dict.fromkeys(one.home for one in network.humans)
    households = {one.key: one for one in network.households}
    for key in sorted(order, key=lambda key: key == ""):
        yield Home(households.get(key), tuple(network.at(key)))


def _ties(network: Network) -> Iterator[Sentence]:
    """What was stated and what contacts named; one who is the same to several is said once."""
    found: dict[tuple[UUID, Tie, str], list[Human]] = {}
    for bond in network.bonds:
        because = f"named as parent or carer on {bond.because}" if bond.basis is Basis.NAMED else ""
        found.setdefault((bond.one, bond.tie, because), []).append(network.by_id[bond.other])
    for (one, tie, because), others in found.items():
        how = "may be parent or carer of" if because else TIES[tie]
        yield Sentence(network.by_id[one], how, tuple(others), because)


def _follows(network: Network) -> Iterator[Sentence]:
    """What surely follows from who was stated to be whose parent; nothing is guessed."""
    parents = network.parents()
    said = {frozenset((bond.one, bond.other)) for bond in network.bonds if bond.tie in SIBLINGS}
    for union in (each for each in unions(network) if each.kind == "parent"):
        pairs = {frozenset(pair) for pair in combinations(union.children, 2)}
        if pairs - said:
            first, *others = (network.by_id[one] for one in union.children)
            whole = len(union.parents) > 1
            how = "has both parents in common with" if whole else "has a parent in common with"
            yield Sentence(first, how, tuple(others), _names(network, union.parents))
    for child, mine in parents.items():
        for one in sorted({old for parent in mine for old in parents.get(parent, set())} - {child}):
            if not any(_is(bond, Tie.GRANDPARENT, one, child) for bond in network.bonds):
                yield Sentence(
                    network.by_id[one], "is grandparent of", (network.by_id[child],), "parent of a parent"
                )
    yield from _halves(network, parents, said)


def _halves(
    network: Network, parents: dict[UUID, set[UUID]], said: set[frozenset[UUID]]
) -> Iterator[Sentence]:
    """Children of whom both parents were stated, one of them in common."""
    both = [one.id for one in network.humans if len(parents.get(one.id, ())) == 2]
    for one, other in combinations(both, 2):
        shared = parents[one] & parents[other]
        if len(shared) == 1 and frozenset((one, other)) not in said:
            how = TIES[Tie.HALF_SIBLING]
            yield Sentence(network.by_id[one], how, (network.by_id[other],), _names(network, shared))


def _is(bond: Bond, tie: Tie, one: UUID, other: UUID) -> bool:
    return (bond.tie, bond.one, bond.other) == (tie, one, other)


def _names(network: Network, ids: Iterable[UUID]) -> str:
    return and_list([network.by_id[one].name for one in ids])


def _risks(network: Network) -> Iterator[Sentence]:
    to: dict[UUID, list[Human]] = {}
    for risk in network.risks:
        to.setdefault(risk.one, []).append(network.by_id[risk.other])
    for one, others in to.items():
        yield Sentence(network.by_id[one], "poses a risk to", tuple(others))


def _line(network: Network, homes: Iterable[Home], away: tuple[Human, ...], near: tuple[Human, ...]) -> str:
    """How many at how many addresses, who is missing from the contact, and whether somebody poses a risk."""
    addresses = sum(home.household is not None for home in homes)
    people = plural(len(network.humans), "person", "people")
    parts = [f"{people} at {plural(addresses, 'address', 'addresses')}" if addresses else people]
    if away:
        parts.append(f"{plural(len(away), 'brother or sister', 'brothers or sisters')} not on this contact")
    if near:
        parts.append(f"{plural(len(near), 'other child', 'other children')} at the address")
    dangers = len({risk.one for risk in network.risks})
    if dangers:
        parts.append(f"{dangers} said to pose a risk")
    suspects = sum(bool(one.suspect_on) for one in network.humans)
    if suspects:
        parts.append(f"{suspects} named as suspect")
    return "; ".join(parts)
