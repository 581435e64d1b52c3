"""Given a question on a small telephone, when the police hold nothing, then two presses are a whole answer."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub

CHILD = hub.Child("Edie", "Larkham", "3/2/2018", line="11 Cinder Lane")
WIDTH = 320


def test_nothing_held_on_a_small_telephone(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call, about which the hub asks the police
    worker = open_page()
    sign_in(worker, "Marta Quill")
    hub.take_a_call(worker, CHILD, ending="Send for triage")
    contact = hub.contact_page(worker)
    worker.goto(f"{contact}ask/")
    worker.get_by_role("checkbox", name="Police").check()
    worker.get_by_label("What do you need to know from Police?").fill("Any call-outs to Cinder Lane?")
    worker.get_by_role("group", name="How soon do you need the answer?").get_by_label("Amber").check()
    hub.choose(worker, "Has the family agreed to a service?", "They were not asked")
    worker.get_by_role("button", name="Send the questions").click()

    # When a constable opens it on a small telephone
    page = open_page(width=WIDTH)
    sign_in(page, "PC Tom Varley")
    axe(page)
    page.get_by_role("link", name="Edie Larkham").click()
    expect(page.get_by_text("Any call-outs to Cinder Lane?")).to_be_visible()
    expect(page.get_by_text("11 Cinder Lane")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    axe(page)

    # Then nothing held is as big as anything else, and two presses send it
    tiles = page.locator(".fd-tiles .govuk-radios__item")
    nothing, known = (tile.bounding_box() for tile in tiles.all()[:2])
    assert nothing
    assert known
    assert nothing["height"] >= known["height"]
    page.get_by_role("radio", name="Nothing held").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("that is a whole answer")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Answered").click()
    expect(page.get_by_role("link", name="Edie Larkham")).to_be_visible()
    axe(page)

    # And the hub no longer waits for the police
    worker.goto(contact)
    expect(worker.get_by_text("Nothing held").first).to_be_attached()
    assert hub.stage(worker) == "Ready to decide"


def test_what_is_known_is_told_with_the_agency_s_prompts_beside_it(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a question to the police about another child
    worker = open_page()
    sign_in(worker, "Marta Quill")
    hub.take_a_call(worker, hub.Child("Hugo", "Larkham", "8", line="2 Cinder Lane"), ending="Send for triage")
    contact = hub.contact_page(worker)
    worker.goto(f"{contact}ask/")
    worker.get_by_role("checkbox", name="Police").check()
    worker.get_by_label("What do you need to know from Police?").fill("Is anybody afraid there?")
    hub.choose(worker, "How soon do you need the answer?", "Blue: no deadline")
    hub.choose(worker, "Has the family agreed to a service?", "They agreed to a service")
    worker.get_by_role("button", name="Send the questions").click()

    # When a constable knows them, and the family must not hear of it
    page = open_page()
    sign_in(page, "PC Tom Varley")
    page.get_by_role("link", name="Hugo Larkham").click()
    expect(page.get_by_text("Is there an investigation now, and who leads it?")).to_be_visible()
    page.get_by_role("radio", name="We know them").check()
    page.get_by_label("Do not tell the family what we say here").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("link", name="Enter what you know")).to_be_visible()
    axe(page)
    page.get_by_label("What do you know?").fill("Two call-outs in May, both verbal.")
    page.get_by_role("textbox", name="Why must they not be told?").fill("It would warn him.")
    page.get_by_role("button", name="Send").click()

    # Then the hub reads it
    worker.goto(contact)
    expect(worker.get_by_text("Two call-outs in May, both verbal.").first).to_be_attached()
