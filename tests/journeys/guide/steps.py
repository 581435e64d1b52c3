"""What the people of the guide type and press, page by page."""

from playwright.sync_api import Page

from tests.journeys.hub.steps import choose, contact_page

WORRY = (
    "Tyler came to school without breakfast for the third time this week, and fell asleep at his table at ten. "
    "His mother usually collects him and is warm with him; since half term an older neighbour comes instead. "
    "His sister Maisie is four and stays at home, and a baby is due in February."
)


def begin(teacher: Page) -> None:
    """The teacher says who she is and what worries her."""
    teacher.get_by_role("button", name="Start now").click()
    _answer(teacher, "Is someone in danger right now?", "No")
    _answer(teacher, "How do you know about this?", "Through my work")
    for question, answer in (
        ("Your name", "Ms Oldershaw"),
        ("Your job", "Class teacher"),
        ("Where you work", "Ferrybank Primary"),
        ("Your work email address", "oldershaw@example.org"),
        ("A phone number we can call today", "07700 900123"),
    ):
        teacher.get_by_label(question).fill(answer)
    _on(teacher)
    teacher.get_by_label("What are you worried about?").fill(WORRY)
    _on(teacher)


def say_who(teacher: Page) -> None:
    """Tyler with his birth date and home, then Maisie, the baby and their mother at the same home."""
    _name(teacher, "A child or young person", "Tyler")
    teacher.get_by_label("I know the date of birth").check()
    for box, value in (("Day", "14"), ("Month", "3"), ("Year", "2019")):
        teacher.get_by_label(box, exact=True).fill(value)
    teacher.get_by_label("House number and street").fill("17 Tannery Row")
    teacher.get_by_label("Town or village").fill("Mansfield")
    teacher.get_by_label("Postcode").fill("NG18 5ZZ")
    teacher.get_by_label("School, nursery or college").fill("Ferrybank Primary")
    teacher.get_by_label("What does Tyler say?").fill("There is no food until Mummy gets paid.")
    _on(teacher)
    _another(teacher, "A child or young person", "Maisie")
    teacher.get_by_role("radio", name="I know about how old").check()
    teacher.get_by_role("textbox", name="About how old?").fill("4")
    _at_home(teacher)
    _another(teacher, "A parent or carer", "Kayleigh")
    _at_home(teacher)


def say_the_rest(teacher: Page) -> None:
    """What went before and what the family knows; then everything is there to be checked."""
    teacher.get_by_role("button", name="That is everybody, continue").click()
    _answer(teacher, "Are they safe at the moment?", "I am not sure")
    teacher.get_by_label("What has been tried to help?").fill("A place at the breakfast club, from Monday.")
    _on(teacher)
    choose(teacher, "Does the family know that you are telling us?", "Yes")
    teacher.get_by_label("What do they say about it").fill(
        "She is worried about money and would welcome help."
    )
    _on(teacher)
    _on(teacher)


def sent(teacher: Page) -> tuple[str, str]:
    """Sends it, and answers the reference and the code that she is given."""
    teacher.get_by_role("button", name="Send").click()
    return teacher.locator(".fd-reference").inner_text(), teacher.locator(".fd-code").inner_text()


def open_from_list(worker: Page, words: str) -> str:
    """Opens the contact whose row says these words, and answers its address."""
    worker.goto("/hub/")
    worker.get_by_role("link", name=words).first.click()
    return contact_page(worker)


def decide(worker: Page) -> None:
    """Two needs, one test considered, early help."""
    for need, seen, who in (
        (
            "A good start in the early years",
            "Maisie, four, has no nursery place; a baby is due.",
            "Early help, with the health visitor.",
        ),
        (
            "Enough money to live on",
            "No food until pay day; asleep at ten.",
            "The breakfast club and the food bank, from Monday.",
        ),
    ):
        choose(worker, "What does this family need?", need)
        worker.get_by_label(f"{need}: what was seen?").fill(seen)
        worker.get_by_label(f"{need}: who can meet it").fill(who)
    choose(worker, "Which statutory tests did you consider?", "No statutory test is met")
    choose(worker, "Which way does it go?", "Early help")
    worker.get_by_label("Your reasons").fill(
        "Tyler's mother asks for help and is warm with him. Early help can begin before the baby comes."
    )
    worker.get_by_label("What was the family told?").fill("I spoke with Kayleigh. She agrees to early help.")


def agree_action(worker: Page, what: str, agency: str) -> None:
    """One action of the plan, due in a week."""
    worker.get_by_label("What is to be done?").fill(what)
    worker.get_by_label("Which agency does it?").select_option(label=agency)
    for box, value in (("Day", "12"), ("Month", "11"), ("Year", "2026")):
        worker.get_by_label(box, exact=True).fill(value)
    worker.get_by_role("button", name="Agree it", exact=True).click()


def _on(page: Page) -> None:
    page.get_by_role("button", name="Continue", exact=True).click()


def _answer(page: Page, question: str, answer: str) -> None:
    choose(page, question, answer)
    _on(page)


def _name(page: Page, part: str, forename: str) -> None:
    page.get_by_label(part, exact=True).check()
    page.get_by_label("First name").fill(forename)
    page.get_by_label("Last name").fill("Bramley")
    _on(page)


def _another(page: Page, part: str, forename: str) -> None:
    page.get_by_role("button", name="Add another person").click()
    _name(page, part, forename)


def _at_home(page: Page) -> None:
    page.get_by_label("At 17 Tannery Row").check()
    _on(page)
