"""Given a caller in danger, when it is said, then acting comes first and everybody's list begins with it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage


def test_act_first_then_record_and_nobody_overlooks_it(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call in which somebody is in danger
    officer = open_page()
    sign_in(officer, "Priya Nair")
    officer.goto("/hub/call/")
    officer.get_by_role("group", name="Is anyone in danger right now?").get_by_label("Yes").check()

    # Then the page says what to do, and goes on saying it while the rest is typed
    expect(officer.get_by_role("alert").get_by_text("Ring 999 now")).to_be_visible()
    axe(officer)
    officer.get_by_role("group", name="Who is calling?").get_by_label("Family or friend").check()
    officer.get_by_label("What worries them? Their words").fill("He has a knife and he is on his way home.")
    officer.get_by_label("First name").fill("Petra")
    officer.get_by_label("Does the family know of this call?").or_(
        officer.get_by_role("group", name="Does the family know of this call?")
    ).first.scroll_into_view_if_needed()
    expect(officer.get_by_text("Ring 999 now")).to_be_in_viewport()

    # When it is sent, the first look is asked for at once, red already chosen
    officer.get_by_role("button", name="Needs a social worker now").click()
    expect(officer.get_by_label("Red", exact=True)).to_be_checked()

    # And it stands first on the list of a manager who came to sign
    manager = open_page(width=375)
    sign_in(manager, "Denise Ashby")
    first = manager.locator(".fd-look__row").first
    expect(first).to_contain_text("He has a knife")
    expect(first).to_contain_text("Danger told: act first")
    axe(manager)
