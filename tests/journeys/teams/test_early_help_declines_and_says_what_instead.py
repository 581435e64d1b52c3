"""Given work offered on a small telephone, when early help declines, then the hub has it back with what instead."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub

CHILD = hub.Child("Arlo", "Penrose", "2/2/2020", line="30 Station Hill")
WIDTH = 320


def test_a_no_always_comes_with_the_reason_and_what_instead(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given early help decided in a call, and offered to the team of the district
    worker = open_page()
    sign_in(worker, "Marta Quill")
    hub.take_a_call(worker, CHILD, ending="Decide on a page of its own")
    contact = hub.contact_page(worker)
    hub.decide(worker, outcome="Early help")
    worker.get_by_role("button", name="Offer it", exact=True).click()

    # When an officer of that team reads its story, and says no without saying why
    page = open_page(width=WIDTH)
    sign_in(page, "Kelly Birch")
    axe(page)
    page.get_by_role("link", name="Arlo Penrose").click()
    expect(page.get_by_text("The school knows the family well.").first).to_be_visible()
    axe(page)
    page.get_by_role("radio", name="No").check()
    page.get_by_label("Why not?").fill("He is under two, and Best Start knows them.")
    page.get_by_role("button", name="Send").click()

    # Then she is asked what would help instead, and nothing that she typed is lost
    expect(page.get_by_role("link", name="Enter what would help instead")).to_be_visible()
    expect(page.get_by_label("Why not?")).to_have_value("He is under two, and Best Start knows them.")
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    axe(page)
    page.get_by_label("What would help this family instead?").fill("The health visitor's group on Mondays.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Declined. The hub has it back.")).to_be_visible()
    page.get_by_role("link", name="Answered").click()
    expect(page.get_by_role("link", name="Arlo Penrose")).to_be_visible()
    axe(page)

    # And the hub reads both
    worker.goto(contact)
    expect(worker.get_by_text("Best Start knows them.").first).to_be_attached()
    expect(worker.get_by_text("The health visitor's group on Mondays.").first).to_be_attached()
