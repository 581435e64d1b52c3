"""Given what had come in before that morning, when each role opens its pages, then the guide's pictures are taken."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.guide.parts import Picture
from tests.journeys.hub.steps import choose, find
from tests.journeys.hub.test_the_police_file_comes_in import FILE


def test_anybody_of_the_invented_county_can_be_chosen(page: Page, picture: Picture) -> None:
    page.goto("/sign-in/as/")
    expect(page.get_by_role("button", name="Priya Nair")).to_be_visible()
    picture(page, "sign-in-as")


def test_a_call_finds_who_is_known_while_it_is_typed(
    page: Page, sign_in: Callable[[Page, str], None], picture: Picture
) -> None:
    # Given a call that is being taken
    sign_in(page, "Priya Nair")
    page.goto("/hub/call/")
    choose(page, "Is anyone in danger right now?", "No")
    choose(page, "Who is calling?", "Family or friend")
    page.get_by_label("Name", exact=True).fill("Jean Dexter")
    page.get_by_label("Telephone, to ring back").fill("07700 900377")
    page.get_by_label("Role, or who they are to the family").fill("Her grandmother")
    page.get_by_label("What worries them? Their words").fill("Her mum did not get up again today.")

    # When the child's name and age are typed
    page.get_by_label("First name").first.fill("Poppy")
    page.get_by_label("Last name").first.fill("Dexter")
    page.get_by_label("Born, or age").first.fill("6")
    page.get_by_label("Born, or age").first.blur()

    # Then she is found, with the reasons
    known = page.get_by_role("region", name="People found as you type")
    expect(known.get_by_text("Poppy Dexter").first).to_be_visible()
    picture(page, "call", height=1080)


def test_a_manager_reads_what_waits_for_a_second_person(
    page: Page, sign_in: Callable[[Page, str], None], picture: Picture
) -> None:
    sign_in(page, "Denise Ashby")
    page.goto("/hub/?pile=to_sign")
    page.get_by_role("link", name="He is out most nights").click()
    page.get_by_role("button", name="Sign or send back").click()
    expect(page.get_by_label("I agree, and sign it")).to_be_visible()
    picture(page, "sign", height=1200)


def test_business_support_sees_who_was_not_told_yet(
    page: Page, sign_in: Callable[[Page, str], None], picture: Picture
) -> None:
    sign_in(page, "Joan Pell")
    page.goto("/hub/")
    expect(page.get_by_role("link", name="The children across the road")).to_be_visible()
    picture(page, "to-tell")


def test_the_operations_manager_sees_who_is_waited_on(
    page: Page, sign_in: Callable[[Page, str], None], picture: Picture
) -> None:
    sign_in(page, "Graham Lowe")
    page.get_by_role("link", name="Waiting on others").click()
    expect(page.get_by_text("Waiting on Police", exact=False).first).to_be_visible()
    picture(page, "waiting-on-others")


def test_a_record_says_who_somebody_is_before_what_happened_and_who_looked(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], picture: Picture
) -> None:
    # Given two colleagues who looked at a boy's record
    first, page = open_page(), open_page()
    for one, name in ((first, "Owen Hale"), (page, "Marta Quill")):
        sign_in(one, name)
        find(one, "Idris Camara")
        one.get_by_role("link", name="Idris Camara").first.click()
    picture(page, "record")

    # When the last of them asks who looked
    page.get_by_text("who looked").click()

    # Then both stand there by name
    expect(page.get_by_text("Owen Hale").first).to_be_visible()


def test_the_police_file_comes_in_and_its_bad_row_is_kept(
    page: Page, sign_in: Callable[[Page, str], None], picture: Picture
) -> None:
    sign_in(page, "Joan Pell")
    page.goto("/hub/police/files/")
    page.locator("input[type=file]").set_input_files(files=[FILE])
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_text("1 row could not be taken in.", exact=False)).to_be_visible()
    picture(page, "police-file")


def test_a_family_is_a_picture_and_a_list_that_says_the_same(
    page: Page, sign_in: Callable[[Page, str], None], picture: Picture
) -> None:
    # Given two children and their mother at one address, of whom nobody said yet how they stand to one another
    sign_in(page, "Marta Quill")
    find(page, "Ava Renshaw")
    page.get_by_role("link", name="Ava Renshaw").first.click()

    # When it is said, from the list, that she is mother of both
    for child in ("Ava Renshaw", "Noah Renshaw"):
        page.get_by_role("link", name=f"Say who is family to {child}").click()
        page.get_by_label("Leanne Renshaw").check()
        page.get_by_label("Who are they to this person?").select_option("Parent")
        page.get_by_role("button", name="Save").click()

    # Then a line leads from her to both, and the list says it in words
    expect(page.get_by_text("is parent of").first).to_be_visible()
    picture(page, "family", height=1000, begin_at="My family and home")
