"""The symbols of a genogram and the words beneath them, with the room that both take."""

import re
from dataclasses import dataclass
from enum import StrEnum

from frontdoor.domain.people.rules import LifeStage
from frontdoor.foundation.govuk.words import plural
from frontdoor.web.hub.picture.labels import width, wrapped
from frontdoor.web.hub.picture.network import Household, Human, Sex

HALF = 22  # half a symbol's side
ROOM = 118  # the width at which names break
NAME, WORDS = 14.0, 13.0  # letter sizes
LEADING = 17
UNDER = 8  # between a symbol and its words
LOCK = 15  # room for the mark of a lock before words
MOST_EARLIER = 4
POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][A-Z0-9]?) ([0-9][A-Z]{2})\b")


class Shape(StrEnum):
    """A square for a male, a circle for a female, a diamond where sex is not known, a triangle for the unborn."""

    SQUARE = "square"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


@dataclass(frozen=True)
class Words:
    """A line of words with its letter size; wide enough in any font of the page's."""

    text: str
    size: float = WORDS
    bold: bool = False
    kind: str = ""
    """What it is, for its colour: "locked", "suspect", "faint"."""

    @property
    def width(self) -> float:
        """How wide it is at most."""
        return width(self.text, self.size, self.bold) + (LOCK if self.kind == "locked" else 0)


@dataclass(frozen=True)
class Cell:
    """Somebody's symbol and words, not placed yet."""

    human: Human
    shape: Shape
    lines: tuple[Words, ...]

    @property
    def width(self) -> float:
        """The wider of symbol and words."""
        return max(HALF * 2 + 8, *(line.width for line in self.lines)) + 6

    @property
    def under(self) -> float:
        """How much room the words need beneath the symbol."""
        return UNDER + LEADING * len(self.lines)


def shape_of(human: Human) -> Shape:
    """Somebody's symbol."""
    if human.stage is LifeStage.UNBORN:
        return Shape.TRIANGLE
    return {Sex.MALE: Shape.SQUARE, Sex.FEMALE: Shape.CIRCLE}.get(human.sex, Shape.DIAMOND)


def cell_of(human: Human) -> Cell:
    """Somebody as they are drawn: name, age, and what must be seen at once."""
    lines = [Words(line, NAME, bold=True) for line in wrapped(human.name, NAME, ROOM, bold=True)]
    lines += _lines(aged(human.age))
    if human.died:
        lines += _lines(f"died {human.died}")
    if human.locked:
        lines.append(Words("Protected", kind="locked"))
        lines.append(Words("address"))
    if human.suspect_on:
        more = f" and {len(human.suspect_on) - 1} more" if len(human.suspect_on) > 1 else ""
        lines += _lines(f"named as suspect on {human.suspect_on[-1]}{more}", kind="suspect")
    return Cell(human, shape_of(human), tuple(lines))


def aged(age: str) -> str:
    """An age as it reads on its own: "8 years", "about 15 years", "5 months"."""
    last = age.rsplit(maxsplit=1)[-1] if age else ""
    return f"{age} {plural(int(last), 'year').split()[1]}" if last.isdigit() and len(last) < 4 else age


def heading_of(household: Household | None, room: float, *, any_locked: bool) -> tuple[Words, ...]:
    """The address over a household, in as many lines as it needs."""
    if household is None:
        said = "Home not known, or protected" if any_locked else "Home not known"
        return tuple(Words(line, WORDS, kind="faint") for line in wrapped(said, WORDS, room))
    address = POSTCODE.sub("\\1\u00a0\\2", household.address)
    lines = [Words(line, WORDS, bold=True) for line in wrapped(address, WORDS, room, bold=True)]
    lock = (Words("Protected address", kind="locked"),) if household.protected else ()
    return (*lock, *lines)


def footer_of(household: Household | None, room: float) -> tuple[Words, ...]:
    """Who was said to live there before."""
    if household is None or not household.earlier:
        return ()
    names = [one.name for one in household.earlier[:MOST_EARLIER]]
    rest = len(household.earlier) - MOST_EARLIER
    said = f"Said to live here before: {', '.join(names)}{f' and {rest} more' if rest > 0 else ''}"
    return _lines(said, kind="faint", room=room)


def _lines(words: str, kind: str = "", room: float = ROOM) -> tuple[Words, ...]:
    return tuple(Words(line, kind=kind) for line in wrapped(words, WORDS, room))
