"""Given an e-mail that came back, when somebody of the hub sees it, then they tell the person another way."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.letters.actions import note
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.rules import Outcome
from frontdoor.foundation.records.actor import acting_as
from tests import databases
from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps
from tests.journeys.service import Server

CHILD = steps.Child("Ellis", "Marchbank", "3/4/2014", line="2 Fuller Yard")


@pytest.fixture
def the_address_takes_no_mail(
    server: Server, base_database: Database, django_db_blocker: DjangoDbBlocker
) -> Callable[[], None]:
    """What a mail server answers an hour later: nobody in the house does this."""

    def comes_back() -> None:
        with django_db_blocker.unblock():
            databases.use(server.clone.database)
            with acting_as(SYSTEM.id):
                letter = Letter.objects.filter(to="oldershaw@example.org").latest("written_at")
                note(letter, Outcome.BOUNCED, reason="This address takes no e-mail (550).", by=SYSTEM)
            databases.use(base_database)

    return comes_back


def test_told_by_telephone_after_the_e_mail_came_back(
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    the_address_takes_no_mail: Callable[[], None],
) -> None:
    # Given an answer to a teacher that went by e-mail and came back
    worker = open_page()
    sign_in(worker, "Marta Quill")
    steps.take_a_call(worker, CHILD, ending="Send for triage")
    contact = steps.contact_page(worker)
    worker.goto(f"{contact}decide/")
    steps.decide(worker, outcome="Advice to the person who raised it", go_on=False)
    worker.goto(f"{contact}tell/")
    worker.get_by_label("By e-mail").check()
    worker.get_by_role("button", name="Tell them").click()
    the_address_takes_no_mail()

    # When business support looks at the list
    support = open_page(width=375)
    sign_in(support, "Joan Pell")
    support.goto("/hub/")
    support.get_by_text("Messages that did not arrive:").locator("..").get_by_role("link").first.click()
    expect(support.get_by_text("This address takes no e-mail (550).")).to_be_visible()
    axe(support)
    support.get_by_role("button", name="Take over").first.click()
    axe(support)

    # Then she rings, says so, and it waits no more
    support.get_by_label("How were they told, or why not?").fill("Rang Ms Oldershaw at school.")
    support.get_by_role("button", name="It is settled").click()
    assert "This message waits no more." in steps.told(support)
