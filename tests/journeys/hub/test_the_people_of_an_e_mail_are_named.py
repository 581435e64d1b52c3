"""Given an e-mail with nobody named, when its people are named beside it, then they are known, and it goes on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.foundation.files.samples import letter
from tests.journeys.conftest import OpenPage
from tests.journeys.hub import posting, steps
from tests.journeys.service import Server

BOY = steps.Child("Lennox", "Marlow", "12/2/2018", line="3 Saddler Close")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_boy_known_from_a_call_is_recognised_in_an_e_mail(
    *,
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    screenshot: Callable[[Page, str], None],
    server: Server,
    tmp_path: Path,
    scripts: bool,
) -> None:
    # Given a boy whom a call was about, and a health visitor's e-mail that names him in its words alone
    page = open_page(scripts=scripts)
    sign_in(page, "Priya Nair")
    steps.take_a_call(page, BOY, ending="Send for triage")
    said = f"Lennox Marlow (b. 12/2/2018) has lost weight again, seen {'today' if scripts else 'on Monday'}."
    posting.e_mail(
        tmp_path,
        server,
        sender="Ines Calder <ines.calder@example.org>",
        subject="Weight",
        words=said,
        attached=letter("Weights since May"),
    )

    # When it is opened, the next step is to name who it is about, beside what arrived
    steps.open_from_the_list(page, said[:60])
    page.get_by_role("button", name="Name who it is about", exact=True).click()
    expect(page.get_by_text(said).first).to_be_visible()
    expect(page.get_by_role("img", name="Page 1 of chronology.pdf")).to_be_visible()

    # And nothing can be sent without anybody
    page.get_by_role("button", name="Name them").click()
    expect(page.get_by_role("link", name="Say who it is about")).to_be_visible()
    page.get_by_label("First name").fill("Lennox")
    page.get_by_label("Last name").fill("Marlow")
    page.get_by_label("Born, or age").fill("12/2/2018")
    if not scripts:
        page.get_by_role("button", name="Do we know them?").click()
    if scripts:  # and a browser that was closed on the way loses nothing of it
        expect(page.get_by_role("button", name="Lennox Marlow, 8: this is them").first).to_be_visible()
        here = page.url
        page.goto("/hub/")
        page.goto(here)
        expect(page.get_by_text("Typed and not named yet, by Priya Nair")).to_be_visible()
        expect(page.get_by_label("Born, or age")).to_have_value("12/2/2018")
    page.get_by_role("button", name="Lennox Marlow, 8: this is them").first.click()
    expect(page.get_by_text("Known to us")).to_be_visible()
    if scripts:
        axe(page)
        page.get_by_role("img").first.evaluate("each => each.decode()")
        page.evaluate("window.scrollTo({top: 250, behavior: 'instant'})")
        page.wait_for_timeout(300)
        screenshot(page, "name-who-it-is-about")
    page.get_by_role("button", name="Name them").click()

    # Then he is on the contact, one with the boy of the call, and the next step is the first look
    expect(page.get_by_text("One person is on the contact now.")).to_be_visible()
    expect(page.get_by_role("link", name="Lennox Marlow", exact=True).first).to_be_visible()
    expect(page.get_by_role("button", name="Triage", exact=True)).to_be_visible()
    assert page.get_by_text("records linked").count() >= 1
