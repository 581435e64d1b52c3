"""Given somebody who writes again from elsewhere, when the two are joined, then it counts as chasing and is read."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.hub import posting, steps
from tests.journeys.service import Server

GIRL = steps.Child("Ottilie", "Crane", "9/9/2019", line="8 Weir Street")


def test_a_chaser_is_joined_to_the_contact_that_it_belongs_to(
    page: Page,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    server: Server,
    tmp_path: Path,
) -> None:
    # Given a teacher's call, and an e-mail of a colleague of hers that asks what became of it
    sign_in(page, "Priya Nair")
    reference = steps.take_a_call(page, GIRL, ending="Send for triage")
    first = steps.contact_page(page)
    posting.e_mail(
        tmp_path,
        server,
        sender="Office <oldershaw@example.org>",
        subject="Our pupil",
        words="Has anybody looked at what we rang about? We have heard nothing.",
    )
    page.goto("/hub/?pile=all")
    page.get_by_role("link", name="Has anybody looked").or_(
        page.get_by_role("button", name="Has anybody looked")
    ).first.click()

    # When somebody sees that it belongs to the call
    page.get_by_role("link", name="It belongs to another contact").click()
    expect(page.get_by_text("From the same address or telephone").first).to_be_visible()
    axe(page)
    page.get_by_label("Its reference").fill("FD-ZZZZ-ZZZZ")
    page.get_by_role("button", name="See both").click()
    expect(page.get_by_role("link", name="There is no other contact with this reference.")).to_be_visible()
    page.get_by_label("Its reference").fill(reference.lower())
    page.get_by_role("button", name="See both").click()

    # Then both stand side by side, and it is joined as a chaser
    expect(page.get_by_role("heading", name=f"Does this belong to {reference}?")).to_be_visible()
    axe(page)
    steps.choose(page, "Do they ask what became of it?", "Yes, they chase us")
    page.get_by_label("Why do the two belong together?").fill(
        "The same school; the office writes for Ms Oldershaw."
    )
    page.get_by_role("button", name="Join them").click()
    assert first in page.url
    expect(page.get_by_text("was joined to this, as somebody chasing us")).to_be_visible()

    # And the list says that they chased
    page.goto("/hub/?pile=all")
    expect(page.get_by_text("they chased once").first).to_be_visible()
