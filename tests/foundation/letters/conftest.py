"""What the tests of letters share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.records.actor import acting_as


@pytest.fixture
def outbox(tmp_path: Path, settings: Settings) -> Path:
    """An outbox folder for one test."""
    settings.LETTERS_BY = "outbox"
    settings.OUTBOX_DIR = tmp_path / "outbox"
    return tmp_path / "outbox"


@pytest.fixture
def hub(db: None, outbox: Path) -> Iterator[Path]:
    """Working as the service itself; messages go to the outbox folder."""
    with acting_as(SYSTEM.id):
        yield outbox
