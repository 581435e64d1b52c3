"""Given the police's file, when it is sent in, then its notifications wait to be read and its bad rows go back."""

from collections.abc import Callable

from playwright.sync_api import FilePayload, Page, expect

HEADINGS = (
    "Notification ref,Type,Grade,Occurred,Received,Officer,Collar no,Crime/Non-crime,DASH level,DASH score,"
    "Address,Town,Postcode,Person role,Forename,Surname,DOB,Age,Sex,Ethnicity,School,Present,Spoken to,"
    "Voice of child,Narrative,Consent to share"
)
OF_ONE_NOTIFICATION = "04/11/2026 12:59,05/11/2026 06:46,PC Hussain,1266,,,,2 Mill Bank,Mansfield,NG18 5ZZ"
CHILD = (
    f"NOT9,PPN child,Amber,{OF_ONE_NOTIFICATION},Child,Silas,Thornton,03/01/2017,9,M,,,N,,,Found at 22:15.,Y"
)
PARENT = (
    f"NOT9,PPN child,Amber,{OF_ONE_NOTIFICATION},Parent/carer,Iris,Thornton,,34,F,,,Y,Y,,Found at 22:15.,Y"
)
NAMELESS = CHILD.replace("NOT9", "", 1)
FILE = FilePayload(
    name="friday.csv", mimeType="text/csv", buffer=f"{HEADINGS}\n{CHILD}\n{PARENT}\n{NAMELESS}".encode()
)


def test_from_the_file_to_the_first_contact_opened(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a file of one notification in two rows, and a row that belongs to none
    sign_in(page, "Priya Nair")
    page.get_by_role("link", name="Police", exact=True).click()
    page.get_by_role("link", name="Files").click()
    axe(page)
    page.locator("input[type=file]").set_input_files(files=[FILE])

    # When it is taken in
    page.get_by_role("button", name="Take it in").click()

    # Then the page says what it came to, and the bad row with its number and reason
    expect(
        page.get_by_text("1 notification stored, 0 already there. 1 row could not be taken in.")
    ).to_be_visible()
    expect(page.get_by_role("row", name="4").first).to_be_visible()
    axe(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download them (CSV)").click()
    assert download.value.suggested_filename.startswith("rejected-")

    # And the notification waits to be read, with both people on it
    page.goto("/hub/?pile=unread&way_in=police")
    page.get_by_role("link", name="Found at 22:15.").click()
    expect(page.get_by_role("link", name="Silas Thornton", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Iris Thornton", exact=True)).to_be_visible()
    axe(page)

    # And the same file again adds nothing
    page.goto("/hub/police/files/")
    page.locator("input[type=file]").set_input_files(files=[FILE])
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_text("0 notifications stored, 1 already there.")).to_be_visible()
