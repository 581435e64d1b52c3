"""Other agencies' systems, let in by the deed, and what they send."""

from datetime import timedelta
from typing import Any

from django.test import Client

from frontdoor.domain.accounts.actions import Issued, add_system
from frontdoor.domain.accounts.rules import SYSTEM, TOKEN_LASTS
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County


def a_system(
    county: County, name: str = "A school's system", agency: str = "education", lasts: timedelta = TOKEN_LASTS
) -> Issued:
    """A system of an agency, with the token that it holds."""
    with acting_as(SYSTEM.id):
        return add_system(name, agency_id=county.agencies[agency], lasts=lasts, by=SYSTEM)


def client_of(issued: Issued, **settings: Any) -> Client:
    """What the system calls us with."""
    return Client(headers={"Authorization": f"Bearer {issued.token}"}, **settings)
