"""Given questions to two agencies, when one has answered and one has not, then the decision is made all the same."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Isla", "Thorne", "12/9/2016", line="9 Quarry Bank")


def test_one_answers_one_does_not_and_it_is_decided(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call that a social worker triages, and two agencies asked in one form
    worker = open_page()
    sign_in(worker, "Marta Quill")
    steps.take_a_call(worker, CHILD, ending="Send for triage")
    contact = steps.contact_page(worker)
    worker.goto(f"{contact}triage/")
    axe(worker)
    steps.triage(worker, priority="Amber", way="Ask partner agencies")
    expect(worker.get_by_role("checkbox", name="Education")).to_be_checked()
    axe(worker)
    worker.get_by_role("checkbox", name="Community health").uncheck()
    worker.get_by_label("What do you need to know from Police?").fill("Call-outs to the home this year?")
    steps.choose(worker, "Has the family agreed to a service?", "They were not asked")
    worker.get_by_role("button", name="Send the questions").click()
    assert "2 questions sent, to Education and Police." in steps.told(worker)

    # When the police say that they hold nothing
    police = open_page(width=375)
    sign_in(police, "PC Tom Varley")
    police.get_by_role("link", name="Isla Thorne").first.click()
    expect(police.get_by_text("Call-outs to the home this year?")).to_be_visible()
    police.get_by_label("Nothing held").check()
    police.get_by_role("button", name="Send").click()

    # Then she decides while education is still waited for, and the page says so
    worker.goto(f"{contact}decide/")
    expect(worker.get_by_text("Not yet answered: Education. You need not wait.")).to_be_visible()
    axe(worker)
    steps.decide(worker, outcome="Early help", go_on=False)
    assert steps.stage(worker) == "Decided"
    worker.get_by_role("heading", name="Decision", exact=True).click()
    expect(worker.get_by_text("Not yet answered when it was decided: Education.")).to_be_visible()


def test_a_question_that_is_no_longer_needed_is_taken_back(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a question to the police
    sign_in(page, "Marta Quill")
    steps.take_a_call(
        page, steps.Child("Noah", "Thorne", "8", line="9 Quarry Bank"), ending="Send for triage"
    )
    contact = steps.contact_page(page)
    page.goto(f"{contact}ask/")
    page.get_by_role("checkbox", name="Police").check()
    steps.choose(page, "How soon do you need the answer?", "Blue: no deadline")
    steps.choose(page, "Has the family agreed to a service?", "They agreed to a service")
    page.get_by_role("button", name="Send the questions").click()
    assert steps.stage(page) == "With partners"

    # When it is taken back with the reason
    page.goto(f"{contact}ask/")
    page.get_by_role("link", name="Take back the question to Police").click()
    axe(page)
    page.get_by_label("Why is the answer no longer needed?").fill("His mother told us herself.")
    page.get_by_role("button", name="Take it back").click()

    # Then nobody is waited for
    assert "Taken back from Police." in steps.told(page)
    assert steps.stage(page) == "Ready to decide"
