"""Given a family that an officer and a constable know, when each says so, then it is closed to them, and goes on."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Bram", "Lockwood", "1/6/2018", line="31 Quarry Bank")
CALM = "Thank you for saying so. It is closed to you from now on."


def test_it_is_closed_to_whoever_knows_them_and_a_colleague_takes_it(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call that the officer took, and a question to the police
    officer, worker, constable, guardian = open_page(), open_page(), open_page(width=375), open_page()
    sign_in(officer, "Priya Nair")
    steps.take_a_call(officer, CHILD, ending="Send for triage")
    contact = steps.contact_page(officer)
    sign_in(worker, "Marta Quill")
    worker.goto(f"{contact}ask/")
    worker.get_by_role("checkbox", name="Police").check()
    steps.choose(worker, "How soon do you need the answer?", "Blue: no deadline")
    steps.choose(worker, "Has the family agreed to a service?", "They were not asked")
    worker.get_by_role("button", name="Send the questions").click()

    # When the officer notices that she knows them
    officer.goto(contact)
    officer.get_by_role("link", name="I know this family", exact=True).click()
    axe(officer)
    officer.get_by_label("Bram Lockwood").check()
    officer.get_by_label("We are friends or neighbours").check()
    officer.get_by_role("button", name="Close it to me").click()

    # Then she is told calmly that it is closed to her, and who sees to it
    expect(officer.get_by_text(CALM)).to_be_visible()
    expect(officer.get_by_text("Denise Ashby gives what is yours to a colleague")).to_be_visible()
    axe(officer)
    officer.goto(contact)
    expect(officer.get_by_role("heading", name="Page not found")).to_be_visible()

    # And so is the constable, whose colleagues still see the question
    sign_in(constable, "PC Tom Varley")
    constable.get_by_role("link", name="Bram Lockwood").first.click()
    constable.get_by_role("link", name="I know this family").click()
    axe(constable)
    constable.get_by_label("Bram Lockwood").check()
    constable.get_by_label("We are related").check()
    constable.get_by_role("button", name="Close it to me").click()
    expect(constable.get_by_text(CALM)).to_be_visible()
    expect(constable.get_by_role("link", name="Bram Lockwood")).to_have_count(0)
    axe(constable)

    # And the guardian sees both, and ends the one that was a mistake
    sign_in(guardian, "Anne Whitlock")
    guardian.goto("/guardian/conflicts/")
    axe(guardian)
    guardian.get_by_role("link", name="PC Tom Varley and Bram Lockwood").click()
    expect(guardian.get_by_text("They are related")).to_be_visible()
    axe(guardian)
    guardian.get_by_role("button", name="There is no conflict any more").click()
    axe(guardian)
    guardian.get_by_label("Why?").fill("Another Bram Lockwood.")
    guardian.get_by_role("button", name="End it").click()
    constable.goto("/partner/")
    expect(constable.get_by_role("link", name="Bram Lockwood").first).to_be_visible()
