"""The story, told once for each file of tests and undone after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.needtoknow.story import Story, tell_the_story


@pytest.fixture(scope="module")
def story(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Story]:
    """One contact from arrival to its end, with everybody who might look at it."""
    folder: Path = tmp_path_factory.mktemp("story")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr(settings, "OUTBOX_DIR", folder / "outbox")
        patch.setattr(settings, "LETTERS_BY", "outbox")
        yield tell_the_story(folder)
        transaction.set_rollback(True)
