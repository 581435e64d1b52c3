"""What is read of services: one whole, some by their ids; nothing here is about anybody who is helped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from uuid import UUID

from frontdoor.domain.directory.models import Place, Service
from frontdoor.domain.directory.rules import Status, ages_said, is_stale
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.readings import Reading, among, the_one


@dataclass(frozen=True)
class ServiceListed:
    """A service as a list or a suggestion shows it."""

    id: UUID
    name: str
    provider: str
    description: str
    phone: str
    email: str
    url: str
    cost: str
    ages: str
    needs: tuple[str, ...]
    areas: tuple[str, ...]
    area_words: str
    assured_on: date | None

    @classmethod
    def each_of(cls, rows: Iterable[dict[str, Any]]) -> list[Self]:
        """Rows of COLUMNS as lists show them."""
        return [
            cls(
                provider=row["provider__name"],
                ages=ages_said(row["least_age"], row["most_age"]),
                needs=tuple(row["needs"]),
                areas=tuple(row["areas"]),
                **{name: row[name] for name in ALIKE},
            )
            for row in rows
        ]

    def is_stale(self, on: date) -> bool:
        """Whether it was checked so long ago that whoever is sent there should ring first."""
        return is_stale(self.assured_on, on)

    @property
    def reached(self) -> str:
        """The one way to reach it that is said aloud: by telephone, else by e-mail, else on the web."""
        return self.phone or self.email or self.url

    @property
    def said(self) -> str:
        """The service in a line that a referrer or a family can keep."""
        how = f"ring {self.phone}" if self.phone else f"write to {self.email}" if self.email else self.url
        by = f" ({self.provider})" if self.provider not in self.name else ""
        return f"{self.name}{by}" + (f": {how}" if how else "")


@dataclass(frozen=True)
class PlaceSeen:
    """Where a service is to be had."""

    name: str
    address: str
    access: str


@dataclass(frozen=True)
class ServiceSeen:
    """One service, whole."""

    listed: ServiceListed
    status: Status
    alert: str
    hours: str
    how_to_begin: str
    provider_email: str
    provider_website: str
    places: tuple[PlaceSeen, ...]


ALIKE = ("id", "name", "description", "phone", "email", "url", "cost", "area_words", "assured_on")
COLUMNS = (
    *(
        "id",
        "name",
        "provider__name",
        "description",
        "phone",
        "email",
        "url",
        "cost",
        "least_age",
        "most_age",
    ),
    *("needs", "areas", "area_words", "assured_on"),
)


def reading_services(viewer: Actor, ids: Iterable[UUID]) -> Reading[list[ServiceListed]]:
    """These services, in the order asked, whatever has become of them since. To be read along with more."""
    wanted = list(ids)
    place = {own: number for number, own in enumerate(wanted)}

    def seen(found: Iterable[dict[str, Any]]) -> list[ServiceListed]:
        return sorted(ServiceListed.each_of(found), key=lambda one: place[one.id])

    return Reading(Service.objects.filter(id__in=among(wanted)).values(*COLUMNS), seen=seen)


def service_seen(viewer: Actor, service_id: UUID) -> ServiceSeen:
    """One service with its places; NotThere where there is none of this id."""
    more = ("status", "alert", "hours", "how_to_begin", "provider__email", "provider__website")
    services = Service.objects.filter(id=service_id).values(*COLUMNS, *more)
    places = Place.objects.filter(service_id=service_id).order_by("name", "id")
    return Reading(services, places, seen=_whole).found


def _whole(services: Sequence[dict[str, Any]], places: Sequence[Place]) -> ServiceSeen:
    row = the_one(services)
    [listed] = ServiceListed.each_of([row])
    return ServiceSeen(
        listed,
        Status(row["status"]),
        row["alert"],
        row["hours"],
        row["how_to_begin"],
        row["provider__email"],
        row["provider__website"],
        tuple(PlaceSeen(one.name, _address(one), one.access) for one in places),
    )


def _address(place: Place) -> str:
    return ", ".join(filter(None, (place.line, place.town, place.postcode)))
