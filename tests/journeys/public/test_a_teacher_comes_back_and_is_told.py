"""Given a teacher's worry saved half-way, when they come back by link and code, then it is sent and they are told."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.foundation.files.samples import pdf
from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub
from tests.journeys.public import steps

HOME = "At 22 Sorrel Way, NG18 5ZZ"
MINE = "oldershaw.home@example.org"
WORK = "oldershaw.school@example.org"


Look = Callable[[Page], None]


def test_two_children_and_one_unborn_in_one_worry(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Look, outbox: Path
) -> None:
    # Given a teacher who says who she is, what worries her and whom it is about, and is called away
    page = open_page()
    steps.begin(page, axe)
    _say_who_and_what(page, axe)
    _name_two_children(page, axe)
    _save_for_later(page, axe)

    # When she opens it in the evening, on another device, with link and code
    later = open_page(width=375)
    _come_back(later, axe, outbox)

    # Then all that she wrote is there, and she adds the baby and a document, and sends it
    later.goto("/raise/people/")
    expect(later.get_by_text("Ned Kestrel").first).to_be_visible()
    _add_the_baby(later, axe)
    _say_the_rest(later, axe)
    _add_a_document(later, axe)
    steps.go_on(later, axe, "Send")
    reference, code = steps.keys(later)
    axe(later)

    # And going back shows the reference again, and sends nothing twice
    later.go_back()
    expect(later.locator(".fd-reference")).to_have_text(reference)

    # And an officer finds all of it; a social worker decides, and tells her
    officer = open_page()
    sign_in(officer, "Priya Nair")
    contact = _find(officer)
    worker = open_page()
    sign_in(worker, "Marta Quill")
    _decide_and_tell(worker, contact)

    # And she reads what was decided, with her reference and code and no name
    later.goto("/follow/")
    later.get_by_label("Your reference").fill(reference)
    later.get_by_label("Your code").fill(code)
    later.get_by_role("button", name="Show me").click()
    expect(later.get_by_role("heading", name="We have decided what happens")).to_be_visible()
    expect(later.get_by_text("our family worker will help with breakfast")).to_be_visible()
    assert "Kestrel" not in later.inner_text("main")
    axe(later)


def _say_who_and_what(page: Page, axe: Look) -> None:
    steps.choose(page, "No")
    steps.go_on(page, axe)
    steps.choose(page, "Through my work")
    steps.go_on(page, axe)
    for label, typed in (
        ("Your name", "Ms Oldershaw"),
        ("Your job", "Teacher"),
        ("Where you work", "Ferrybank Primary"),
        ("Your work email address", WORK),
        ("A phone number we can call today", "07700 900123"),
    ):
        page.get_by_label(label).fill(typed)
    steps.go_on(page, axe)
    page.get_by_label("What are you worried about?").fill("Ivy and Ned come to school hungry.")
    steps.go_on(page, axe)


def _name_two_children(page: Page, axe: Look) -> None:
    steps.name(page, "A child or young person", "Ivy", "Kestrel")
    steps.go_on(page, axe)
    steps.born(page, "4", "5", "2017")
    page.get_by_label("House number and street").fill("22 Sorrel Way")
    page.get_by_label("Postcode").fill("ng18 5zz")
    page.get_by_label("School, nursery or college").fill("Ferrybank Primary")
    page.get_by_label("What does Ivy say?").fill("There is no breakfast.")
    steps.go_on(page, axe)
    steps.go_on(page, axe, "Add another person")
    steps.name(page, "A child or young person", "Ned", "Kestrel")
    steps.go_on(page, axe)
    steps.choose(page, "I know about how old")
    page.get_by_role("textbox", name="About how old?").fill("6")
    steps.choose(page, HOME)
    steps.go_on(page, axe)


def _save_for_later(page: Page, axe: Look) -> None:
    page.get_by_role("link", name="Save and come back later").click()
    page.get_by_label("Where can we send you the way back?").fill(MINE)
    steps.go_on(page, axe, "Save and send me the link")
    axe(page)
    expect(page.get_by_text("You have not told us yet")).to_be_visible()


def _come_back(page: Page, axe: Look, outbox: Path) -> None:
    page.goto(steps.link_in(steps.letter(outbox, MINE, "Your saved form")))
    steps.go_on(page, axe, "Send me a code")
    page.get_by_label("Enter the code we sent you").fill(
        steps.code_in(steps.letter(outbox, MINE, "Your code"))
    )
    steps.go_on(page, axe)
    expect(page.get_by_role("heading", name="Are they safe at the moment?")).to_be_visible()


def _add_the_baby(page: Page, axe: Look) -> None:
    steps.go_on(page, axe, "Add another person")
    steps.name(page, "A baby who is not born yet", "", "Kestrel")
    steps.go_on(page, axe)
    for box, value in (("Day", "3"), ("Month", "3"), ("Year", "2030")):
        page.get_by_label(box, exact=True).fill(value)
    steps.choose(page, HOME)
    steps.go_on(page, axe)
    steps.go_on(page, axe, "That is everybody, continue")


def _say_the_rest(page: Page, axe: Look) -> None:
    steps.choose(page, "Yes")
    steps.go_on(page, axe)
    page.get_by_label("Has anything like this happened before?").fill("In the summer term.")
    page.get_by_label("What has been tried to help?").fill("A place at breakfast club.")
    steps.go_on(page, axe)
    steps.choose(page, "Yes")
    page.get_by_label("What do they say about it").fill("Their mother is glad of help.")
    steps.go_on(page, axe)


def _add_a_document(page: Page, axe: Look) -> None:
    page.locator("input[type=file]").set_input_files(
        {"name": "attendance.pdf", "mimeType": "application/pdf", "buffer": pdf()}
    )
    steps.go_on(page, axe, "Add this one")
    expect(page.get_by_text("attendance.pdf").first).to_be_visible()
    steps.go_on(page, axe)


def _find(page: Page) -> str:
    """Open the contact; its address."""
    hub.open_from_the_list(page, "Ivy and Ned come to school hungry.")
    for words in ("Ivy and Ned come to school hungry.", "There is no breakfast.", "attendance.pdf"):
        expect(page.get_by_text(words).first).to_be_attached()
    return hub.contact_page(page)


def _decide_and_tell(page: Page, contact: str) -> None:
    page.goto(f"{contact}decide/")
    hub.decide(page, outcome="Advice to the person who raised it", go_on=False)
    page.goto(f"{contact}tell/")
    page.get_by_label("What are they told?").fill(
        "The school and our family worker will help with breakfast."
    )
    page.get_by_role("radio", name="By e-mail").check()
    page.get_by_role("button", name="Tell them").click()
