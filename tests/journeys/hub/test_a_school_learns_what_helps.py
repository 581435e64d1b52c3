"""Given a teacher's call, when it is triaged, then what helps is ticked in the same press, on the school's own page."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Rowan", "Tasker", "3/4/2016", line="5 Fuller Yard")


def test_what_helps_is_ticked_at_triage(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a teacher's call that waits for triage
    officer = open_page()
    sign_in(officer, "Marta Quill")
    steps.take_a_call(officer, CHILD, ending="Send for triage", workplace="Ferrybank Primary")
    contact = steps.contact_page(officer)

    # When the officer triages it and puts right what was in it
    officer.wait_for_load_state("networkidle")
    officer.goto(f"{contact}triage/")
    axe(officer)
    officer.get_by_label("Green").check()
    officer.get_by_label("Why this priority?").fill("Hungry at school; his mother asks for help.")
    officer.get_by_label("Decide now").check()
    officer.get_by_label("What was tried, and what helped").check()
    expect(officer.get_by_label("For which school, surgery or service?")).to_have_value("new")
    officer.get_by_role("button", name="Save", exact=True).click()

    # Then the school has a page of its own, which says that one is too few to say anything from
    small = open_page(width=375)
    sign_in(small, "Joan Pell")
    small.goto(officer.url.split("/hub/")[0] + "/hub/quality/")
    axe(small)
    small.get_by_role("link", name="Ferrybank Primary").click()
    expect(small.get_by_text("Too few to say")).to_be_visible()
    axe(small)
