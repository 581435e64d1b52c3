"""Given somebody in danger, when the form is begun, then it stops and says to call 999; only then does it go on."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.public import steps


def test_the_form_stops_and_goes_on_afterwards(open_page: OpenPage, axe: Callable[[Page], None]) -> None:
    # Given a form in which the first question is asked
    page = open_page(width=375)
    steps.begin(page, axe)
    axe(page)

    # When no answer is given, it is asked again; when somebody is in danger, the form stops
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("link", name="Select yes if someone is in danger right now")).to_be_visible()
    axe(page)
    steps.choose(page, "Yes")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Stop. Call 999 now")).to_be_visible()
    expect(page.get_by_role("link", name="Call 999", exact=True)).to_have_attribute("href", "tel:999")
    expect(page.get_by_label("What are you worried about?")).to_have_count(0)
    axe(page)

    # Then whoever has called goes on, and who pressed the wrong answer goes back
    page.get_by_role("link", name="Nobody is in danger right now").click()
    expect(page.get_by_role("radio", name="Yes")).to_be_checked()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="I have called 999, go on").click()
    expect(page.get_by_role("heading", name="How do you know about this?")).to_be_visible()
