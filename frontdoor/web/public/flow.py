"""The order of the questions: which comes after which, given what was answered."""

from collections.abc import Mapping
from typing import Any

from frontdoor.domain.contacts.rules import ABOUT, ReferrerKind

Answers = Mapping[str, Any]

ALWAYS = ("danger", "you", "about-you", "worry", "people", "safe", "before", "family", "files", "check")
MAY_BE_LEFT_OUT = ("files",)
A_PROFESSIONAL_SAYS = ("name", "role", "organisation", "email", "phone")


def questions(answers: Answers) -> tuple[str, ...]:
    """The questions this person is asked, in order; nobody is asked who they are once they said they won't say."""
    unnamed = answers.get("you", {}).get("kind") == ReferrerKind.ANONYMOUS
    return tuple(name for name in ALWAYS if not (unnamed and name == "about-you"))


def is_answered(name: str, answers: Answers) -> bool:
    """Whether a question has its answer.

    The people have, once somebody it is about is among them. Who somebody is has, once it is enough for what they are:
    a neighbour may leave all of it out, a professional none.
    """
    answer = answers.get(name)
    if name == "people":
        return any(one.get("part") in ABOUT for one in answer or ())
    if name == "about-you" and answer and is_professional(answers):
        return all(answer.get(part) for part in A_PROFESSIONAL_SAYS)
    return name in MAY_BE_LEFT_OUT or bool(answer)


def is_professional(answers: Answers) -> bool:
    """Whether somebody writes through their work."""
    kind: str | None = answers.get("you", {}).get("kind")
    return kind == ReferrerKind.PROFESSIONAL


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
