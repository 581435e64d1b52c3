"""How whole notifications are is told by period, and told to the police once, with references and items alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.notifications.actions import name_mailbox, return_quality
from frontdoor.domain.notifications.queries import quality, to_mend
from frontdoor.domain.notifications.rules import Lacking, Period, QualityReturned, period_of, week_of
from frontdoor.domain.notifications.rules.periods import month_of
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.rules import NotSendable
from frontdoor.foundation.records.actor import acting_as
from tests.domain.notifications.notification_files import row
from tests.domain.notifications.sending import Send, sender
from tests.factories.county import County, a_county
from tests.factories.deeds import do, look, refusal

WEEK = week_of(date(2026, 11, 5))
THIN = row(Notification_ref="THIN", DOB="", School="", Collar_no="1266", Officer="PC Hussain")
WHOLE = row(Notification_ref="WHOLE")
MAILBOX = "quality@police.example.org"


@pytest.fixture
def county(db: None) -> Iterator[County]:
    """The county with its people, a fortnight after the notifications came."""
    with time_machine.travel("2026-11-20T10:00:00Z", tick=False):
        yield a_county()


@pytest.fixture
def send(county: County, tmp_path: Path) -> Send:
    return sender(tmp_path)


@pytest.fixture
def operations(county: County) -> Viewer:
    """The MASH operations manager."""
    with acting_as(SYSTEM.id):
        agency = county.agencies["ncc-children"]
        email = "graham.lowe@example.org"
        return join("Graham Lowe", role=Role.OPERATIONS_MANAGER, agency_id=agency, email=email, by=SYSTEM)


def test_a_period_says_how_many_are_thin_and_what_is_missing_most(county: County, send: Send) -> None:
    two = [THIN | {"Notification ref": "TWO"}, THIN | {"Notification ref": "TWO", "Forename": "Leo"}]
    send(THIN, WHOLE, *two)
    found = look(county.officer, quality, WEEK)
    assert found.whole.said == "2 of 3, too few to compare"
    assert [(each.code, each.notifications, each.times) for each in found.missed] == [
        (Lacking.CHILD_BIRTH, 2, 3),
        (Lacking.CHILD_SCHOOL, 2, 3),
    ]


def test_what_was_received_before_or_after_is_not_in_it(county: County, send: Send) -> None:
    send(
        WHOLE | {"Received": "02/11/2026 00:00"},
        row(Notification_ref="BEFORE", Received="01/11/2026 23:59"),
        row(Notification_ref="AFTER", Received="09/11/2026 00:00"),
    )
    assert look(county.officer, quality, WEEK).whole.of == 1


def test_of_few_no_share_is_worked_out_and_of_more_it_is(county: County, send: Send) -> None:
    send(*(THIN | {"Notification ref": f"T{place}"} for place in range(4)))
    send(*(WHOLE | {"Notification ref": f"W{place}"} for place in range(6)))
    found = look(county.officer, quality, WEEK)
    assert found.whole.said == "4 of 10 (40%)"
    assert [(each.collar_number, each.share.said) for each in found.officers] == [
        ("1266", "4 of 4, too few to compare"),
        ("4690", "0 of 6 (0%)"),
    ]
    assert found.officers[0].most in (Lacking.CHILD_BIRTH.label, Lacking.CHILD_SCHOOL.label)


def test_the_last_twelve_weeks_stand_beside_it(county: County, send: Send) -> None:
    send(THIN, row(Notification_ref="OCTOBER", Received="27/10/2026 06:00"))
    weeks = look(county.officer, quality, WEEK).weeks
    assert [each.share.of for each in weeks] == [0] * 10 + [1, 1]
    assert [each.is_here for each in weeks] == [False] * 11 + [True]


def test_one_sent_again_is_told_by_its_newest_version(county: County, send: Send) -> None:
    send(THIN)
    send(THIN | {"DOB": "03/01/2017"})
    [row_of] = look(county.officer, to_mend, WEEK)
    assert row_of.missing == "no school for 1 child"
    assert look(county.officer, quality, WEEK).answered == 1


def test_one_made_whole_since_is_told_no_more(county: County, send: Send) -> None:
    send(THIN)
    send(THIN | {"DOB": "03/01/2017", "School": "Fallowmere Academy", "Received": "12/11/2026 06:00"})
    assert look(county.officer, to_mend, WEEK) == []


def test_it_goes_to_the_mailbox_that_was_named_with_references_and_items_alone(
    county: County, send: Send, operations: Viewer
) -> None:
    send(THIN, WHOLE)
    do(operations, name_mailbox, MAILBOX)
    assert do(county.manager, return_quality, WEEK) == "email"
    with acting_as(SYSTEM.id):
        letter = Letter.objects.get(to=MAILBOX)
    assert "THIN (received 05/11/2026): no birth date for 1 child; no school for 1 child" in letter.body
    told = [
        cell for heading, cell in THIN.items() if heading in ("Forename", "Surname", "Address", "Narrative")
    ]
    assert [cell for cell in (*told, "PC Hussain") if cell in letter.body + letter.subject] == []


def test_without_a_mailbox_it_is_kept_that_they_were_given_the_file(county: County, send: Send) -> None:
    send(THIN)
    assert do(county.manager, return_quality, WEEK) == "file"
    with acting_as(SYSTEM.id):
        assert not Letter.objects.exists()
        [event] = Event.objects.filter(name=QualityReturned.name)
    assert event.deed() == QualityReturned("2026-11-02", "2026-11-08", notifications=1, thin=1, how="file")


def test_a_period_is_sent_back_once(county: County, send: Send) -> None:
    send(THIN)
    do(county.manager, return_quality, WEEK)
    assert "told of this period already" in refusal(county.manager, return_quality, WEEK)
    assert look(county.manager, quality, WEEK).returned


def test_a_period_that_is_not_over_or_has_nothing_missing_is_not_sent(county: County, send: Send) -> None:
    send(WHOLE, THIN | {"Received": "18/11/2026 06:00"})
    assert "not over yet" in refusal(county.manager, return_quality, week_of(date(2026, 11, 18)))
    assert "Nothing was missing" in refusal(county.manager, return_quality, WEEK)


@pytest.mark.parametrize("who", ["officer", "social_worker", "police"])
def test_others_do_not_send_it_nor_say_where_it_goes(county: County, send: Send, who: str) -> None:
    send(THIN)
    by: Viewer = getattr(county, who)
    assert "You may not send this" in refusal(by, return_quality, WEEK)
    assert (
        refusal(by, name_mailbox, MAILBOX)
        == "Only the MASH operations manager says where this is sent. Ask them."
    )


def test_a_mailbox_is_one_that_mail_can_reach_and_can_be_taken_away(
    county: County, send: Send, operations: Viewer
) -> None:
    with acting_as(operations.id), pytest.raises(NotSendable):
        name_mailbox("not an address", by=operations)
    for box in (MAILBOX, ""):
        do(operations, name_mailbox, box)
        assert look(county.officer, quality, WEEK).mailbox == box


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_a_period_is_found_again_by_its_name(day: date) -> None:
    for period in (week_of(day), month_of(day)):
        assert period_of(period.code) == period
        assert period.first <= day <= period.last


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_periods_follow_each_other_without_a_gap(day: date) -> None:
    for period in (week_of(day), month_of(day)):
        assert (period.before.after, period.after.before) == (period, period)
        assert (period.after.first - period.last).days == 1


@pytest.mark.parametrize("typed", ["", "2026", "2026-W54", "2026-13", "2026-W00", "nonsense"])
def test_what_names_no_period_is_none(typed: str) -> None:
    assert period_of(typed) is None


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (Period(date(2026, 11, 2), date(2026, 11, 8)), "Mon 2 to Sun 8 November 2026"),
        (Period(date(2026, 10, 26), date(2026, 11, 1)), "Mon 26 October to Sun 1 November 2026"),
        (Period(date(2026, 11, 1), date(2026, 11, 30)), "November 2026"),
    ],
)
def test_a_period_is_said_in_words(period: Period, said: str) -> None:
    assert period.label == said
