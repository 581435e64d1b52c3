"""Two who do the same at once do it one after the other, and the second is told that it is done."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.actions import sign_off
from frontdoor.domain.discussions.actions import conclude, join
from frontdoor.domain.discussions.rules import How
from frontdoor.domain.sharing.actions import reply
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.databases import Clone
from tests.factories.county import County, a_county, one_more
from tests.factories.deeds import arrived, asked, decided, discussing, do

Deed = Callable[[Viewer], None]


def a_reply(county: County) -> tuple[Viewer, Viewer, Deed]:
    """Two officers answer one question."""
    question = asked(county, arrived())
    other = one_more(county, county.police.role, "police")
    return (
        county.police,
        other,
        lambda by: reply(question, answer=Answer.KNOWN, words="Two calls.", by=by),
    )


def a_signature(county: County) -> tuple[Viewer, Viewer, Deed]:
    """Two managers sign one decision."""
    decision = decided(county, arrived(), outcome=Outcome.ASSESSMENT)
    other = one_more(county, county.manager.role)
    return county.manager, other, lambda by: sign_off(decision, agree=True, words="Seen", by=by)


def an_end(county: County) -> tuple[Viewer, Viewer, Deed]:
    """Two chairs end one discussion."""
    discussion = discussing(county, arrived())
    do(county.social_worker, join, discussion, how=How.ROOM)
    said = {"childs_voice": "Not yet heard", "worries": "Food", "strengths": "", "advised": "Help"}
    return county.social_worker, county.manager, lambda by: conclude(discussion, **said, by=by)


@pytest.mark.parametrize("what", [a_reply, a_signature, an_end])
def test_the_second_is_told_that_it_is_done(
    own_database: Clone, what: Callable[[County], tuple[Viewer, Viewer, Deed]]
) -> None:
    first, second, deed = what(a_county())
    done, may_end, came = threading.Event(), threading.Event(), []

    def at_once() -> None:
        with acting_as(first.id):
            deed(first)
            done.set()
            may_end.wait(10)
        connection.close()

    def meanwhile() -> None:
        done.wait(10)
        try:
            with acting_as(second.id):
                deed(second)
            came.append("done twice")
        except Refused as refused:
            came.append(refused.reason)
        connection.close()

    threads = [threading.Thread(target=each) for each in (at_once, meanwhile)]
    for each in threads:
        each.start()
    done.wait(10)
    threads[1].join(0.5)  # it waits: nothing came yet
    assert came == []
    may_end.set()
    for each in threads:
        each.join(10)
    assert [word for word in ("already", "has ended") if word in came[0]] != []
