"""Given a log in which a caller gave up, when they are rung back, then a call page opens with their number."""

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import FilePayload, Page, expect

from frontdoor.foundation.clock import local, now

HEADINGS = "call_id,line,offered_at,answered_at,ended_at,result,agent,caller"


def log() -> FilePayload:
    """Two calls of a little while ago: one answered, one whose caller gave up after two minutes and a half."""
    began = local(now() - timedelta(hours=1)).replace(tzinfo=None, microsecond=0)
    times = [(began + timedelta(seconds=seconds)).isoformat() for seconds in (0, 30, 150, 400)]
    answered = f"J1,Public,{times[0]},{times[1]},{times[3]},Answered,agent1,07700900321"
    gave_up = f"J2,Professionals,{times[0]},,{times[2]},Abandoned,,07700900654"
    return FilePayload(
        name="log.csv", mimeType="text/csv", buffer=f"{HEADINGS}\n{answered}\n{gave_up}".encode()
    )


def test_from_the_log_to_the_call_page(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a log in which one caller was answered and one gave up
    sign_in(page, "Priya Nair")
    page.goto("/hub/phones/log/")
    page.locator("input[type=file]").set_input_files(files=[log()])
    axe(page)
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_text("2 calls stored, 0 already there.")).to_be_visible()
    axe(page)

    # When its day is opened, and the caller who gave up is rung
    page.get_by_role("link", name="Telephone").click()
    expect(page.get_by_role("heading", name="Who gave up")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="to ring back, all days").click()
    axe(page)
    page.get_by_role("link", name="07700 900654", exact=True).click()
    axe(page)
    page.get_by_label("Reached: what they said is taken down").check()
    page.get_by_role("button", name="Keep").click()

    # Then the call page stands open with their number, and nobody waits any more
    expect(page.get_by_label("Telephone, to ring back")).to_have_value("07700 900654")
    assert "900654" not in page.url
    page.goto("/hub/phones/lost/")
    expect(page.get_by_text("Nobody waits to be rung back.")).to_be_visible()

    # And the answered call is said to need no contact
    page.goto("/hub/phones/")
    page.get_by_role("link", name="07700 900321").click()
    axe(page)
    page.get_by_label("General advice: nobody was named").check()
    page.get_by_role("button", name="Keep this reason").click()
    expect(page.get_by_text("Kept: this call needs no contact.")).to_be_visible()
    axe(page)
