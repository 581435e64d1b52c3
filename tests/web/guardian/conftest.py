"""A guardian, a contact of a colleague's child, and what was closed, opened and looked at."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.needtoknow.actions import break_glass, declare_conflict, restrict
from frontdoor.domain.needtoknow.queries import uses
from frontdoor.domain.needtoknow.rules import Conflict, Restricted
from tests.factories.county import County
from tests.factories.deeds import do, look, people_on
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import Answer, arrives, as_member, contact, county

__all__ = ["arrives", "as_member", "contact", "county"]

REASON = "The school rang: he did not come home, and nobody who is named answers."


@pytest.fixture
def guardian(county: County) -> Viewer:
    """The information governance lead."""
    return do(
        SYSTEM,
        join,
        "Anne Whitlock",
        role=Role.GUARDIAN,
        agency_id=county.agencies["ncc-children"],
        email=f"{uuid4().hex}@example.org",
    )


@pytest.fixture
def desk(guardian: Viewer) -> Client:
    """The guardian's browser."""
    return signed_in(guardian)


@pytest.fixture
def restriction(county: County, contact: UUID) -> UUID:
    """Everything about Tom is restricted; his manager and the social worker are not named, the officer is."""
    tom = people_on(contact)[0]
    return do(county.manager, restrict, person=tom, why=Restricted.STAFF, allowed=[county.officer.id])


@pytest.fixture
def conflict(county: County, contact: UUID) -> UUID:
    """The officer knows Tom's family."""
    return do(county.officer, declare_conflict, people_on(contact)[0], kind=Conflict.FRIEND)


@pytest.fixture
def use(county: County, restriction: UUID, reference: str, guardian: Viewer) -> UUID:
    """The social worker opened it for a reason."""
    do(county.social_worker, break_glass, reference, REASON, lasts=timedelta(hours=2))
    return look(guardian, uses, reviewed=False)[0].id


@pytest.fixture
def reference(contact: UUID) -> str:
    """The reference of the contact."""
    return look(SYSTEM, contact_references, [contact])[contact]


@pytest.fixture
def opens(desk: Client) -> Callable[..., Answer]:
    """A page of the guardian's, by name."""
    return lambda name, *args, **query: desk.get(reverse(f"guardian:{name}", args=args), query)


@pytest.fixture
def sends(desk: Client) -> Callable[..., Answer]:
    """A form of the guardian's, and the page that it leads to."""
    return lambda name, *args, **typed: desk.post(reverse(f"guardian:{name}", args=args), typed, follow=True)
