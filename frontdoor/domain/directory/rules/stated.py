"""A service as somebody stated it to us, whichever file it came in; the names follow Open Referral UK's meaning."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from frontdoor.foundation.events.rules import Deed


class Status(StrEnum):
    """Whether a service can be had now; the words are Open Referral UK's."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    TEMPORARILY_CLOSED = "temporarily closed"


@dataclass(frozen=True)
class StatedProvider:
    """An organisation that runs services."""

    id: UUID
    name: str
    description: str = ""
    email: str = ""
    website: str = ""


@dataclass(frozen=True)
class StatedPlace:
    """Where a service is to be had; `id` is that of the service there, `location_id` that of the building."""

    id: UUID
    location_id: UUID
    name: str = ""
    line: str = ""
    town: str = ""
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None
    access: str = ""


@dataclass(frozen=True)
class StatedService:
    """One service. Ages in years; areas are district codes, none where it was not said; needs are our own codes."""

    id: UUID
    provider: StatedProvider
    name: str
    status: Status
    description: str = ""
    url: str = ""
    email: str = ""
    phone: str = ""
    alert: str = ""
    cost: str = ""
    hours: str = ""
    how_to_begin: str = ""
    least_age: int | None = None
    most_age: int | None = None
    needs: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    area_words: str = ""
    assured_on: date | None = None
    places: tuple[StatedPlace, ...] = ()
    as_sent: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class DirectoryImported(Deed):
    """A file or feed of services was taken in: how many were stored, were there already, and were refused."""

    accepted: int
    already_there: int
    refused: int
