"""Given a restricted record, when a social worker opens it in an emergency, then the guardian reviews it with her."""

import csv
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Orla", "Fenwright", "9/9/2016", line="2 Weir Terrace")
REASON = "The school rang: she did not come home, and nobody who is named answers."


def test_it_is_opened_for_a_reason_and_the_guardian_sees_what_was_opened(
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    screenshot: Callable[[Page, str], None],
) -> None:
    # Given a contact that a manager restricted to herself
    manager, worker, guardian = open_page(), open_page(), open_page()
    sign_in(manager, "Denise Ashby")
    reference = steps.take_a_call(manager, CHILD, ending="Send for triage")
    contact = steps.contact_page(manager)
    manager.goto(f"{contact}restrict/")
    steps.choose(manager, "What is restricted?", f"{reference} alone")
    steps.choose(manager, "Why?", "Somebody could be in danger if it were known where they are")
    manager.get_by_role("button", name="Restrict it").click()
    expect(manager.get_by_text("Restricted: 2 people may see this")).to_be_visible()

    # When a social worker asks for it with too short a reason, and then with one that a review can judge
    sign_in(worker, "Marta Quill")
    worker.goto("/hub/people/")
    worker.get_by_role("link", name="open a restricted record").click()
    axe(worker)
    worker.get_by_label("Its reference").fill(reference)
    worker.get_by_label("Why must you see it now?").fill("She is missing")
    worker.get_by_role("button", name="Open it").click()
    expect(worker.get_by_role("link", name="in at least 20 letters")).to_be_visible()
    axe(worker)
    worker.get_by_label("Why must you see it now?").fill(REASON)
    worker.get_by_label("2 hours").check()
    worker.get_by_role("button", name="Open it").click()

    # Then it opens to her, and says on each page until when, and that it was told
    expect(worker.get_by_text("You opened this for a reason until")).to_be_visible()
    axe(worker)
    worker.get_by_role("link", name="Orla Fenwright").first.click()
    expect(worker.get_by_text("You opened this for a reason until")).to_be_visible()
    axe(worker)

    # And the guardian finds it as the next step, with her reason and what she opened, and reviews it
    sign_in(guardian, "Anne Whitlock")
    screenshot(guardian, "guardian")
    guardian.get_by_role("link", name=f"Marta Quill opened {reference}").or_(
        guardian.get_by_role("button", name="Review now")
    ).first.click()
    expect(guardian.get_by_text(REASON)).to_be_visible()
    expect(guardian.get_by_role("link", name="Orla Fenwright").first).to_be_visible()
    axe(guardian)
    guardian.get_by_label("It was right to open it").check()
    guardian.get_by_role("button", name="Keep this review").click()
    expect(guardian.get_by_text("Reviewed. Your words stay with it.")).to_be_visible()
    guardian.goto("/guardian/opened/?show=reviewed")
    expect(guardian.get_by_role("link", name=f"Marta Quill opened {reference}")).to_be_visible()
    axe(guardian)

    saves_who_looked(guardian, reference, axe)
    for place in ("Questions", "Unusual looking", "Seals"):
        guardian.get_by_role("navigation", name="Your work").get_by_role("link", name=place).click()
        axe(guardian)


def saves_who_looked(guardian: Page, reference: str, axe: Callable[[Page], None]) -> None:
    """The guardian saves for the family who looked, by role and agency, without names."""
    guardian.goto("/guardian/looks/")
    axe(guardian)
    guardian.get_by_label("The reference of a contact").fill(reference)
    guardian.get_by_role("button", name="Show who looked at it").click()
    expect(guardian.get_by_role("cell", name="Opened it for a reason")).to_be_visible()
    axe(guardian)
    with guardian.expect_download() as saved:
        guardian.get_by_role("button", name="Save the file").click()
    rows = list(csv.reader(saved.value.path().read_text(encoding="utf-8-sig").splitlines()))
    assert "Social worker" in [row[3] for row in rows]
    assert "Marta Quill" not in str(rows)
