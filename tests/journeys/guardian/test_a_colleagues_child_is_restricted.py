"""Given a call about a colleague's child, when a manager restricts it, then only a few see it, and the guardian."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Jonah", "Pellworth", "3/4/2019", line="8 Tannery Row")
WIDTH = 375


def test_those_named_see_it_and_to_others_it_is_not_there(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call that an officer took
    officer, manager, guardian = open_page(), open_page(), open_page(width=WIDTH)
    sign_in(officer, "Priya Nair")
    steps.take_a_call(officer, CHILD, ending="Send for triage")
    contact = steps.contact_page(officer)

    # When a manager restricts everything about him, to herself
    sign_in(manager, "Denise Ashby")
    manager.goto(contact)
    manager.get_by_role("link", name="Restrict this record").click()
    axe(manager)
    manager.get_by_label("Everything about Jonah Pellworth").check()
    steps.choose(manager, "Why?", "A member of staff, or somebody close to one, is on it")
    for named in manager.get_by_role("group", name="Who may still see it?").get_by_role("checkbox").all():
        named.uncheck()
    manager.get_by_label("Denise Ashby").check()
    manager.get_by_role("button", name="Restrict it").click()

    # Then its page says how few see it, and the officer finds neither contact nor child
    expect(manager.get_by_text("Restricted: 2 people may see this")).to_be_visible()
    axe(manager)
    officer.goto(contact)
    expect(officer.get_by_role("heading", name="Page not found")).to_be_visible()
    steps.find(officer, "Jonah Pellworth")
    expect(officer.get_by_text("Nobody on record is like this.")).to_be_visible()

    # And the guardian names the officer on it, from a telephone, and then lifts it
    sign_in(guardian, "Anne Whitlock")
    axe(guardian)
    guardian.goto("/guardian/restrictions/")
    axe(guardian)
    guardian.get_by_role("link", name="Jonah Pellworth", exact=True).click()
    axe(guardian)
    guardian.get_by_role("button", name="Name somebody").click()
    axe(guardian)
    guardian.get_by_label("Who?").select_option(label="Priya Nair, MASH officer, Children's social care")
    guardian.get_by_role("button", name="Let them see it").click()
    expect(guardian.get_by_text("Priya Nair may see it from now on.")).to_be_visible()
    assert guardian.evaluate("document.documentElement.scrollWidth") <= WIDTH
    officer.goto(contact)
    expect(officer.get_by_text("Restricted: 3 people may see this")).to_be_visible()
    guardian.get_by_role("link", name="Lift the restriction").click()
    axe(guardian)
    guardian.get_by_label("Why?").fill("His mother works elsewhere now.")
    guardian.get_by_role("button", name="Lift it").click()
    officer.goto(contact)
    expect(officer.get_by_text("may see this")).to_have_count(0)
