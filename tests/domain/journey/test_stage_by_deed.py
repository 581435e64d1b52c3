"""Every stage with every deed: where a contact stands next, written out a second time as a table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from frontdoor.domain.journey.rules import Stage, Standing, Waited, step
from frontdoor.foundation.events.rules import Deed
from tests.house.journeys import sample

CONTACT, SOMEBODY, ONCE = UUID(int=7), UUID(int=1), datetime(2026, 11, 5, 10, tzinfo=UTC)

COLUMNS: dict[str, tuple[str, dict[str, object]]] = {
    "triage": ("triaged", {}),
    "asked": ("partner_asked", {"request_id": "new"}),
    "part": ("partner_replied", {"request_id": "asked", "answer": "part"}),
    "whole": ("partner_replied", {"request_id": "asked", "answer": "nothing_held"}),
    "taken": ("request_withdrawn", {"request_id": "asked"}),
    "open": ("discussion_opened", {}),
    "end": ("discussion_concluded", {}),
    "decide": ("decided", {"signed_alone": True}),
    "second": ("decided", {"signed_alone": False}),
    "urgent": ("decided", {"signed_alone": False, "acts_first": True}),
    "sign": ("signed_off", {}),
    "back": ("sent_back", {}),
    "offer": ("handed_over", {"handover_id": "new"}),
    "accept": ("handover_accepted", {"handover_id": "offered"}),
    "decline": ("handover_declined", {"handover_id": "offered"}),
    "taken_back": ("handover_withdrawn", {"handover_id": "offered"}),
    "passed": ("notification_passed_on", {}),
    "undone": ("passing_on_undone", {}),
    "close": ("contact_closed", {}),
    "aside": ("contact_set_aside", {}),
    "join": ("contact_joined", {}),
    "reopen": ("contact_reopened", {}),
}
# A dot: it stays where it is. A dash: it can't happen, since nobody is waited on there.
LETTERS = {
    "A": Stage.ARRIVED,
    "T": Stage.TRIAGED,
    "P": Stage.WITH_PARTNERS,
    "D": Stage.IN_DISCUSSION,
    "R": Stage.READY,
    "S": Stage.TO_SIGN,
    "=": Stage.DECIDED,
    "O": Stage.OFFERED,
    "Y": Stage.ACCEPTED,
    "X": Stage.CLOSED,
}

NOBODY_ELSE_IS_WAITED_ON = """
              triage asked part whole taken open end decide second urgent sign back offer accept decline
arrived       T      P     -    -     -     D    .   =      S      =      .    .    .     .      .
triaged       .      P     -    -     -     D    .   =      S      =      .    .    .     .      .
with_partners .      .     .    R     R     D    .   =      S      =      .    .    .     .      .
in_discussion .      .     .    .     .     .    R   =      S      =      .    .    .     .      .
ready         .      P     -    -     -     D    .   =      S      =      .    .    .     .      .
to_sign       .      .     .    .     .     .    .   =      .      =      =    R    .     .      .
decided       .      .     .    .     .     .    .   .      S      .      .    R    O     Y      .
offered       .      .     .    .     .     .    .   =      S      =      .    R    .     Y      =
accepted      .      .     .    .     .     .    .   =      S      =      .    R    O     .      .
closed        .      .     .    .     .     .    .   .      .      .      .    .    .     .      .
"""
HOW_IT_ENDS = """
              close aside join reopen
arrived       X     X     X    .
triaged       X     X     X    .
with_partners X     X     X    .
in_discussion X     X     X    .
ready         X     X     X    .
to_sign       X     X     X    .
decided       X     X     X    .
offered       X     X     X    .
accepted      X     X     X    .
closed        .     .     .    R
"""
PASSED_ON = """
              passed undone taken_back
arrived       =      .      .
triaged       =      .      .
with_partners =      .      .
in_discussion =      .      .
ready         =      .      .
to_sign       .      .      .
decided       .      R      .
offered       .      R      =
accepted      .      R      .
closed        .      .      .
"""
# Where it differs while another partner's answer, or another team's, is still waited for.
ANOTHER_PARTNER_IS_WAITED_ON = """
               whole taken end  back reopen
with_partners    .     .     .    .     .
in_discussion    .     .     P    .     .
to_sign          .     .     .    P     .
decided          .     .     .    P     .
offered          .     .     .    P     .
accepted         .     .     .    P     .
"""
ANOTHER_TEAM_IS_WAITED_ON = """
               accept decline back close
decided          .       .     R     X
offered          .       =     R     X
accepted         .       .     R     X
"""


def cells(table: str, *waiting: Waited) -> list[tuple[Stage, str, Stage, tuple[Waited, ...]]]:
    """Each cell of a table: from where, by which deed, to where, and who else is waited on."""
    head, *rows = [line.split() for line in table.strip().splitlines()]
    return [
        (Stage(stage), deed, LETTERS.get(letter, Stage(stage)), waiting)
        for stage, *letters in rows
        for deed, letter in zip(head, letters, strict=True)
        if letter != "-"
    ]


PARTNER = Waited("another", str(UUID(int=3)))
TEAM = Waited("another", str(UUID(int=4)), handover=True)
EVERY_CELL = [
    *cells(NOBODY_ELSE_IS_WAITED_ON),
    *cells(HOW_IT_ENDS),
    *cells(PASSED_ON),
    *cells(ANOTHER_PARTNER_IS_WAITED_ON, PARTNER),
    *cells(ANOTHER_TEAM_IS_WAITED_ON, TEAM),
]
ANSWERED = {"part": ("asked", False), "whole": ("asked", False), "taken": ("asked", False)}
OFFERED = {"accept": ("offered", True), "decline": ("offered", True), "taken_back": ("offered", True)}


def after(stage: Stage, column: str, others: tuple[Waited, ...]) -> Standing:
    """A contact at a stage, after the deed of a column; what the deed answers was waited for."""
    name, given = COLUMNS[column]
    own = [
        Waited(key, str(UUID(int=2)), handover=handover)
        for key, handover in [{**ANSWERED, **OFFERED}.get(column, ("", False))]
        if key
    ]
    before = Standing(CONTACT, stage=stage, since=ONCE, waiting=(*own, *others))
    deed = sample(Deed.named[name], **given)
    return step(before, deed, contact=CONTACT, at=ONCE + timedelta(hours=1), by=SOMEBODY)


@pytest.mark.parametrize(("stage", "deed", "to", "others"), EVERY_CELL)
def test_a_deed_moves_a_contact_as_the_table_says(
    stage: Stage, deed: str, to: Stage, others: tuple[Waited, ...]
) -> None:
    assert after(stage, deed, others).stage is to


@pytest.mark.parametrize(("stage", "deed", "to", "others"), EVERY_CELL)
def test_since_when_it_stands_so_changes_only_when_it_moves(
    stage: Stage, deed: str, to: Stage, others: tuple[Waited, ...]
) -> None:
    moved = after(stage, deed, others)
    assert (moved.since == ONCE) is (moved.stage is stage)


def test_the_table_names_every_stage() -> None:
    assert {stage for stage, *_ in cells(NOBODY_ELSE_IS_WAITED_ON)} == set(Stage)


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize(
    "deed", sorted(set(Deed.named) - {name for name, _ in COLUMNS.values()} - {"concern_raised"})
)
def test_a_deed_outside_the_table_moves_no_contact(stage: Stage, deed: str) -> None:
    before = Standing(CONTACT, stage=stage, since=ONCE)
    at = ONCE + timedelta(hours=1)
    moved = step(before, sample(Deed.named[deed]), contact=CONTACT, at=at, by=SOMEBODY)
    said = (
        "told_at",
        "acknowledged_at",
        "owed_since",
        "lost",
        "joined_to",
        "unread_since",
        "news",
        "worker_id",
    )
    beside = {name: getattr(before, name) for name in said}
    assert replace(moved, **beside) == before
