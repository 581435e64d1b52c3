"""Every page part in a real browser: readable by all, no sideways scrolling, nothing refused by the policy."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.web.frame.gallery_pages import PAGES

WIDTHS = {"phone": (320, 640), "desk": (1280, 800)}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
Open = Callable[..., Page]


@pytest.fixture
def look_at(gallery: str, gallery_browser: Browser) -> Iterator[Open]:
    """Open a page of the gallery; at the end, nothing may have been refused or have failed."""
    faults: list[str] = []
    opened: list[Page] = []

    def hear(message: ConsoleMessage) -> None:
        expected = ("Failed to load resource", "Response Status Error Code 403")
        if message.type == "error" and not message.text.startswith(expected):
            faults.append(message.text)

    def open_page(name: str, width: str = "desk", scripts: bool = True) -> Page:
        wide, high = WIDTHS[width]
        page = gallery_browser.new_page(viewport={"width": wide, "height": high}, java_script_enabled=scripts)
        opened.append(page)
        page.on("console", hear)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{gallery}/{name}")
        return page

    yield open_page
    for page in opened:
        page.close()
    assert faults == []


# The short pages differ from a phone to a desk by nothing but room.
READ = [(name, "phone") for name in PAGES] + [
    (name, "desk") for name in ("list", "contact", "call", "errors")
]


@pytest.mark.parametrize(("name", "width"), READ)
def test_a_page_can_be_read_by_everybody(look_at: Open, name: str, width: str) -> None:
    found = Axe().run(look_at(name, width), options=RULES)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_never_scrolls_sideways(look_at: Open, name: str, width: str) -> None:
    page = look_at(name, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width][0]


def test_a_follow_up_shows_when_its_answer_is_chosen(look_at: Open) -> None:
    page = look_at("question", "phone")
    expect(page.get_by_label("What is the danger?")).to_be_hidden()
    page.get_by_label("No", exact=True).check()
    expect(page.get_by_label("What is the danger?")).to_be_visible()


def test_without_scripts_every_question_is_in_sight(look_at: Open) -> None:
    page = look_at("call", "phone", scripts=False)
    expect(page.get_by_label("Who is in danger, and where?")).to_be_visible()
    expect(page.get_by_label("School")).to_be_visible()
    assert page.get_by_label("School").evaluate("element => element.tagName") == "SELECT"


def test_without_scripts_the_way_to_other_pages_is_in_sight(look_at: Open) -> None:
    page = look_at("list", "phone", scripts=False)
    expect(page.get_by_role("link", name="Take a call")).to_be_visible()


def test_with_scripts_a_phone_folds_the_way_to_other_pages(look_at: Open) -> None:
    page = look_at("list", "phone")
    expect(page.get_by_role("link", name="Take a call")).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("link", name="Take a call")).to_be_visible()


def test_the_error_summary_takes_the_reader_to_the_wrong_field(look_at: Open) -> None:
    page = look_at("errors")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="Date of birth must be a real date").click()
    expect(page.locator("#id_born-day")).to_be_focused()


def test_a_school_is_found_by_typing_any_part_of_its_name(look_at: Open) -> None:
    page = look_at("call")
    box = page.get_by_role("combobox", name="School")
    box.fill("gate")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("select[name=school]").evaluate("list => list.value") == "3"


def test_words_that_are_no_school_choose_none(look_at: Open) -> None:
    page = look_at("call")
    box = page.get_by_role("combobox", name="School")
    box.fill("Millgate Academy")
    box.press("Tab")
    assert page.locator("select[name=school]").evaluate("list => list.value") == "3"
    box.fill("Elsewhere")
    box.press("Tab")
    assert page.locator("select[name=school]").evaluate("list => list.value") == ""


def test_a_box_grows_with_the_words_in_it(look_at: Open) -> None:
    page = look_at("call")
    box = page.get_by_label("What worries you?")
    before = box.evaluate("box => box.offsetHeight")
    box.fill("\n".join(["He said that he was hungry."] * 12))
    assert box.evaluate("box => box.offsetHeight") > before + 100


def test_a_form_pressed_twice_is_sent_once(look_at: Open) -> None:
    page = look_at("question")
    page.evaluate(
        """() => { window.sent = 0;
        window.addEventListener("submit", (event) => {
            if (!event.defaultPrevented) window.sent += 1;
            event.preventDefault();
        }); }"""
    )
    for _ in range(2):
        page.evaluate("document.querySelector('form.fd-question').requestSubmit()")
    assert page.evaluate("window.sent") == 1


def test_a_refused_press_says_its_reason_and_leaves_the_page_as_it_is(look_at: Open) -> None:
    page = look_at("live")
    page.get_by_role("button", name="Close it").click()
    expect(page.locator("#fd-said")).to_have_text("A contact can’t be closed until the referrer was told.")
    expect(page.locator("#part")).to_be_empty()


def test_a_part_fetched_later_comes_to_life_too(look_at: Open) -> None:
    page = look_at("live")
    page.get_by_role("button", name="Fetch fields").click()
    page.locator("#part").get_by_label("Yes", exact=True).check()
    expect(page.get_by_label("Who is in danger, and where?")).to_be_visible()
    expect(page.get_by_role("combobox", name="School")).to_be_visible()


def test_a_wall_clock_keeps_time_while_the_page_is_open(look_at: Open) -> None:
    page = look_at("list")
    page.clock.install()
    page.goto(page.url.replace("/list", "/live"))
    expect(page.locator(".fd-clock__words")).to_have_text("5 h left")
    page.clock.run_for(5 * 60 * 60 * 1000 + 10 * 60 * 1000)
    expect(page.locator(".fd-clock__words")).to_have_text("9 min late")


def test_the_way_out_stays_in_sight_however_far_one_reads(look_at: Open) -> None:
    page = look_at("question", "phone")
    page.evaluate("document.querySelector('main').style.minHeight = '3000px'")
    page.mouse.wheel(0, 2000)
    expect(page.get_by_role("button", name="Leave this page")).to_be_in_viewport()


def test_the_page_can_be_used_by_keyboard_from_its_first_stop(look_at: Open) -> None:
    page = look_at("list")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_nothing_is_kept_in_the_browser(look_at: Open) -> None:
    page = look_at("live")
    page.get_by_role("button", name="Fetch fields").click()
    page.locator("#part").get_by_label("Yes", exact=True).check()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_paper_shows_what_is_folded_and_nothing_to_press(look_at: Open) -> None:
    page = look_at("contact")
    page.emulate_media(media="print")
    expect(page.get_by_text("Told.", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Hold the discussion")).to_be_hidden()
    expect(page.get_by_role("navigation", name="This contact")).to_be_hidden()
