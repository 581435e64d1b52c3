"""Given a contact that is decided, when its referrer is told by keys alone, then it goes, and the contact is closed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps
from tests.journeys.keyboard import Keys


@pytest.mark.parametrize("width", [1280, 320])
def test_words_are_changed_looked_at_and_sent_without_a_mouse(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None], width: int
) -> None:
    # Given a call that a social worker decided
    page = open_page(width=width)
    sign_in(page, "Marta Quill")
    steps.take_a_call(page, steps.Child("Edda", f"Lorne{width}", "8"), ending="Send for triage")
    contact = steps.contact_page(page)
    page.goto(f"{contact}decide/")
    steps.decide(page, outcome="Advice to the person who raised it", go_on=False)
    keys = Keys(page)

    # When she goes to telling, writes, and looks at what they will read
    keys.press("Tell the referrer")
    page.wait_for_url("**/tell/")
    keys.to("What are they told?")
    page.keyboard.press("Control+a")
    page.keyboard.type("The school can help. NFA.")
    expect(page.get_by_text("Nothing is what a referrer hears")).to_be_visible()
    keys.press("Show what they will read")
    expect(page.locator("#preview")).to_contain_text("The school can help.")
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    # Then it goes, by its button
    keys.press("Tell them")
    assert "The contact is closed." in steps.told(page)
