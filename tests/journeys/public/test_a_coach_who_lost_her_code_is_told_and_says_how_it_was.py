"""Given a coach who lost her code, when we decide, then she finds her page, is told, says how it was, and is heard."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub
from tests.journeys.public import steps

WIDTH = 320
MINE = "coach.marlowe@example.org"
WORDS = "Jude sleeps in his coat at training and is cold."
Look = Callable[[Page], None]


def test_a_worry_is_found_again_without_its_code(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Look, outbox: Path
) -> None:
    # Given a coach who told us about a boy, and kept the reference alone
    page = open_page(width=WIDTH)

    def look(page: Page) -> None:
        page.wait_for_load_state()
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH, page.url
        axe(page)

    reference = _tell(page)

    # When she asks for a code on another device, gets it by e-mail, and says that she has heard nothing
    later = open_page(width=WIDTH)
    later.goto("/follow/")
    later.get_by_label("Your reference").fill(reference)
    steps.go_on(later, look, "Show me")
    expect(later.get_by_text(MINE)).to_have_count(0)
    later.get_by_label("Enter the code we sent you").fill(
        steps.code_in(steps.letter(outbox, MINE, "Your code"))
    )
    steps.go_on(later, look)
    expect(later.get_by_role("heading", name="We are working on it")).to_be_visible()
    steps.go_on(later, look, "I have heard nothing")
    expect(later.get_by_text("We are sorry that you had to ask")).to_be_visible()
    look(later)

    # Then a social worker sees that she asked, decides, and tells her
    _decide_and_tell(open_page(), sign_in)

    # And she reads it on her page, and says in a minute how it was
    later.reload()
    expect(later.get_by_text("The club has a warm room")).to_be_visible()
    look(later)
    later.get_by_role("button", name="Say how it was").click()
    for question, answer in enumerate(("Yes", "No", "Partly")):
        later.get_by_role("radio", name=answer, exact=True).nth(question).check()
    later.get_by_label("What could we do better?").fill("I had to ask before I heard anything.")
    later.get_by_label("You may print my words, without my name").check()
    steps.go_on(later, look, "Send")
    expect(later.get_by_text("Thank you for saying how it was for you")).to_be_visible()
    look(later)

    # And a manager says in public what came of it, which she reads
    _say_in_public(open_page(), sign_in, axe)
    later.get_by_role("link", name="what we did about what people told us").click()
    expect(later.get_by_text("We write by the end of the next working day")).to_be_visible()
    look(later)


def _decide_and_tell(worker: Page, sign_in: Callable[[Page, str], None]) -> None:
    sign_in(worker, "Marta Quill")
    hub.open_from_the_list(worker, WORDS[:40])
    contact = hub.contact_page(worker)
    worker.goto(f"{contact}decide/")
    hub.decide(worker, outcome="Advice to the person who raised it", go_on=False)
    worker.goto(f"{contact}tell/")
    worker.get_by_label("What are they told?").fill("The club has a warm room and coats to lend.")
    worker.get_by_role("radio", name="By e-mail").check()
    worker.get_by_role("button", name="Tell them").click()


def _say_in_public(manager: Page, sign_in: Callable[[Page, str], None], axe: Look) -> None:
    sign_in(manager, "Denise Ashby")
    manager.get_by_role("link", name="What they say").click()
    expect(manager.get_by_text("I had to ask before I heard anything.").first).to_be_visible()
    manager.get_by_label("You said").fill("I had to ask before I heard anything.")
    manager.get_by_label("We did").fill("We write by the end of the next working day, decided or not.")
    manager.get_by_role("radio", name="who agreed").check()
    axe(manager)
    manager.get_by_role("button", name="Publish").click()
    expect(manager.get_by_text("It stands on the page")).to_be_visible()
    axe(manager)


def _tell(page: Page) -> str:
    """Tell us about a boy, by the shortest way; the reference."""
    steps.begin(page, _no_look)
    steps.choose(page, "No")
    steps.go_on(page, _no_look)
    steps.choose(page, "I am a neighbour, a friend or someone else")
    steps.go_on(page, _no_look)
    page.get_by_label("Your email address").fill(MINE)
    steps.go_on(page, _no_look)
    page.get_by_label("What are you worried about?").fill(WORDS)
    steps.go_on(page, _no_look)
    steps.name(page, "A child or young person", "Jude")
    steps.go_on(page, _no_look)
    steps.go_on(page, _no_look)
    steps.go_on(page, _no_look, "That is everybody, continue")
    steps.choose(page, "I am not sure")
    steps.go_on(page, _no_look)
    steps.go_on(page, _no_look)
    steps.choose(page, "I do not know")
    steps.go_on(page, _no_look)
    steps.go_on(page, _no_look)
    steps.go_on(page, _no_look, "Send")
    return steps.keys(page)[0]


def _no_look(page: Page) -> None:
    """These pages are looked at in another journey."""
