"""Given a boy at the desk who dare not go home, when it is written down, then danger comes first all the way."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.hub import steps


def test_danger_at_the_desk_stands_on_top_of_the_list(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given an officer with somebody at the desk
    sign_in(page, "Priya Nair")
    page.goto("/hub/paper/")
    page.get_by_label("Somebody is at the desk").check()
    page.get_by_role("button", name="Continue").click()

    # When danger is the first answer, the page says what to do before anything is written
    steps.choose(page, "Is anyone in danger right now?", "Yes")
    expect(page.get_by_text("Ring 999 now")).to_be_visible()
    axe(page)

    # And it is written down as in a call
    steps.choose(page, "Who is at the desk?", "Family or friend")
    page.get_by_label("What worries them? Their words").fill(
        "He says that he can’t go home, and shows his arm."
    )
    page.get_by_label("First name").fill("Corin")
    page.get_by_label("Last name").fill("Ashby")
    page.get_by_label("Born, or age").fill("13")
    page.get_by_role("button", name="Needs a social worker now").click()

    # Then they are given a reference, and it stands first
    expect(page.get_by_text("Give them: reference FD-").first).to_be_visible()
    page.goto("/hub/")
    line = page.locator(".fd-look__row--danger").filter(has_text="can’t go home").first
    expect(line).to_contain_text("At the desk")
    expect(line).to_contain_text("Danger told: act first")
