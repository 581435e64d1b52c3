"""What a drawing must never do, measured: lie on itself, run through words, or say other people than the list."""

import re
from collections.abc import Iterator
from itertools import combinations
from uuid import UUID

from frontdoor.domain.people.rules import Tie
from frontdoor.web.hub.picture.drawing import Box, Drawing
from frontdoor.web.hub.picture.network import SIBLINGS, Bond, Network
from frontdoor.web.hub.picture.words import Told

STEP = re.compile(r"([MHV])(-?[\d.]+)(?: (-?[\d.]+))?")


def boxes(drawing: Drawing) -> list[tuple[str, Box]]:
    """Everything that has a room of its own, with what it is."""
    labels = [label for lane in drawing.lanes for label in lane.labels]
    labels += [label for figure in drawing.figures for label in figure.labels]
    found = [(label.words.text, label.box) for label in labels]
    found += [(figure.human.name, figure.box) for figure in drawing.figures]
    found += [(label.words.text, label.plate) for label in drawing.risks]
    return found + ([(drawing.note.words.text, drawing.note.box)] if drawing.note else [])


def overlaps(drawing: Drawing) -> list[str]:
    """What lies on what, or beyond the edge of the picture."""
    every = boxes(drawing)
    edge = Box(0, 0, drawing.width, drawing.height)
    over = [
        f"{one} on {other}"
        for (one, first), (other, second) in combinations(every, 2)
        if first.overlaps(second)
    ]
    lanes = [lane.box for lane in drawing.lanes]
    over += ["household on household" for one, other in combinations(lanes, 2) if one.overlaps(other)]
    return over + [f"{what} beyond the edge" for what, box in every if not _inside(box, edge)]


def _inside(box: Box, edge: Box) -> bool:
    return (
        box.x >= edge.x
        and box.y >= edge.y
        and box.x + box.width <= edge.width
        and box.y + box.height <= edge.height
    )


def lines_through_words(drawing: Drawing) -> list[str]:
    """Lines that run through a name, an age or an address; the words of a risk stand on a plate of their own."""
    words = [label for lane in drawing.lanes for label in lane.labels]
    words += [label for figure in drawing.figures for label in figure.labels]
    return [
        f"{stroke.kind} through {label.words.text}"
        for stroke in drawing.strokes
        if stroke.kind not in ("arrow", "parted")
        for part in runs(stroke.path)
        for label in words
        if part.overlaps(label.box)
    ]


def runs(path: str) -> Iterator[Box]:
    """The straight runs of a path as very thin boxes."""
    x = y = 0.0
    for step, first, second in STEP.findall(path):
        was = x, y
        if step == "M":
            x, y = float(first), float(second)
            continue
        x, y = (float(first), y) if step == "H" else (x, float(first))
        yield Box(min(was[0], x), min(was[1], y), abs(x - was[0]) + 0.1, abs(y - was[1]) + 0.1)


def unlike_the_list(drawing: Drawing, said: Told) -> set[UUID]:
    """Who is drawn and not listed, or listed and neither drawn nor counted beneath."""
    listed = [one.id for home in said.homes for one in home.humans]
    shown = [figure.human.id for figure in drawing.figures] + [one.id for one in drawing.folded]
    twice = {one for one in listed if listed.count(one) > 1} | {one for one in shown if shown.count(one) > 1}
    return (set(listed) ^ set(shown)) | twice


def undrawn(drawing: Drawing, network: Network) -> list[Bond]:
    """Ties that no line says: neither one of their own, nor those of common parents or of a parent between."""
    joined = [stroke.joins for stroke in drawing.strokes]
    parents = network.parents()
    return [
        bond
        for bond in network.bonds
        if not any({bond.one, bond.other} <= each for each in joined)
        and not (bond.tie in SIBLINGS and parents.get(bond.one, set()) & parents.get(bond.other, set()))
        and not (
            bond.tie is Tie.GRANDPARENT
            and any(bond.one in parents.get(parent, set()) for parent in parents.get(bond.other, set()))
        )
    ]
