"""A half-written form: opened by its link and a code, five tries and a quarter of an hour, and by nobody else."""

import re
from datetime import timedelta

import pytest
import time_machine

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.contacts.actions import (
    begin_draft,
    forget_old_drafts,
    open_draft_with_code,
    save_draft,
    send_code,
    send_form,
    send_link,
)
from frontdoor.domain.contacts.models import Draft
from frontdoor.domain.contacts.queries import draft_held
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.concerns import a_concern
from tests.factories.county import County
from tests.factories.deeds import do, look, refusal

pytestmark = pytest.mark.django_db
LINK = "https://county.example.org/raise/back/x/"
RUN_OUT = "This code has run out. Ask for a new one."
WRONG = "That is not the code we sent. Check it and try again, or ask for a new one."


@pytest.fixture
def secret() -> str:
    """The secret of a form that was begun and saved once."""
    begun = do(INTAKE, begin_draft, DraftKind.PUBLIC, {"words": "He is"})
    do(INTAKE, save_draft, begun.secret, {"name": "Ms Hale"})
    return begun.secret


def code_sent(secret: str) -> str:
    """The code that its writer was sent last."""
    do(INTAKE, send_code, secret, "teacher@example.org", LINK)
    draft = look(INTAKE, draft_held, secret)
    letters = look(SYSTEM, letters_about, draft.id)
    found = re.search(r"Your code is (\d{6})", letters[0].body)
    assert found
    return found[1]


def another(code: str) -> str:
    """Some other code."""
    return f"{(int(code) + 1) % 10**6:06d}"


def test_answers_are_kept_as_they_are_given(secret: str) -> None:
    assert look(INTAKE, draft_held, secret).answers == {"words": "He is", "name": "Ms Hale"}


def test_link_and_code_together_open_it(secret: str) -> None:
    answers = do(INTAKE, open_draft_with_code, secret, f" {code_sent(secret)} ")
    assert answers == {"words": "He is", "name": "Ms Hale"}


def test_no_code_opens_what_no_code_was_sent_for(secret: str) -> None:
    assert refusal(INTAKE, open_draft_with_code, secret, "") == RUN_OUT


def test_a_code_opens_once(secret: str) -> None:
    code = code_sent(secret)
    do(INTAKE, open_draft_with_code, secret, code)
    assert refusal(INTAKE, open_draft_with_code, secret, code) == RUN_OUT


def test_a_new_code_replaces_the_one_before(secret: str) -> None:
    old, new = code_sent(secret), code_sent(secret)
    if old != new:
        assert refusal(INTAKE, open_draft_with_code, secret, old) == WRONG
    assert do(INTAKE, open_draft_with_code, secret, new)


@pytest.mark.parametrize(("wrong", "opens"), [(0, True), (1, True), (4, True), (5, False), (9, False)])
def test_a_code_may_be_mistyped_four_times(secret: str, wrong: int, opens: bool) -> None:
    code = code_sent(secret)
    said = [refusal(INTAKE, open_draft_with_code, secret, another(code)) for _ in range(wrong)]
    assert said == [WRONG] * min(wrong, 5) + [RUN_OUT] * (wrong - 5)
    if opens:
        assert do(INTAKE, open_draft_with_code, secret, code)
    else:
        assert refusal(INTAKE, open_draft_with_code, secret, code) == RUN_OUT


@pytest.mark.parametrize(("minutes", "opens"), [(14, True), (16, False)])
def test_a_code_works_for_a_quarter_of_an_hour(secret: str, minutes: int, opens: bool) -> None:
    code = code_sent(secret)
    with time_machine.travel(now() + timedelta(minutes=minutes), tick=False):
        if opens:
            assert do(INTAKE, open_draft_with_code, secret, code)
        else:
            assert refusal(INTAKE, open_draft_with_code, secret, code) == RUN_OUT


def test_a_code_belongs_to_its_own_link(secret: str) -> None:
    code, other = code_sent(secret), do(INTAKE, begin_draft, DraftKind.PUBLIC, {}).secret
    code_sent(other)
    assert refusal(INTAKE, open_draft_with_code, other, code) == WRONG


def test_the_link_is_sent_once_to_an_address(secret: str) -> None:
    for _ in range(2):
        do(INTAKE, send_link, secret, "teacher@example.org", LINK)
    letters = look(SYSTEM, letters_about, look(INTAKE, draft_held, secret).id)
    assert [LINK in letter.body for letter in letters] == [True]


@pytest.mark.parametrize("wrong", ["", "another secret"])
def test_without_its_secret_it_is_not_there(secret: str, wrong: str) -> None:
    with pytest.raises(NotThere):
        look(INTAKE, draft_held, wrong)
    with pytest.raises(NotThere):
        do(INTAKE, save_draft, wrong, {"words": "Changed"})


def test_neither_the_hub_nor_partners_nor_other_visitors_see_it(county: County, secret: str) -> None:
    seen = []
    for viewer in (INTAKE, county.officer, county.police):
        with acting_as(viewer.id):
            seen.append(Draft.objects.count())
    assert seen == [0, 0, 0]


def test_sent_twice_it_makes_one_contact_and_its_half_written_words_are_forgotten(secret: str) -> None:
    first = do(INTAKE, send_form, secret, a_concern())
    second = do(INTAKE, send_form, secret, a_concern())
    draft = look(INTAKE, draft_held, secret)
    assert first == second == draft.sent_as
    assert draft.answers == {}


@pytest.mark.parametrize(("days", "there"), [(6, True), (8, False)])
def test_it_is_kept_for_seven_days_and_then_forgotten(secret: str, days: int, there: bool) -> None:
    with time_machine.travel(now() + timedelta(days=days), tick=False):
        gone = do(SYSTEM, forget_old_drafts)
    with acting_as(SYSTEM.id):
        assert (gone, Draft.objects.count()) == ((0, 1) if there else (1, 0))


def test_its_secret_is_stored_nowhere(secret: str) -> None:
    with acting_as(SYSTEM.id):
        stored = repr(Draft.objects.values().get())
    assert secret not in stored
