"""How people stand to one another: as somebody stated, as a contact named them, and as surely follows."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from frontdoor.domain.contacts.queries import PartPlayed
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.people.queries import TieSeen
from frontdoor.domain.people.rules import MUTUAL, Tie
from frontdoor.web.hub.picture.network import COUPLES, Basis, Bond, Risk

Whose = Mapping[UUID, UUID]
"""The human of each record."""
BORN_OR_UNBORN = (Part.CHILD, Part.UNBORN)


def bonds_of(ties: Iterable[TieSeen], parts: Sequence[PartPlayed], whose: Whose) -> list[Bond]:
    """Every tie between two of these humans once; what was stated silences what a contact only named."""
    stated = _stated(ties, whose)
    silent = {frozenset((bond.one, bond.other)) for bond in stated}
    return stated + [bond for bond in _named(parts, whose) if frozenset((bond.one, bond.other)) not in silent]


def risks_of(ties: Iterable[TieSeen], whose: Whose) -> list[Risk]:
    """Who was said to pose a risk to whom; a later word that leaves it out does not take it back."""
    found = {
        (whose[tie.person_id], whose[tie.other_id])
        for tie in ties
        if tie.poses_risk and tie.person_id in whose and tie.other_id in whose
    }
    return [Risk(one, other) for one, other in sorted(found) if one != other]


def _stated(ties: Iterable[TieSeen], whose: Whose) -> list[Bond]:
    """Each tie once, the same from either end if it is mutual; of a couple, what was said last."""
    found: dict[tuple[object, ...], Bond] = {}
    for tie in sorted(ties, key=lambda each: each.said_at):
        if tie.person_id not in whose or tie.other_id not in whose:
            continue
        kind, one, other = Tie(tie.tie), whose[tie.person_id], whose[tie.other_id]
        if kind in MUTUAL:
            one, other = sorted((one, other))
        if one != other:
            key = ("couple", one, other) if kind in COUPLES else (kind, one, other)
            found[key] = Bond(kind, one, other)
    return list(found.values())


def _named(parts: Sequence[PartPlayed], whose: Whose) -> list[Bond]:
    """Whoever a contact names as parent or carer, to each child that it names; the newest contact tells."""
    on: dict[UUID, list[PartPlayed]] = {}
    for part in parts:
        if part.person_id in whose:
            on.setdefault(part.contact_id, []).append(part)
    found: dict[tuple[UUID, UUID], Bond] = {}
    for named in on.values():
        for one in (each for each in named if each.part is Part.PARENT):
            for other in (each for each in named if each.part in BORN_OR_UNBORN):
                pair = whose[one.person_id], whose[other.person_id]
                if pair[0] != pair[1]:
                    found[pair] = Bond(Tie.PARENT, *pair, Basis.NAMED, one.reference)
    return list(found.values())
