"""Given a neighbour's letter, when it is scanned, then it waits in the list and is keyed beside its pages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import scanned, steps


def drawn(page: Page, name: str) -> bool:
    """Whether a page of a scan is there to be seen."""
    picture = page.get_by_role("img", name=name)
    picture.scroll_into_view_if_needed()
    return bool(picture.evaluate("async each => { await each.decode(); return each.naturalWidth > 1000 }"))


def put_in(page: Page, scan: Path) -> None:
    """The morning's post is scanned."""
    page.get_by_label("A letter").check()
    page.locator("input[type=file]").set_input_files(scan)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Letter", exact=True)).to_be_visible()


def key(page: Page) -> None:
    """What the letter says, from who wrote it to whom it is about."""
    steps.choose(page, "Does it say that anyone is in danger right now?", "No")
    steps.choose(page, "Who wrote it?", "The public")
    page.get_by_label("Name", exact=True).fill("Mrs O. Larkin")
    page.get_by_label("Telephone", exact=True).first.fill("07700 900114")
    page.get_by_label("Date on it").fill("3/11")
    page.get_by_label("What does it say? Their words").fill("On Sunday she stood in the yard after dark.")
    page.get_by_label("First name").fill("Wren")
    page.get_by_label("Last name").fill("Feathers")
    page.get_by_label("Born, or age").fill("about 5")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_letter_scanned_by_one_is_keyed_by_another(
    *,
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    screenshot: Callable[[Page, str], None],
    tmp_path: Path,
    scripts: bool,
) -> None:
    look = axe if scripts else lambda page: None
    # Given business support with the morning's post
    support = open_page(scripts=scripts)
    sign_in(support, "Joan Pell")
    support.get_by_role("link", name="Letter, fax or visit").click()
    look(support)
    put_in(support, scanned.letter_scan(tmp_path))
    support.context.close()

    # When a colleague finds it in the list, not keyed, then its pages stand beside the questions
    officer = open_page(scripts=scripts)
    sign_in(officer, "Owen Hale")
    officer.get_by_role("button", name="Go on: 1 scan to key").first.click()
    assert drawn(officer, "Page 1 of letter from Mrs Larkin.pdf")
    look(officer)
    key(officer)
    if scripts:
        officer.evaluate("window.scrollTo({top: 0, behavior: 'instant'})")
        officer.wait_for_timeout(300)
        screenshot(officer, "letter")

    # When the pages are turned, all that was typed stays
    officer.get_by_role("button", name="Turn the pages").click()
    expect(officer.get_by_label("First name")).to_have_value("Wren")
    assert "turn=90" in (officer.get_by_role("img").first.get_attribute("src") or "")

    # When a day can't be read, it is said and nothing is lost
    officer.get_by_role("button", name="Send for triage").click()
    expect(officer.get_by_role("link", name="Write the day like 5/11/2026 or 5 Nov")).to_be_visible()
    officer.get_by_label("Date on it").fill("3/11/2026")
    officer.get_by_role("button", name="Send for triage").click()

    # Then it is a contact with its scan, and nobody has yet been told
    expect(officer.get_by_text("Nobody has told them yet that we have it").first).to_be_visible()
    officer.goto(steps.contact_page(officer))
    officer.get_by_role("link", name="Look at letter from Mrs Larkin.pdf").click()
    assert drawn(officer, "Page 2 of letter from Mrs Larkin.pdf")
    look(officer)

    # And when they were rung, that is said
    officer.goto(steps.contact_page(officer))
    officer.get_by_role("link", name="Say how they were told that we have it").click()
    look(officer)
    steps.choose(officer, "How were they told that we have it?", "By telephone")
    officer.get_by_role("button", name="Say so").click()
    expect(officer.get_by_text("Kept.").first).to_be_visible()
