"""Pictures of the police lane: a household with what is missing, and a week's quality."""

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page, expect

from tests.journeys.guide.parts import Picture
from tests.journeys.hub.test_the_police_lane_is_sorted import received_on


def test_households_and_quality(page: Page, sign_in: Callable[[Page, str], None], picture: Picture) -> None:
    sign_in(page, "Denise Ashby")
    page.goto("/hub/police/files/")
    page.locator("input[type=file]").set_input_files(files=[received_on(date(2026, 10, 28))])
    page.get_by_role("button", name="Take it in").click()
    page.get_by_role("link", name="What came with this file, by household").click()
    expect(page.get_by_role("article")).to_have_count(3)
    picture(page, "police-lane")
    page.goto("/hub/police/quality/?period=2026-W44")
    expect(page.get_by_role("heading", name="What was missing")).to_be_visible()
    picture(page, "police-quality")
