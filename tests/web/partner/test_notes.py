"""Notes that an agency keeps for itself, on the pages where it answers and discusses."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.sharing.queries import request_seen
from frontdoor.foundation.records.actor import acting_as
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.partner.conftest import Work
from tests.web.public.filling import Shown

WORDS = "marker-canary: known to another force."


@pytest.fixture
def asked(work: Work) -> UUID:
    return work.ask()


def noted(client: Client, page: str, of: UUID, words: str = WORDS) -> Shown:
    return client.post(reverse(page, args=[of]), {"note": "1", "own-words": words}, follow=True)


def contact_of(work: Work, request: UUID) -> UUID:
    by = work.county.police
    with acting_as(by.id):
        return request_seen(by, request).contact_id


def test_a_note_is_kept_and_shown_to_its_agency(police: Client, asked: UUID) -> None:
    page = words_of(noted(police, "partner:request", asked))
    assert "Only members of your agency read it." in page
    assert WORDS in page


def test_a_note_is_no_answer(work: Work, police: Client, asked: UUID) -> None:
    noted(police, "partner:request", asked)
    with acting_as(work.county.police.id):
        assert request_seen(work.county.police, asked).is_open


def test_an_empty_note_is_told_in_words(police: Client, asked: UUID) -> None:
    assert "Enter the note" in words_of(noted(police, "partner:request", asked, words=""))


def test_a_note_is_kept_in_a_discussion_too_and_the_other_agencies_see_nothing_of_it(
    work: Work, police: Client, health: Client
) -> None:
    meeting = work.discuss("police", "health-gp")
    assert WORDS in words_of(noted(police, "partner:discussion", meeting))
    assert "canary" not in words_of(health.get(reverse("partner:discussion", args=[meeting])))


def test_the_hub_sees_that_there_is_a_note_and_whom_to_ask(work: Work, police: Client, asked: UUID) -> None:
    noted(police, "partner:request", asked)
    hub = signed_in(work.county.officer)
    page = words_of(hub.get(reverse("hub:contact", args=[contact_of(work, asked)])))
    assert "Police holds a note of its own: ask its representative." in page
    assert "canary" not in page


def test_receiving_teams_are_offered_no_notes(work: Work) -> None:
    asked = work.ask(agency="early-help")
    page = signed_in(work.county.early_help).get(reverse("partner:request", args=[asked]))
    assert "own-notes" not in page.content.decode()
