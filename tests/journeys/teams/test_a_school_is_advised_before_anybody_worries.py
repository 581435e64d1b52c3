"""Given a school that a team looks after and advised, when it raises a worry, then the two are tied."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub

FIRST = hub.Child("Rowan", "Tasker", "3/4/2016", line="5 Fuller Yard")
SECOND = hub.Child("Ivy", "Penhale", "4/5/2015", line="8 Ropewalk")
SCHOOL, WIDTH = "Ferrybank Primary", 320


def triaged(officer: Page, child: hub.Child, *, advised: bool = False) -> None:
    """A call from the school is taken and triaged; the first puts the school on the county's list."""
    hub.take_a_call(officer, child, ending="Send for triage", workplace=SCHOOL)
    contact = hub.contact_page(officer)
    officer.wait_for_load_state("networkidle")
    officer.goto(f"{contact}triage/")
    officer.get_by_label("Green").check()
    officer.get_by_label("Why this priority?").fill("Hungry at school; the mother asks for help.")
    officer.get_by_label("Decide now").check()
    if advised:
        officer.get_by_role("checkbox", name="Early help unit, north").check()
    officer.get_by_role("button", name="Save", exact=True).click()
    officer.wait_for_load_state("networkidle")


def test_a_school_is_advised_before_anybody_worries(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a school that raised something once
    officer = open_page()
    sign_in(officer, "Marta Quill")
    triaged(officer, FIRST)

    # When an early help officer takes it on, and notes on a small telephone what she advised it
    page = open_page(width=WIDTH)
    sign_in(page, "Kelly Birch")
    advice = page.url.split("/teams/")[0] + "/teams/advice/"
    page.goto(advice)
    axe(page)
    page.get_by_label("Look after another").select_option(label=SCHOOL)
    page.get_by_role("button", name="Look after it").click()
    expect(page.get_by_role("button", name=f"Let go of {SCHOOL}")).to_be_visible()
    page.get_by_label("School, surgery or service").select_option(label=SCHOOL)
    page.get_by_label("What was it about?").select_option(index=1)
    page.get_by_label("What did you advise?").fill("Ask the mother what would help before anything else.")
    page.get_by_role("button", name="Note it").click()
    expect(page.get_by_text("Noted. If the school raises a worry later")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    axe(page)

    # And the school raises a worry later, and whoever triages it sees the advice
    triaged(officer, SECOND, advised=True)

    # Then the team sees that a worry followed, and nothing of whom it is about
    page.goto(advice)
    expect(page.get_by_text("A worry followed")).to_be_visible()
    expect(page.get_by_text("Penhale")).to_have_count(0)
