"""The police lane on the page: who may press what, several at once, what is refused and why, and the quality page."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.notifications.rules import week_of
from frontdoor.foundation.clock import today
from tests.domain.notifications.notification_files import row
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
from tests.factories.county import County
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
MOST_READS = 20


@pytest.fixture
def send(county: County, tmp_path: Path) -> Send:
    return sender(tmp_path)


@pytest.fixture
def manager(county: County, as_member: SignIn) -> Client:
    return as_member(county.manager)


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


def press(client: Client, to: str, *contacts: UUID) -> HttpResponse:
    """Press a button of the lane, and read the page that follows."""
    posted = {"to": to, "contact": [str(one) for one in contacts], "query": "hub=adults", "house": "abc"}
    answer = client.post(reverse("hub:police_pass"), posted, follow=True)
    assert isinstance(answer, HttpResponse)
    return answer


def test_a_household_is_said_with_what_is_missing_and_for_whom_it_is(manager: Client, send: Send) -> None:
    send(row(DOB="", School=""), row(Notification_ref="NOT2"))
    page = words_of(manager.get(reverse("hub:police")))
    assert "2 open notifications about 1 household" in page
    assert "no birth date for 1 child; no school for 1 child" in page
    assert "A child is named on it, so the children’s hub keeps it." in page


def test_several_of_one_household_go_by_one_press(manager: Client, send: Send) -> None:
    sent = send(
        ADULT_AT_RISK, ADULT_AT_RISK | {"Notification ref": "AGAIN", "Narrative": "Wandering at night."}
    )
    assert "Pass all 2 to the adults’ hub" in words_of(manager.get(reverse("hub:police")))
    assert "2 notifications passed to the adults’ hub." in words_of(press(manager, "adults", *sent))
    assert [entry(one).went for one in sent] == ["adults", "adults"]


def test_where_one_of_several_must_stay_the_others_go_and_the_reason_is_said(
    manager: Client, send: Send
) -> None:
    child, adult = send(CHILD, ADULT_AT_RISK)
    page = words_of(press(manager, "adults", child, adult))
    assert "1 notification passed to the adults’ hub." in page
    assert "This notification can’t go there. A child is named on it" in page


def test_whoever_may_not_press_is_told_who_may(officer: Client, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    page = words_of(officer.get(reverse("hub:police")))
    assert "Only a team manager may do this" in page
    assert "Pass to the adults’ hub" not in page
    assert "Only a team manager may do this" in words_of(press(officer, "adults", contact))
    assert entry(contact).went == ""


def test_a_press_goes_back_to_the_lane_as_it_was_narrowed(manager: Client, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    answer = manager.post(
        reverse("hub:police_pass"),
        {"to": "adults", "contact": str(contact), "query": "hub=adults&thin=on", "house": "a<b>1"},
    )
    assert answer["Location"] == f"{reverse('hub:police')}?hub=adults&thin=on#house-ab1"


@pytest.mark.parametrize("posted", [{"to": "nowhere"}, {"to": "adults", "contact": "x"}, {}])
def test_a_press_that_names_nothing_does_nothing(manager: Client, posted: dict[str, str]) -> None:
    assert manager.post(reverse("hub:police_pass"), posted).status_code == 404


def test_another_council_is_named_on_the_button(manager: Client, send: Send) -> None:
    [contact] = send(ELSEWHERE)
    page = words_of(manager.get(reverse("hub:police")))
    assert "They live in Derby, and no child is named or spoken of." in page
    assert "Pass to Derby" in page
    assert "Telephone the other council today" in words_of(press(manager, "elsewhere", contact))


def test_children_elsewhere_stay_with_the_question_whose_they_are(manager: Client, send: Send) -> None:
    send(CHILD | {"Postcode": "DE1 2AA", "Town": "Derby"})
    page = words_of(manager.get(reverse("hub:police")))
    assert "They live in Derby: decide whether that council takes it on." in page


def test_taking_back_asks_why_and_says_what_stands_in_the_way(manager: Client, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    address = reverse("hub:police_undo", args=[contact])
    assert manager.post(address, {"reason": "A mistake"}).status_code == 404
    press(manager, "adults", contact)
    assert "Enter why it is taken back" in words_of(manager.post(address, {"reason": ""}))
    manager.post(address, {"reason": "A mistake"})
    assert entry(contact).went == ""


def test_the_adults_part_is_set_aside_when_a_sharing_is_taken_back(manager: Client, send: Send) -> None:
    [contact] = send(*BOTH)
    press(manager, "shared", contact)
    manager.post(reverse("hub:police_undo", args=[contact]), {"reason": "A mistake"})
    assert "1 open notification about 1 household" in words_of(manager.get(reverse("hub:police")))
    assert "Iris Stapleton" in words_of(manager.get(reverse("hub:worklist") + "?pile=closed"))


def test_the_lane_of_one_file_and_of_one_household(manager: Client, send: Send) -> None:
    [first] = send(CHILD)
    send(VICTIM)
    one = entry(first)
    for query in (f"?file={one.file}", f"?house={one.block}"):
        page = words_of(manager.get(reverse("hub:police") + query))
        assert "1 open notification about 1 household" in page
    assert "2 open notifications" in words_of(manager.get(reverse("hub:police") + "?file=nonsense"))


def test_an_empty_lane_says_what_comes_here(manager: Client) -> None:
    assert "No notification of the police is open." in words_of(manager.get(reverse("hub:police")))
    page = words_of(manager.get(reverse("hub:police") + "?grade=red"))
    assert "No open notification fits these filters." in page


def test_its_pages_are_read_with_few_questions_however_much_there_is(manager: Client, send: Send) -> None:
    [contact] = send(*BOTH)
    press(manager, "shared", contact)
    send(*(row(Notification_ref=f"N{place}", Surname=f"V{place % 30}", DOB="") for place in range(60)))
    counts = {}
    for name in ("hub:police", "hub:police_quality"):
        with CaptureQueriesContext(connection) as queries:
            assert manager.get(reverse(name)).status_code == 200
        counts[name] = len(queries)
    assert max(counts.values()) <= MOST_READS, counts


def test_a_contact_tells_its_notification_in_one_fold(manager: Client, send: Send) -> None:
    first, second = send(row(DOB=""), row(Notification_ref="NOT2", Received="05/11/2026 09:00"))
    page = words_of(manager.get(reverse("hub:contact", args=[second])))
    assert "2nd in 12 months at this address" in page
    assert "Other notifications of this household" in page
    assert "no birth date for 1 child" in words_of(manager.get(reverse("hub:contact", args=[first])))


def test_a_week_of_notifications_goes_back_as_a_file(manager: Client, send: Send) -> None:
    day = today() - timedelta(days=today().weekday() + 5)
    moment = f"{day:%d/%m/%Y} 10:00"
    send(row(DOB="", Received=moment, Occurred=moment))
    period = f"?period={week_of(day).code}"
    page = words_of(manager.get(reverse("hub:police_quality") + period))
    assert "The police have named no mailbox yet" in page
    answer = manager.get(reverse("hub:police_quality_file") + period)
    told = list(csv.reader(io.StringIO(answer.content.decode().removeprefix("\ufeff"))))
    assert told == [
        ["Notification ref", "Received", "Collar no", "Missing"],
        ["NOT1", f"{day:%d/%m/%Y}", "4690", "no birth date for 1 child"],
    ]


def test_a_period_is_kept_as_sent_back_once(manager: Client, officer: Client, send: Send) -> None:
    day = today() - timedelta(days=today().weekday() + 5)
    moment = f"{day:%d/%m/%Y} 10:00"
    send(row(DOB="", Received=moment, Occurred=moment))
    address, posted = reverse("hub:police_quality"), {"period": week_of(day).code}
    assert "You may not send this as mash officer." in words_of(officer.post(address, posted))
    assert "Kept as sent back." in words_of(manager.post(address, posted, follow=True))
    assert "The police were told of this period already." in words_of(manager.post(address, posted))
