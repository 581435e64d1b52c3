"""Given a prompt that the board agreed, when the operations manager records it, then the next caller is asked it."""

import os
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage


def _snap(page: Page, name: str) -> None:
    if os.environ.get("FD_SNAP"):
        page.screenshot(path=f"{os.environ['FD_SNAP']}/{name}.png", full_page=True)


def test_a_new_prompt_is_asked_in_the_next_call(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given the operations manager and the list as the county began with it
    manager = open_page(width=375)
    sign_in(manager, "Graham Lowe")
    manager.goto("/hub/calls/prompts/")
    axe(manager)
    _snap(manager, "agreed-375")

    # When he adds what the board agreed
    manager.get_by_role("link", name="Add a prompt").click()
    manager.get_by_label("What is asked?").fill("How do they sleep?")
    manager.get_by_label("Why does it help?").fill("Rest helps with all else")
    manager.get_by_role("group", name="Once which needs are chosen?").get_by_label("A secure home").check()
    manager.get_by_label("Why does it change, and where was that agreed?").fill("The board, 3 November")
    axe(manager)
    _snap(manager, "agreed-form-375")
    manager.get_by_role("button", name="Record it as agreed").click()
    expect(manager.get_by_text("The board, 3 November")).to_be_visible()
    assert manager.evaluate("document.documentElement.scrollWidth") <= 375

    # Then whoever takes the next call about a home is offered it
    worker = open_page()
    sign_in(worker, "Marta Quill")
    worker.goto("/hub/call/")
    worker.get_by_role("group", name="What would help this family?").get_by_label("A secure home").check()
    expect(worker.locator("#coaching")).to_contain_text("How do they sleep?")
