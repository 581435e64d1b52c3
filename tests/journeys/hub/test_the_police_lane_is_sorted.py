"""Given a file of the police, when its households are gone through, then each part goes where it belongs."""

from collections.abc import Callable
from datetime import date, timedelta

from playwright.sync_api import FilePayload, Page, expect

from frontdoor.foundation.clock import today
from tests.journeys.hub.test_the_police_file_comes_in import HEADINGS

LAST_WEEK = today() - timedelta(days=today().weekday() + 5)
QUIET = "Shouting in the street; both calm on arrival."
HOME, LARCH, FERN = (
    "6 Weavers Row,Mansfield,NG18 5ZZ",
    "8 Fuller Close,Gedling,NG4 4ZZ",
    "9 Fuller Close,Gedling,NG4 4ZZ",
)
# Reference, form, home, who it names and what happened.
ROWS = (
    ("L1", "PPN child", HOME, "Child,Ada,Whitlow,,7,F,,,Y,,", "Children seen at the window."),
    ("L2", "PPN child", HOME, "Child,Ada,Whitlow,03/01/2019,7,F,,Hill School,Y,Y,I am fine", "Seen at home."),
    ("L3", "PPN adult", LARCH, "Adult at risk,Wayne,Larch,,74,M,,,Y,Y,", QUIET),
    ("L4", "PPN adult", FERN, "Adult at risk,Elsie,Fern,,81,F,,,Y,Y,", QUIET),
    ("L4", "PPN adult", FERN, "Child,Tom,Fern,03/02/2017,9,M,,,Y,Y,No", QUIET),
)


def received_on(day: date) -> FilePayload:
    """The police's file of a day: a child told of twice, an adult at risk, and one who lives with a child."""
    on = f"{day:%d/%m/%Y}"
    lines = [
        f"{reference},{form},Amber,{on} 10:10,{on} 12:28,PC Hallam,4690,,,,{home},{person},{words},Y"
        for reference, form, home, person, words in ROWS
    ]
    text = "\n".join((HEADINGS, *lines))
    return FilePayload(name="lane.csv", mimeType="text/csv", buffer=text.encode())


FILE = received_on(LAST_WEEK)


def the_officer_may_not(page: Page) -> None:
    """Who may pass an adult's notification on is said, and no button is there."""
    adult = page.get_by_role("article", name="8 Fuller Close")
    expect(adult).to_contain_text("An adult at risk is named, and no child is named or spoken of.")
    expect(adult).to_contain_text("Only a team manager may do this")
    expect(adult.get_by_role("button")).to_have_count(0)


def the_adults_hub_takes_on(page: Page) -> None:
    """The offer is read without the child on it, and taken on."""
    page.get_by_role("link", name="Elsie Fern").first.click()
    expect(page.get_by_text("The children’s hub keeps its own part.")).to_be_visible()
    expect(page.get_by_text("Tom Fern")).to_have_count(0)
    page.get_by_label("Yes, we take it on").check()
    page.get_by_role("button", name="Send").click()


def test_from_the_file_to_both_hubs(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given the police's file, taken in by an officer
    sign_in(page, "Priya Nair")
    page.get_by_role("link", name="Police", exact=True).click()
    page.get_by_role("link", name="Files").click()
    page.locator("input[type=file]").set_input_files(files=[FILE])
    page.get_by_role("button", name="Take it in").click()
    page.get_by_role("link", name="What came with this file, by household").click()

    # Then each household stands once, with who, what is missing and how often it was told of
    household = page.get_by_role("article", name="6 Weavers Row")
    expect(household.get_by_role("listitem")).to_have_count(2)
    expect(household).to_contain_text("Ada Whitlow (7)")
    expect(household).to_contain_text(
        "no birth date for 1 child; not said whether the child was seen or spoken to"
    )
    expect(household).to_contain_text("2nd in 12 months at this address")
    axe(page)
    the_officer_may_not(page)

    # When the manager passes it on, and shares the one with a child on it
    lane = page.url
    sign_in(page, "Denise Ashby")
    page.goto(lane)
    page.get_by_role("article", name="8 Fuller Close").get_by_role("button").click()
    expect(page.get_by_text("1 notification passed to the adults’ hub.")).to_be_visible()
    page.get_by_role("article", name="9 Fuller Close").get_by_role("button").click()
    expect(page.get_by_text("The adults’ hub was offered its part of 1 notification.")).to_be_visible()
    expect(page.get_by_role("article", name="9 Fuller Close")).to_contain_text("They have not answered yet.")
    axe(page)

    # Then the contact tells the same in its fold, and leads to the adults' part
    page.get_by_role("article", name="9 Fuller Close").get_by_role("link", name="Shouting").click()
    expect(page.locator("#police")).to_contain_text("The adults’ hub was offered its part by Denise Ashby")
    axe(page)
    page.locator("#police").get_by_role("link", name="The adults’ part").click()
    expect(page.locator("#police")).to_contain_text("Made for the adults’ hub from the whole notification")
    expect(page.locator("#about").get_by_text("Tom Fern")).to_have_count(0)
    axe(page)

    # And the adults' hub takes its work on
    sign_in(page, "Peter Dale")
    the_adults_hub_takes_on(page)
    sign_in(page, "Denise Ashby")
    page.goto(lane)
    expect(page.get_by_role("article", name="9 Fuller Close")).to_contain_text("They took it on.")

    # And what nobody has taken on can be taken back
    page.get_by_role("article", name="8 Fuller Close").get_by_role("link", name="Take it back").click()
    axe(page)
    page.get_by_label("Why is it taken back?").fill("His grandson lives there")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Taken back. It waits in the lane again.")).to_be_visible()


def test_quality_goes_back_to_the_police(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a week of notifications, one of them thin
    sign_in(page, "Graham Lowe")
    page.goto("/hub/police/files/")
    page.locator("input[type=file]").set_input_files(files=[FILE])
    page.get_by_role("button", name="Take it in").click()
    year, week, _ = LAST_WEEK.isocalendar()
    page.goto(f"/hub/police/quality/?period={year}-W{week:02d}")
    expect(page.get_by_role("cell", name="too few to compare").first).to_be_visible()
    axe(page)

    # When the operations manager says where it goes, and sends it
    page.get_by_text("Say where it goes").click()
    page.get_by_label("The police’s mailbox for quality").fill("quality@police.example.org")
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="Send this back to the police").click()

    # Then it went once, with references and what is missing, and no name
    expect(page.get_by_text("Sent to quality@police.example.org.")).to_be_visible()
    expect(page.get_by_role("button", name="Send this back to the police")).to_have_count(0)
    axe(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the file (CSV)").click()
    told = download.value.path().read_text(encoding="utf-8-sig")
    assert "L1," in told
    assert "Whitlow" not in told
