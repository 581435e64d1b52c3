"""In the invented county those who were told say how it was, and the hub says what came of it."""

import pytest

from frontdoor.demo.said import SAID, say_how_it_all_was
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.feedback.actions import close, tell_referrer
from frontdoor.domain.feedback.queries import answers_given, how_many_answers, said_and_done
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import a_county
from tests.factories.deeds import arrived, decided, do

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lived() -> None:
    """A county in which one referrer was told, and one was not yet."""
    county = a_county()
    told = arrived()
    arrived()
    decided(county, told)
    do(county.social_worker, tell_referrer, told, "The school will help.", how=How.EMAIL)
    do(county.social_worker, close, told)
    say_how_it_all_was()


def test_only_who_was_told_says_how_it_was() -> None:
    with acting_as(SYSTEM.id):
        assert how_many_answers(SYSTEM) == 1
        assert answers_given(SYSTEM)[0].words == SAID[0][3]


def test_without_that_manager_nothing_is_said_in_public() -> None:
    assert said_and_done(INTAKE) == []
