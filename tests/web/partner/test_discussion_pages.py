"""Looking together: join, say one's own, then read the others'; it keeps itself fresh."""

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.discussions.actions import conclude, give_view, join
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.foundation.records.actor import acting_as
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.partner.conftest import Work
from tests.web.public.filling import Shown

JOIN = {"join": "1", "join-how": "remote"}
OURS = {"view": "1", "view-words": "Two call-outs in May."}


def address(discussion: UUID) -> str:
    return reverse("partner:discussion", args=[discussion])


def fresh(client: Client, discussion: UUID) -> Shown:
    return client.get(reverse("partner:discussion_goes_on", args=[discussion]))


def speaks(member: Viewer, discussion: UUID, words: str) -> None:
    with acting_as(member.id):
        join(discussion, how=How.REMOTE, by=member)
        give_view(discussion, words, by=member)


@pytest.fixture
def discussion(work: Work) -> UUID:
    """A discussion in which the surgeries have spoken and the police have not."""
    opened = work.discuss("police", "health-gp")
    speaks(work.county.health, opened, "Seen in June, well.")
    return opened


def test_the_list_has_what_one_is_invited_to(work: Work, discussion: UUID, police: Client) -> None:
    assert "What would help Tom now?" in words_of(police.get(reverse("partner:discussions")))
    assert "No discussion goes on" in words_of(
        signed_in(work.county.early_help).get(reverse("partner:discussions"))
    )


def test_whoever_joins_is_seen_to_be_there(work: Work, discussion: UUID, police: Client) -> None:
    police.post(address(discussion), JOIN)
    assert f"{work.county.police.name}, Police (by video or telephone)" in words_of(
        police.get(address(discussion))
    )


def test_one_speaks_once_one_has_said_that_one_is_there(discussion: UUID, police: Client) -> None:
    response = police.post(address(discussion), OURS)
    assert "Say first that you are here" in words_of(response)
    assert "Two call-outs" not in words_of(police.get(address(discussion)))


def test_the_others_words_open_once_one_s_own_are_said(discussion: UUID, police: Client) -> None:
    police.post(address(discussion), JOIN)
    before = words_of(police.get(address(discussion)))
    after = words_of(police.post(address(discussion), OURS, follow=True))
    assert "Opens to you once you have said what your agency thinks" in before
    assert "Seen in June, well." not in before
    assert "Seen in June, well." in after


def test_what_comes_in_by_itself_keeps_the_others_words_closed_too(discussion: UUID, police: Client) -> None:
    page = words_of(fresh(police, discussion))
    assert "GP practices" in page
    assert "Seen in June, well." not in page


def test_what_was_said_since_comes_in_by_itself(work: Work, discussion: UUID, police: Client) -> None:
    police.post(address(discussion), JOIN)
    police.post(address(discussion), OURS)
    speaks(work.county.health, discussion, "And weighed today.")
    response = fresh(police, discussion)
    assert "And weighed today." in words_of(response)
    assert "<html" not in response.content.decode()


def test_the_page_asks_for_it_every_15_seconds_and_by_a_link_without_scripts(
    discussion: UUID, police: Client
) -> None:
    page = police.get(address(discussion)).content.decode()
    assert 'hx-trigger="every 15s"' in page
    assert "See what others have added" in page


def test_saying_nothing_is_told_in_words(discussion: UUID, police: Client) -> None:
    police.post(address(discussion), JOIN)
    page = words_of(police.post(address(discussion), {"view": "1", "view-words": " "}))
    assert "Enter what your agency knows and thinks" in page


def test_who_must_still_come_is_said(work: Work, police: Client) -> None:
    strategy = work.discuss("police", "health-gp", kind=Kind.STRATEGY)
    assert "Waits for health, police and social work" in words_of(police.get(address(strategy)))


def concluded(work: Work, discussion: UUID) -> None:
    by = work.county.social_worker
    with acting_as(by.id):
        conclude(
            discussion,
            childs_voice="Not yet heard.",
            worries="No food.",
            strengths="His mother asks for help.",
            advised="Early help.",
            by=by,
        )


def test_what_was_advised_is_read_by_all_who_were_invited(
    work: Work, discussion: UUID, police: Client
) -> None:
    concluded(work, discussion)
    page = words_of(police.get(address(discussion)))
    assert [
        word
        for word in ("Not yet heard.", "No food.", "Early help.", "Seen in June, well.")
        if word not in page
    ] == []
    assert "How are you taking part?" not in page


def test_once_it_has_ended_nothing_more_is_asked_for(work: Work, discussion: UUID, police: Client) -> None:
    concluded(work, discussion)
    assert fresh(police, discussion).status_code == 286
    assert "every 15s" not in police.get(address(discussion)).content.decode()


def test_nothing_is_added_once_it_has_ended(work: Work, discussion: UUID, police: Client) -> None:
    concluded(work, discussion)
    assert "This discussion has ended" in words_of(police.post(address(discussion), JOIN))


def test_a_view_typed_too_late_is_shown_once_more(work: Work, discussion: UUID, police: Client) -> None:
    police.post(address(discussion), JOIN)
    concluded(work, discussion)
    page = words_of(police.post(address(discussion), {"view": "1", "view-words": "He was bailed today."}))
    assert "What you wrote was not sent" in page
    assert "He was bailed today." in page


@pytest.mark.parametrize("page", ["partner:discussion", "partner:discussion_goes_on"])
def test_whoever_is_not_invited_finds_nothing(work: Work, discussion: UUID, page: str) -> None:
    client = signed_in(work.county.early_help)
    theirs, none = (client.get(reverse(page, args=[each])) for each in (discussion, uuid4()))
    assert (theirs.status_code, none.status_code) == (404, 404)
    assert words_of(theirs) == words_of(none)


def test_whoever_is_not_invited_adds_nothing(work: Work, discussion: UUID) -> None:
    assert signed_in(work.county.early_help).post(address(discussion), JOIN).status_code == 404


def test_who_raised_it_and_their_words_are_not_shown(discussion: UUID, police: Client) -> None:
    page = words_of(police.get(address(discussion)))
    assert not any(word in page for word in ("hungry", "There is no food", "Oldershaw", "Ferrybank"))


WENT = {"rated": "1", "worth_it": "yes", "heard": "partly", "went": "Start on time."}


def test_whoever_came_says_in_ten_seconds_how_it_went(work: Work, discussion: UUID, police: Client) -> None:
    police.post(address(discussion), JOIN)
    concluded(work, discussion)
    assert "How did it go?" in words_of(police.get(address(discussion)))
    page = words_of(police.post(address(discussion), WENT, follow=True))
    assert "You have said how it went. Thank you." in page


def test_it_is_asked_once_it_has_ended_and_of_those_who_came(
    work: Work, discussion: UUID, police: Client
) -> None:
    police.post(address(discussion), JOIN)
    before = words_of(police.get(address(discussion)))
    concluded(work, discussion)
    worker = signed_in(work.county.officer).get(reverse("hub:discussion", args=[discussion]))
    assert "How did it go?" not in before
    assert "How did it go?" not in words_of(worker)


def test_both_answers_are_asked_for(work: Work, discussion: UUID, police: Client) -> None:
    police.post(address(discussion), JOIN)
    concluded(work, discussion)
    page = words_of(police.post(address(discussion), {"rated": "1", "went": "x"}))
    assert page.count("Select an answer") >= 2
    assert "You have said how it went" not in page
