"""A county, a contact that arrived, and members of the hub who open pages."""

import html
from collections.abc import Callable
from typing import Protocol
from uuid import UUID

import pytest
from django.test import Client
from django.utils.html import strip_tags

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.rules import StatedConcern
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county
from tests.factories.signing_in import signed_in


@pytest.fixture
def county(db: None) -> County:
    """Agencies, teams and a member for each kind of work."""
    return a_county()


@pytest.fixture
def arrives(county: County) -> Callable[..., UUID]:
    """A contact arrives by the form, as stated or as a teacher's worry about a hungry boy."""

    def arrive(stated: StatedConcern | None = None) -> UUID:
        with acting_as(INTAKE.id):
            return raise_concern(stated or a_concern(), by=INTAKE).id

    return arrive


@pytest.fixture
def contact(arrives: Callable[..., UUID]) -> UUID:
    """A teacher's worry about Tom, just arrived."""
    return arrives()


@pytest.fixture
def as_member() -> Callable[[Viewer], Client]:
    """A browser in which this member is signed in."""
    return signed_in


class Answer(Protocol):
    """What a page answered, by whichever way it was asked for."""

    status_code: int

    @property
    def content(self) -> bytes:
        """The page."""


def words_of(response: Answer) -> str:
    """What a page says, its tags and line breaks aside."""
    apart = response.content.decode().replace("<p", " <p").replace("</", " </")
    return " ".join(html.unescape(strip_tags(apart)).split())
