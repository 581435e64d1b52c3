"""Given a worry of the family, when somebody tells them what was decided, then a second person reads it first."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps


def test_sent_back_written_again_and_released(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a grandmother's call about a child, decided as advice
    worker = open_page()
    sign_in(worker, "Marta Quill")
    worker.goto("/hub/call/")
    steps.choose(worker, "Is anyone in danger right now?", "No")
    steps.choose(worker, "Who is calling?", "Family or friend")
    worker.get_by_label("Name", exact=True).fill("Jean Ashworth")
    worker.get_by_label("E-mail, to be told the outcome").fill("jean@example.org")
    worker.get_by_label("What worries them? Their words").fill("Poppy sleeps badly since the autumn.")
    worker.get_by_label("First name").first.fill("Poppy")
    worker.get_by_label("Born, or age").first.fill("8")
    worker.get_by_label("Born, or age").first.blur()
    worker.wait_for_timeout(400)  # the call saves itself a moment after each answer
    worker.wait_for_load_state("networkidle")
    worker.get_by_role("button", name="Send for triage").click()
    worker.wait_for_url(lambda address: "/hub/contacts/" in address)
    contact = steps.contact_page(worker)
    worker.goto(f"{contact}decide/")
    steps.decide(worker, outcome="Advice to the person who raised it", go_on=False)

    # When the worker wants to tell her
    worker.goto(f"{contact}tell/")
    expect(worker.get_by_text("words to a family are read by two people")).to_be_visible()
    axe(worker)
    worker.get_by_role("button", name="Ask a colleague to read it").click()
    assert "A colleague reads it now." in steps.told(worker)

    # Then a manager finds it waiting, reads it exactly, and sends it back
    manager = open_page(width=375)
    sign_in(manager, "Denise Ashby")
    manager.goto("/hub/releases/")
    axe(manager)
    manager.goto(f"{contact}release/")
    expect(manager.get_by_text("Thank you for telling us.")).to_be_visible()
    expect(manager.get_by_role("heading", name="What their copy leaves out")).to_be_visible()
    axe(manager)
    manager.get_by_label("No, send it back to be written again").check()
    manager.get_by_label("What should be different?").fill("Say who will call her.")
    manager.get_by_role("button", name="Save").click()
    assert "Sent back." in steps.told(manager)

    # And written again it is released, and goes
    worker.goto(f"{contact}tell/")
    expect(worker.get_by_text("Say who will call her.")).to_be_visible()
    worker.get_by_label("What are they told?").fill("Thank you for telling us. We will call you on Monday.")
    worker.get_by_role("button", name="Ask a colleague to read it").click()
    manager.goto(f"{contact}release/")
    expect(manager.get_by_text("We will call you on Monday.")).to_be_visible()
    manager.get_by_label("Yes, tell them").check()
    manager.get_by_role("button", name="Save").click()
    assert "Released, and on its way." in steps.told(manager)
