"""A county with its agencies and hours, and somebody who opens its first page."""

import pytest
from django.test import Client

from tests.factories.county import County, a_county


@pytest.fixture
def county(db: None) -> County:
    """Agencies, teams and a member for each kind of work."""
    return a_county()


@pytest.fixture
def visitor(county: County) -> Client:
    """Somebody with a browser, whom nobody knows."""
    return Client()
