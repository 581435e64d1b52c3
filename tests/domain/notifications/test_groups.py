"""Rows become notifications: every row in exactly one, whatever their order, and nothing lost."""

import csv
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdoor.domain.notifications.reading.grouping import MOST_ROWS, WINDOW
from frontdoor.domain.notifications.rules import Notification, Rejection
from tests.domain.notifications.notification_files import (
    HEADINGS,
    SAMPLE,
    Row,
    read,
    row,
    the_notification,
    written,
)

NAMES = st.sampled_from(["Rhys", "Leo", "Mia", "Oisín", "", "unk"])
REFERENCES = st.sampled_from(["NOT1", "NOT2", "NOT3", "not 4", ""])
BIRTHS = st.sampled_from(["03/01/2017", "", "31/02/2015", "2016", "nonsense", "03/01/1985"])
ROWS = st.builds(
    lambda reference, name, born, role: row(
        Notification_ref=reference, Forename=name, DOB=born, Person_role=role, Age=""
    ),
    REFERENCES,
    NAMES,
    BIRTHS,
    st.sampled_from(["Child", "Parent/carer", "Lodger", ""]),
)


def notifications(rows: list[dict[str, str]]) -> list[Notification]:
    """The notifications of a file."""
    return [each for each in read(rows) if isinstance(each, Notification)]


def named(found: Notification) -> list[str]:
    """Who is in it."""
    return [person.forename for person in found.people]


@given(st.lists(ROWS, max_size=25))
def test_every_row_ends_in_exactly_one_notification_or_exactly_one_rejection(
    rows: list[dict[str, str]],
) -> None:
    found = read(rows)
    in_notifications = [number for each in found if isinstance(each, Notification) for number in each.rows]
    rejected = [each.row for each in found if isinstance(each, Rejection)]
    assert sorted(in_notifications + rejected) == list(range(2, len(rows) + 2))


@given(st.binary(max_size=500))
def test_no_bytes_below_the_headings_stop_the_reading(content: bytes) -> None:
    assert all(isinstance(each, Notification | Rejection) for each in read(written([]) + content))


@given(st.lists(st.lists(st.text(max_size=12), min_size=26, max_size=26), max_size=4))
def test_no_words_in_any_cell_stop_the_reading(rows: list[list[str]]) -> None:
    content = written(dict(zip(HEADINGS, cells, strict=True)) for cells in rows)
    assert all(isinstance(each, Notification | Rejection) for each in read(content))


@given(st.lists(NAMES, min_size=1, max_size=6, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_rows_within_a_notification_changes_neither_its_people_nor_its_digest(
    names: list[str], chance: random.Random
) -> None:
    rows = [row(Forename=name) for name in names]
    shuffled = chance.sample(rows, len(rows))
    before, after = the_notification(*rows), the_notification(*shuffled)
    assert set(before.people) == set(after.people)
    assert before.digest == after.digest


def naive(rows: list[dict[str, str]]) -> list[tuple[str, list[str], list[int]]]:
    """The same grouping without streaming: look back over the whole file for each row."""
    groups: list[tuple[str, list[str], list[int]]] = []
    for number, each in enumerate(rows, 2):
        name = each["Forename"]
        mine = [group for group in groups if group[0] == each["Notification ref"]]
        last = mine[-1] if mine else None
        previous = rows[number - 3]["Notification ref"] if number > 2 else ""
        is_late = last is not None and last[2][-1] < number - WINDOW
        is_sent_again = last is not None and name in last[1] and previous != each["Notification ref"]
        if last is None or is_late or is_sent_again:
            last = (each["Notification ref"], [], [])
            groups.append(last)
        if name not in last[1]:
            last[1].append(name)
        last[2].append(number)
    return groups


@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["Rhys", "Leo", "Mia", "Oisín"])), max_size=40)
)
def test_streaming_gives_what_looking_over_the_whole_file_gives(said: list[tuple[str, str]]) -> None:
    rows = [row(Notification_ref=reference, Forename=name) for reference, name in said]
    streamed = [(each.reference, named(each), list(each.rows)) for each in notifications(rows)]
    assert sorted(streamed) == sorted(naive(rows))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["A", "B", "filler"]), st.integers(1, 120)), max_size=6))
def test_streaming_gives_the_same_over_distances_longer_than_the_window(runs: list[tuple[str, int]]) -> None:
    rows = [
        row(Notification_ref=reference if reference != "filler" else f"F{place}", Forename=f"N{count}")
        for place, (reference, length) in enumerate(runs)
        for count in range(length)
    ]
    streamed = [(each.reference, named(each), list(each.rows)) for each in notifications(rows)]
    assert sorted(streamed) == sorted(naive(rows))


def test_rows_of_one_reference_are_one_notification_even_with_others_between() -> None:
    found = notifications(
        [row(Forename="Rhys"), row(Notification_ref="NOT2", Forename="Mia"), row(Forename="Leo")]
    )
    assert {each.reference: named(each) for each in found} == {"NOT2": ["Mia"], "NOT1": ["Rhys", "Leo"]}


@pytest.mark.parametrize(("between", "together"), [(WINDOW - 1, True), (WINDOW, False)])
def test_a_late_row_joins_its_notification_within_the_window_and_not_beyond(
    between: int, together: bool
) -> None:
    fillers = [row(Notification_ref=f"F{number}") for number in range(between)]
    found = [
        each for each in notifications([row(), *fillers, row(Forename="Leo")]) if each.reference == "NOT1"
    ]
    assert [named(each) for each in found] == ([["Rhys", "Leo"]] if together else [["Rhys"], ["Leo"]])


def test_the_same_notification_sent_twice_has_the_same_digest() -> None:
    block = [row(Forename="Rhys"), row(Forename="Leo")]
    first, _, again = sorted(
        notifications([*block, row(Notification_ref="NOT2"), *reversed(block)]), key=lambda each: each.rows
    )[:3]
    assert (first.reference, first.digest) == (again.reference, again.digest)


def test_a_notification_sent_again_with_something_changed_has_another_digest() -> None:
    first, _, again = sorted(
        notifications(
            [
                row(Forename="Rhys"),
                row(Forename="Leo"),
                row(Notification_ref="NOT2"),
                row(Forename="Rhys"),
                row(Forename="Leo", Grade="Red"),
            ]
        ),
        key=lambda each: each.rows,
    )
    assert first.digest != again.digest
    assert named(again) == ["Rhys", "Leo"]


def test_spacing_and_the_order_of_columns_do_not_make_a_new_version() -> None:
    plain = the_notification(row())
    turned = written([row(Officer=" PC  Marsh ")]).decode("utf-8-sig")
    cells = list(csv.reader(io.StringIO(turned)))
    text = io.StringIO(newline="")
    csv.writer(text).writerows([*reversed(each)] for each in cells)
    (found,) = read(text.getvalue().encode())
    assert isinstance(found, Notification)
    assert found.digest == plain.digest


def test_a_row_sent_twice_over_is_one_person_and_is_said() -> None:
    found = the_notification(row(), row())
    assert (named(found), found.rows) == (["Rhys"], (2, 3))
    assert found.odd == ("row 3 says the same as row 2",)


def test_rows_that_differ_in_the_address_keep_the_first_and_say_the_other() -> None:
    found = the_notification(row(), row(Forename="Leo", Address="8 Larkmead Court"))
    assert found.address == "7 Larkmead Court"
    assert found.odd == ("its rows differ in address: 7 Larkmead Court, but also 8 Larkmead Court",)


def test_rows_that_differ_in_what_happened_keep_both() -> None:
    found = the_notification(row(), row(Forename="Leo", Narrative="Door was open."))
    assert found.narrative == "Neighbour reported shouting.\n\nDoor was open."


def test_a_cell_that_only_a_later_row_fills_is_taken_from_there() -> None:
    found = the_notification(row(Grade=""), row(Forename="Leo"))
    assert found.grade == "amber"


@pytest.mark.parametrize("bad_first", [True, False])
def test_the_good_rows_of_a_notification_come_in_and_say_that_one_was_rejected(bad_first: bool) -> None:
    rows = [row(), row(Forename="Leo", DOB="31/02/2015")]
    found = read(reversed(rows) if bad_first else rows)
    (notification,) = (each for each in found if isinstance(each, Notification))
    assert named(notification) == ["Rhys"]
    assert notification.missing[0].startswith(
        f"row {2 if bad_first else 3} of it was rejected: date of birth"
    )


def test_a_notification_whose_every_row_is_rejected_is_not_made() -> None:
    assert [type(each) for each in read([row(DOB="31/02/2015"), row(DOB="nonsense")])] == [
        Rejection,
        Rejection,
    ]


def test_a_reference_without_end_does_not_fill_the_memory() -> None:
    found = notifications([row(Forename=f"Rhys{number}") for number in range(2 * MOST_ROWS + 1)])
    assert [len(each.people) for each in found] == [MOST_ROWS, MOST_ROWS, 1]


def test_what_arrived_is_kept_to_the_letter() -> None:
    rows: list[Row] = [row(Voice_of_child="“Mum cries”"), row(Forename="Leo", Narrative="One.\nTwo.")]
    assert the_notification(*rows).as_it_arrived == written(rows).decode("utf-8-sig").split("\r\n", 1)[1]


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample file is not beside the repository")
def test_the_sample_gives_sixty_notifications_two_of_them_twice_and_no_rejection() -> None:
    found = [each for each in read(SAMPLE.read_bytes()) if isinstance(each, Notification)]
    assert sum(len(each.rows) for each in found) == 199
    assert (len(found), len({(each.reference, each.digest) for each in found})) == (62, 60)
    assert sum(len(each.people) for each in found) == 199
