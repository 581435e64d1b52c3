"""Given a restricted child, when a call comes in about her, then the officer learns one bit, and the guardian rules."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Zephyrine", "Tollemache", "5/6/2015", line="9 Canary Row")
LINE = "There may be a restricted record. Ask the information governance lead before you make a new one."


def test_an_officer_is_told_to_ask_and_the_guardian_is_asked(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a contact about her, which a manager has restricted
    page, manager, guardian = open_page(), open_page(), open_page()
    sign_in(page, "Priya Nair")
    steps.take_a_call(page, CHILD, ending="Send for triage")
    first = steps.contact_page(page)
    page.wait_for_load_state("networkidle")
    sign_in(manager, "Denise Ashby")
    manager.goto(f"{first}restrict/")
    manager.get_by_label("Everything about Zephyrine Tollemache").check()
    steps.choose(manager, "Why?", "The family is known to the public or to many here")
    manager.get_by_label("Denise Ashby").check()
    manager.get_by_role("button", name="Restrict it").click()
    manager.wait_for_load_state("networkidle")
    page.goto(first)
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()

    # When a second call about her comes in
    steps.take_a_call(page, CHILD, ending="Send for triage")
    second = steps.contact_page(page)
    page.wait_for_load_state("networkidle")
    page.goto(f"{second}match/")

    # Then the officer learns that there may be a restricted record, and no more, and asks
    expect(page.get_by_text(LINE)).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Ask about Zephyrine Tollemache").click()
    expect(page.get_by_text("They were asked about Zephyrine Tollemache")).to_be_visible()
    axe(page)

    # And once the guardian rules that it is the same girl, her contact is closed too
    sign_in(guardian, "Anne Whitlock")
    guardian.goto("/guardian/questions/")
    guardian.get_by_role("link", name="Zephyrine Tollemache").first.click()
    axe(guardian)
    guardian.get_by_label("Yes, the same person").check()
    guardian.get_by_label("Why do you rule so?").fill("The same name, birth date and home.")
    guardian.get_by_role("button", name="Keep this ruling").click()
    expect(guardian.get_by_text("Ruled. Whoever asked was told how to go on.")).to_be_visible()
    page.goto(second)
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
