"""Given a contact taken by telephone, when its day's log comes in, then one press joins it to its call."""

from collections.abc import Callable
from datetime import datetime, timedelta

from playwright.sync_api import FilePayload, Page, expect

from frontdoor.foundation.clock import local, now
from tests.journeys.hub.steps import Child, take_a_call

HEADINGS = "call_id,line,offered_at,answered_at,ended_at,result,agent,caller"


def log(began: datetime) -> FilePayload:
    """The call that was on the line just now, and one of two hours before."""
    near, before = began - timedelta(minutes=1), began - timedelta(hours=2)
    rows = [
        ",".join((reference, "Professionals", *_times(at), "Answered", "agent1", caller))
        for reference, at, caller in (("K1", near, "07700900777"), ("K2", before, "07700900778"))
    ]
    return FilePayload(name="log.csv", mimeType="text/csv", buffer="\n".join([HEADINGS, *rows]).encode())


def _times(at: datetime) -> list[str]:
    moments = [at, at + timedelta(seconds=20), at + timedelta(minutes=5)]
    return [local(moment).replace(tzinfo=None, microsecond=0).isoformat() for moment in moments]


def test_one_press_joins_a_contact_to_its_call(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a teacher's call, taken down and sent
    sign_in(page, "Priya Nair")
    began = now()
    take_a_call(page, Child("Edwin", "Tarrant", "3 March 2018"), ending="Send for triage")
    page.locator(".fd-identity__reference a").click()
    contact = page.url
    expect(page.get_by_text("Not found in the log yet")).to_be_visible()

    # When the log comes in
    page.goto("/hub/phones/log/")
    page.locator("input[type=file]").set_input_files(files=[log(began)])
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_text("2 calls stored, 0 already there.")).to_be_visible()

    # Then the contact's page offers the one call that was on the line, and a press joins it
    page.goto(contact)
    expect(page.get_by_text("1 call of the log may be this one")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="This is the call").click()
    expect(page.get_by_text("Joined: the call stands with this contact.")).to_be_visible()
    axe(page)

    # And what was joined by mistake is taken off again
    page.locator("#call summary").click()
    page.get_by_role("button", name="Not this call").click()
    expect(page.get_by_text("1 call of the log may be this one")).to_be_visible()
