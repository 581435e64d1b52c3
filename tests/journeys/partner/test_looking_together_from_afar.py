"""Given a discussion, when a health visitor has said her own, then she reads the others, and what comes in since."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps as hub

CHILD = hub.Child("Wren", "Ashdown", "7/7/2018", line="3 Glebe Court")


def test_each_says_their_own_before_reading_the_others(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a discussion to which police and health are invited, and the police have spoken
    worker = open_page()
    sign_in(worker, "Marta Quill")
    hub.take_a_call(worker, CHILD, ending="Send for triage")
    worker.goto(f"{hub.contact_page(worker)}discuss/")
    hub.choose(worker, "What kind of discussion?", "Multi-agency discussion")
    worker.get_by_label("Police").check()
    worker.get_by_label("Community health").check()
    worker.get_by_role("button", name="Open the discussion").click()
    police = open_page(width=320)
    _open(police, sign_in, "PC Tom Varley")
    axe(police)
    _join_and_say(police, "Two call-outs in May.")

    # When a health visitor opens it
    nurse = open_page()
    _open(nurse, sign_in, "Helen Frost")
    expect(nurse.get_by_text("Opens to you once you have said what your agency thinks.")).to_be_visible()
    assert "Two call-outs" not in nurse.content()
    axe(nurse)

    # Then she reads the police once she has said her own
    _join_and_say(nurse, "Seen in June, well.")
    expect(nurse.get_by_text("Two call-outs in May.")).to_be_visible()
    axe(nurse)

    # And what the police add comes in by itself, while her half sentence stays
    nurse.get_by_label("What more do you want to say?").fill("Half a sentence")
    police.get_by_label("What more do you want to say?").fill("And one last night.")
    police.get_by_role("button", name="Say it").click()
    assert police.evaluate("document.documentElement.scrollWidth") <= 320
    expect(nurse.get_by_text("And one last night.")).to_be_visible(timeout=25_000)
    expect(nurse.get_by_label("What more do you want to say?")).to_have_value("Half a sentence")

    # And once it has ended, the police say in ten seconds how it went
    _end(worker)
    police.reload()
    axe(police)
    police.get_by_role("group", name="Was it worth your time?").get_by_label("Yes").check()
    police.get_by_role("group", name="Was what you said heard?").get_by_label("Partly").check()
    police.get_by_role("button", name="Say how it went").click()
    expect(police.get_by_text("You have said how it went. Thank you.")).to_be_visible()
    axe(police)


def _end(worker: Page) -> None:
    worker.reload()
    worker.get_by_role("button", name="End the discussion").click()
    for label, words in (
        ("What does the child or adult say?", "Not yet heard."),
        ("What worries you?", "Two call-outs in May."),
        ("What do you advise?", "Early help."),
    ):
        worker.get_by_label(label).fill(words)
    worker.get_by_role("button", name="End it", exact=True).click()


def _open(page: Page, sign_in: Callable[[Page, str], None], name: str) -> None:
    sign_in(page, name)
    page.goto("/partner/discussions/")
    page.get_by_role("link", name="Wren Ashdown").click()


def _join_and_say(page: Page, words: str) -> None:
    page.get_by_label("By video or telephone").check()
    page.get_by_role("button", name="Join").click()
    page.get_by_label("What does your agency know").fill(words)
    page.get_by_role("button", name="Say it").click()
