"""Given a small telephone without scripts, when a neighbour who gives no name tells us, then they hear what is next."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub
from tests.journeys.public import steps

WIDTH = 320


@pytest.mark.parametrize("scripts", [False, True])
def test_a_neighbour_says_what_they_saw_and_no_more(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None], scripts: bool
) -> None:
    # Given somebody who does not want to say who they are
    page = open_page(scripts=scripts, width=WIDTH)

    def look(page: Page) -> None:
        page.wait_for_load_state()
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH, page.url
        if scripts:
            axe(page)

    steps.begin(page, look)
    steps.choose(page, "No")
    steps.go_on(page, look)
    steps.choose(page, "I do not want to say who I am")
    steps.go_on(page, look)

    # When they say what they saw, of a child whose name they do not know
    words = f"I hear shouting at night at number 9. ({'with' if scripts else 'no'} scripts)"
    page.get_by_label("What are you worried about?").fill(words)
    steps.go_on(page, look)
    steps.choose(page, "A child or young person")
    steps.go_on(page, look)
    page.get_by_label("House number and street").fill("9 Tannery Row")
    page.get_by_label("Town or village").fill("Mansfield")
    steps.go_on(page, look)
    steps.go_on(page, look, "That is everybody, continue")
    steps.choose(page, "I am not sure")
    steps.go_on(page, look)
    steps.go_on(page, look)
    steps.choose(page, "I do not know")
    steps.go_on(page, look)
    steps.go_on(page, look)
    expect(page.get_by_text("You do not want to say who you are")).to_be_visible()
    steps.go_on(page, look, "Send")

    # Then they get a reference and a code, and read that it is worked on
    reference, code = steps.keys(page)
    look(page)
    page.get_by_role("link", name="look it up here").click()
    look(page)
    page.get_by_label("Your reference").fill(reference)
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Show me").click()
    expect(page.get_by_role("heading", name="We are working on it")).to_be_visible()
    look(page)

    # And the hub reads their words, and nobody's name
    officer = open_page()
    sign_in(officer, "Priya Nair")
    hub.open_from_the_list(officer, words[:40])
    expect(officer.get_by_text(words).first).to_be_visible()
