"""Letters, faxes and people at the desk: kept from the moment they are put in, keyed by whoever, sent once."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen, hub_draft, reading_drafts
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.foundation.audit.queries import last_looks
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.clock import LONDON, today
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.foundation.files import samples
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
SAID = {
    "emergency": "no",
    "kind": "public",
    "name": "Mrs Larkin",
    "words": "She stood in the yard after dark.",
    "person": ["p1"],
    "p1-part": "child",
    "p1-forename": "Wren",
    "p1-surname": "Feathers",
}


@pytest.fixture(autouse=True)
def shelf(tmp_path: Any, settings: Settings) -> None:
    settings.FILES_DIR, settings.KEYS_DIR = tmp_path / "files", tmp_path / "keys"


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def scan(name: str = "letter.pdf", content: bytes = b"") -> SimpleUploadedFile:
    return SimpleUploadedFile(
        name, content or samples.letter("Dear Sir", "Yours"), "application/octet-stream"
    )


def begun(client: Client, way: str = "letter", *scans: SimpleUploadedFile) -> UUID:
    """A paper that somebody put in: the id of its draft."""
    answer = client.post(reverse("hub:paper_start"), {"way": way, "scans": list(scans)})
    found = re.search(r"/hub/paper/([0-9a-f-]{36})/", answer["Location"])
    assert found
    return UUID(found[1])


def page_of(client: Client, paper: UUID) -> str:
    return client.get(reverse("hub:paper", args=[paper])).content.decode()


def press(client: Client, paper: UUID, **changes: Any) -> Any:
    return client.post(reverse("hub:paper", args=[paper]), SAID | changes, follow=True)


def sent(county: County, client: Client, paper: UUID, **changes: Any) -> ContactSeen:
    press(client, paper, send="triage", **changes)
    with acting_as(county.officer.id):
        draft = hub_draft(county.officer, paper)
        assert draft
        assert draft.sent_as
        return contact_seen(county.officer, draft.sent_as)


def test_a_scan_waits_in_the_list_until_somebody_has_keyed_it(
    county: County, officer: Client, worker: Client
) -> None:
    paper = begun(officer, "fax", scan(), scan("more.pdf"))
    page = words_of(worker.get(reverse("hub:worklist")))
    assert "2 scans to key" in page
    assert f"{county.officer.name}, draft" in page
    assert str(paper) in worker.get(reverse("hub:worklist")).content.decode()


def test_its_pages_stand_beside_the_questions(officer: Client) -> None:
    page = page_of(officer, begun(officer, "letter", scan()))
    assert page.count('class="hub-leaves__picture"') == 2
    assert "What does it say? Their words" in page


def test_each_page_is_a_picture_that_no_browser_keeps(officer: Client) -> None:
    page = page_of(officer, begun(officer, "letter", scan()))
    [first, _] = re.findall(r'<img class="hub-leaves__picture" src="([^"]+)"', page)
    answer = officer.get(first)
    assert answer["Content-Type"] == "image/webp"
    assert "no-store" in answer["Cache-Control"]
    assert answer.content[8:12] == b"WEBP"


def test_whoever_looks_at_a_page_of_a_scan_stands_on_record_with_its_file(
    county: County, officer: Client
) -> None:
    paper = begun(officer, "letter", scan())
    officer.get(re.findall(r'src="(/hub/paper/[^"]+)"', page_of(officer, paper))[0])
    with acting_as(county.officer.id):
        [file] = hub_draft(county.officer, paper).answers["scans"]  # type: ignore[union-attr]
        [seen, *_] = last_looks(county.officer, paper)
        assert (seen.kind, seen.piece, seen.member_id) == (Kind.FILE, UUID(file), county.officer.id)


def test_a_page_that_cannot_be_drawn_says_so_in_its_place(officer: Client) -> None:
    paper = begun(officer, "letter", scan())
    address = re.findall(r'src="(/hub/paper/[^"]+/)1/"', page_of(officer, paper))[0]
    answer = officer.get(f"{address}9/")
    assert answer["Content-Type"] == "image/svg+xml"
    assert "Page 9 can’t be drawn." in answer.content.decode()


def test_a_telephones_picture_that_cannot_be_drawn_says_why(officer: Client) -> None:
    page = page_of(officer, begun(officer, "letter", scan("photo.heic", samples.heic())))
    assert "A HEIC picture can’t be drawn here." in page
    assert "hub-leaves__picture" not in page


def test_a_scan_of_another_paper_is_not_shown_with_this_one(officer: Client) -> None:
    one, other = begun(officer, "letter", scan()), begun(officer, "letter", scan())
    address = re.findall(r'src="(/hub/paper/[^"]+)"', page_of(officer, other))[0]
    assert officer.get(address.replace(str(other), str(one))).status_code == 404


def test_a_file_that_cannot_be_taken_is_named_and_the_others_are_kept(officer: Client) -> None:
    paper = begun(officer, "letter", scan("prank.pdf", b"not a pdf"), scan())
    page = words_of(officer.get(reverse("hub:paper", args=[paper])))
    assert "prank.pdf: not kept." in page
    assert "letter.pdf" in page


def test_what_is_half_keyed_is_there_in_another_browser(officer: Client, worker: Client) -> None:
    paper = begun(officer, "letter", scan())
    officer.post(reverse("hub:paper_save", args=[paper]), SAID, headers={"HX-Request": "true"})
    page = page_of(worker, paper)
    assert "She stood in the yard after dark." in page
    assert 'value="Feathers"' in page


def test_sent_it_is_a_contact_by_letter_with_its_scans(county: County, officer: Client) -> None:
    contact = sent(county, officer, begun(officer, "letter", scan(), scan("two.pdf")))
    assert (contact.way_in, contact.words) == (WayIn.LETTER, SAID["words"])
    assert len(contact.attachments) == 2
    page = words_of(officer.get(reverse("hub:contact", args=[contact.id])))
    assert "Look at two.pdf" in page


def test_a_letter_reached_us_when_it_did(county: County, officer: Client) -> None:
    day = today() - timedelta(days=3)
    contact = sent(county, officer, begun(officer), arrived=f"{day:%d/%m/%Y}", written="1/3/2026")
    assert contact.received_at == datetime(day.year, day.month, day.day, 9, tzinfo=LONDON)
    assert "Date on it Sun 1 Mar" in words_of(officer.get(reverse("hub:contact", args=[contact.id])))


def test_a_day_that_cannot_be_read_is_said_and_nothing_is_lost(officer: Client) -> None:
    page = press(officer, begun(officer), send="triage", arrived="last week")
    assert "Write the day like 5/11/2026 or 5 Nov" in words_of(page)
    assert "She stood in the yard after dark." in page.content.decode()


def test_a_letter_with_an_address_is_acknowledged_by_e_mail(officer: Client) -> None:
    page = words_of(press(officer, begun(officer), send="triage", email="larkin@example.org"))
    assert "We have written to larkin@example.org that we have it." in page


def test_a_letter_without_one_waits_for_a_person_to_say_how_they_were_told(
    county: County, officer: Client
) -> None:
    paper = begun(officer)
    assert "Nobody has told them yet that we have it" in words_of(press(officer, paper, send="triage"))
    with acting_as(county.officer.id):
        contact = hub_draft(county.officer, paper).sent_as  # type: ignore[union-attr]
    assert "Say how they were told that we have it" in words_of(
        officer.get(reverse("hub:contact", args=[contact]))
    )


def test_somebody_at_the_desk_is_asked_of_danger_first_and_given_a_reference(officer: Client) -> None:
    paper = begun(officer, "walk_in")
    page = page_of(officer, paper)
    assert page.index("Is anyone in danger right now?") < page.index("Who is at the desk?")
    assert "Give them: reference FD-" in words_of(press(officer, paper, send="triage"))


def test_pages_can_be_turned_for_everybody_who_goes_on(officer: Client, worker: Client) -> None:
    paper = begun(officer, "letter", scan())
    press(officer, paper, do="turn")
    assert "1/?turn=90" in page_of(worker, paper)
    assert "She stood in the yard after dark." in page_of(worker, paper)


def test_a_scan_of_another_matter_becomes_a_paper_of_its_own(county: County, officer: Client) -> None:
    paper = begun(officer, "letter", scan(), scan("other family.pdf"))
    with acting_as(county.officer.id):
        [_, wrong] = hub_draft(county.officer, paper).answers["scans"]  # type: ignore[union-attr]
    press(officer, paper, do=f"apart:{wrong}")
    with acting_as(county.officer.id):
        held = sorted(draft.answers["scans"] for draft in reading_drafts(county.officer).found)
    assert "other family.pdf" not in page_of(officer, paper)
    assert [wrong] in held


def test_more_pages_can_be_put_in_later(officer: Client) -> None:
    paper = begun(officer)
    press(officer, paper, do="scan", scans=[scan("later.pdf")])
    assert "later.pdf" in page_of(officer, paper)
    assert "She stood in the yard after dark." in page_of(officer, paper)


def test_a_scan_is_never_dropped(officer: Client) -> None:
    paper = begun(officer, "letter", scan())
    assert "Drop it" not in page_of(officer, paper)
    answer = officer.post(reverse("hub:paper", args=[paper]), {"do": "drop"})
    assert answer.status_code == 403
    assert "letter.pdf" in page_of(officer, paper)


def test_what_says_nothing_can_be_dropped(officer: Client) -> None:
    paper = begun(officer)
    answer = officer.post(reverse("hub:paper", args=[paper]), {"do": "drop"}, follow=True)
    assert "Dropped: nothing was written or scanned." in words_of(answer)
    assert officer.get(reverse("hub:paper", args=[paper])).status_code == 404


def test_it_is_sent_once(county: County, officer: Client) -> None:
    contact = sent(county, officer, begun(officer))
    again = officer.get(reverse("hub:paper", args=[contact.id]))
    assert again["Location"] == reverse("hub:contact", args=[contact.id])


def test_a_call_is_not_opened_as_a_paper(county: County, officer: Client) -> None:
    call = UUID(officer.get(reverse("hub:call_start"))["Location"].split("/")[-2])
    officer.post(reverse("hub:call_save", args=[call]), SAID, headers={"HX-Request": "true"})
    assert officer.get(reverse("hub:paper", args=[call])).status_code == 404


def test_nobody_outside_the_hub_keys_paper(county: County, as_member: SignIn, officer: Client) -> None:
    paper = begun(officer, "letter", scan())
    address = re.findall(r'src="(/hub/paper/[^"]+)"', page_of(officer, paper))[0]
    partner = as_member(county.police)
    assert {partner.get(each).status_code for each in (address, reverse("hub:paper", args=[paper]))} == {403}


def test_however_many_scans_a_paper_asks_the_database_a_few_times(officer: Client) -> None:
    one, many = (
        begun(officer, "letter", scan()),
        begun(officer, "letter", *[scan(f"{n}.pdf") for n in range(6)]),
    )
    asked = []
    for paper in (one, many):
        page_of(officer, paper)  # its pages are counted once
        with CaptureQueriesContext(connection) as caught:
            page_of(officer, paper)
        asked.append(len(caught))
    assert asked[0] == asked[1]
    assert asked[1] <= 20
