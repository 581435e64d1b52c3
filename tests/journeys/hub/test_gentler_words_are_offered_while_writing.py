"""Given words that blame a family, when a referrer is written to, then gentler ones are offered, and none forced."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Ottilie", "Marsh", "3/5/2018")
BLAME = "Mum failed to engage."


@pytest.mark.parametrize("scripts", [True, False])
def test_an_offer_is_taken_or_left(
    *,
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    screenshot: Callable[[Page, str], None],
    scripts: bool,
) -> None:
    # Given a call that is decided
    page = open_page(scripts=scripts)
    sign_in(page, "Marta Quill")
    steps.take_a_call(page, CHILD, ending="Send for triage")
    contact = steps.contact_page(page)
    page.goto(f"{contact}decide/")
    steps.decide(page, outcome="Advice to the person who raised it", go_on=False)

    # When the referrer is written to in words of blame
    page.goto(f"{contact}tell/")
    page.get_by_label("What are they told?").fill(BLAME)
    if not scripts:
        page.get_by_role("button", name="Show what they will read").click()

    # Then what could stand there instead is offered beside it
    expect(page.get_by_text("we have not found a way to work with them yet")).to_be_visible()
    if scripts:
        axe(page)
        screenshot(page, "gentler-words")

    # And they may be sent all the same
    page.get_by_role("button", name="Tell them").click()
    assert "The contact is closed." in steps.told(page)


def test_advice_in_a_call_is_offered_them_and_the_callers_words_are_not(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call in which a caller blames a family in their own words
    sign_in(page, "Marta Quill")
    page.goto("/hub/call/")
    steps.choose(page, "Is anyone in danger right now?", "No")
    page.get_by_label("What worries them? Their words").fill("A dysfunctional family.")

    # When a social worker writes her advice in words of blame
    page.get_by_label("What do you advise, or what was agreed?").fill(BLAME)

    # Then her own words are met with gentler ones, and the caller's stay as they are
    expect(page.locator("#wording-advised")).to_contain_text("we have not found a way to work with them yet")
    expect(page.locator("#conversation")).not_to_contain_text("a family who needs help")
    axe(page)
