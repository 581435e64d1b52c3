"""Given a call being taken, when the browser closes, then a colleague goes on where it stopped."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage


def test_a_colleague_goes_on_with_a_call_that_was_broken_off(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given an officer who has typed what a neighbour says
    officer = open_page()
    sign_in(officer, "Priya Nair")
    officer.get_by_role("link", name="Take a call").click()
    expect(officer.get_by_text("Not begun: nothing is kept until you type")).to_be_visible()
    axe(officer)
    officer.get_by_role("group", name="Who is calling?").get_by_label("The public").check()
    officer.get_by_label("What worries them? Their words").fill("Shouting through the wall at night again.")
    officer.get_by_label("First name").fill("Jasper")
    officer.get_by_label("Born, or age").fill("about 4")
    expect(officer.get_by_text("Age as said: about 4")).to_be_visible()
    expect(officer.locator("#fd-saved")).to_contain_text("Saved")

    # When her browser closes without a word
    officer.context.close()

    # Then it stands on top of a colleague's list, who goes on and sends it
    colleague = open_page()
    sign_in(colleague, "Owen Hale")
    expect(colleague.get_by_text("Priya Nair, draft")).to_be_visible()
    axe(colleague)
    colleague.get_by_role("button", name="Go on: “Shouting through the wall at night again.”").click()
    expect(colleague.get_by_label("Born, or age")).to_have_value("about 4")
    expect(colleague.get_by_text("by Priya Nair")).to_be_visible()
    colleague.get_by_role("group", name="Is anyone in danger right now?").get_by_label("No").check()
    colleague.get_by_role("button", name="Send for triage").click()
    expect(colleague.get_by_text("Read out to the caller: reference FD-")).to_be_visible()
    expect(colleague.get_by_text("Jasper").first).to_be_visible()
    axe(colleague)

    # And nobody is offered the draft again
    colleague.goto("/hub/")
    assert colleague.get_by_text("Priya Nair, draft").count() == 0
