"""What had happened before a task begins: done through the same pages, and not counted."""

from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.hub import posting, steps
from tests.journeys.service import Server

HEATING = "Lennox Marlow's home has had no heating since Monday."


def become(page: Page, name: str) -> Page:
    """Sign in as a member of the invented county."""
    page.goto("/sign-in/as/")
    page.get_by_role("button", name=name).click()
    page.wait_for_load_state()
    return page


def a_worry_by_e_mail(server: Server, post: Path) -> str:
    """A health visitor wrote; how their e-mail begins."""
    sender = "Ines Calder <ines.calder@example.org>"
    posting.e_mail(post, server, sender=sender, subject="A cold home", words=HEATING)
    return HEATING


def the_police_asked(page: Page) -> None:
    """A call about Isla Thorne, and a question to the police."""
    steps.take_a_call(
        page, steps.Child("Isla", "Thorne", "12/9/2016", "9 Quarry Bank"), ending="Send for triage"
    )
    page.goto(f"{steps.contact_page(page)}ask/")
    page.get_by_role("checkbox", name="Police").check()
    page.get_by_label("What do you need to know from Police?").fill("Call-outs to the home this year?")
    steps.choose(page, "How soon do you need the answer?", "Blue: no deadline")
    steps.choose(page, "Has the family agreed to a service?", "They agreed to a service")
    page.get_by_role("button", name="Send the questions").click()


def a_call_decided(page: Page) -> str:
    """A call about Rowan Ferrier in which advice was enough, decided and not told; the contact's address."""
    steps.take_a_call(page, steps.Child("Rowan", "Ferrier", "3/5/2018"), ending="Send for triage")
    contact = steps.contact_page(page)
    page.goto(f"{contact}decide/")
    steps.decide(page, outcome="Advice to the person who raised it", go_on=False)
    return contact
