"""What members type into the pages of the deeds, and how far a contact has come."""

from typing import Any
from uuid import UUID

from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.foundation.records.actor import acting_as
from tests.web.hub.conftest import Answer

TRIAGED = {"priority": "amber", "reason": "Hungry twice this week.", "way": "decide"}
ASKED = {
    "agencies": ["police"],
    "words_police": "Call-outs to the home?",
    "priority": "amber",
    "purpose": "child_in_need",
    "lawful_basis": "public_task",
    "service_agreement": "not_asked",
}
ADVISED = {
    "needs": ["money"],
    "seen_money": "No food at home until Friday.",
    "by_money": "The school's family worker, with the food bank.",
    "tests": ["none"],
    "outcome": "advice_only",
    "reasons": "The school knows the family well and can help at once.",
    "family_told": "The school tells the mother today.",
}
ASSESSED = {
    **ADVISED,
    "tests": ["section_17"],
    "met_section_17": "met",
    "why_section_17": "Often hungry, and his weight falls.",
    "outcome": "assessment",
}
HELPED_EARLY = {**ADVISED, "outcome": "early_help"}
TOLD = {"words": "Thank you. The school can help at once.", "how": "email"}


def send(client: Client, page: str, contact: UUID, **typed: Any) -> Answer:
    """Send the form of a deed, and read the page that it leads to."""
    return client.post(reverse(f"hub:{page}", args=[contact]), typed, follow=True)


def stage_of(contact: UUID) -> str:
    """Where a contact stands."""
    with acting_as(SYSTEM.id):
        standing = reading_standing(SYSTEM, contact).found
    return standing.stage if standing else ""


def people_of(contact: UUID) -> list[str]:
    """Everybody on a contact, as a form names them."""
    from frontdoor.domain.contacts.queries import contact_seen

    with acting_as(SYSTEM.id):
        return [str(one) for one in contact_seen(SYSTEM, contact).person_ids]
