"""The equal list: everything that the picture says, in sentences, each name a link to its record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.foundation.govuk.words import plural
from frontdoor.web.hub.identity import and_list
from frontdoor.web.hub.picture.implied import BOTH, ONE, implied
from frontdoor.web.hub.picture.network import SIBLINGS, Bond, Household, Human, Network

TIES = {
    Tie.PARENT: ("is parent of", "are parents of"),
    Tie.STEP_PARENT: ("is step-parent of", "are step-parents of"),
    Tie.GRANDPARENT: ("is grandparent of", "are grandparents of"),
    Tie.SIBLING: ("is brother or sister of", "are brothers or sisters of"),
    Tie.HALF_SIBLING: ("is half-brother or half-sister of", "are half-brothers or half-sisters of"),
    Tie.STEP_SIBLING: ("is step-brother or step-sister of", "are step-brothers or step-sisters of"),
    Tie.TWIN: ("is twin of", "are twins of"),
    Tie.PARTNER: ("is partner of", "are partners of"),
    Tie.EX_PARTNER: ("is former partner of", "are former partners of"),
    Tie.CARER: ("is carer of", "are carers of"),
    Tie.RELATIVE: ("is a relative of", "are relatives of"),
    Tie.OTHER: ("matters to", "matter to"),
}
NAMED = ("may be parent or carer of", "may be parents or carers of")
PLURAL = {"poses a risk to": "pose a risk to", **dict(TIES.values()), **dict([NAMED, BOTH, ONE])}


@dataclass(frozen=True)
class Home:
    """One front door of the list with whoever lives behind it; without a household, those whose home is not known."""

    household: Household | None
    humans: tuple[Human, ...]


@dataclass(frozen=True)
class Sentence:
    """Somebody, or several alike, how they stand to others, and where that comes from."""

    ones: tuple[Human, ...]
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


def told(network: Network, *, on_contact: bool = False) -> Told:
    """Everything that is known of a family, in words; `on_contact` where the page is a contact's, not a person's."""
    network = network.sorted()
    away, near = siblings_elsewhere(network), others_at_the_address(network)
    homes = tuple(_homes(network))
    return Told(
        homes=homes,
        ties=tuple(_together(_ties(network))),
        follows=tuple(_together(_follows(network))),
        risks=tuple(_together(_risks(network))),
        suspects=tuple(
            Suspected(one, and_list(list(one.suspect_on))) for one in network.humans if one.suspect_on
        ),
        line=_line(network, homes, away if on_contact else (), near),
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
    """What was stated, and what contacts named."""
    for bond in network.bonds:
        because = f"named as parent or carer on {bond.because}" if bond.because else ""
        yield Sentence(
            (network.by_id[bond.one],),
            (NAMED if because else TIES[bond.tie])[0],
            (network.by_id[bond.other],),
            because,
        )


def _together(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Whoever is the same to the same others is said once, the eldest first."""
    to: dict[tuple[Human, str, str], set[Human]] = {}
    for one in sentences:
        to.setdefault((one.ones[0], one.how, one.because), set()).update(one.others)
    alike: dict[tuple[str, str, tuple[Human, ...]], list[Human]] = {}
    for (first, how, because), others in to.items():
        alike.setdefault((how, because, tuple(sorted(others, key=_eldest_first))), []).append(first)
    for (how, because, all_of_them), ones in alike.items():
        said = how if len(ones) == 1 else PLURAL.get(how, how)
        yield Sentence(tuple(sorted(ones, key=_eldest_first)), said, all_of_them, because)


def _eldest_first(human: Human) -> tuple[date, str, UUID]:
    return human.born or date.max, human.name, human.id


def _follows(network: Network) -> Iterator[Sentence]:
    """What surely follows from what was stated."""
    for each in implied(network):
        yield Sentence((network.by_id[each.one],), each.how, (network.by_id[each.other],), each.because)


def _risks(network: Network) -> Iterator[Sentence]:
    for risk in network.risks:
        yield Sentence((network.by_id[risk.one],), "poses a risk to", (network.by_id[risk.other],))


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
