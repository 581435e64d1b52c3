"""Advice only is a full outcome: found on its own among what is closed, and counted."""

from collections.abc import Callable
from uuid import UUID

from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.feedback.actions import close, tell_referrer
from frontdoor.domain.feedback.rules import How
from frontdoor.domain.journey.queries import Filters, closed_list
from tests.factories.county import County
from tests.factories.deeds import arrived, decided, do, look
from tests.web.hub.conftest import words_of


def answered(county: County, outcome: Outcome, words: str) -> UUID:
    """A contact that ended with this outcome."""
    contact = arrived(words=words)
    decided(county, contact, outcome=outcome)
    do(county.social_worker, tell_referrer, contact, "Thank you for telling us.", how=How.CALL)
    do(county.social_worker, close, contact)
    return contact


def test_closed_contacts_are_narrowed_to_those_that_ended_with_advice(
    county: County, as_member: Callable[[Viewer], Client]
) -> None:
    advised = answered(county, Outcome.ADVICE_ONLY, "How do I speak with them?")
    answered(county, Outcome.INFORMATION_ONLY, "For your information.")
    found = look(county.officer, closed_list, Filters(outcome=Outcome.ADVICE_ONLY))
    assert ([row.contact_id for row in found.rows], found.total) == ([advised], 1)
    asked = {"pile": "closed", "outcome": "advice_only"}
    page = words_of(as_member(county.officer).get(reverse("hub:worklist"), asked))
    assert ("How do I speak" in page, "For your information" in page) == (True, False)
