"""Given a strategy discussion, when social work, health and police have spoken, then it ends with a plan."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps

CHILD = steps.Child("Freya", "Holloway", "20/11/2017", line="5 Weir Cottages")


def test_three_agencies_speak_and_the_plan_is_made_in_the_meeting(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a red contact, on which a strategy discussion is opened
    worker = open_page()
    sign_in(worker, "Marta Quill")
    steps.take_a_call(worker, CHILD, ending="Needs a social worker now")
    contact = steps.contact_page(worker)
    expect(worker.get_by_label("Red", exact=True)).to_be_checked()
    steps.triage(worker, priority="Red", way="Discuss together")
    axe(worker)
    steps.choose(worker, "What kind of discussion?", "Strategy discussion")
    worker.get_by_label("Police").check()
    worker.get_by_role("button", name="Open the discussion").click()
    expect(worker.get_by_text("A strategy discussion needs health as well.").first).to_be_visible()
    worker.get_by_label("Community health").check()
    worker.get_by_role("button", name="Open the discussion").click()
    expect(worker.get_by_text("Missing: health, police and social work")).to_be_visible()
    axe(worker)
    worker.get_by_label("In the room").check()
    worker.get_by_label("What do you know, and what do you think?").fill("We know the family since March.")
    worker.get_by_role("button", name="I am here").click()

    # When the police and a health visitor join from afar
    for name, words in (("PC Tom Varley", "Two call-outs in May."), ("Helen Frost", "Seen in June, well.")):
        partner = open_page(width=375)
        sign_in(partner, name)
        partner.goto("/partner/discussions/")
        partner.get_by_role("link", name="Freya Holloway").first.click()
        partner.get_by_label("By video or telephone").check()
        partner.get_by_role("button", name="Join").click()
        partner.get_by_label("What does your agency know").fill(words)
        partner.get_by_role("button", name="Say it").click()

    # Then what they said comes in by itself while the chair goes on typing, and an action is agreed on the spot
    mine = worker.get_by_label("What do you know, and what do you think?")
    mine.fill("Half a sentence")
    expect(worker.get_by_text("Two call-outs in May.")).to_be_visible(timeout=25_000)
    expect(worker.get_by_text("Seen in June, well.")).to_be_visible()
    expect(mine).to_have_value("Half a sentence")
    worker.get_by_role("link", name="Agree an action").click()
    axe(worker)
    worker.get_by_label("What is to be done?").fill("See Freya at school today.")
    worker.get_by_label("Which agency does it?").select_option(label="Children's social care")
    for box, value in (("Day", "1"), ("Month", "12"), ("Year", "2030")):
        worker.get_by_label(box, exact=True).fill(value)
    worker.get_by_role("button", name="Agree it", exact=True).click()
    expect(worker.get_by_text("All who must be here are here")).to_be_visible()

    # And the discussion ends with what was heard, and leads to the decision
    worker.get_by_role("button", name="End the discussion").click()
    axe(worker)
    worker.get_by_label("What does the child or adult say?").fill("Not yet heard: she is seen today.")
    worker.get_by_label("What worries you?").fill("Shouting at night, and no food.")
    worker.get_by_label("What do you advise?").fill("An assessment, and food today.")
    worker.get_by_role("button", name="End it and decide").click()
    expect(worker.get_by_text("An assessment, and food today.")).to_be_visible()
    assert "/decide/" in worker.url
    worker.goto(contact)
    assert steps.stage(worker) == "Ready to decide"
