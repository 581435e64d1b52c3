"""The lane: open notifications by household, worst grade and oldest first, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import InvolvedSeen, named_on, openings
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.notifications.models import Entry
from frontdoor.domain.notifications.queries.entries import Notified, with_what_is_beside
from frontdoor.domain.notifications.rules import REPEAT_WITHIN, Kind
from frontdoor.domain.people.queries import Home, homes_of
from frontdoor.foundation.clock import LONDON

PAGE = 15
CHILDREN = (Part.CHILD, Part.UNBORN)
FIRST = (*CHILDREN, Part.ADULT_AT_RISK)
MOST_OF_ONE = 30
"""Notifications shown of one household; more than a year's of most, so further ones are said and not drawn."""


@dataclass(frozen=True)
class Narrowed:
    """What the lane is narrowed to; empty means all."""

    day: date | None = None
    grade: str = ""
    kind: str = ""
    hub: str = ""
    thin: bool = False
    repeat: bool = False
    passed: str = ""
    file: UUID | None = None
    house: str = ""

    @property
    def is_on(self) -> bool:
        """Whether anything is left out."""
        return self != Narrowed()


@dataclass(frozen=True)
class InLane:
    """One notification in a block: its facts, its people, and the first words of what was told."""

    told: Notified
    people: tuple[InvolvedSeen, ...]
    words: str
    fits: bool


@dataclass(frozen=True)
class Block:
    """A household: where it is, who is on its notifications, and each notification, the worst and oldest first."""

    key: str
    home: Home | None
    people: tuple[InvolvedSeen, ...]
    notifications: tuple[InLane, ...]
    further: int = 0


@dataclass(frozen=True)
class Lane:
    """One page of the lane, and how many households and notifications fit in all."""

    blocks: tuple[Block, ...]
    households: int
    notifications: int
    number: int
    pages: int


def lane(viewer: Viewer, narrowed: Narrowed, number: int = 1) -> Lane:
    """A page of households with open notifications that fit; of each household, all that are open."""
    fitting = _fitting(narrowed)
    counts = fitting.aggregate(households=Count("block", distinct=True), notifications=Count("id"))
    pages = max(1, -(-counts["households"] // PAGE))
    number = min(max(1, number), pages)
    keys = _keys(fitting, number)
    rows = list(Entry.objects.filter(is_open=True, block__in=keys).order_by("rank", "received_at", "id"))
    fit = _ids(fitting.filter(block__in=keys)) if narrowed.is_on else {row.contact_id for row in rows}
    blocks = _blocks(viewer, keys, rows, fit)
    return Lane(blocks, counts["households"], counts["notifications"], number, pages)


def _fitting(narrowed: Narrowed) -> QuerySet[Entry]:
    rows = Entry.objects.filter(is_open=True)
    exact = {
        "grade": narrowed.grade,
        "kind": narrowed.kind if narrowed.kind in list(Kind) else "",
        "hub": narrowed.hub,
        "file": narrowed.file,
        "block": narrowed.house,
    }
    rows = rows.filter(**{name: value for name, value in exact.items() if value})
    if narrowed.grade == "none":
        rows = Entry.objects.filter(is_open=True, grade="")
    if narrowed.day:
        begins = datetime.combine(narrowed.day, time(), tzinfo=LONDON)
        ends = datetime.combine(narrowed.day + timedelta(days=1), time(), tzinfo=LONDON)
        rows = rows.filter(received_at__gte=begins, received_at__lt=ends)
    if narrowed.thin:
        rows = rows.filter(is_thin=True)
    if narrowed.repeat:
        rows = rows.filter(Exists(_told_before()), repeats__gt=0)
    if narrowed.passed:
        rows = rows.exclude(went="") if narrowed.passed == "yes" else rows.filter(went="")
    return rows


def _told_before() -> QuerySet[Entry]:
    """What told of the same household in the 12 months before, as far as the viewer may see it.

    The count that is kept beside each is of all; one whose repeats are all closed to the viewer is none to them.
    """
    at, reference = OuterRef("received_at"), OuterRef("reference")
    earlier = Q(received_at__lt=at) | Q(received_at=at, reference__lt=reference)
    at_home = Entry.objects.filter(earlier, block=OuterRef("block"), household=OuterRef("household"))
    return at_home.filter(received_at__gte=at - REPEAT_WITHIN).exclude(reference=reference)


def _keys(fitting: QuerySet[Entry], number: int) -> list[str]:
    """The households of a page, by the worst grade of those that fit, then by the oldest."""
    ordered = (
        fitting.values("block")
        .annotate(worst=Min("rank"), oldest=Min("received_at"))
        .order_by("worst", "oldest", "block")
    )
    return list(ordered.values_list("block", flat=True)[(number - 1) * PAGE : number * PAGE])


def _ids(rows: QuerySet[Entry]) -> set[UUID]:
    return set(rows.values_list("contact_id", flat=True))


def _blocks(viewer: Viewer, keys: Sequence[str], rows: Sequence[Entry], fit: set[UUID]) -> tuple[Block, ...]:
    drawn: dict[str, list[Entry]] = {key: [] for key in keys}
    further = dict.fromkeys(keys, 0)
    for row in rows:
        if len(drawn[row.block]) < MOST_OF_ONE:
            drawn[row.block].append(row)
        else:
            further[row.block] += 1
    shown = [row for key in keys for row in drawn[key]]
    ids = [row.contact_id for row in shown]
    people, words = named_on(viewer, ids), openings(viewer, ids)
    named = {contact: [one.person.id for one in found] for contact, found in people.items()}
    told = {one.entry.contact_id: one for one in with_what_is_beside(viewer, shown, named)}
    homes = homes_of(viewer, [person for found in named.values() for person in found])
    return tuple(
        Block(
            key=key,
            home=_home(drawn[key], named, homes),
            people=_everybody(drawn[key], people),
            notifications=tuple(
                InLane(
                    told[row.contact_id],
                    people.get(row.contact_id, ()),
                    words.get(row.contact_id, ""),
                    row.contact_id in fit,
                )
                for row in drawn[key]
            ),
            further=further[key],
        )
        for key in keys
        if drawn[key]
    )


def _home(rows: Sequence[Entry], named: dict[UUID, list[UUID]], homes: dict[UUID, Home]) -> Home | None:
    """Where the household is, as anybody on its notifications is said to live."""
    found = (homes.get(person) for row in rows for person in named.get(row.contact_id, ()))
    return next((home for home in found if home), None)


def _everybody(
    rows: Sequence[Entry], people: dict[UUID, tuple[InvolvedSeen, ...]]
) -> tuple[InvolvedSeen, ...]:
    """Everybody named, children first; the same name once, unless two birth dates tell two people apart."""
    once: dict[tuple[str, bool], list[InvolvedSeen]] = {}
    for row in rows:
        for one in people.get(row.contact_id, ()):
            alike = once.setdefault((one.person.name.casefold(), one.part in CHILDREN), [])
            _add(alike, one)
    everybody = [one for alike in once.values() for one in alike]
    return tuple(
        sorted(everybody, key=lambda one: FIRST.index(one.part) if one.part in FIRST else len(FIRST))
    )


def _add(alike: list[InvolvedSeen], one: InvolvedSeen) -> None:
    """Add somebody to those of one name; who has no birth date may be any of them, and a birth date says more."""
    born = one.person.birth_date
    if born is None and alike:
        return
    for place, other in enumerate(alike):
        if other.person.birth_date in (None, born):
            alike[place] = one
            return
    alike.append(one)
