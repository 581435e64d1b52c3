"""Given an education lead who told us of a worry, when she signs in, then what we told her is there, with no name."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub

MINE = "ruth.sandal@example.org"


def test_what_she_was_told_is_there(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a page on which nothing of hers is yet
    lead = open_page(width=320)
    sign_in(lead, "Ruth Sandal")
    lead.goto("/partner/raised/")
    expect(lead.get_by_text("You raised nothing with this address")).to_be_visible()
    axe(lead)

    # When she tells us of a worry by the form that anybody has, with her own address
    hub_worker = open_page()
    _raise(open_page())
    lead.reload()

    # Then it is there with its reference and until when it is read, and the child is not named
    expect(lead.get_by_text("We are working on it: read by")).to_be_visible()
    assert "Robin" not in lead.inner_text("main")
    assert lead.evaluate("document.documentElement.scrollWidth") <= 320
    axe(lead)

    # And once a social worker has told her, she reads what was decided
    sign_in(hub_worker, "Marta Quill")
    hub.open_from_the_list(hub_worker, "Robin waits alone at the gate until six.")
    contact = hub.contact_page(hub_worker)
    hub_worker.goto(f"{contact}decide/")
    hub.decide(hub_worker, outcome="Advice to the person who raised it", go_on=False)
    hub_worker.goto(f"{contact}tell/")
    hub_worker.get_by_label("What are they told?").fill("The school's own club has a place.")
    hub_worker.get_by_role("radio", name="By e-mail").check()
    hub_worker.get_by_role("button", name="Tell them").click()
    lead.reload()
    expect(lead.get_by_text("The school's own club has a place.")).to_be_visible()
    axe(lead)

    # And what her agency's referrals tell is said of no fewer than ten
    lead.goto("/partner/ours/")
    expect(lead.get_by_text("Too few to say")).to_be_visible()
    axe(lead)


def _raise(page: Page) -> None:
    """Tell us of a boy at the gate, through one's work."""
    page.goto("/")
    page.get_by_role("button", name="Tell us about a worry").click()
    page.get_by_role("button", name="Start now").click()
    _say(page, radio="No")
    _say(page, radio="Through my work")
    for label, typed in (
        ("Your name", "Ruth Sandal"),
        ("Your job", "Education lead"),
        ("Where you work", "Weir Street School"),
        ("Your work email address", MINE),
        ("A phone number we can call today", "07700 900125"),
    ):
        page.get_by_label(label).fill(typed)
    _say(page)
    page.get_by_label("What are you worried about?").fill("Robin waits alone at the gate until six.")
    _say(page)
    page.get_by_role("radio", name="A child or young person").check()
    page.get_by_label("First name").fill("Robin")
    _say(page)
    _say(page)
    _say(page, button="That is everybody, continue")
    _say(page, radio="I am not sure")
    _say(page)
    _say(page, radio="I do not know")
    _say(page)
    _say(page, button="Send")


def _say(page: Page, *, radio: str = "", button: str = "Continue") -> None:
    if radio:
        page.get_by_role("radio", name=radio, exact=True).check()
    page.get_by_role("button", name=button, exact=True).click()
