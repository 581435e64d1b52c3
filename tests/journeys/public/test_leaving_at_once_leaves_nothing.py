"""Given words half written, when the page is left at once, then nothing of them is on the device."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.public import steps

ELSEWHERE = "https://www.bbc.co.uk/**"
WORDS = "He must not see this."


def test_the_way_out_is_quick_and_forgets(open_page: OpenPage, axe: Callable[[Page], None]) -> None:
    # Given somebody who is writing what they fear
    page = open_page(width=375, own=True)
    page.route(ELSEWHERE, lambda route: route.fulfill(body="<h1>Weather</h1>", content_type="text/html"))
    steps.begin(page, axe)
    steps.choose(page, "No")
    page.get_by_role("button", name="Continue").click()
    steps.choose(page, "It is about me or my family")
    page.get_by_role("button", name="Continue").click()
    axe(page)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("What are you worried about?").fill(WORDS)
    page.get_by_role("button", name="Continue").click()

    # When somebody comes in, and they leave
    page.get_by_role("button", name="Leave this page").click()
    expect(page.get_by_role("heading", name="Weather")).to_be_visible()

    # Then neither going back nor the addresses visited show what was written
    page.go_back()
    assert WORDS not in page.content()
    page.goto("/raise/worry/")
    expect(page.get_by_role("heading", name="We can’t find your earlier answers")).to_be_visible()
    assert WORDS not in page.content()
    axe(page)

    # And the browser has kept nothing
    kept = page.evaluate("[...Object.values(localStorage), ...Object.values(sessionStorage)].join()")
    assert kept == ""
