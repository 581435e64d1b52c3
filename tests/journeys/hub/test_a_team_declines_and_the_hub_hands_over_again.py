"""Given work offered to a team, when it declines, then the hub reads why and offers it to another."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Leo", "Marsden", "6/6/2019", line="18 Station Hill")


def test_declined_by_one_team_accepted_by_the_next(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given early help decided in a call, offered to the team of the district with the story told once
    worker = open_page()
    sign_in(worker, "Marta Quill")
    steps.take_a_call(worker, CHILD, ending="Decide on a page of its own")
    contact = steps.contact_page(worker)
    steps.decide(worker, outcome="Early help")
    expect(worker.get_by_text("Suggested: Early help unit, north, which serves Mansfield")).to_be_visible()
    expect(worker.get_by_label("The story, told once")).to_have_value(
        "About Leo Marsden.\n\nWhat this family needs:\n- Enough money to live on: No food at home until Friday. "
        "Who can meet it: The school, with the food bank.\n\nWhy: The school knows the family well."
    )
    axe(worker)
    worker.get_by_role("button", name="Offer it", exact=True).click()
    assert "Offered to Early help unit, north. They have until" in steps.told(worker)

    # When that team declines, and says what would help instead
    north = open_page(width=375)
    sign_in(north, "Kelly Birch")
    north.get_by_role("link", name="Leo Marsden").first.click()
    north.get_by_label("No", exact=True).check()
    north.get_by_label("Why not?").fill("No worker is free for three weeks.")
    north.get_by_label("What would help this family instead?").fill("The south has room.")
    north.get_by_role("button", name="Send").click()

    # Then the hub reads why, and offers it to the other team
    worker.goto(f"{contact}hand-over/")
    expect(worker.get_by_text("No worker is free for three weeks.")).to_be_visible()
    worker.get_by_label("Which team?").select_option(label="Early help unit, south")
    worker.get_by_role("button", name="Offer it and go on").click()
    worker.get_by_role("button", name="Tell them").click()
    assert steps.stage(worker) == "Offered to a team"

    # And once that team accepts and whoever raised it was told, the hub may close
    south = open_page()
    sign_in(south, "Sam Okoro")
    south.get_by_role("link", name="Leo Marsden").first.click()
    south.get_by_label("Yes, we take it on").check()
    south.get_by_role("button", name="Send").click()
    worker.goto(f"{contact}close/")
    axe(worker)
    worker.get_by_role("button", name="Close it").click()
    assert steps.stage(worker) == "Closed"
