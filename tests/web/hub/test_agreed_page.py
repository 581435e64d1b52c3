"""What it helps to ask callers: read by the hub, changed by the operations manager with a reason."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agreements.queries import rules_in_force
from tests.factories.county import County, one_more
from tests.factories.deeds import look
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
OWN = {
    "words": "How do they sleep?",
    "why": "Rest helps",
    "needs": ["health"],
    "reason": "The board, 3 November",
}


@pytest.fixture
def manager(county: County, as_member: SignIn) -> Client:
    return as_member(one_more(county, Role.OPERATIONS_MANAGER))


def change(client: Client, code: str, **given: Any) -> str:
    """Send the form of one prompt, and read the page that follows."""
    return words_of(client.post(f"{reverse('hub:agreed')}?change={code}", OWN | given, follow=True))


def asked() -> list[str]:
    """What is asked of callers now."""
    return [one.words for one in look(SYSTEM, rules_in_force).coaching]


def test_whoever_takes_calls_reads_what_is_asked_and_why(county: County, as_member: SignIn) -> None:
    page = words_of(as_member(county.officer).get(reverse("hub:agreed")))
    assert "Has the school spoken with the parent?" in page
    assert "Education" in page
    assert "Add a prompt" not in page


def test_the_operations_manager_adds_a_prompt_with_a_reason(manager: Client) -> None:
    page = change(manager, "new")
    assert "The board, 3 November" in page
    assert asked()[-1] == "How do they sleep?"


def test_a_prompt_is_reworded_in_its_place(manager: Client) -> None:
    before = asked()
    change(manager, "child_said")
    assert asked() == ["How do they sleep?", *before[1:]]


def test_a_prompt_is_asked_no_more(manager: Client) -> None:
    change(manager, "school_spoke", do="withdraw")
    assert "Has the school spoken with the parent?" not in asked()


def test_without_a_reason_nothing_changes(manager: Client) -> None:
    before = asked()
    assert "Enter why it changes and where that was agreed" in change(manager, "new", reason="")
    assert asked() == before


def test_nobody_else_changes_it(county: County, as_member: SignIn) -> None:
    before = asked()
    assert "Only the MASH operations manager records" in change(as_member(county.manager), "new")
    assert asked() == before
