"""Looking together: who is there, who has spoken, who is missing, and what the child says."""

from itertools import chain, combinations
from typing import Any
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.discussions.actions import conclude, give_view, join, open_together
from frontdoor.domain.discussions.queries import discussion_seen, discussions_on, discussions_to_join
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.journey.rules import Stage
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.county import County
from tests.factories.deeds import discussing, do, look, refusal, standing

ENDED: dict[str, Any] = {
    "childs_voice": "not yet heard",
    "worries": "Food",
    "strengths": "His mother asks for help",
    "advised": "Early help",
}
QUORUM = {"social work": "social_worker", "health": "health", "police": "police"}
PRESENT = list(chain.from_iterable(combinations(QUORUM, count) for count in range(len(QUORUM))))


def here(county: County, meeting: UUID, *who: str) -> None:
    """These join."""
    for name in who:
        do(getattr(county, name), join, meeting, how=How.REMOTE)


def words_read(viewer: Viewer, meeting: UUID) -> list[str]:
    """The views as somebody reads them."""
    return [view.words for view in look(viewer, discussion_seen, meeting).views]


@pytest.mark.parametrize("present", PRESENT)
def test_a_strategy_discussion_can_not_end_without_social_work_health_and_police(
    county: County, contact: UUID, present: tuple[str, ...]
) -> None:
    meeting = discussing(county, contact, Kind.STRATEGY)
    here(county, meeting, *(QUORUM[kind] for kind in present))
    absent = sorted(QUORUM.keys() - set(present))
    said = refusal(county.social_worker, conclude, meeting, **ENDED)
    assert all(kind in said for kind in absent)
    assert not any(f" {kind}" in said for kind in present)
    assert said.startswith("A strategy discussion can't end without ")


def test_whoever_is_missing_is_named_as_people_say_it(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact, Kind.STRATEGY)
    said = refusal(county.social_worker, conclude, meeting, **ENDED)
    assert said == (
        "A strategy discussion can't end without health, police and social work. "
        "Ask them to join, by telephone if need be."
    )


def test_with_all_three_there_a_strategy_discussion_ends(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact, Kind.STRATEGY)
    here(county, meeting, *QUORUM.values())
    do(county.social_worker, conclude, meeting, **ENDED)
    assert look(county.police, discussion_seen, meeting).conclusion
    assert standing(contact).stage == Stage.READY


def test_a_multi_agency_discussion_ends_with_whoever_came(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact)
    do(county.social_worker, conclude, meeting, **ENDED)
    assert look(county.health, discussion_seen, meeting).conclusion


def test_each_view_is_closed_to_the_others_until_they_gave_their_own(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact)
    here(county, meeting, "police", "health")
    do(county.police, give_view, meeting, "Two call-outs")
    before = words_read(county.health, meeting)
    do(county.health, give_view, meeting, "Seen in June")
    assert before == [""]
    assert words_read(county.health, meeting) == ["Two call-outs", "Seen in June"]
    assert words_read(county.police, meeting) == ["Two call-outs", "Seen in June"]


def test_once_it_has_ended_every_view_is_open_to_those_invited(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact)
    here(county, meeting, "police")
    do(county.police, give_view, meeting, "Two call-outs")
    do(county.social_worker, conclude, meeting, **ENDED)
    assert words_read(county.health, meeting) == ["Two call-outs"]


def test_the_hub_reads_each_view_as_it_comes(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact)
    here(county, meeting, "police")
    do(county.police, give_view, meeting, "Two call-outs")
    assert words_read(county.officer, meeting) == ["Two call-outs"]


def test_whoever_speaks_has_said_that_they_are_here(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact)
    said = refusal(county.police, give_view, meeting, "Two call-outs")
    assert said == "Say first that you are here: in the room, remote or on call."


def test_coming_twice_the_same_way_is_one_attendance(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact)
    here(county, meeting, "police", "police")
    do(county.police, join, meeting, how=How.ROOM)
    seen = look(county.officer, discussion_seen, meeting)
    assert [one.how for one in seen.here] == [How.REMOTE, How.ROOM]


LACKS = {
    "childs_voice": "Say what the child or adult wants, in their words, or write: not yet heard.",
    "worries": "Write what worries you and what you advise.",
    "advised": "Write what worries you and what you advise.",
}


@pytest.mark.parametrize("part", LACKS)
def test_a_discussion_ends_with_the_childs_voice_worries_and_advice(
    county: County, contact: UUID, part: str
) -> None:
    meeting = discussing(county, contact)
    assert refusal(county.social_worker, conclude, meeting, **(ENDED | {part: " "})) == LACKS[part]
    assert look(county.officer, discussion_seen, meeting).conclusion is None


def test_who_disagreed_is_kept(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact)
    do(county.social_worker, conclude, meeting, dissent="Police ask for a visit today", **ENDED)
    conclusion = look(county.officer, discussion_seen, meeting).conclusion
    assert conclusion
    assert conclusion.dissent == "Police ask for a visit today"


@pytest.mark.parametrize("deed", [join, give_view, conclude])
def test_a_discussion_that_has_ended_takes_no_more(county: County, contact: UUID, deed: Any) -> None:
    meeting = discussing(county, contact)
    do(county.social_worker, conclude, meeting, **ENDED)
    what: dict[Any, dict[str, Any]] = {join: {"how": How.ROOM}, give_view: {"words": "More"}, conclude: ENDED}
    said = refusal(county.social_worker, deed, meeting, **what[deed])
    assert said == "This discussion has ended. Open a new one if there is more to say."


def test_an_agency_that_was_not_invited_finds_nothing(county: County, contact: UUID) -> None:
    invited = [county.health.agency_id]
    how = {"kind": Kind.MDT, "question": "What helps?", "invited": invited}
    meeting = do(county.social_worker, open_together, contact, **how)
    with pytest.raises(NotThere):
        do(county.police, join, meeting, how=How.ROOM)
    assert look(county.police, discussions_on, contact) == []
    assert look(county.police, discussions_to_join) == []


def test_those_invited_see_the_contact_and_all_its_people(county: County, contact: UUID) -> None:
    discussing(county, contact)
    assert len(look(county.health, contact_seen, contact).people) == 2
    assert [one.contact_id for one in look(county.health, discussions_to_join)] == [contact]


def test_a_discussion_needs_its_question(county: County, contact: UUID) -> None:
    how = {"kind": Kind.MDT, "question": " ", "invited": []}
    said = refusal(county.social_worker, open_together, contact, **how)
    assert said == "Say what the discussion is to settle."


def test_an_empty_view_is_none(county: County, contact: UUID) -> None:
    meeting = discussing(county, contact)
    here(county, meeting, "police")
    said = refusal(county.police, give_view, meeting, " ")
    assert said == "Write what your agency knows and thinks, in a line or two."
