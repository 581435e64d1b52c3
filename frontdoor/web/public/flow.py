"""The order of the questions: which comes after which, given what was answered."""

from collections.abc import Mapping
from typing import Any

from frontdoor.domain.contacts.rules import ReferrerKind

Answers = Mapping[str, Any]

ALWAYS = ("danger", "you", "about-you", "worry", "people", "safe", "files", "check")


def questions(answers: Answers) -> tuple[str, ...]:
    """The questions this person is asked, in order; nobody is asked who they are once they said they won't say."""
    unnamed = answers.get("you", {}).get("kind") == ReferrerKind.ANONYMOUS
    return tuple(name for name in ALWAYS if not (unnamed and name == "about-you"))


def is_answered(name: str, answers: Answers) -> bool:
    """Whether a question has its answer; documents may be left out."""
    return name == "files" or bool(answers.get(name))


def after(name: str, answers: Answers) -> str:
    """The question that comes next."""
    order = questions(answers)
    return order[min(order.index(name) + 1, len(order) - 1)]


def before(name: str, answers: Answers) -> str:
    """The question that came before; empty at the first."""
    order = questions(answers)
    place = order.index(name)
    return order[place - 1] if place else ""


def first_open(answers: Answers) -> str:
    """The first question without its answer: where somebody who comes back goes on."""
    return next((name for name in questions(answers) if not is_answered(name, answers)), "check")


def place_of(name: str, answers: Answers) -> str:
    """Where in the form a question stands, for its caption."""
    order = questions(answers)
    return f"Question {order.index(name) + 1} of {len(order) - 1}"
