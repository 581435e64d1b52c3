"""Given a notification of the police's file, when the hub has decided, then they fetch it by their reference."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from frontdoor.foundation.clock import today
from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub
from tests.journeys.hub.test_the_police_lane_is_sorted import received_on

TOLD = "Early help will offer the family support."
WIDTH = 320


def test_the_police_fetch_what_was_decided(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a notification that came in a file, and on which a social worker decided
    worker = open_page()
    sign_in(worker, "Marta Quill")
    worker.goto("/hub/police/files/")
    worker.locator("input[type=file]").set_input_files(files=[received_on(today())])
    worker.get_by_role("button", name="Take it in").click()
    worker.goto("/hub/?pile=unread&way_in=police")
    worker.get_by_role("link", name="Seen at home.").first.click()
    contact = hub.contact_page(worker)
    worker.goto(f"{contact}decide/")
    hub.decide(worker, outcome="Advice to the person who raised it", go_on=False)

    # When she tells them in the answer to their file
    worker.goto(f"{contact}tell/")
    worker.get_by_label("What are they told?").fill(TOLD)
    worker.get_by_role("radio", name="In the answer to their file").check()
    worker.get_by_role("button", name="Tell them").click()

    # Then an officer reads it by the reference of the police, on a small telephone, and takes it as a file
    officer = open_page(width=WIDTH)
    sign_in(officer, "PC Tom Varley")
    officer.goto("/partner/answers/")
    expect(officer.get_by_text(TOLD)).to_be_visible()
    expect(officer.get_by_text("L2")).to_be_visible()
    expect(officer.get_by_text("Whitlow")).to_have_count(0)
    assert officer.evaluate("document.documentElement.scrollWidth") <= WIDTH
    axe(officer)
    with officer.expect_download() as download:
        officer.get_by_role("link", name="as a file (CSV)").click()
    kept = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert TOLD in kept
    assert "Whitlow" not in kept
