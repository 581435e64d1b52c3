"""Given nothing but a keyboard, when a call is taken on a wide and on a narrow screen, then it is sent for triage."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.keyboard import Keys

WORRY = "He slept in class and was afraid to go home."


@pytest.mark.parametrize("width", [1280, 320])
def test_from_the_list_to_the_contact_without_a_mouse(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None], width: int
) -> None:
    # Given an officer at the list of what to look at first
    page = open_page(width=width)
    sign_in(page, "Priya Nair")
    page.goto("/hub/")
    keys = Keys(page)

    # When they open a call, and answer its questions by keys alone
    if width < 640:
        keys.press("Menu")
    keys.press("Take a call")
    expect(page.get_by_role("heading", name="Call", exact=True)).to_be_visible()
    keys.choose("Is anyone in danger right now?", "No")
    keys.choose("Who is calling?", "Professional")
    keys.write("What worries them?", WORRY)
    keys.write("First name", f"Wilf{'red' if width > 320 else ''}")
    page.keyboard.press("Enter")
    page.keyboard.type("Penhale")
    expect(page.get_by_label("Last name").first).to_have_value("Penhale")
    axe(page)

    # And somebody else matters too, named by the same keys
    keys.press("Add another person")
    page.wait_for_url(lambda address: address.endswith("?at=p2"))
    expect(page.get_by_label("First name").nth(1)).to_be_focused()
    page.keyboard.type("Amber")

    # Then it is sent by its button
    page.wait_for_load_state("networkidle")
    keys.press("Send for triage")
    page.wait_for_url(lambda address: "/hub/contacts/" in address)
    expect(page.get_by_text("Read out to the caller")).to_be_visible()
    expect(page.get_by_text(WORRY).first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_a_caller_is_answered_from_hello_to_sent_without_a_mouse(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None], width: int
) -> None:
    # Given a social worker at a new call
    page = open_page(width=width)
    sign_in(page, "Marta Quill")
    page.goto("/hub/call/")
    keys = Keys(page)

    # When a teacher asks for advice, and every answer is given by keys
    keys.choose("Is anyone in danger right now?", "No")
    keys.choose("Who is calling?", "Professional")
    keys.write("E-mail, to be told the outcome", "oldershaw@example.org")
    keys.write("What worries them?", "She came hungry twice this week.")
    keys.write("Born, or age", "8")
    keys.to("Enough money", question="What would help this family?")
    page.keyboard.press("Space")
    keys.choose("Which way does it go?", "Advice")
    keys.write("What do you advise, or what was agreed?", "Ask her mother what would help.")
    expect(page.locator("#read-back")).to_contain_text("Ask her mother what would help.")

    # Then it is sent by its button, and the focus goes to what came of it
    keys.press("Agreed aloud: send it")
    expect(page.get_by_role("heading", name="Call answered")).to_be_focused()
    axe(page)
    keys.press("Open the contact")
    expect(page.get_by_text("She came hungry twice this week.").first).to_be_visible()
