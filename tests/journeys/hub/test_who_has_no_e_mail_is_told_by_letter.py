"""Given a caller who does not answer, when she is written to instead, then the posted letter tells her."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Wilf", "Ansty", "3/4/2016", line="9 Fuller Yard")
HOME = "Ms J Oldershaw\n1 High Street\nNewark\nNG24 1AA"


def test_a_letter_tells_her_once_it_is_posted(
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    tmp_path: Path,
) -> None:
    # Given advice to a caller, who does not answer when she is rung
    worker = open_page()
    sign_in(worker, "Marta Quill")
    steps.take_a_call(worker, CHILD, ending="Send for triage")
    contact = steps.contact_page(worker)
    worker.goto(f"{contact}decide/")
    steps.decide(worker, outcome="Advice to the person who raised it", go_on=False)
    phone = open_page(scripts=False, width=320)
    sign_in(phone, "Marta Quill")
    phone.goto(f"{contact}tell/")
    phone.get_by_role("link", name="I tried and could not reach them").click()
    phone.get_by_label("I rang").check()
    phone.get_by_label("No answer").check()
    phone.get_by_label("Tomorrow, or the next working day").check()
    phone.get_by_role("button", name="Keep this").click()
    assert "They are still owed a word" in steps.told(phone)
    expect(phone.get_by_text(re.compile(r"Tried once\. .*: no answer\. Next try:")).first).to_be_visible()

    # When she is written to instead
    worker.goto(f"{contact}tried/")
    worker.get_by_label("I rang").check()
    axe(worker)
    worker.goto(f"{contact}tell/")
    worker.get_by_label("By text message").check()
    axe(worker)
    worker.get_by_label("By letter").check()
    worker.get_by_label("Postal address").fill(HOME)
    worker.get_by_role("button", name="Tell them").click()
    assert "Print it and post it" in steps.told(worker)

    # Then she counts as told once business support has posted it, and the contact is closed
    support = open_page(width=375)
    sign_in(support, "Joan Pell")
    support.goto("/hub/promises/")
    support.get_by_role("link", name="to be printed and posted").click()
    axe(support)
    support.locator(".fd-look__row", has_text="Ms J Oldershaw").get_by_role("link").first.click()
    axe(support)
    with support.expect_download() as printed:
        support.get_by_role("button", name="Print it").click()
    printed.value.save_as(tmp_path / "letter.pdf")
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    support.get_by_role("button", name="It is in the post").click()
    assert steps.told(support) == "Posted: they count as told, and the contact is closed."
