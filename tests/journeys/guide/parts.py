"""Each person's part in the story that the guide tells, with its pictures."""

from dataclasses import dataclass
from typing import Protocol

from playwright.sync_api import Page

from tests.journeys.guide import steps
from tests.journeys.hub.steps import choose


class Picture(Protocol):
    """Takes a picture of the guide."""

    def __call__(self, page: Page, name: str, *, height: int = 900, begin_at: str = "") -> None:
        """Of a page from its top, or from these words on."""


@dataclass(frozen=True)
class Given:
    """What the teacher is given to follow her worry."""

    reference: str
    code: str


def teacher_raises(teacher: Page, picture: Picture) -> Given:
    """On her telephone, between two lessons."""
    teacher.goto("/")
    picture(teacher, "home")
    teacher.get_by_role("button", name="Tell us about a worry").click()
    steps.begin(teacher)
    steps.say_who(teacher)
    picture(teacher, "who-it-is-about")
    steps.say_the_rest(teacher)
    given = Given(*steps.sent(teacher))
    picture(teacher, "we-have-it")
    return given


def officer_looks(officer: Page, picture: Picture) -> str:
    """Is somebody known, how soon must somebody act, and which way?"""
    officer.goto("/hub/")
    picture(officer, "look-first")
    contact = steps.open_from_list(officer, "Tyler came to school")
    officer.get_by_role("link", name="Do we know them? Tyler Bramley").click()
    picture(officer, "is-this-someone-we-know", height=1040)
    officer.get_by_label("The same", exact=True).first.check()
    officer.get_by_label("Why?").first.fill("The same home and mother; the day of birth was heard wrongly.")
    officer.get_by_role("button", name="Save").click()
    officer.goto(f"{contact}triage/")
    choose(officer, "How soon must somebody act?", "Amber")
    officer.get_by_label("Why this priority?").fill("Hungry three times this week, and a baby on the way.")
    choose(officer, "Which way next?", "Ask partner agencies")
    picture(officer, "triage", height=1100)
    officer.get_by_role("button", name="Save", exact=True).click()
    return contact


def worker_asks(worker: Page, contact: str, picture: Picture) -> None:
    """A question to the police and no more."""
    worker.goto(f"{contact}ask/")
    for agency in ("Community health", "Education", "Hospital"):
        worker.get_by_role("checkbox", name=agency).uncheck()
    worker.get_by_label("What do you need to know from Police?").fill(
        "Call-outs to this home since September, and what came of them? Who else stays there?"
    )
    choose(worker, "Has the family agreed to a service?", "They were asked and have not answered")
    picture(worker, "ask")
    worker.get_by_role("button", name="Send the questions").click()


def police_answer(police: Page, picture: Picture) -> None:
    """From a telephone, in a minute."""
    police.goto("/partner/")
    police.get_by_role("link", name="Tyler Bramley").first.click()
    picture(police, "question-on-a-phone")
    police.get_by_label("We know them").check()
    police.get_by_label("What do you know?").fill(
        "One call-out, on 31 October: an argument with a man who left when he was asked. Both children slept."
    )
    picture(police, "answer-on-a-phone", begin_at="What do you hold?")
    police.get_by_role("button", name="Send").click()


def all_look_together(worker: Page, adviser: Page, contact: str, picture: Picture) -> None:
    """Two agencies look at one contact together; what each knows stands side by side."""
    worker.goto(f"{contact}discuss/")
    choose(worker, "What kind of discussion?", "Multi-agency discussion")
    for agency in ("Education", "Early help"):
        worker.get_by_label(agency, exact=True).check()
    worker.get_by_role("button", name="Open the discussion").click()
    worker.get_by_label("In the room").check()
    worker.get_by_label("What do you know, and what do you think?").fill(
        "His mother rang back at once and would welcome help before the baby comes."
    )
    worker.get_by_role("button", name="I am here").click()
    adviser.goto("/partner/discussions/")
    adviser.get_by_role("link", name="Tyler Bramley").first.click()
    adviser.get_by_label("By video or telephone").check()
    adviser.get_by_role("button", name="Join").click()
    adviser.get_by_label("What does your agency know").fill(
        "There was never a day's absence until October. The school has a place at breakfast for him."
    )
    adviser.get_by_role("button", name="Say it").click()
    worker.get_by_role("link", name="See what others added").click()
    worker.get_by_text("never a day's absence").wait_for()
    worker.get_by_role("link", name="Agree an action").click()
    steps.agree_action(worker, "Breakfast for Tyler, every school day", "Education")
    picture(worker, "discussion", height=1100)
    worker.get_by_role("button", name="End the discussion").click()
    worker.get_by_label("What does the child or adult say?").fill("There is no food until Mummy gets paid.")
    worker.get_by_label("What worries you?").fill("Hunger, and a man whom nobody knows yet.")
    worker.get_by_label("What do you advise?").fill("Early help, begun before the baby comes.")
    worker.get_by_role("button", name="End it and decide").click()


def worker_decides(worker: Page, contact: str, picture: Picture) -> None:
    """By needs; offered to the team that serves the family's home; and the teacher is told."""
    worker.goto(contact)
    picture(worker, "contact")
    worker.goto(f"{contact}decide/")
    steps.decide(worker)
    picture(worker, "decide")
    worker.get_by_role("button", name="Decide and go on").click()
    picture(worker, "hand-over")
    worker.get_by_role("button", name="Offer it and go on").click()
    picture(worker, "tell")
    worker.get_by_role("button", name="Tell them").click()


def early_help_accepts(officer: Page, picture: Picture) -> None:
    """The story told once is enough to say yes."""
    officer.goto("/teams/")
    officer.get_by_role("link", name="Tyler Bramley").first.click()
    picture(officer, "offer-on-a-phone", height=1000)
    officer.get_by_label("Yes, we take it on").check()
    officer.get_by_label("Who will be in touch with the family, and when?").fill("Kelly, today at three.")
    officer.get_by_role("button", name="Send").click()


def teacher_reads(teacher: Page, given: Given, picture: Picture) -> None:
    """With the reference and the code, from anywhere, without signing in."""
    teacher.goto("/follow/")
    teacher.get_by_label("Your reference").fill(given.reference)
    teacher.get_by_label("Your code").fill(given.code)
    teacher.get_by_role("button", name="Show me").click()
    picture(teacher, "what-was-decided", height=1000)
