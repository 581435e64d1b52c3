"""Given a decision that rests on a duty, when a manager sends it back and then signs, then it is in force."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Maya", "Underhill", "1/2/2015", line="30 Cutters Lane")
DUTY = "Child in need (Children Act 1989, section 17)"


def test_sent_back_decided_again_and_signed(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given an assessment that a social worker may not sign alone
    worker = open_page()
    sign_in(worker, "Marta Quill")
    steps.take_a_call(worker, CHILD, ending="Send for triage")
    contact = steps.contact_page(worker)
    worker.goto(f"{contact}decide/")
    expect(worker.get_by_text("within 45 working days. A team manager signs after you.")).to_be_visible()
    steps.decide(worker, outcome="Social work assessment", test=DUTY, go_on=False)
    assert steps.stage(worker) == "Waiting for sign-off"

    # When a manager reads it whole and sends it back
    manager = open_page(width=375)
    sign_in(manager, "Denise Ashby")
    manager.goto(contact)
    manager.get_by_role("button", name="Sign or send back").click()
    expect(manager.get_by_text("Often hungry, and his weight falls.")).to_be_visible()
    axe(manager)
    manager.get_by_label("I send it back").check()
    manager.get_by_label("What is needed before you can sign?").fill("What does Maya herself say?")
    manager.get_by_role("button", name="Save").click()
    assert "Sent back with your words." in steps.told(manager)

    # Then its maker reads why, and decides again without typing it anew
    worker.goto(f"{contact}decide/")
    expect(worker.get_by_text("What does Maya herself say?")).to_be_visible()
    worker.get_by_label("Your reasons").fill("Maya says that she is hungry at night.")
    worker.get_by_role("button", name="Decide", exact=True).click()
    assert steps.stage(worker) == "Waiting for sign-off"

    # And signed, it is in force and goes to the district's team
    manager.goto(f"{contact}sign/")
    manager.get_by_label("I agree, and sign it").check()
    manager.get_by_role("button", name="Save").click()
    assert "Social work assessment is in force. Next: hand it over." in steps.told(manager)
    manager.get_by_role("button", name="Hand over", exact=True).click()
    expect(manager.get_by_text("Mansfield district team, which serves Mansfield")).to_be_visible()
    axe(manager)
