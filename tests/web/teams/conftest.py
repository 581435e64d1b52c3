"""Work that was offered to an early help team, and the people who may take it on."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from django.test import Client

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.decisions.actions import decide
from frontdoor.domain.decisions.rules import NeedFound
from frontdoor.domain.handovers.actions import hand_over
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county
from tests.factories.signing_in import signed_in

STORY = "Tom came to school hungry four times.\n\nHis mother would like a visit after 3pm."


@dataclass(frozen=True)
class Work:
    """The county, and what the hub offers in it for the tests."""

    county: County

    def offer(self, team: str = "early-help-north") -> UUID:
        """A contact arrives, is decided, and is offered to a team."""
        with acting_as(INTAKE.id):
            contact = raise_concern(a_concern(), by=INTAKE).id
        by = self.county.social_worker
        with acting_as(by.id):
            decide(
                contact,
                outcome=Outcome.EARLY_HELP,
                needs=[NeedFound("money", "No food on Fridays", "Early help, with the food bank")],
                tests=[],
                reasons="The family asks for help.",
                family_told="His mother knows and is glad.",
                by=by,
            )
            return hand_over(contact, team=self.county.teams[team], story=STORY, by=by)

    def in_the_south(self) -> Viewer:
        """An officer of the same agency's other team."""
        with acting_as(SYSTEM.id):
            return join(
                "Sam Okoro",
                role=Role.EARLY_HELP_OFFICER,
                agency_id=self.county.agencies["early-help"],
                team_id=self.county.teams["early-help-south"],
                email="sam.okoro@example.org",
                by=SYSTEM,
            )


@pytest.fixture
def work(db: None) -> Work:
    """The hub at work in a county."""
    return Work(a_county())


@pytest.fixture
def north(work: Work) -> Client:
    """An officer of the team to which work is offered."""
    return signed_in(work.county.early_help)
