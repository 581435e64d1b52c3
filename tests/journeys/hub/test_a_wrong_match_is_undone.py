"""Given two children of one name, when they are wrongly ruled one child, then the ruling is undone whole."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

FIRST = steps.Child("Aisha", "Calder", "14/7/2014", line="2 Foundry Row")
SECOND = steps.Child("Ayesha", "Calder", "14/7/2014", line="2 Foundry Row")


def test_a_link_is_made_listed_and_undone(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given two calls about what may be one girl
    page = open_page()
    sign_in(page, "Priya Nair")
    steps.take_a_call(page, FIRST, ending="Send for triage")
    steps.take_a_call(page, SECOND, ending="Send for triage")
    contact = steps.contact_page(page)

    # When an officer compares and rules that they are the same
    page.goto(f"{contact}match/")
    expect(page.get_by_text("Probably the same")).to_be_visible()
    expect(page.get_by_text("Birth: the same birth date")).to_be_visible()
    axe(page)
    steps.choose(page, "Is Aisha Calder the same person?", "The same")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Enter why you rule so about Aisha Calder").first).to_be_visible()
    expect(page.get_by_label("The same", exact=True)).to_be_checked()
    page.get_by_label("Why? (Aisha Calder)").fill("Same birth date and home; the caller says it is one girl.")
    page.get_by_role("button", name="Save").click()
    assert "Aisha Calder: the same person." in steps.told(page)

    # And finds that they are twins, and undoes it
    page.goto(f"{contact}match/")
    expect(page.get_by_text("Nobody we know looks like Ayesha Calder")).to_be_visible()
    page.get_by_role("link", name="Undo this ruling").click()
    axe(page)
    page.get_by_label("Why was it wrong?").fill("They are twins: the school has both.")
    page.get_by_role("button", name="Undo it").click()

    # Then the two stand apart again, the ruling is still to be read, and she may be ruled on once more
    expect(page.get_by_text("Undone", exact=True)).to_be_visible()
    expect(page.get_by_role("group", name="Is Aisha Calder the same person?")).to_be_visible()
