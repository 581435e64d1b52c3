"""Given an invoice in the mailbox, when it is set aside, then it is kept; and a colleague brings it back."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.hub import posting, steps
from tests.journeys.service import Server

WORDS = "Please find our invoice 4471 for toner, due in 30 days."


def test_what_is_no_worry_leaves_the_list_and_can_come_back(
    page: Page,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    server: Server,
    tmp_path: Path,
) -> None:
    # Given an invoice
    posting.e_mail(
        tmp_path, server, sender="Toner Ltd <sales@example.org>", subject="Invoice 4471", words=WORDS
    )
    sign_in(page, "Joan Pell")
    page.goto("/hub/?pile=all")
    page.get_by_role("link", name="Please find our invoice").or_(
        page.get_by_role("button", name="Please find our invoice")
    ).first.click()
    address = steps.contact_page(page)

    # When somebody takes it, everybody sees who has it
    page.get_by_role("link", name="Take it, or hand it to a colleague").click()
    axe(page)
    page.get_by_role("button", name="I’ll take it").click()
    expect(page.get_by_text("It is yours now.")).to_be_visible()

    # And sets it aside with a reason
    page.get_by_role("link", name="It is no worry: set it aside").click()
    expect(page.get_by_text("Nothing is deleted.")).to_be_visible()
    page.get_by_role("button", name="Set it aside").click()
    expect(page.get_by_role("link", name="Select why it is set aside")).to_be_visible()
    axe(page)
    page.get_by_label("Not a worry about anybody: an invoice").check()
    page.get_by_role("button", name="Set it aside").click()
    expect(page.get_by_text("It is kept, and can be opened again.")).to_be_visible()
    assert page.get_by_text("Please find our invoice").count() == 0

    # Then its page says why, and a colleague opens it again
    page.goto(address)
    expect(page.get_by_text("Not a worry about anybody: an invoice").first).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Open it again").click()
    page.get_by_label("Why").fill("There is a note about a child on its second page.")
    page.get_by_role("button", name="Open it again").click()
    expect(page.get_by_role("link", name="It is no worry: set it aside")).to_be_visible()
