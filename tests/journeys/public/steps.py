"""What somebody types and presses to raise a worry; a journey strings these together."""

import re
import time
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

from playwright.sync_api import Page

Check = Callable[[Page], None]
PATIENCE = 20  # seconds that a letter may take to reach the outbox


def begin(page: Page, check: Check) -> None:
    """From the first page to the first question."""
    page.goto("/")
    check(page)
    page.get_by_role("button", name="Tell us about a worry").click()
    check(page)
    page.get_by_role("button", name="Start now").click()


def go_on(page: Page, check: Check, button: str = "Continue") -> None:
    """Look at the page with every reader in mind, then press its button."""
    check(page)
    page.get_by_role("button", name=button, exact=True).click()


def choose(page: Page, answer: str) -> None:
    """Choose one answer of the page's question."""
    page.get_by_role("radio", name=answer, exact=True).check()


def name(page: Page, part: str, forename: str = "", surname: str = "") -> None:
    """Say who somebody is."""
    choose(page, part)
    page.get_by_label("First name").fill(forename)
    page.get_by_label("Last name").fill(surname)


def born(page: Page, day: str, month: str, year: str) -> None:
    """Say when somebody was born."""
    choose(page, "I know the date of birth")
    for box, value in (("Day", day), ("Month", month), ("Year", year)):
        page.get_by_label(box, exact=True).fill(value)


def keys(page: Page) -> tuple[str, str]:
    """The reference and the code that the last page gives."""
    return page.locator(".fd-reference").inner_text(), page.locator(".fd-code").inner_text()


def letter(outbox: Path, to: str, about: str) -> str:
    """The newest letter to somebody with this subject, as soon as the worker has delivered it."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for file in sorted(outbox.glob("*.eml"), reverse=True):
            message = message_from_bytes(file.read_bytes(), policy=policy.default)
            body = message.get_body(("plain",))
            if message["To"] == to and message["Subject"] == about and body:
                return str(body.get_content())
        time.sleep(0.2)
    raise AssertionError(f"No letter “{about}” came to {to}.")


def link_in(words: str) -> str:
    """The address in a letter."""
    found = re.search(r"https?://\S+", words)
    assert found
    return found[0]


def code_in(words: str) -> str:
    """The code in a letter."""
    found = re.search(r"\b\d{6}\b", words)
    assert found
    return found[0]
