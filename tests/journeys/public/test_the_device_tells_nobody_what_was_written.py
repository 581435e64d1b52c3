"""Given a device that two people share, when one tells us of the other, then the device says nothing of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.left_behind import NOTHING, Device
from tests.journeys.public import steps

ELSEWHERE = "https://www.bbc.co.uk/**"
WORDS = ("Zebedee", "Quillfeather", "NG18 5ZZ", "Tannery", "bruise", "ivy.hollis", "07700", "Hollis")


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One in a window of its own: what it keeps is what this journey left in it."""
    return open_page(own=True)


def untouched(page: Page) -> None:
    """Other journeys look at these pages with every reader in mind."""


def go_on(page: Page, button: str = "Continue") -> None:
    """Press the page's button."""
    steps.go_on(page, untouched, button)


def written(page: Page) -> None:
    """A worry about a child of the house, up to the page that shows all answers."""
    steps.begin(page, untouched)
    steps.choose(page, "No")
    go_on(page)
    steps.choose(page, "It is about me or my family")
    go_on(page)
    page.get_by_label("Your name").fill("Ivy Hollis")
    page.get_by_label("Your email address").fill("ivy.hollis@example.org")
    page.get_by_label("Your phone number").fill("07700 900123")
    go_on(page)
    page.get_by_label("What are you worried about?").fill("I saw a bruise on his arm.")
    go_on(page)
    steps.name(page, "A child or young person", "Zebedee", "Quillfeather")
    go_on(page)
    steps.born(page, "1", "3", "2017")
    page.get_by_label("House number and street").fill("4 Tannery Row")
    page.get_by_label("Postcode").fill("NG18 5ZZ")
    go_on(page)
    # A name that stands in a heading, where it is put right
    page.get_by_role("link", name="Change").first.click()
    expect(page.get_by_role("heading", name="Change who Zebedee Quillfeather is")).to_be_visible()
    go_on(page)
    go_on(page)
    go_on(page, "That is everybody, continue")
    steps.choose(page, "I am not sure")
    go_on(page)
    go_on(page)
    steps.choose(page, "No, telling them could put someone in danger")
    go_on(page)
    go_on(page)
    expect(page.get_by_text("Zebedee Quillfeather").first).to_be_visible()


def test_neither_history_nor_stores_nor_cookies_tell_of_it(page: Page) -> None:
    # Given a whole worry, written on the device
    device = Device(page)
    written(page)

    # Then nothing that the device notes has a word of it, and no answer may be kept
    assert device.told(WORDS) == []
    assert (device.stores(), device.may_keep) == (NOTHING, [])

    # And once it is sent, the reference and the code stand on the page alone
    go_on(page, "Send")
    assert device.told((*WORDS, *steps.keys(page))) == []


def test_nothing_that_was_typed_about_another_is_offered_to_whoever_types_next(page: Page) -> None:
    steps.begin(page, untouched)
    steps.choose(page, "No")
    go_on(page)
    steps.choose(page, "I do not want to say who I am")
    go_on(page)
    expect(page.get_by_label("What are you worried about?")).to_have_attribute("autocomplete", "off")
    page.get_by_label("What are you worried about?").fill("Shouting at night.")
    go_on(page)
    for box in ("First name", "Last name"):
        expect(page.get_by_label(box)).to_have_attribute("autocomplete", "off")


def test_leaving_at_once_takes_cookies_and_caches_with_it(page: Page) -> None:
    page.route(ELSEWHERE, lambda route: route.fulfill(body="<h1>Weather</h1>", content_type="text/html"))
    device = Device(page)
    written(page)
    page.get_by_role("button", name="Leave this page").click()
    expect(page.get_by_role("heading", name="Weather")).to_be_visible()
    assert page.context.cookies("http://127.0.0.1") == []
    page.go_back()
    assert device.told(WORDS) == []
    assert "Zebedee" not in page.content()
