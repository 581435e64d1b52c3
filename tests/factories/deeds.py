"""Deeds done by somebody, and the reasons with which they are refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Viewer
from frontdoor.domain.agreements.rules import LawfulBasis, Outcome, Purpose
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.decisions.actions import agree_action, decide
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.discussions.actions import open_together
from frontdoor.domain.discussions.rules import Kind
from frontdoor.domain.handovers.actions import hand_over
from frontdoor.domain.journey.queries import Stands, reading_standing
from frontdoor.domain.sharing.actions import ask_partner
from frontdoor.domain.sharing.rules import ServiceAgreement
from frontdoor.domain.triage.rules import Priority
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.concerns import a_concern
from tests.factories.county import County

Result = TypeVar("Result")


def do(by: Viewer, deed: Callable[..., Result], *what: Any, **how: Any) -> Result:
    """Do a deed as a member."""
    with acting_as(by.id):
        return deed(*what, **how, by=by)


def look(viewer: Viewer, query: Callable[..., Result], *what: Any, **how: Any) -> Result:
    """Ask a query as a member."""
    with acting_as(viewer.id):
        return query(viewer, *what, **how)


def refusal(by: Viewer, deed: Callable[..., object], *what: Any, **how: Any) -> str:
    """The reason with which a deed is refused to a member."""
    with acting_as(by.id), pytest.raises(Refused) as refused:
        deed(*what, **how, by=by)
    return refused.value.reason


def arrived(**changes: Any) -> UUID:
    """A contact that came in by the public form."""
    return do(INTAKE, raise_concern, a_concern(**changes)).id


def came_in(**changes: Any) -> UUID:
    """A contact that the service itself took in, as it does e-mails and files."""
    return do(SYSTEM, raise_concern, a_concern(**changes)).id


def people_on(contact: UUID) -> list[UUID]:
    """Everybody on a contact."""
    return look(SYSTEM, contact_seen, contact).person_ids


def standing(contact: UUID) -> Stands:
    """Where a contact stands."""
    with acting_as(SYSTEM.id):
        found = reading_standing(SYSTEM, contact).found
    assert found
    return found


def asked(county: County, contact: UUID, agency: str = "police", **changes: Any) -> UUID:
    """A question to a partner about everybody on a contact, put by the social worker."""
    how = {
        "agency_code": agency,
        "people": people_on(contact),
        "purpose": Purpose.CHILD_IN_NEED,
        "lawful_basis": LawfulBasis.PUBLIC_TASK,
        "service_agreement": ServiceAgreement.NOT_ASKED,
        "words": "What do you know?",
        "priority": Priority.AMBER,
    }
    return do(county.social_worker, ask_partner, contact, **(how | changes))


def discussing(county: County, contact: UUID, kind: Kind = Kind.MDT) -> UUID:
    """A discussion to which the police and the practices are invited."""
    invited = [county.police.agency_id, county.health.agency_id]
    return do(
        county.social_worker, open_together, contact, kind=kind, question="What helps?", invited=invited
    )


DECISION: dict[str, Any] = {
    "outcome": Outcome.EARLY_HELP,
    "needs": [NeedFound("money", "No food at home")],
    "tests": [Considered("section_17", met=True, why="In need of a service")],
    "reasons": "What this family needs",
}


def decided(county: County, contact: UUID, by: Viewer | None = None, **changes: Any) -> UUID:
    """A decision for early help, made by the social worker."""
    return do(by or county.social_worker, decide, contact, **(DECISION | changes))


def planned(county: County, contact: UUID, agency: str = "police", **changes: Any) -> UUID:
    """An action of the plan, for an agency."""
    how = {"what": "Visit", "agency": county.agencies[agency], "due_on": today() + timedelta(days=3)}
    return do(county.social_worker, agree_action, contact, **(how | changes))


def offered(county: County, contact: UUID, team: str = "early-help-north", **changes: Any) -> UUID:
    """Work offered to a team."""
    how = {"team": county.teams[team], "story": "Hungry at school, mother asks for help"}
    return do(county.social_worker, hand_over, contact, **(how | changes))
