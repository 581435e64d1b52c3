"""How a discussion went: said once, by those who came, once it has ended; read by the hub, and by nobody alone."""

from datetime import timedelta
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.discussions.actions import conclude, join, say_how_it_went
from frontdoor.domain.discussions.models import HowItWent
from frontdoor.domain.discussions.queries import how_they_went, words_after_discussions
from frontdoor.domain.discussions.rules import Felt, How
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, discussing, do, look

pytestmark = pytest.mark.django_db
ENDED = {"childs_voice": "Not yet heard", "worries": "Food", "strengths": "", "advised": "Help"}
WENT = {"worth_it": Felt.YES, "heard": Felt.NO}


@pytest.fixture
def county() -> County:
    """A county with its agencies."""
    return a_county()


def came(county: County, *, ended: bool = True) -> UUID:
    """A discussion to which the social worker came."""
    meeting = discussing(county, arrived())
    do(county.social_worker, join, meeting, how=How.ROOM)
    if ended:
        do(county.social_worker, conclude, meeting, **ENDED)
    return meeting


def refused(by: Viewer, meeting: UUID) -> str:
    with pytest.raises((Refused, NotThere)) as why:
        do(by, say_how_it_went, meeting, **WENT)
    return str(getattr(why.value, "reason", "not there"))


def test_it_is_said_once(county: County) -> None:
    meeting = came(county)
    do(county.social_worker, say_how_it_went, meeting, **WENT)
    assert "You have said already" in refused(county.social_worker, meeting)


def test_it_is_said_once_it_has_ended(county: County) -> None:
    assert "goes on" in refused(county.social_worker, came(county, ended=False))


def test_whoever_did_not_come_says_nothing(county: County) -> None:
    assert refused(county.manager, came(county)) == "not there"


def test_under_ten_nothing_is_said_of_it(county: County) -> None:
    for _ in range(9):
        do(county.social_worker, say_how_it_went, came(county), words="Shorter.", **WENT)
    since = now() - timedelta(days=1)
    assert all(one.too_few for one in look(county.manager, how_they_went, since))
    assert look(county.manager, words_after_discussions, since) == []


def test_from_ten_on_their_words_are_read_and_nobody_is_named(county: County) -> None:
    for number in range(10):
        do(county.social_worker, say_how_it_went, came(county), words=f"Shorter, {9 - number}.", **WENT)
    words = look(county.manager, words_after_discussions, now() - timedelta(days=1))
    assert words == [f"Shorter, {number}." for number in range(10)]


def test_a_partner_reads_what_they_said_and_no_more(county: County) -> None:
    do(county.social_worker, say_how_it_went, came(county), **WENT)
    assert look(county.police, _how_many) == 0
    assert look(SYSTEM, _how_many) == 1


def _how_many(viewer: Viewer) -> int:
    return HowItWent.objects.count()
