"""Tasks as people do them at our pages, and the same worry on a long form; each says what it took."""

from playwright.sync_api import Page, Route

from tests.journeys.effort import long_form
from tests.journeys.effort.hands import Effort, Hands
from tests.journeys.effort.long_form import ADDRESS, CHOICE, DATE, FIELDS, NOT_KNOWN, Field

WORRY = "Rowan came to school hungry twice this week."
ADVICE = "Talk with his mother about breakfast club. Ring us again if it goes on."


def on_the_long_form(page: Page, *, nothing_blank: bool) -> Effort:
    """A teacher's worry on the long form: what they know and what stops it, or every field, as several of them ask."""
    page.route(f"{ADDRESS}**", _answered)
    page.goto(ADDRESS)
    hands = Hands(page)
    for each in FIELDS:
        if nothing_blank or each.known or each.required:
            _filled(hands, each)
    hands.press_button("Send referral")
    return hands.done()


def advice_in_a_call(page: Page) -> Effort:
    """A teacher rings a social worker about a child, and advice is enough: from hello until they have it in writing."""
    page.goto("/hub/call/")
    hands = Hands(page)
    hands.choose("Is anyone in danger right now?", "No")
    hands.choose("Who is calling?", "Professional")
    hands.write("E-mail, to be told the outcome", "oldershaw@example.org")
    hands.write("What worries them? Their words", WORRY)
    hands.write("First name", "Rowan")
    hands.write("Last name", "Ferrier")
    hands.write("Born, or age", "3/5/2018")
    hands.choose("What would help this family?", "Enough money to live on")
    hands.choose("Which way does it go?", "Advice")
    hands.write("What do you advise, or what was agreed?", ADVICE)
    hands.press_button("Agreed aloud: send it")
    page.get_by_role("heading", name="Call answered").wait_for()
    return hands.done()


def a_call_sent_for_triage(page: Page) -> Effort:
    """A teacher rings an officer about a child, and it is sent for triage."""
    page.goto("/hub/call/")
    hands = Hands(page)
    hands.choose("Is anyone in danger right now?", "No")
    hands.choose("Who is calling?", "Professional")
    hands.write("Name", "Ms Oldershaw")
    hands.write("E-mail, to be told the outcome", "oldershaw@example.org")
    hands.write("What worries them? Their words", WORRY)
    hands.write("First name", "Rowan")
    hands.write("Last name", "Ferrier")
    hands.write("Born, or age", "3/5/2018")
    hands.write("Where they live: house and street", "4 Tannery Row")
    hands.write("Postcode", "NG18 5ZZ")
    hands.press(page.get_by_role("button", name="Send for triage"))
    return hands.done()


def an_emailed_worry(page: Page, words: str) -> Effort:
    """A worry came by e-mail: an officer opens it from the list, names the child, and gives it its first look."""
    page.goto("/hub/?pile=all")
    hands = Hands(page)
    hands.press(page.get_by_role("link", name=words).first)
    hands.press_button("Name who it is about")
    hands.write("First name", "Lennox")
    hands.write("Last name", "Marlow")
    hands.write("Born, or age", "12/2/2018")
    hands.press_button("Name them")
    hands.press_button("Triage")
    hands.choose("How soon must somebody act?", "Green")
    hands.write("Why this priority?", "A cold home, and a mother who asks for help.")
    hands.choose("Which way next?", "Decide now")
    hands.press_button("Save")
    return hands.done()


def a_request_answered(page: Page, child: str) -> Effort:
    """A partner is asked about a child and says what they hold, from their list."""
    page.goto("/partner/")
    hands = Hands(page)
    hands.press(page.get_by_role("link", name=child).first)
    hands.choose("What do you hold?", "We know them")
    hands.write(
        "What do you know?", "Two call-outs to the home since May; the mother asked for help both times."
    )
    hands.press_button("Send")
    return hands.done()


def a_referrer_told(page: Page, contact: str) -> Effort:
    """It is decided: a social worker tells whoever raised it, and closes."""
    page.goto(contact)
    hands = Hands(page)
    hands.press_button("Tell the referrer")
    hands.press_button("Tell them")
    return hands.done()


def a_neighbour_without_a_name(page: Page) -> Effort:
    """Somebody who does not say who they are raises a worry on the public form."""
    page.goto("/")
    hands = Hands(page)
    hands.press_button("Tell us about a worry")
    hands.press_button("Start now")
    for answer in ("No", "I do not want to say who I am"):
        _answer(hands, answer)
    hands.write("What are you worried about?", "I hear shouting at night at number 9.")
    hands.press_button("Continue")
    _answer(hands, "A child or young person")
    hands.write("House number and street", "9 Tannery Row")
    hands.write("Town or village", "Mansfield")
    hands.press_button("Continue")
    hands.press_button("That is everybody, continue")
    _answer(hands, "I am not sure")
    hands.press_button("Continue")
    _answer(hands, "I do not know")
    hands.press_button("Continue")
    hands.press_button("Send")
    return hands.done()


def _answer(hands: Hands, answer: str) -> None:
    hands.page.get_by_role("radio", name=answer, exact=True).check()
    hands.press_button("Continue")


def _filled(hands: Hands, each: Field) -> None:
    said = each.known or NOT_KNOWN
    if each.kind == CHOICE:
        hands.pick(each.label, said)
    elif each.kind != DATE:
        hands.write(each.label, said)
    elif each.known:
        for box, part in zip(("Day", "Month", "Year"), said.split("/"), strict=True):
            hands.write(f"{each.label} {box}", part)
    else:
        hands.write(f"{each.label} Year", NOT_KNOWN)


def _answered(route: Route) -> None:
    body = long_form.THANKS if "sent" in route.request.url else long_form.page_of_it()
    route.fulfill(body=body, content_type="text/html")
