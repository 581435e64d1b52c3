"""The county and a contact, for the tests of its rooms."""

from uuid import UUID

import pytest

from tests.factories.county import County, a_county
from tests.factories.deeds import arrived


@pytest.fixture
def county(db: None) -> County:
    """The county's agencies, and one member for each kind of work."""
    return a_county()


@pytest.fixture
def contact(county: County) -> UUID:
    """A teacher's worry about a hungry boy, as it arrived."""
    return arrived()
