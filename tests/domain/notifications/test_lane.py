"""The lane: each open notification in exactly one household, repeats counted, and made again from what arrived."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import name_people
from frontdoor.domain.contacts.rules import Involved, NoConcern, Part
from frontdoor.domain.feedback.actions import reopen, set_aside
from frontdoor.domain.handovers.actions import pass_on, share_with_adults
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.notifications.actions import rebuild
from frontdoor.domain.notifications.models import Entry
from frontdoor.domain.notifications.queries import Lane, Narrowed, lane, notified
from frontdoor.domain.notifications.rules import Heard, Lacking, Went, repeats_before
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import LONDON
from frontdoor.foundation.records.actor import acting_as
from tests.domain.notifications.notification_files import Row, row
from tests.domain.notifications.sending import (
    ADULT_AT_RISK,
    BOTH,
    CHILD,
    ELSEWHERE,
    VICTIM,
    Send,
    entry,
    sender,
)
from tests.factories.county import County, a_county
from tests.factories.deeds import do, look, people_on


@pytest.fixture
def county(db: None) -> County:
    """The county with its people."""
    return a_county()


@pytest.fixture
def send(county: County, tmp_path: Path) -> Send:
    return sender(tmp_path)


def told(reference: str, received: str, **said: str) -> Row:
    """A child's notification of one household, received at a moment."""
    return row(Notification_ref=reference, Received=received, Occurred=received, **said)


def every_page(county: County, narrowed: Narrowed | None = None) -> list[Lane]:
    """All pages of the lane."""
    first = look(county.officer, lane, narrowed or Narrowed())
    return [
        first,
        *(look(county.officer, lane, narrowed or Narrowed(), n) for n in range(2, first.pages + 1)),
    ]


def contacts_in(pages: list[Lane]) -> list[UUID]:
    """Every notification shown, in order."""
    return [
        one.told.entry.contact_id for page in pages for block in page.blocks for one in block.notifications
    ]


HOMES = st.tuples(
    st.sampled_from(["7 Larkmead Court", "7 LARKMEAD Ct.", "9 Mill Bank", "", "No fixed abode"]),
    st.sampled_from(["Varley", "Mellors", ""]),
    st.sampled_from(["Red", "Amber", "Green", ""]),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(HOMES, min_size=1, max_size=24))
def test_each_notification_is_in_exactly_one_household(
    county: County, send: Send, homes: list[tuple[str, str, str]]
) -> None:
    with transaction.atomic():
        sent = send(
            *(
                row(Notification_ref=f"N{place}", Address=home, Surname=name, Grade=grade)
                for place, (home, name, grade) in enumerate(homes)
            )
        )
        pages = every_page(county)
        assert Counter(contacts_in(pages)) == Counter(sent)
        assert len({block.key for page in pages for block in page.blocks}) == pages[0].households
        transaction.set_rollback(True)


def test_one_household_is_one_block_however_its_address_is_spelt(county: County, send: Send) -> None:
    send(
        CHILD,
        row(Notification_ref="NOT2", Address="7 larkmead ct."),
        row(Notification_ref="NOT3", Address=""),
    )
    [page] = every_page(county)
    assert sorted(len(block.notifications) for block in page.blocks) == [1, 2]


def test_a_child_told_of_twice_stands_once_in_their_household(county: County, send: Send) -> None:
    twins = [row(Notification_ref="TWINS", Forename="Leo", DOB=born) for born in ("03/01/2017", "04/01/2017")]
    send(
        row(DOB=""),
        row(Notification_ref="NOT2"),
        *twins,
        row(Notification_ref="NOT3", Forename="Leo", DOB=""),
    )
    [page] = every_page(county)
    born = [(one.person.forename, str(one.person.birth_date)) for one in page.blocks[0].people]
    assert sorted(born) == [("Leo", "2017-01-03"), ("Leo", "2017-01-04"), ("Rhys", "2017-01-03")]


def test_the_worst_grade_stands_first_then_the_oldest(county: County, send: Send) -> None:
    send(
        told("GREEN", "01/11/2026 08:00", Grade="Green", Surname="A"),
        told("LATE", "05/11/2026 08:00", Grade="Red", Surname="B"),
        told("EARLY", "04/11/2026 08:00", Grade="Red", Surname="C"),
        told("UNGRADED", "05/11/2026 08:00", Grade="", Surname="D"),
        told("AMBER", "01/11/2026 08:00", Grade="Amber", Surname="E"),
    )
    shown = [entry(contact).reference for contact in contacts_in(every_page(county))]
    assert shown == ["EARLY", "LATE", "UNGRADED", "AMBER", "GREEN"]


def test_the_lane_is_narrowed_by_all_that_is_said_of_a_notification(county: County, send: Send) -> None:
    send(CHILD, ADULT_AT_RISK, VICTIM, *BOTH, ELSEWHERE, told("AGAIN", "06/11/2026 08:00", Postcode=""))
    found = {
        how: {entry(contact).reference for contact in contacts_in(every_page(county, narrowed))}
        for how, narrowed in {
            "day": Narrowed(day=date(2026, 11, 6)),
            "kind": Narrowed(kind="ppn_adult"),
            "hub": Narrowed(hub="elsewhere"),
            "thin": Narrowed(thin=True),
            "nothing": Narrowed(grade="blue"),
        }.items()
    }
    assert found["day"] == {"AGAIN"} | ({"NOT1"} if entry_block("AGAIN") == entry_block("NOT1") else set())
    assert (found["kind"], found["hub"], found["nothing"]) == ({"ADULT"}, {"ELSEWHERE"}, set())
    assert "AGAIN" in found["thin"]


def entry_block(reference: str) -> str:
    """The household of a notification."""
    with acting_as(SYSTEM.id):
        return Entry.objects.get(reference=reference).block


def test_what_does_not_fit_is_shown_with_its_household_and_marked(county: County, send: Send) -> None:
    send(CHILD, told("GREEN", "06/11/2026 08:00", Grade="Green"))
    [page] = every_page(county, Narrowed(grade="amber"))
    assert [(one.told.entry.reference, one.fits) for one in page.blocks[0].notifications] == [
        ("NOT1", True),
        ("GREEN", False),
    ]
    assert page.notifications == 1


def test_repeats_in_12_months_are_counted_at_the_address_and_elsewhere(county: County, send: Send) -> None:
    _first, _second, _third, away = send(
        told("OLD", "01/10/2025 08:00"),
        told("JUNE", "01/06/2026 08:00"),
        told("OCTOBER", "03/10/2026 08:00"),
        told("AWAY", "04/10/2026 08:00", Address="9 Mill Bank"),
    )
    [contact] = send(CHILD)
    same = (people_on(contact)[0], people_on(away)[0])
    do(county.officer, rule, *same, Ruled.SAME, "The same birth date")
    found = look(county.officer, notified, contact, people_on(contact))
    assert found
    assert (found.before, found.elsewhere) == (2, 1)
    assert found.last == datetime(2026, 10, 3, 8, tzinfo=LONDON)


def test_a_file_that_comes_late_counts_for_what_was_received_after_it(county: County, send: Send) -> None:
    [contact] = send(CHILD)
    before = entry(contact).repeats
    send(told("LATE", "01/06/2026 08:00"), told("TOO OLD", "01/06/2025 08:00"))
    assert (before, entry(contact).repeats) == (0, 1)


def test_one_sent_again_is_no_repeat_and_answers_what_was_missing(county: County, send: Send) -> None:
    thin = row(DOB="", School="", Voice_of_child="")
    [first] = send(thin)
    [second] = send(row(Voice_of_child=""))
    found = look(county.officer, notified, first, people_on(first))
    assert found
    assert found.newer
    assert (found.newer.contact_id, found.before) == (second, 0)
    assert (found.answered, found.still_lacking) == (
        (Lacking.CHILD_BIRTH, Lacking.CHILD_SCHOOL),
        (Lacking.CHILD_VOICE,),
    )


def test_the_lane_made_again_is_the_lane_as_it_was(county: County, send: Send) -> None:
    sent = send(CHILD, ADULT_AT_RISK, *BOTH, ELSEWHERE, told("JUNE", "01/06/2026 08:00"))
    send(row(Voice_of_child=""))
    by = {entry(contact).reference: contact for contact in sent}
    grandson = Involved(Part.CHILD, StatedPerson(forename="Rhys", surname="Whitaker"))
    do(county.officer, name_people, by["ADULT"], [grandson])
    do(county.manager, share_with_adults, by["BOTH"])
    do(county.manager, pass_on, by["ELSEWHERE"], Went.ELSEWHERE)
    for contact in (by["NOT1"], by["JUNE"]):
        do(county.officer, set_aside, contact, NoConcern.TRIAL)
    do(county.officer, reopen, by["JUNE"], "It was real")
    before = rows()
    assert do(SYSTEM, rebuild) == len(before) == 6
    assert rows() == before


def rows() -> list[dict[str, object]]:
    """Every entry without its id."""
    with acting_as(SYSTEM.id):
        found = list(Entry.objects.order_by("contact_id").values())
    return [{name: value for name, value in one.items() if name != "id"} for one in found]


def test_a_batch_is_laid_in_the_lane_by_as_many_reads_however_long_it_is(county: County, send: Send) -> None:
    counts = []
    for size in (3, 40):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            send(*(row(Notification_ref=f"{size}-{place}", Surname=f"V{place}") for place in range(size)))
        counts.append(sum("notifications_entry" in one["sql"] for one in queries))
    assert counts[0] == counts[1]


def test_a_page_takes_as_many_reads_however_many_notifications_there_are(county: County, send: Send) -> None:
    counts = []
    for size in (2, 60):
        send(*(row(Notification_ref=f"{size}-{place}", Surname=f"V{place % 20}") for place in range(size)))
        with CaptureQueriesContext(connection) as queries:
            look(county.officer, lane, Narrowed())
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_nobody_outside_the_hub_sees_any_of_it(county: County, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS)
    assert look(county.police, lane, Narrowed()).blocks == ()
    assert look(county.police, notified, contact, []) is None


MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31)).map(  # noqa: DTZ001 - given its zone here
    lambda at: at.replace(tzinfo=LONDON)
)


@given(st.lists(st.builds(Heard, st.sampled_from("ABCDEFGH"), MOMENTS), min_size=1, max_size=12))
def test_repeats_count_each_other_notification_once_and_none_twice(heard: list[Heard]) -> None:
    latest = max(heard, key=lambda one: (one.received_at, one.reference))
    others = {one.reference for one in heard} - {latest.reference}
    assert 0 <= repeats_before(latest, heard) <= len(others)
    assert all(repeats_before(one, [one]) == 0 for one in heard)
