"""Given a fax without a scan, when it is noted, then it is sent; and a scan put in later is not lost either."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import scanned, steps

WIDTH = 375


def noted(page: Page) -> None:
    """A surgery's fax, written down."""
    page.goto("/hub/paper/")
    page.get_by_label("A fax").check()
    page.get_by_role("button", name="Continue").click()
    steps.choose(page, "Does it say that anyone is in danger right now?", "No")
    steps.choose(page, "Who wrote it?", "Professional")
    page.get_by_label("School, surgery or organisation").fill("Millbrook Surgery")
    page.get_by_label("E-mail, to be told the outcome").fill("millbrook@example.org")
    page.get_by_label("What does it say? Their words").fill("Missed three appointments.")
    page.get_by_label("First name").fill("Idris")


def test_a_fax_noted_without_a_scan_is_acknowledged_by_e_mail(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    sign_in(page, "Priya Nair")
    noted(page)
    expect(page.get_by_text("No scan yet")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Send for triage").click()
    expect(page.get_by_text("We have written to millbrook@example.org that we have it.")).to_be_visible()


def test_on_a_small_telephone_the_pages_stand_above_the_questions(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None], tmp_path: Path
) -> None:
    # Given an officer with a telephone
    page = open_page(width=WIDTH)
    sign_in(page, "Priya Nair")
    noted(page)

    # When the fax's own pages are put in after
    page.locator("input[type=file]").set_input_files(scanned.fax_scan(tmp_path))
    page.get_by_role("button", name="Put in").click()

    # Then they stand above, two sheets upright, with all that was typed below
    expect(page.get_by_label("First name")).to_have_value("Idris")
    assert page.get_by_role("img").first.evaluate(
        "async each => { await each.decode(); return each.naturalHeight > 1500 }"
    )
    box, asked = page.get_by_role("img").first.bounding_box(), page.get_by_label("First name").bounding_box()
    assert box
    assert asked
    assert box["y"] < asked["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    axe(page)

    # And a scan is never dropped
    expect(page.get_by_role("button", name="Drop it")).to_have_count(0)
