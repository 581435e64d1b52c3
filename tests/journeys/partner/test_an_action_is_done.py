"""Given an action that the school service took on, when it is done, then the hub reads what shows it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub

CHILD = hub.Child("Beth", "Orchard", "9/9/2015", line="6 Fern Close")


def test_an_action_is_reported_by_whoever_owns_it(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given an action agreed for education
    worker = open_page()
    sign_in(worker, "Marta Quill")
    hub.take_a_call(worker, CHILD, ending="Send for triage")
    contact = hub.contact_page(worker)
    worker.goto(f"{contact}action/")
    worker.get_by_label("What is to be done?").fill("A place for Beth at breakfast club.")
    worker.get_by_label("Which agency does it?").select_option(label="Education")
    for box, value in (("Day", "1"), ("Month", "12"), ("Year", "2030")):
        worker.get_by_label(box, exact=True).fill(value)
    worker.get_by_role("button", name="Agree it", exact=True).click()

    # When education has done it
    page = open_page(width=375)
    sign_in(page, "Ruth Sandal")
    axe(page)
    page.goto("/partner/actions/")
    axe(page)
    page.get_by_role("link", name="A place for Beth at breakfast club.").click()
    axe(page)
    page.get_by_role("radio", name="Done", exact=True).check()
    page.get_by_label("What was done, and what shows it?").fill("She came on Monday and Tuesday.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("The hub can see how it went.")).to_be_visible()

    # Then it is among what was done, and the hub reads it
    page.get_by_role("link", name="Done", exact=True).click()
    expect(page.get_by_role("link", name="A place for Beth at breakfast club.")).to_be_visible()
    worker.goto(contact)
    expect(worker.get_by_text("She came on Monday and Tuesday.").first).to_be_attached()
