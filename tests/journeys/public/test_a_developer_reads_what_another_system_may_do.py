"""Somebody who writes a program for a school reads how it may tell the front door of a worry."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage


def test_it_can_be_read_without_scripts_on_a_small_telephone(
    open_page: OpenPage, axe: Callable[[Page], None]
) -> None:
    page = open_page(scripts=False, width=320)
    page.goto("/api/v1/")
    expect(page.get_by_role("heading", level=1, name="For other systems")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_examples_and_every_problem_are_read_by_everybody(
    page: Page, axe: Callable[[Page], None]
) -> None:
    page.goto("/api/v1/")
    page.get_by_role("link", name="What can go wrong").click()
    expect(page.get_by_role("heading", name="409: The key was used for something else")).to_be_visible()
    expect(page.get_by_role("region", name="A worry, as an example")).to_contain_text("Ferrybank Primary")
    axe(page)
