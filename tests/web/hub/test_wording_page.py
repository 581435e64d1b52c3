"""Words that land better are offered while somebody writes, kept nowhere, and hold nothing up."""

import re
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.queries import decisions_on
from frontdoor.domain.disclosure.rules import Recipient, outcome_told
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.hub.wording.offering import offered, reader_of
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, HELPED_EARLY, send

BLAME = "Mum failed to engage, so NFA."
EASIER = "We considered it with care, and a worker from another agency will help the family."
HARD = "Professionals undertake comprehensive statutory assessments proportionately together."


@pytest.fixture
def worker(county: County) -> Client:
    return signed_in(county.social_worker)


def asked(worker: Client, words: str, **more: str) -> str:
    return words_of(worker.post(reverse("hub:wording"), {"words": words, "reader": "anybody", **more}))


def test_what_was_written_is_met_with_other_words_and_why(worker: Client) -> None:
    page = asked(worker, BLAME)
    assert "failed to engage could be we have not found a way to work with them yet" in page
    assert "Say what was offered, and what stood in the way" in page


def test_a_hard_sentence_is_shown_with_the_age_that_reads_it(worker: Client) -> None:
    page = asked(worker, HARD)
    assert f"Long or hard: {HARD[:60]}" in page
    assert "read with ease after years of study" in page
    assert re.search(r"from about 1\d years of age", asked(worker, EASIER))


def test_a_professional_is_trusted_with_longer_words_than_a_family(worker: Client) -> None:
    words = "With the family's agreement a lead practitioner will bring people together."
    assert "Long or hard" in asked(worker, words)
    assert asked(worker, words, reader="professional").strip() == ""


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("recipient", Recipient)
def test_our_own_first_words_are_met_with_silence(recipient: Recipient, outcome: Outcome) -> None:
    assert not offered(outcome_told(outcome, recipient), reader_of(recipient))


def test_plain_words_are_met_with_silence(worker: Client) -> None:
    assert asked(worker, "We read what you told us. Thank you.").strip() == ""


def test_the_same_offer_is_not_read_out_again(worker: Client) -> None:
    first = worker.post(reverse("hub:wording"), {"words": BLAME, "reader": "anybody"})
    [mark] = re.findall(r'name="wording_seen" value="(\w+)"', first.content.decode())
    again = worker.post(
        reverse("hub:wording"), {"words": f"{BLAME} Thanks.", "reader": "anybody", "wording_seen": mark}
    )
    assert (again.status_code, again.content) == (204, b"")


def test_an_unknown_reader_and_a_visit_without_words_break_nothing(worker: Client) -> None:
    assert "NFA could be" in asked(worker, "NFA", reader="nobody")
    assert worker.get(reverse("hub:wording")).status_code == 404


def test_without_scripts_the_preview_offers_them_too(worker: Client, contact: UUID) -> None:
    send(worker, "decide", contact, **ADVISED)
    page = words_of(send(worker, "tell", contact, words=BLAME, look="yes"))
    assert "failed to engage could be" in page
    assert f"{BLAME} Your reference: FD-" in page


def test_nothing_is_held_up_by_them(worker: Client, contact: UUID) -> None:
    send(worker, "decide", contact, **{**ADVISED, "reasons": BLAME})
    with acting_as(SYSTEM.id):
        found = decisions_on(SYSTEM, contact)
    assert [one.reasons for one in found] == [BLAME]


def test_what_is_advised_in_a_call_is_met_with_them_as_it_saves_itself(worker: Client) -> None:
    call = uuid4()
    saved = worker.post(reverse("hub:call_save", args=[call]), {"words": "He is hungry.", "advised": BLAME})
    page = words_of(worker.get(reverse("hub:call", args=[call])))
    assert ["failed to engage could be" in each for each in (words_of(saved), page)] == [True, True]


def test_the_callers_own_words_are_left_as_they_are(worker: Client) -> None:
    saved = worker.post(reverse("hub:call_save", args=[uuid4()]), {"words": BLAME})
    assert "could be" not in words_of(saved)


@pytest.mark.parametrize(
    ("page", "typed"),
    [
        ("triage", {"reason": BLAME}),
        ("ask", {"agencies": "police", "words_police": BLAME}),
        ("hand_over", {"story": BLAME}),
    ],
    ids=["the reason at triage", "a question to a partner", "the story that goes along"],
)
def test_other_words_are_offered_wherever_others_read_ours(
    worker: Client, contact: UUID, page: str, typed: dict[str, str]
) -> None:
    send(worker, "decide", contact, **HELPED_EARLY)
    drawn = worker.post(reverse(f"hub:{page}", args=[contact]), typed)
    assert "failed to engage could be we have not found a way to work with them yet" in words_of(drawn)
