"""The pages of a discussion."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.discussions import actions
from frontdoor.domain.discussions.queries import DiscussionSeen, discussions_on
from frontdoor.domain.discussions.rules import How
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import Answer, words_of
from tests.web.hub.deeds import send, stage_of

SignIn = Callable[[Viewer], Client]
CONCLUDED = {
    "childs_voice": "I want breakfast.",
    "worries": "Often hungry.",
    "strengths": "His mother asks for help.",
    "advised": "Early help.",
    "dissent": "",
}


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def together(worker: Client, contact: UUID, county: County) -> DiscussionSeen:
    """A discussion that police and a GP practice are invited to."""
    open_one(worker, contact, county, "mdt", "police", "health-gp")
    return on(contact)


def open_one(client: Client, contact: UUID, county: County, kind: str, *codes: str) -> Answer:
    invited = [str(county.agencies[code]) for code in codes]
    return send(client, "discuss", contact, kind=kind, question="What would help Tom?", invited=invited)


def on(contact: UUID) -> DiscussionSeen:
    with acting_as(SYSTEM.id):
        return discussions_on(SYSTEM, contact)[0]


def speak(client: Client, seen: DiscussionSeen, **typed: str) -> Answer:
    return client.post(reverse("hub:discussion", args=[seen.id]), typed, follow=True)


def end(client: Client, seen: DiscussionSeen, **typed: str) -> Answer:
    return client.post(reverse("hub:conclude", args=[seen.id]), typed, follow=True)


def somebody_says(member: Viewer, seen: DiscussionSeen, words: str) -> None:
    with acting_as(member.id):
        actions.join(seen.id, how=How.REMOTE, by=member)
        actions.give_view(seen.id, words, by=member)


def test_a_discussion_is_opened_with_its_question_and_those_invited(
    together: DiscussionSeen, county: County, contact: UUID
) -> None:
    assert together.question == "What would help Tom?"
    assert set(together.invited) == {county.agencies["police"], county.agencies["health-gp"]}
    assert stage_of(contact) == "in_discussion"


def test_where_one_goes_on_the_page_leads_to_it(
    worker: Client, contact: UUID, together: DiscussionSeen
) -> None:
    response = worker.get(reverse("hub:discuss", args=[contact]))
    assert response["Location"] == reverse("hub:discussion", args=[together.id])


def test_a_strategy_discussion_invites_health_and_police(
    worker: Client, contact: UUID, county: County
) -> None:
    response = open_one(worker, contact, county, "strategy", "education")
    assert "A strategy discussion needs health and police as well. Invite them." in words_of(response)
    assert stage_of(contact) == "arrived"


def test_one_may_come_and_speak_in_one_go(worker: Client, contact: UUID, together: DiscussionSeen) -> None:
    speak(worker, together, how="room", words="We think early help.")
    assert [one.how for one in on(contact).here] == [How.ROOM]
    assert [view.words for view in on(contact).views] == ["We think early help."]


def test_one_may_come_and_speak_later(worker: Client, contact: UUID, together: DiscussionSeen) -> None:
    speak(worker, together, how="on_call", words="")
    speak(worker, together, words="Now I have read it.")
    assert [view.words for view in on(contact).views] == ["Now I have read it."]


def test_words_typed_without_saying_how_one_is_here_are_not_lost(
    worker: Client, together: DiscussionSeen
) -> None:
    response = speak(worker, together, words="We think early help.")
    assert "Select how you are here" in words_of(response)
    assert "We think early help." in response.content.decode()


def test_words_typed_too_late_are_not_lost(worker: Client, contact: UUID, together: DiscussionSeen) -> None:
    speak(worker, together, how="room", words="")
    end(worker, together, **CONCLUDED)
    response = speak(worker, together, words="One more thing.")
    assert "This discussion has ended." in words_of(response)
    assert "One more thing." in response.content.decode()


def test_what_others_add_is_there_at_the_next_look(
    worker: Client, together: DiscussionSeen, county: County
) -> None:
    somebody_says(county.police, together, "Two call-outs in March.")
    assert "Two call-outs in March." in words_of(worker.get(reverse("hub:discussion", args=[together.id])))


def test_the_part_that_others_write_can_be_asked_for_alone(
    worker: Client, together: DiscussionSeen, county: County
) -> None:
    somebody_says(county.police, together, "Two call-outs in March.")
    part = worker.get(reverse("hub:discussion_others", args=[together.id])).content.decode()
    assert "Two call-outs in March." in part
    assert "<form" not in part
    assert "<html" not in part


def test_the_page_says_who_is_missing_from_a_strategy_discussion(
    worker: Client, contact: UUID, county: County
) -> None:
    open_one(worker, contact, county, "strategy", "police", "health-gp")
    speak(worker, on(contact), how="room", words="")
    page = words_of(worker.get(reverse("hub:discussion", args=[on(contact).id])))
    assert "Missing: health and police" in page


def test_a_strategy_discussion_does_not_end_without_them_and_nothing_typed_is_lost(
    worker: Client, contact: UUID, county: County
) -> None:
    open_one(worker, contact, county, "strategy", "police", "health-gp")
    response = end(worker, on(contact), **CONCLUDED)
    assert "can't end without health, police and social work" in words_of(response)
    assert "His mother asks for help." in response.content.decode()
    assert on(contact).conclusion is None


def test_a_discussion_ends_with_the_childs_voice_and_who_disagrees(
    worker: Client, contact: UUID, together: DiscussionSeen
) -> None:
    end(worker, together, **(CONCLUDED | {"dissent": "Police: a strategy discussion."}))
    ended = on(contact).conclusion
    assert ended is not None
    assert (ended.childs_voice, ended.dissent) == ("I want breakfast.", "Police: a strategy discussion.")


def test_what_the_child_said_when_it_was_raised_is_there_already(
    worker: Client, together: DiscussionSeen
) -> None:
    page = worker.get(reverse("hub:conclude", args=[together.id])).content.decode()
    assert "Tom Varley: “There is no food.”" in page


def test_a_discussion_that_has_ended_is_shown_with_what_came_of_it(
    worker: Client, together: DiscussionSeen
) -> None:
    end(worker, together, **CONCLUDED)
    page = words_of(worker.get(reverse("hub:discussion", args=[together.id])))
    assert "What came of it" in page
    assert "Early help." in page


def test_what_a_second_chair_wrote_is_not_lost_once_a_first_has_ended_it(
    worker: Client, together: DiscussionSeen
) -> None:
    end(worker, together, **CONCLUDED)
    response = end(worker, together, **(CONCLUDED | {"worries": "He was bailed today."}))
    assert "This discussion has ended" in words_of(response)
    assert "He was bailed today." in response.content.decode()


def test_an_officer_may_speak_and_not_open(county: County, as_member: SignIn, contact: UUID) -> None:
    assert as_member(county.officer).get(reverse("hub:discuss", args=[contact])).status_code == 403


def test_once_ended_those_who_came_say_how_it_went(worker: Client, together: DiscussionSeen) -> None:
    speak(worker, together, how="room", words="He eats at school.")
    end(worker, together, **CONCLUDED)
    said = speak(worker, together, rated="1", worth_it="yes", heard="no", went="Shorter.")
    assert "You have said how it went. Thank you." in words_of(said)
