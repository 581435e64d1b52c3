"""What was opened for a reason: waiting with the time that is left, reviewed once, and told further when it is not."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import time_machine
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.queries import use_seen
from frontdoor.domain.needtoknow.rules import Verdict
from frontdoor.foundation.clock import now
from frontdoor.jobs.glass import escalate_what_nobody_reviewed
from tests.factories.county import County
from tests.factories.deeds import look
from tests.factories.signing_in import signed_in
from tests.web.guardian.conftest import REASON
from tests.web.hub.conftest import Answer, words_of

Page = Callable[..., Answer]


def test_it_is_the_one_next_step_with_the_time_that_is_left(opens: Page, reference: str, use: UUID) -> None:
    page = words_of(opens("home"))
    assert f"A social worker opened {reference}" in page
    assert "1 working day left" in page
    assert "Review now" in page


def test_the_review_shows_the_reason_and_what_they_opened_of_it(
    opens: Page, county: County, contact: UUID, use: UUID
) -> None:
    signed_in(county.social_worker).get(reverse("hub:contact", args=[contact]))
    page = words_of(opens("use", use))
    assert REASON in page
    assert "looked: the contact" in page


def test_it_is_reviewed_once_and_stays_with_its_words(sends: Page, opens: Page, use: UUID) -> None:
    sends("use", use, verdict="right", words="Both who are named were in court.")
    page = words_of(opens("use", use))
    assert "It was right to open it" in page
    assert "Both who are named were in court." in page
    assert "Keep this review" not in page


def test_whatever_was_not_right_needs_words(sends: Page, guardian: Viewer, use: UUID) -> None:
    page = words_of(sends("use", use, verdict="wrong", words=""))
    assert "Say what should have been done, and what follows." in page
    assert look(guardian, use_seen, use).verdict is None


def test_a_reviewed_one_waits_no_longer(sends: Page, opens: Page, reference: str, use: UUID) -> None:
    sends("use", use, verdict=Verdict.ANOTHER_WAY.value, words="She could have rung me.")
    assert "Nothing waits for you" in words_of(opens("home"))
    assert reference in words_of(opens("uses", show="reviewed"))


def test_after_a_working_day_the_operations_manager_is_told(opens: Page, use: UUID) -> None:
    escalate_what_nobody_reviewed(0)
    assert "Told to the operations manager" not in words_of(opens("uses"))
    with time_machine.travel(now() + timedelta(days=5)):
        escalate_what_nobody_reviewed(0)
    assert "Told to the operations manager" in words_of(opens("uses"))
