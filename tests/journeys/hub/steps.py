"""What workers type and press, page by page; a journey strings these together."""

from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True)
class Child:
    """A child as a caller describes them."""

    forename: str
    surname: str
    born: str
    line: str = "4 Tannery Row"
    postcode: str = "NG18 5ZZ"


def take_a_call(page: Page, child: Child, *, ending: str, workplace: str = "") -> str:
    """A teacher rings about a child; the caller is given a reference, which this answers."""
    page.goto("/hub/call/")
    page.get_by_role("group", name="Is anyone in danger right now?").get_by_label("No").check()
    page.get_by_role("group", name="Who is calling?").get_by_label("Professional").check()
    page.get_by_label("Name", exact=True).fill("Ms Oldershaw")
    page.get_by_label("E-mail, to be told the outcome").fill("oldershaw@example.org")
    if workplace:
        page.get_by_label("School, surgery or organisation").fill(workplace)
    page.get_by_label("What worries them? Their words").fill(
        f"{child.forename} came to school hungry twice this week."
    )
    page.get_by_label("First name").first.fill(child.forename)
    page.get_by_label("Last name").first.fill(child.surname)
    page.get_by_label("Born, or age").first.fill(child.born)
    page.get_by_label("Where they live: house and street").fill(child.line)
    page.get_by_label("Postcode", exact=True).fill(child.postcode)
    page.get_by_label("Postcode", exact=True).blur()
    page.wait_for_timeout(400)  # the call saves itself a moment after each answer
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name=ending).click()
    page.wait_for_url(lambda address: "/hub/contacts/" in address)
    return page.locator(".fd-identity__reference").inner_text()


def open_from_the_list(page: Page, words: str) -> None:
    """Open the contact that these words begin, on whichever page of the list of all open ones it stands."""
    page.goto("/hub/?pile=all")
    line = page.locator(".fd-look__row").get_by_role("link", name=words).first
    following = page.get_by_role("link", name="Next")
    while not line.count() and following.count():
        following.click()
        page.wait_for_load_state()
    line.click()


def find(page: Page, words: str) -> None:
    """Look for a person or a reference by what is typed."""
    page.goto("/hub/people/")
    page.get_by_label("Name, or the reference of a contact").fill(words)
    page.get_by_role("button", name="Find", exact=True).click()


def contact_page(page: Page) -> str:
    """The address of the contact that a page is about."""
    address = page.locator(".fd-identity__reference a").get_attribute("href")
    assert address
    return address


def choose(page: Page, question: str, answer: str) -> None:
    """Choose one answer of a question."""
    page.get_by_role("group", name=question, exact=True).get_by_label(answer, exact=True).check()


def triage(page: Page, *, priority: str, way: str, go_on: bool = True) -> None:
    """Give a first look, and go on to the way that it chose."""
    choose(page, "How soon must somebody act?", priority)
    page.get_by_label("Why this priority?").fill("Hungry twice this week; a sister at home.")
    choose(page, "Which way next?", way)
    page.get_by_role("button", name="Save and go on" if go_on else "Save", exact=True).click()


def decide(page: Page, *, outcome: str, test: str = "No statutory test is met", go_on: bool = True) -> None:
    """Decide that a family needs money to live on, and which way it goes."""
    choose(page, "What does this family need?", "Enough money to live on")
    page.get_by_label("Enough money to live on: what was seen?").fill("No food at home until Friday.")
    page.get_by_label("Enough money to live on: who can meet it").fill("The school, with the food bank.")
    choose(page, "Which statutory tests did you consider?", test)
    if test != "No statutory test is met":
        short = test.partition(" (")[0]
        choose(page, f"{short}: is it met?", "Met")
        page.get_by_label(f"{short}: why?").fill("Often hungry, and his weight falls.")
    choose(page, "Which way does it go?", outcome)
    page.get_by_label("Your reasons").fill("The school knows the family well.")
    page.get_by_role("button", name="Decide and go on" if go_on else "Decide", exact=True).click()


def told(page: Page) -> str:
    """What the page says has just happened."""
    return page.locator(".govuk-notification-banner__heading").first.inner_text()


def stage(page: Page) -> str:
    """Where the contact of a page stands."""
    return page.locator(".fd-identity__stage").inner_text()
