"""The checks of queries and actions see each way of leaving the person out."""

import pytest

from tests.breaks.broken import python
from tests.house.signatures import actions_without_by, queries_without_viewer

QUERIES = "frontdoor/domain/people/queries.py"
ACTIONS = "frontdoor/domain/people/actions.py"


@pytest.mark.parametrize(
    "signature",
    [
        "def child(): ...",
        "def child(id): ...",
        "def child(id, viewer): ...",
        "def child(*, viewer): ...",
        "@cache\ndef child(id): ...",
        "async def child(id): ...",
    ],
)
def test_a_query_without_a_viewer_first_is_named(signature: str) -> None:
    assert queries_without_viewer([python(QUERIES, signature)]) == ["frontdoor.domain.people.queries.child"]


def test_a_query_in_a_layer_that_grew_to_a_package_is_named() -> None:
    source = python("frontdoor/domain/people/queries/children.py", "def child(id): ...")
    assert queries_without_viewer([source]) == ["frontdoor.domain.people.queries.children.child"]


def test_a_query_asked_by_a_viewer_passes() -> None:
    assert queries_without_viewer([python(QUERIES, "def child(viewer, id): ...\ndef _own(id): ...")]) == []


@pytest.mark.parametrize(
    "signature",
    [
        "def name_child(child): ...",
        "def name_child(child, by): ...",
        "def name_child(child, *, by=None): ...",
        "def name_child(child, **by): ...",
        "@once(Named)\ndef name_child(named): ...",
    ],
)
def test_an_action_that_can_go_unsigned_is_named(signature: str) -> None:
    assert actions_without_by([python(ACTIONS, signature)]) == ["frontdoor.domain.people.actions.name_child"]


def test_a_signed_action_passes() -> None:
    assert actions_without_by([python(ACTIONS, "def name_child(child, *, at=None, by): ...")]) == []


def test_a_listener_is_told_by_the_deed_who_did_it() -> None:
    assert actions_without_by([python(ACTIONS, "@on(Named)\ndef name_child(named): ...")]) == []
