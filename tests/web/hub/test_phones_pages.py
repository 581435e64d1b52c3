"""The telephones' pages: a day, who is to be rung back, one call, the fold on a contact's page, the log sent in."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.calls.actions import join_call
from frontdoor.domain.calls.queries import calls_without_record, lost_callers
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_reference
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.hub.phones.telling import percent, waited
from tests.domain.calls.logs import Row, call, lost, on_the_clock, send, written
from tests.factories.concerns import a_concern
from tests.factories.county import County
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
THAT_DAY = {"day": "2026-11-05"}
NINE = on_the_clock("2026-11-05T09:00:00")


@pytest.fixture(autouse=True)
def _thursday_afternoon() -> Iterator[None]:
    """It is the afternoon of Thursday 5 November."""
    with time_machine.travel(on_the_clock("2026-11-05T15:00:00"), tick=True):
        yield


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


@pytest.fixture
def operations(county: County, as_member: SignIn) -> Client:
    """The operations manager, who sees the day and takes no calls."""
    with acting_as(SYSTEM.id):
        agency, team = county.agencies["ncc-children"], county.teams["mash"]
        role, email = Role.OPERATIONS_MANAGER, "operations@example.org"
        return as_member(join("Graham", role=role, agency_id=agency, team_id=team, email=email, by=SYSTEM))


def logged(folder: Path, *rows: Row) -> None:
    """These calls are in the log."""
    send(folder, rows)


def the_lost() -> UUID:
    """The lost call that waits longest."""
    with acting_as(SYSTEM.id):
        return lost_callers(SYSTEM)[0].call_id


def the_answered() -> UUID:
    """The first answered call of which nobody has said what it was."""
    with acting_as(SYSTEM.id):
        return calls_without_record(SYSTEM, NINE.date()).rows[0].id


def taken_down(county: County) -> UUID:
    """A contact that was taken down from nine to four minutes past."""
    referrer = StatedReferrer(ReferrerKind.PROFESSIONAL, "Ms Oldershaw", phone="07700 900123")
    stated = a_concern(way_in=WayIn.TELEPHONE, received_at=NINE, referrer=referrer)
    with time_machine.travel(NINE + timedelta(minutes=4)), acting_as(county.officer.id):
        return raise_concern(stated, by=county.officer).id


def day(client: Client, **query: str) -> str:
    """What a day's page says."""
    return words_of(client.get(reverse("hub:phones"), THAT_DAY | query))


def test_without_a_log_the_page_says_how_to_get_one(officer: Client) -> None:
    assert "No log of calls has come in yet." in words_of(officer.get(reverse("hub:phones")))


def test_a_day_says_how_many_rang_waited_and_gave_up(operations: Client, tmp_path: Path) -> None:
    logged(tmp_path, call("C1"), call("C2", line="Professionals"), lost("C3", line="Professionals"))
    page = day(operations)
    assert "3 calls 30 s median wait 33% gave up waiting" in page
    assert "Professionals 2 1 1 (50%) 2013: 11% 30 s 30 s 2013: 2 min 32 s 1 min" in page


def test_without_a_day_the_last_one_of_the_log_is_shown(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, call("C1", "2026-11-02T09:00:00"))
    assert "Telephone Monday 2 November 2026" in words_of(officer.get(reverse("hub:phones")))


@pytest.mark.parametrize("typed", ["tomorrow", "2026-02-30", "0000-00-00", "5/11/2026"])
def test_a_day_that_is_none_shows_the_last_one(officer: Client, tmp_path: Path, typed: str) -> None:
    logged(tmp_path, call())
    answer = officer.get(reverse("hub:phones"), {"day": typed, "page": "x"})
    assert (answer.status_code, "Thursday 5 November 2026" in words_of(answer)) == (200, True)


def test_the_days_before_and_after_are_one_press_away(officer: Client, tmp_path: Path) -> None:
    days = ("2026-11-03", "2026-11-05", "2026-11-09")
    logged(tmp_path, *(call(f"C{n}", f"{on}T09:00:00") for n, on in enumerate(days)))
    page = officer.get(reverse("hub:phones"), THAT_DAY).content.decode()
    assert "?day=2026-11-03" in page
    assert "?day=2026-11-09" in page


def test_whoever_got_through_by_themselves_stands_among_what_became_of_each(
    officer: Client, tmp_path: Path
) -> None:
    logged(tmp_path, lost("C1"), call("C2", "2026-11-05T11:00:00"))
    page = day(officer)
    assert "Nobody of that day waits to be rung back." in page
    assert "Got through by themselves at 11:00: that call" in page


def test_no_address_on_the_telephones_pages_holds_a_number(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, lost("C1"), call("C2", caller="07700900456"))
    pages = [reverse("hub:phones") + "?day=2026-11-05", reverse("hub:lost")]
    drawn = "".join(officer.get(page).content.decode() for page in pages)
    assert "07700 900123" in drawn
    assert not re.search(r'(href|action|src)="[^"]*(900123|900456)', drawn.replace(" ", ""))


def test_the_pages_of_a_day_ask_as_much_of_the_database_for_many_calls_as_for_few(
    officer: Client, tmp_path: Path
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            officer.get(reverse("hub:phones"), THAT_DAY)
            officer.get(reverse("hub:lost"))
        return len(asked)

    logged(tmp_path, call("C1"), lost("C2", caller="07700900001"))
    officer.get(reverse("hub:phones"))
    few = queries()
    many = [lost(f"L{n}", caller=f"07700900{n:03d}") for n in range(100, 140)]
    logged(tmp_path, *(call(f"C{n}") for n in range(10, 60)), *many)
    assert queries() == few <= 40


def test_whom_to_ring_back_is_listed_with_how_long_they_wait(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, lost("C1"), lost("C2", "2026-11-05T09:20:00", waited=150), lost("C3", caller=""))
    page = words_of(officer.get(reverse("hub:lost")))
    assert "1 caller gave up waiting and has not been reached." in page
    assert "07700 900123" in page
    assert "Tried 2 times, waited up to 2 min 30 s Waiting 6 h" in page
    assert "1 call of the last four weeks was lost with the number withheld" in page


def test_reached_the_call_page_opens_with_their_number(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, lost())
    answer = officer.post(reverse("hub:ring_back", args=[the_lost()]), {"came_of": "contact"}, follow=True)
    assert answer.redirect_chain[0][0].startswith("/hub/call/")
    assert 'value="07700 900123"' in answer.content.decode()


def test_no_answer_is_kept_and_shown_at_the_next_try(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, lost())
    address = reverse("hub:ring_back", args=[the_lost()])
    said = words_of(officer.post(address, {"came_of": "no_answer", "words": "Try after school"}, follow=True))
    assert "Kept: no answer. They stay on the list." in said
    assert "We rang 1 time" in said
    assert "no answer. Try after school" in words_of(officer.get(address))


def test_to_stop_is_offered_only_after_three_tries(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, lost())
    address = reverse("hub:ring_back", args=[the_lost()])
    before = words_of(officer.get(address))
    for _ in range(3):
        officer.post(address, {"came_of": "no_answer"})
    assert ("Stopped trying" in before, "Stopped trying" in words_of(officer.get(address))) == (False, True)


def test_nothing_chosen_is_an_error_and_keeps_what_was_typed(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, lost())
    answer = officer.post(reverse("hub:ring_back", args=[the_lost()]), {"words": "Try after school"})
    assert answer.status_code == 200
    assert "Select what came of it" in words_of(answer)
    assert "Try after school" in answer.content.decode()


def test_a_contact_taken_down_by_telephone_is_offered_its_call_and_joined_by_one_press(
    county: County, officer: Client, tmp_path: Path
) -> None:
    contact = taken_down(county)
    logged(tmp_path, call())
    page = words_of(officer.get(reverse("hub:contact", args=[contact])))
    assert "The call 1 call of the log may be this one" in page
    press = reverse("hub:contact_call", args=[contact])
    joined = words_of(officer.post(press, {"call": the_answered()}, follow=True))
    assert "Joined: the call stands with this contact." in joined
    assert "The call Thu 5 Nov, waited 30 s" in joined


def test_a_wrong_call_is_taken_off_by_one_press(county: County, officer: Client, tmp_path: Path) -> None:
    contact = taken_down(county)
    logged(tmp_path, call())
    one = the_answered()
    with acting_as(county.officer.id):
        join_call(one, contact, by=county.officer)
    press = reverse("hub:contact_call", args=[contact])
    said = words_of(officer.post(press, {"call": one, "do": "undo"}, follow=True))
    assert "Undone. What was said before stays on record." in said
    assert "1 call of the log may be this one" in said


def test_a_contact_by_form_has_no_fold_for_a_call(
    arrives: Callable[..., UUID], officer: Client, tmp_path: Path
) -> None:
    logged(tmp_path, call())
    assert "of the log" not in words_of(officer.get(reverse("hub:contact", args=[arrives()])))


def test_a_call_is_joined_to_a_contact_by_its_reference(
    county: County, officer: Client, tmp_path: Path
) -> None:
    contact = taken_down(county)
    logged(tmp_path, call(at="2026-11-05T14:00:00"))
    with acting_as(SYSTEM.id):
        reference = contact_reference(SYSTEM, contact)
    sent = {"do": "reference", "reference": reference.lower(), "chasing": "yes"}
    page = words_of(officer.post(reverse("hub:phone_call", args=[the_answered()]), sent, follow=True))
    assert f"Joined to contact {reference}" in page


def test_a_reference_that_nobody_has_is_said_beside_the_form(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, call())
    sent = {"do": "reference", "reference": "FD-2222-2222"}
    answer = officer.post(reverse("hub:phone_call", args=[the_answered()]), sent)
    assert "No contact has this reference." in words_of(answer)


def test_a_call_that_needs_no_contact_says_why_and_can_be_undone(officer: Client, tmp_path: Path) -> None:
    logged(tmp_path, call())
    address = reverse("hub:phone_call", args=[the_answered()])
    kept = words_of(officer.post(address, {"do": "none", "reason": "advice"}, follow=True))
    assert "No contact needed: General advice: nobody was named." in kept
    assert "Every answered call is accounted for." in day(officer)
    assert "Which contact was it about?" in words_of(officer.post(address, {"do": "undo"}, follow=True))


@pytest.mark.parametrize("sent", [{"do": "join"}, {"do": "join", "contact": "nobody"}, {"do": "fly"}, {}])
def test_a_press_that_means_nothing_changes_nothing(
    officer: Client, tmp_path: Path, sent: dict[str, Any]
) -> None:
    logged(tmp_path, call())
    one = the_answered()
    assert officer.post(reverse("hub:phone_call", args=[one]), sent).status_code in (200, 404)
    assert the_answered() == one


def test_whoever_takes_no_calls_sees_a_call_and_may_say_nothing_of_it(
    operations: Client, tmp_path: Path
) -> None:
    logged(tmp_path, call())
    address = reverse("hub:phone_call", args=[the_answered()])
    assert "Keep this reason" not in words_of(operations.get(address))
    refused = operations.post(address, {"do": "none", "reason": "advice"})
    assert "You may not take a worry" in words_of(refused)


def test_a_log_is_sent_in_by_a_page_and_its_bad_rows_go_back(officer: Client) -> None:
    file = SimpleUploadedFile("thursday.csv", written([call(), call("C2", line="Fax")]), "text/csv")
    page = words_of(officer.post(reverse("hub:calls_log"), {"file": file}, follow=True))
    assert "1 call stored, 0 already there. 1 row could not be taken in." in page
    assert "its line “Fax” is not one known here" in page


def test_a_file_that_is_no_log_is_refused_beside_the_form(officer: Client) -> None:
    file = SimpleUploadedFile("thursday.csv", b"Name,Age\nRhys,9\n", "text/csv")
    assert "cannot be read as a log of calls" in words_of(
        officer.post(reverse("hub:calls_log"), {"file": file})
    )


@pytest.mark.parametrize(
    ("seconds", "words"), [(None, "–"), (0, "0 s"), (59.4, "59 s"), (60, "1 min"), (141, "2 min 21 s")]
)
def test_a_wait_is_said_in_minutes_and_seconds(seconds: float | None, words: str) -> None:
    assert waited(seconds).replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_share_is_said_in_whole_percent() -> None:
    assert [percent(share) for share in (None, 0.0, 0.105, 1.0)] == ["–", "0%", "10%", "100%"]
