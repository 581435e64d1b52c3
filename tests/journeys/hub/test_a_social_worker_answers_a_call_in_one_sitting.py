"""Given a teacher's call, when one social worker takes it, then it is decided, told and closed in one sitting."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Rowan", "Ferrier", "3/5/2018")


@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_call_to_the_close_in_four_pages(
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    outbox: Path,
    scripts: bool,
) -> None:
    page = open_page(scripts=scripts)
    sign_in(page, "Marta Quill")

    # Given a call whose decision is written on a page of its own
    reference = steps.take_a_call(page, CHILD, ending="Decide on a page of its own")

    # When she decides by needs, and goes on to tell
    if scripts:
        axe(page)
    steps.decide(page, outcome="Advice to the person who raised it")
    expect(page.get_by_role("heading", name="What they will read")).to_be_visible()
    if scripts:
        axe(page)

    # And tells and closes in one go
    expect(page.get_by_label("Close this contact once that is done")).to_be_checked()
    page.get_by_role("button", name="Tell them").click()

    # Then the contact is closed, and what was told is kept word for word
    assert "The contact is closed." in steps.told(page)
    assert (steps.stage(page), page.locator(".fd-identity__reference").inner_text()) == ("Closed", reference)
