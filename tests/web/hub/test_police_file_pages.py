"""The police's file: sent in, what it came to, and what goes back."""

import csv
import io
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import imports
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.frame.spreadsheets import as_csv
from frontdoor.web.hub.police.files import FILE
from tests.factories.county import County
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
HEADINGS = (
    "Notification ref,Type,Grade,Occurred,Received,Officer,Collar no,Crime/Non-crime,DASH level,DASH score,"
    "Address,Town,Postcode,Person role,Forename,Surname,DOB,Age,Sex,Ethnicity,School,Present,Spoken to,"
    "Voice of child,Narrative,Consent to share"
)
GOOD = (
    "NOT1,PPN child,Amber,04/11/2026 12:59,05/11/2026 06:46,PC Hussain,1266,,,,7 Larkmead Court,Mansfield,"
    "NG18 5ZZ,Child,Rhys,Varley,03/01/2017,9,M,,,N,,,Neighbour reported shouting.,Y"
)
BAD = GOOD.replace("NOT1", "").replace("PPN child", "=cmd()")


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


def upload(client: Client, *rows: str, name: str = "friday.csv") -> Any:
    """Send a file in, and read the page that follows."""
    file = SimpleUploadedFile(name, "\n".join((HEADINGS, *rows)).encode(), "text/csv")
    return client.post(reverse("hub:notifications"), {"file": file}, follow=True)


def last_import(county: County) -> UUID:
    """The file that came in last."""
    with acting_as(county.officer.id):
        return imports(county.officer)[0].id


def test_a_file_is_taken_in_and_its_notifications_wait_to_be_read(officer: Client) -> None:
    page = words_of(upload(officer, GOOD))
    assert "1 notification stored, 0 already there." in page
    assert "Every row was taken in." in page
    assert "Neighbour reported shouting." in words_of(officer.get(reverse("hub:worklist")))


def test_the_same_file_again_adds_nothing(officer: Client) -> None:
    upload(officer, GOOD)
    assert "0 notifications stored, 1 already there." in words_of(upload(officer, GOOD))


def test_a_row_that_can_not_be_taken_in_is_listed_with_its_number_and_reason(officer: Client) -> None:
    page = words_of(upload(officer, GOOD, BAD))
    assert "1 row could not be taken in." in page
    assert "Send these back to the police" in page


def test_rejected_rows_go_back_as_a_file_that_runs_nothing(county: County, officer: Client) -> None:
    upload(officer, GOOD, BAD)
    answer = officer.get(reverse("hub:notifications_rejected", args=[last_import(county)]))
    rows = list(csv.reader(io.StringIO(answer.content.decode().removeprefix("\ufeff"))))
    assert rows[0] == ["Row", "Reason", "As it came"]
    assert rows[1][0] == "3"
    assert "attachment" in answer["Content-Disposition"]


def test_what_a_sender_wrote_is_never_a_formula() -> None:
    told = as_csv([["=1+1", "+44", "@here", "-1", "plain"]])
    assert list(csv.reader(io.StringIO(told.removeprefix("\ufeff")))) == [
        ["'=1+1", "'+44", "'@here", "'-1", "plain"]
    ]


def test_every_file_before_is_listed_with_what_it_came_to(county: County, officer: Client) -> None:
    upload(officer, GOOD, BAD, name="friday.csv")
    page = words_of(officer.get(reverse("hub:notifications")))
    assert "friday.csv" in page
    assert county.officer.name in page


def test_a_file_without_its_columns_is_refused_and_nothing_stored(county: County, officer: Client) -> None:
    file = SimpleUploadedFile("wrong.csv", b"Colour,Size\nred,1\n", "text/csv")
    page = words_of(officer.post(reverse("hub:notifications"), {"file": file}, follow=True))
    assert "There is a problem" in page
    with acting_as(county.officer.id):
        assert imports(county.officer) == []


def test_a_file_too_large_for_the_page_is_told_the_command(officer: Client) -> None:
    page = words_of(upload(officer, *[GOOD] * (FILE.most_megabytes * 1024 * 1024 // len(GOOD) + 1)))
    assert f"must be smaller than {FILE.most_megabytes}MB" in page
    assert "frontdoor import notifications FILE" in page


def test_no_file_is_said_to_be_missing(officer: Client) -> None:
    assert "Select the police’s file" in words_of(officer.post(reverse("hub:notifications"), {}))


def test_no_file_yet_teaches(officer: Client) -> None:
    assert "No file has come in yet." in words_of(officer.get(reverse("hub:notifications")))


def test_nobody_outside_the_hub_sees_a_file(county: County, officer: Client, as_member: SignIn) -> None:
    upload(officer, GOOD, BAD)
    outsider = as_member(county.police)
    for page in ("notifications_import", "notifications_rejected"):
        assert outsider.get(reverse(f"hub:{page}", args=[last_import(county)])).status_code == 403
