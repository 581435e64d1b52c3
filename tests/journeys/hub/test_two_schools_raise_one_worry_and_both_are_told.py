"""Given two calls about one boy, when it is decided, then both callers are told, and nothing closes before."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

BOY = steps.Child("Otis", "Fennimore", "9/9/2015", line="11 Saddler Row")


def test_the_second_school_is_told_as_the_first(
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
) -> None:
    # Given two calls about one boy, the second joined to the first because its caller asks what became of it
    worker = open_page()
    sign_in(worker, "Marta Quill")
    first_said = steps.take_a_call(worker, BOY, ending="Send for triage")
    first = steps.contact_page(worker)
    second_said = steps.take_a_call(worker, BOY, ending="Send for triage")
    second = steps.contact_page(worker)
    worker.goto(f"{second}join/")
    worker.get_by_label("Its reference").fill(first_said)
    worker.get_by_role("button", name="See both").click()
    steps.choose(worker, "Do they ask what became of it?", "Yes, they chase us")
    worker.get_by_label("Why do the two belong together?").fill("The same boy; his football coach rang too.")
    worker.get_by_role("button", name="Join them").click()

    # Then both stand among the promises, on a small screen too, and neither can be told yet
    worker.goto("/hub/promises/?show=undecided&page=999")  # the last page: they told us last
    expect(worker.get_by_text(f"Joined to {first_said}.")).to_be_visible()
    expect(worker.get_by_text("We kept them waiting: they had to ask once.").first).to_be_visible()
    axe(worker)
    small = open_page(width=375)
    sign_in(small, "Joan Pell")
    small.goto("/hub/promises/")
    axe(small)
    small.get_by_role("button", name="They rang to ask").last.click()
    assert "Counted." in steps.told(small)

    # When it is decided and the first is told, it does not close before the second is
    worker.goto(f"{first}decide/")
    steps.decide(worker, outcome="Advice to the person who raised it", go_on=False)
    worker.goto(f"{first}tell/")
    expect(worker.get_by_role("link", name=f"Tell whoever raised {second_said}")).to_be_visible()
    expect(worker.get_by_label("Close this contact once that is done")).to_have_count(0)
    axe(worker)
    worker.get_by_role("button", name="Tell them").click()

    # Then the second is next, in their own words, and after that it closes
    assert "Somebody else raised it too: tell them next." in steps.told(worker)
    expect(worker.get_by_text(f"Joined to {first_said}, where it was decided")).to_be_visible()
    axe(worker)
    worker.get_by_role("button", name="Tell them").click()
    worker.goto(f"{first}close/")
    worker.get_by_role("button", name="Close it").click()
    assert "Closed." in steps.told(worker)
