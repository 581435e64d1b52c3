"""Given a child who called before, when the name is typed, then the record, the household and the story are there."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.hub import steps

CHILD = steps.Child("Katarzyna", "Winter", "4/7/2016", line="11 Glasshouse Lane")


def test_a_name_said_another_way_leads_to_the_same_child(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call of last week about Katarzyna
    sign_in(page, "Priya Nair")
    steps.take_a_call(page, CHILD, ending="Send for triage")

    # When somebody rings about a Kasia of the same birthday, by keyboard alone
    page.goto("/hub/call/")
    page.get_by_role("group", name="Is anyone in danger right now?").get_by_label("No").check()
    page.get_by_role("group", name="Who is calling?").get_by_label("Professional").check()
    page.get_by_label("What worries them? Their words").fill("She was at the surgery alone.")
    page.get_by_label("First name").focus()
    for words in ("Kasia", "Winter", "4 july 2016"):
        page.keyboard.type(words)
        page.keyboard.press("Enter")
    expect(page.get_by_label("School or nursery")).to_be_focused()

    # Then she is found with the reasons, recognised, and her story stands beside
    known = page.get_by_role("region", name="People found as you type")
    expect(known.get_by_text("two forms of one name")).to_be_visible()
    axe(page)
    known.get_by_role("button", name="Katarzyna Winter, ").first.click()
    expect(known.get_by_text("Known to us")).to_be_visible()
    expect(known.get_by_text("Katarzyna came to school hungry twice this week.")).to_be_visible()
    axe(page)

    # And the contact that she sends by its key carries both worries
    page.keyboard.press("Alt+4")
    expect(page.get_by_text("Read out to the caller")).to_be_visible()
    expect(page.get_by_text("2 records linked")).to_be_visible()
    expect(page.locator("#known").get_by_text("hungry twice this week")).to_be_visible()
    axe(page)
