"""Given no scripts and the narrowest screen, when a call is taken, then several people arrive in one contact."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage

WIDTH = 320


def test_a_family_of_three_is_named_and_sent(
    open_page: OpenPage, sign_in: Callable[[Page, str], None]
) -> None:
    # Given an officer with nothing but plain pages
    page = open_page(scripts=False, width=WIDTH)
    sign_in(page, "Priya Nair")
    page.goto("/hub/call/")
    page.get_by_role("group", name="Is anyone in danger right now?").get_by_label("No").check()
    page.get_by_role("group", name="Who is calling?").get_by_label("Family or friend").check()
    page.get_by_label("What worries them? Their words").fill(
        "The baby comes in March and they sleep in a car."
    )
    page.get_by_label("First name").fill("Otto")
    page.get_by_label("Last name").fill("Brand")

    # When another person is added, what was typed stays and the cursor waits in the new name
    page.get_by_role("button", name="Add another person").click()
    expect(page.get_by_label("First name").nth(0)).to_have_value("Otto")
    expect(page.get_by_label("Last name").nth(1)).to_have_value("Brand")
    expect(page.get_by_label("First name").nth(1)).to_be_focused()
    page.get_by_label("Who", exact=True).nth(1).select_option("Unborn child")
    page.get_by_label("Born, or age").nth(1).fill("due 3 March")
    page.get_by_role("button", name="Add another person").click()
    page.get_by_label("Who", exact=True).nth(2).select_option("Parent or carer")
    page.get_by_label("First name").nth(2).fill("Amber")

    # And something is missing, it is said and nothing is lost
    page.get_by_label("What worries them? Their words").fill("")
    page.get_by_role("button", name="Send for triage").click()
    expect(page.get_by_role("link", name="Write what worries them, in their own words")).to_be_visible()
    expect(page.get_by_label("First name").nth(2)).to_have_value("Amber")
    page.get_by_label("What worries them? Their words").fill(
        "The baby comes in March and they sleep in a car."
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH

    # Then all of them arrive in one contact
    page.get_by_role("button", name="Send for triage").click()
    for name in ("Otto Brand", "Unborn child Brand", "Amber Brand"):
        expect(page.get_by_role("link", name=name, exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
