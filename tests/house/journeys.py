"""Every way in which a contact can move, found by walking the journey's own rule from a concern raised."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import UTC, datetime
from itertools import chain, combinations
from typing import Any
from uuid import UUID

from frontdoor.domain.journey.rules import Stage, Standing, step
from frontdoor.foundation.events.rules import Deed

SOMEBODY = UUID(int=1)
ONCE = datetime(2026, 11, 5, 10, tzinfo=UTC)
# Two of each are enough to leave one still waited on.
REQUESTS, HANDOVERS = ("first request", "second request"), ("first handover", "second handover")

# What tells two deeds of one kind apart, where it matters: in words, and as fields.
VARIANTS: dict[str, list[tuple[str, dict[str, object]]]] = {
    "partner_asked": [("", {"request_id": key}) for key in REQUESTS],
    "partner_replied": [
        (said, {"request_id": key, "answer": answer})
        for key in REQUESTS
        for said, answer in (("a whole answer", "nothing_held"), ("a part answer", "part"))
    ],
    "request_withdrawn": [("", {"request_id": key}) for key in REQUESTS],
    "handed_over": [("", {"handover_id": key}) for key in HANDOVERS],
    "handover_accepted": [("", {"handover_id": key}) for key in HANDOVERS],
    "handover_declined": [("", {"handover_id": key}) for key in HANDOVERS],
    "handover_withdrawn": [("", {"handover_id": key}) for key in HANDOVERS],
    "decided": [
        ("by one who may sign alone", {"signed_alone": True}),
        ("to be signed off", {"signed_alone": False}),
        ("acted on first, signed off after", {"signed_alone": False, "acts_first": True}),
    ],
}


@dataclass(frozen=True)
class Step:
    """One step that can happen: from a stage, by a deed, to a stage, and what held when it did."""

    from_stage: Stage
    deed: str
    to_stage: Stage
    said: str = ""
    partners_wait: bool = False
    teams_wait: bool = False


@dataclass(frozen=True, order=True)
class Move:
    """A row of the table: from a stage, by a deed, on a condition (or none), to a stage."""

    from_stage: Stage
    deed: str
    when: str
    to_stage: Stage


def steps_walked() -> list[Step]:
    """Every step from every standing that can be reached."""
    begun = step(None, sample(Deed.named["concern_raised"]), contact=SOMEBODY, at=ONCE, by=SOMEBODY)
    seen, waiting, steps = {_what_matters(begun)}, deque([begun]), set()
    while waiting:
        before = waiting.popleft()
        for said, deed in deeds():
            after = step(before, deed, contact=SOMEBODY, at=ONCE, by=SOMEBODY)
            steps.add(Step(before.stage, deed.name, after.stage, said, *_waits(after)))
            if (new := _what_matters(after)) not in seen:
                seen.add(new)
                waiting.append(after)
    return sorted(steps, key=repr)


def deeds() -> Iterator[tuple[str, Deed]]:
    """A deed of every kind that the rooms know, and of each variant; a contact begins only once."""
    for name, kind in sorted(Deed.named.items()):
        if kind.__module__.startswith("frontdoor.") and name != "concern_raised":
            yield from ((said, sample(kind, **given)) for said, given in VARIANTS.get(name, [("", {})]))


def sample(kind: type[Deed], **given: object) -> Deed:
    """A deed of this kind; what is not given is empty, but for somebody who has the contact."""
    needed = {
        field.name: str(SOMEBODY) if field.name == "worker_id" else ""
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    }
    return kind(**{**needed, **given})


def _what_matters(standing: Standing) -> tuple[Any, ...]:
    return standing.stage, frozenset((wait.key, wait.handover) for wait in standing.waiting)


def _waits(standing: Standing) -> tuple[bool, bool]:
    kinds = {wait.handover for wait in standing.waiting}
    return False in kinds, True in kinds


# Each answers one question about a step, in words.
CONDITIONS: dict[str, Callable[[Step], str]] = {
    "said": lambda step: step.said,
    "partners": lambda step: (
        "a partner is still waited on" if step.partners_wait else "no partner is waited on"
    ),
    "teams": lambda step: "a team is still waited on" if step.teams_wait else "no team is waited on",
}


def moves(steps: Iterable[Step]) -> list[Move]:
    """The rows of the table: each deed from each stage, with no more conditions than its outcome hangs on."""
    by_deed: dict[tuple[Stage, str], list[Step]] = {}
    for one in steps:
        by_deed.setdefault((one.from_stage, one.deed), []).append(one)
    rows = chain.from_iterable(_rows(same) for same in by_deed.values())
    order = list(Stage)
    return sorted(
        rows, key=lambda row: (order.index(row.from_stage), row.deed, order.index(row.to_stage), row.when)
    )


def _rows(same: list[Step]) -> set[Move]:
    if all(one.to_stage is one.from_stage for one in same):
        return set()
    for number in range(len(CONDITIONS) + 1):
        for names in combinations(CONDITIONS, number):
            told = {(_told(one, names), one.to_stage) for one in same}
            if len({words for words, _ in told}) == len(told):
                return {Move(same[0].from_stage, same[0].deed, words, to) for words, to in told}
    raise ValueError(
        f"what {same[0].deed} does from {same[0].from_stage} hangs on something that is not walked here"
    )


def _told(one: Step, names: Iterable[str]) -> str:
    return ", ".join(words for name in names if (words := CONDITIONS[name](one)))
