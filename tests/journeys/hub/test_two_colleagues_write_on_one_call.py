"""Given two colleagues on one call, when both write, then neither undoes the other and both are kept."""

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

WORDS = "What worries them? Their words"


def test_both_write_and_nothing_is_lost(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call that an officer began, and a social worker who opens it too
    hers, his = open_page(), open_page()
    sign_in(hers, "Priya Nair")
    sign_in(his, "Marta Quill")
    hers.goto("/hub/call/")
    hers.get_by_label(WORDS).fill("He is hungry.")
    expect(hers.locator("#fd-saved")).to_contain_text("Saved")
    his.goto(hers.url)

    # Then each sees that the other is there
    expect(hers.locator("#hub-here")).to_contain_text("Marta Quill is here too")
    expect(his.locator("#hub-here")).to_contain_text("Priya Nair is here too")
    axe(hers)

    # When one writes the name while the other is about to write, it comes by itself, and the cursor stays
    tried = his.get_by_label("What was tried already?")
    tried.focus()
    hers.get_by_label("Name", exact=True).fill("Ms Hale")
    expect(his.get_by_label("Name", exact=True)).to_have_value("Ms Hale")
    expect(tried).to_be_focused()
    tried.fill("A meeting with his mother.")
    expect(hers.get_by_label("What was tried already?")).to_have_value("A meeting with his mother.")

    # And both write in one place at one moment, both are kept, and put together by a press
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    his.route("**/save/", hold)
    his.get_by_label(WORDS).fill("He is hungry and sad.")
    with hers.expect_response("**/save/"):
        hers.get_by_label(WORDS).fill("He is hungry and cold.")
    his.wait_for_timeout(1000)
    expect(his.get_by_label(WORDS)).to_have_value("He is hungry and sad.")
    held[0].continue_()
    his.unroute("**/save/")
    expect(his.locator("#hub-both")).to_contain_text("Priya Nair wrote at the same moment")
    axe(his)
    his.get_by_role("button", name="Put in what Priya Nair wrote").click()

    # Then all of it stands there
    expect(his.get_by_label(WORDS)).to_have_value("He is hungry and sad.\nHe is hungry and cold.")
    expect(his.get_by_label("What was tried already?")).to_have_value("A meeting with his mother.")
    expect(his.locator("#hub-both")).not_to_contain_text("wrote at the same moment")

    # And it is sent whole, by one of them
    steps.choose(his, "Is anyone in danger right now?", "No")
    steps.choose(his, "Who is calling?", "Professional")
    his.get_by_label("First name").first.fill("Ottilie")
    his.get_by_role("button", name="Send for triage").click()
    expect(his.get_by_text("He is hungry and cold.").first).to_be_visible()
    expect(hers.locator("#hub-here")).to_contain_text("Marta Quill sent this call")
