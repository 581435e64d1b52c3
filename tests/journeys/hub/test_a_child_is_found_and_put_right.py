"""Given a child on record, when a colleague looks for her by another spelling, then her record tells who she is."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Siobhan", "Ackroyd", "9/9/2014", line="6 Orchard Rise")


def test_found_by_sound_and_birth_date_and_put_right(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a contact about Siobhan
    officer = open_page()
    sign_in(officer, "Priya Nair")
    steps.take_a_call(officer, CHILD, ending="Send for triage")
    reference = officer.locator(".fd-identity__reference").inner_text()

    # When a social worker looks for "Shivaun", a name alone is too little
    worker = open_page(width=375)
    sign_in(worker, "Marta Quill")
    worker.goto("/hub/people/")
    axe(worker)
    worker.get_by_label("Name, or the reference of a contact").fill("Siobhán")
    worker.get_by_role("button", name="Find", exact=True).click()
    expect(worker.get_by_text("One name alone fits too many people.")).to_be_visible()
    worker.get_by_label("Born, or age").fill("9 sept 2014")
    worker.get_by_role("button", name="Find", exact=True).click()
    worker.get_by_role("link", name="Siobhan Ackroyd").click()

    # Then her record begins with who she is, and what nobody asked yet is asked
    expect(worker.get_by_role("heading", name="Who I am")).to_be_visible()
    axe(worker)
    worker.get_by_role("link", name="Ask, and put it here").click()
    axe(worker)
    worker.get_by_label("What matters to them, in their words").fill("My dog and my gran")
    worker.get_by_role("button", name="Save").click()
    expect(worker.get_by_text("My dog and my gran")).to_be_visible()
    expect(worker.get_by_text("Siobhan came to school hungry twice this week.")).to_be_visible()

    # And whoever looks sees who looked; a reference leads straight to its contact
    worker.get_by_text("who looked").click()
    expect(worker.locator(".hub-looks").get_by_text("Marta Quill").first).to_be_visible()
    steps.find(worker, reference)
    expect(worker.locator(".fd-identity__reference")).to_have_text(reference)
