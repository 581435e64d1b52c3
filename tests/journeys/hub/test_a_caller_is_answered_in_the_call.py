"""Given a teacher who asks for advice, when a social worker talks with her, then she has it in writing in one page."""

import os
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

ADVICE = "Speak with Rowan's mother first, and ask what would help."


def _snap(page: Page, name: str) -> None:
    if os.environ.get("FD_SNAP"):
        page.screenshot(path=f"{os.environ['FD_SNAP']}/{name}.png", full_page=True)


def test_from_hello_to_sent_nothing_is_loaded_anew(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None], outbox: Path
) -> None:
    # Given a social worker on a call in which no danger waits
    page = open_page()
    sign_in(page, "Marta Quill")
    page.goto("/hub/call/")
    loads: list[str] = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    inputs = 0
    steps.choose(page, "Is anyone in danger right now?", "No")
    steps.choose(page, "Who is calling?", "Professional")
    page.get_by_label("Name", exact=True).fill("Ms Oldershaw")
    page.get_by_label("E-mail, to be told the outcome").fill("oldershaw@example.org")
    page.get_by_label("Their agency").select_option("education")
    page.get_by_label("What worries them? Their words").fill("Rowan came hungry twice this week.")
    page.get_by_label("First name").fill("Rowan")
    page.get_by_label("Born, or age").fill("8")
    inputs += 8

    # When a prompt for schools is used by one key, the next one takes its place
    expect(page.locator("#coaching")).to_contain_text("Has the school spoken with the parent?")
    page.keyboard.press("Alt+q")
    expect(page.get_by_role("group", name="Asked already")).to_contain_text("Has the school spoken")

    # And she says what would help, which way it goes and what she advises
    page.get_by_role("group", name="What would help this family?").get_by_label("Enough money").check()
    steps.choose(page, "Which way does it go?", "Advice")
    page.get_by_label("What do you advise, or what was agreed?").fill(ADVICE)
    inputs += 3

    # Then what to read back has written itself, and names nobody
    back = page.locator("#read-back")
    expect(back).to_contain_text("Speak with the child (8)'s mother first")
    expect(back).not_to_contain_text("Rowan")
    axe(page)
    _snap(page, "talk-1280")

    # And one key sends it: she has it in writing, and the page was never left
    page.keyboard.press("Alt+1")
    expect(page.get_by_role("heading", name="Call answered")).to_be_focused()
    expect(page.locator("#conversation")).to_contain_text(
        "Sent to oldershaw@example.org. The contact is closed."
    )
    axe(page)
    _snap(page, "sent-1280")
    assert (loads, inputs + 1) == ([], 12)


def test_what_is_missing_is_said_in_its_place(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call that says who is calling and what worries them
    page = open_page(width=375)
    sign_in(page, "Marta Quill")
    page.goto("/hub/call/")
    steps.choose(page, "Is anyone in danger right now?", "No")
    steps.choose(page, "Who is calling?", "Professional")
    page.get_by_label("What worries them? Their words").fill("How do I speak with a family?")

    # When she ends it too soon, what is missing is said and the page stands
    page.get_by_role("button", name="Agreed aloud: send it").click()
    expect(page.get_by_role("link", name="Select which way it goes")).to_be_visible()
    axe(page)
    _snap(page, "lacking-375")

    # Then advice about nobody in particular is answered, told in the call, and counted
    page.get_by_role("group", name="What would help this family?").get_by_label("Stronger family").check()
    steps.choose(page, "Which way does it go?", "Advice")
    page.get_by_label("What do you advise, or what was agreed?").fill("Say what you saw, and ask.")
    page.get_by_role("button", name="Agreed aloud: send it").click()
    expect(page.locator("#conversation")).to_contain_text("Told in this call. The contact is closed.")
    _snap(page, "sent-375")
    page.get_by_role("link", name="Open the contact").click()
    assert steps.stage(page) == "Closed"


def test_without_scripts_one_page_follows(open_page: OpenPage, sign_in: Callable[[Page, str], None]) -> None:
    # Given no scripts, and a call that is answered with advice
    page = open_page(scripts=False, width=320)
    sign_in(page, "Marta Quill")
    page.goto("/hub/call/")
    steps.choose(page, "Is anyone in danger right now?", "No")
    steps.choose(page, "Who is calling?", "Professional")
    page.get_by_label("What worries them? Their words").fill("How do I speak with a family?")
    page.get_by_role("group", name="What would help this family?").get_by_label("Stronger family").check()
    steps.choose(page, "Which way does it go?", "Advice")
    page.get_by_label("What do you advise, or what was agreed?").fill("Say what you saw, and ask.")

    # When it is saved, what to read back is there to be read
    page.get_by_role("button", name="Save", exact=True).last.click()
    expect(page.locator("#read-back")).to_contain_text("Say what you saw, and ask.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

    # Then one press leads to the closed contact, with what to read out
    page.get_by_role("button", name="Agreed aloud: send it").click()
    assert "Told in this call. The contact is closed. Read out to the caller" in steps.told(page)
    assert steps.stage(page) == "Closed"
