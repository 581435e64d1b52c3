"""A county with calls: looked at by the one who sees all, unless a test says who looks."""

from collections.abc import Iterator

import pytest

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.records.actor import acting_as


@pytest.fixture
def _seeing_all(db: None) -> Iterator[None]:
    """Look at what was stored as the one who sees all."""
    with acting_as(SYSTEM.id):
        yield
