"""A question that the hub has put to the police, and the people who answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import pytest
from django.test import Client

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.agreements.rules import LawfulBasis, Purpose
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.decisions.actions import agree_action
from frontdoor.domain.discussions.actions import open_together
from frontdoor.domain.discussions.rules import Kind
from frontdoor.domain.sharing.actions import ask_partner
from frontdoor.domain.sharing.rules import ServiceAgreement
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county
from tests.factories.signing_in import signed_in


@dataclass(frozen=True)
class Work:
    """The county, and what the hub does in it for the tests."""

    county: County

    def contact(self) -> UUID:
        """A teacher's worry about Tom arrives."""
        with acting_as(INTAKE.id):
            return raise_concern(a_concern(), by=INTAKE).id

    def people(self, contact: UUID) -> list[UUID]:
        """Everybody on it."""
        with acting_as(SYSTEM.id):
            return contact_seen(SYSTEM, contact).person_ids

    def ask(self, agency: str = "police", priority: str = "amber", contact: UUID | None = None) -> UUID:
        """The hub asks an agency about the child alone."""
        about, by = contact or self.contact(), self.county.social_worker
        people = self.people(about)[:1]
        with acting_as(by.id):
            return ask_partner(
                about,
                agency_code=agency,
                people=people,
                purpose=Purpose.CHILD_IN_NEED,
                lawful_basis=LawfulBasis.PUBLIC_TASK,
                service_agreement=ServiceAgreement.NOT_ASKED,
                words="Call-outs to the home this year?",
                priority=priority,
                by=by,
            )

    def discuss(self, *agencies: str, kind: Kind = Kind.MDT) -> UUID:
        """The hub opens a discussion and invites agencies."""
        about, by = self.contact(), self.county.social_worker
        invited = [self.county.agencies[code] for code in agencies]
        with acting_as(by.id):
            return open_together(
                about, kind=kind, question="What would help Tom now?", invited=invited, by=by
            )

    def agree(self, agency: str = "police", contact: UUID | None = None) -> UUID:
        """The hub agrees an action that an agency owns."""
        about, by = contact or self.contact(), self.county.social_worker
        people: Sequence[UUID] = self.people(about)[:1]
        with acting_as(by.id):
            return agree_action(
                about,
                what="Visit the home",
                agency=self.county.agencies[agency],
                due_on=today(),
                people=people,
                by=by,
            )


@pytest.fixture
def work(db: None) -> Work:
    """The hub at work in a county."""
    return Work(a_county())


@pytest.fixture
def police(work: Work) -> Client:
    """A constable who answers for the police."""
    return signed_in(work.county.police)


@pytest.fixture
def health(work: Work) -> Client:
    """Somebody who answers for the surgeries."""
    return signed_in(work.county.health)
