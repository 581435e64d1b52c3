"""Given e-mails, when an officer opens them, then each says what it is, and a reply stands with its worry."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import posting
from tests.journeys.service import Server

WIDTH = 320
SUBJECT = "Worried about Wilfred Ashdown"
SENDER = "Ines Calder <i.calder@millbrook.example>"


def opened(page: Page, words: str) -> None:
    """Open the contact whose line says this."""
    page.goto("/hub/?pile=all")
    page.get_by_role("link", name=words).first.click()


def test_a_worry_and_the_reply_that_chases_it(
    page: Page,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    server: Server,
    tmp_path: Path,
) -> None:
    # Given a school's e-mail, and a reply to it that quotes it
    first = "He slept in class again and would not say why.\n\n--\nInes Calder, head of year"
    posting.e_mail(tmp_path, server, sender=SENDER, subject=SUBJECT, words=first)
    again = "Any news about Wilfred?\n\nOn Thu, Ines Calder wrote:\n> He slept in class again"
    posting.e_mail(tmp_path, server, sender=SENDER, subject=f"RE: {SUBJECT}", words=again)

    # When an officer opens it
    sign_in(page, "Priya Nair")
    opened(page, SUBJECT)

    # Then its words stand first, what they wrote since below, and both originals can be saved
    expect(page.get_by_text("He slept in class again and would not say why.").first).to_be_visible()
    expect(page.get_by_text("1 e-mail since it arrived; they chased us once")).to_be_visible()
    page.get_by_text("The e-mail as it came").click()
    expect(page.get_by_text("i.calder@millbrook.example").first).to_be_visible()
    axe(page)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Download the original").first.click()
    assert SUBJECT.encode() in Path(saved.value.path()).read_bytes()


def test_one_that_cant_be_read_says_so_on_a_small_telephone(
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    server: Server,
    tmp_path: Path,
) -> None:
    # Given an e-mail whose parts lie three thousand deep in one another
    parts = (b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3000))
    head = b"From: Club <club@larkmead.example>\r\nSubject: Mabel Thorne\r\n"
    posting.as_it_is(tmp_path, server, head + b"".join(parts) + b"\r\nNobody collected her.\r\n")

    # When an officer opens it on a telephone
    page = open_page(width=WIDTH)
    sign_in(page, "Priya Nair")
    opened(page, "Mabel Thorne")

    # Then it says so before all else, and fits
    expect(page.get_by_role("heading", name="This e-mail could not be read")).to_be_visible()
    expect(page.get_by_role("link", name="download the original", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    axe(page)
