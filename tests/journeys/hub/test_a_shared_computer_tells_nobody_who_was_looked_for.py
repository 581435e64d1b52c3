"""Given a computer that colleagues share, when a child is looked for and found, then it notes no name."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from frontdoor.foundation.clock import today
from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps
from tests.journeys.left_behind import NOTHING, Device

CHILD = steps.Child("Zenobia", "Tansley", "9/9/2014", line="8 Sexton Lane", postcode="NG18 5ZY")
WORDS = ("Zenobia", "Tansley", "2014", "Sexton", "NG18 5ZY", "oldershaw", "hungry", "bicycle")


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One in a window of its own: what it keeps is what this journey left in it."""
    return open_page(own=True)


def agree(page: Page, what: str) -> None:
    """An action for the first agency of the list, by next week."""
    by = today() + timedelta(days=7)
    page.get_by_label("What is to be done?").fill(what)
    page.get_by_label("Which agency does it?").select_option(index=1)
    for box, value in (("Day", by.day), ("Month", by.month), ("Year", by.year)):
        page.get_by_label(box, exact=True).fill(str(value))
    page.get_by_role("button", name="Agree it", exact=True).click()
    expect(page.get_by_text("They see it in their own list.")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_search_comes_back_by_the_browsers_buttons_and_is_in_no_history(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], scripts: bool
) -> None:
    # Given a contact about Zenobia, and a computer with or without scripts
    officer = open_page()
    sign_in(officer, "Priya Nair")
    steps.take_a_call(officer, CHILD, ending="Send for triage")
    page = open_page(scripts=scripts, own=True)
    sign_in(page, "Marta Quill")

    # When she is looked for from the list, found, and her record is opened
    page.goto("/hub/")
    page.get_by_label("Name or reference").fill("Zenobia Tansley")
    page.get_by_role("button", name="Find", exact=True).click()
    page.get_by_role("link", name="Zenobia Tansley").first.click()
    expect(page.get_by_role("heading", name="Who I am")).to_be_visible()

    # Then going back and loading again show what was found, with what was typed
    page.go_back()
    expect(page.get_by_label("Name, or the reference of a contact")).to_have_value("Zenobia Tansley")
    page.reload()
    expect(page.get_by_role("link", name="Zenobia Tansley").first).to_be_visible()
    assert "Zenobia" not in page.url


def test_neither_history_nor_stores_tell_of_a_day_at_the_hub(
    page: Page, sign_in: Callable[[Page, str], None]
) -> None:
    # Given a call, a triage, an action of our own, a search, a record, its family and a narrowed list
    device = Device(page)
    sign_in(page, "Priya Nair")
    steps.take_a_call(page, CHILD, ending="Send for triage")
    contact = steps.contact_page(page)
    page.goto(f"{contact}action/")
    agree(page, "Fetch the bicycle for Zenobia.")
    steps.find(page, "Zenobia Tansley")
    page.get_by_role("link", name="Zenobia Tansley").first.click()
    record = page.url
    for part in ("picture/", "family/", "edit/"):
        page.goto(f"{record}{part}")
    page.goto("/hub/?pile=all")
    page.goto("/hub/police/")

    # Then nothing that the browser notes has a word of it
    assert device.told(WORDS) == []
    assert (device.stores(), device.may_keep) == (NOTHING, [])

    # And once they sign out, going back shows nobody
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_load_state("load")  # what it kept is cleared first, and it has a page of its own for that
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    page.go_back()
    assert "Zenobia" not in page.content()
