"""The pages that anybody may open, before anything has happened."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage


def test_the_first_page_can_be_read_by_anybody(page: Page, axe: Callable[[Page], None]) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    axe(page)


def test_everybody_of_the_invented_county_can_be_signed_in_as(
    page: Page, axe: Callable[[Page], None]
) -> None:
    page.goto("/sign-in/as/")
    expect(page.get_by_role("button", name="Marta Quill")).to_be_visible()
    axe(page)


@pytest.mark.parametrize("address", ["/", "/sign-in/", "/sign-in/as/"])
def test_nothing_is_wider_than_a_small_telephone(open_page: OpenPage, address: str) -> None:
    page = open_page(width=320)
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
