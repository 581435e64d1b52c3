"""What help there is in the invented county: some 120 services, in the form in which directories pass theirs on."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID, uuid5

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.rules import DISTRICTS
from frontdoor.domain.directory.actions import import_directory
from frontdoor.foundation.clock import today

FILE = Path(__file__).with_name("directory.csv")
NAMES = UUID("5b0f2c52-3b1c-4a2a-9a52-6a4f0d7c1e11")
SEED = 7
STALE = 0.1
"""About so many were checked more than a year ago, as in every directory."""
FIRST_NUMBER, NUMBERS = 960000, 1000
"""01632 960000 to 960999 are nobody's: Ofcom keeps them for stories."""
STREETS = ("Market Place", "Church Street", "Station Road", "Mill Lane", "Forest Road", "Castle Gate")


def list_services() -> int:
    """Put the county's services in its directory; makes no contact."""
    import_directory(iter(services(today())), by=SYSTEM)
    return 0


def services(on: date) -> Iterator[dict[str, Any]]:
    """Each service as a record; the same ones each time, all but a few checked within the year before this day."""
    chance, number = Random(SEED), 0
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for place, areas in _where(row["where"]):
                number += 1
                days = chance.randint(380, 700) if chance.random() < STALE else chance.randint(3, 300)
                said = {key: value.replace("{place}", place) for key, value in row.items()}
                yield _record(said, place, areas, on - timedelta(days=days), number)


def _where(said: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The place a service is named after and the districts it serves; one service for each where it says so."""
    if said == "each":
        yield from ((name, (code,)) for code, name in DISTRICTS.items())
    elif said == "all":
        yield "", tuple(DISTRICTS)
    else:
        yield "", tuple(code for code, name in DISTRICTS.items() if name in said.split(" + "))


def _record(
    said: dict[str, str], place: str, areas: tuple[str, ...], checked: date, number: int
) -> dict[str, Any]:
    own = _id(f"service {said['name']}")
    least, _, most = said["ages"].partition("-")
    ages = {"minimum_age": int(least)} if least else {}
    ages |= {"maximum_age": int(most)} if most else {}
    phone = f"01632 {FIRST_NUMBER + number * 7 % NUMBERS}"
    return {
        "id": own,
        "name": said["name"],
        "description": said["description"],
        "status": "active",
        "assured_date": checked.isoformat(),
        **ages,
        "organization": {
            "id": _id(f"provider {said['provider']}"),
            "name": said["provider"],
            "description": "",
        },
        "contacts": [{"id": _id(f"{own} contact"), "phones": [{"id": _id(f"{own} phone"), "number": phone}]}],
        "cost_options": [{"id": _id(f"{own} cost"), "option": said["cost"]}],
        "schedules": [{"id": _id(f"{own} hours"), "description": said["hours"]}],
        "attributes": [*_needs(own, said["needs"]), _how_to_begin(own, said["how"])],
        "service_areas": [
            {"id": _id(f"{own} {code}"), "name": DISTRICTS[code], "uri": code} for code in areas
        ],
        "service_at_locations": [_place(own, place, said["provider"], number)] if place else [],
    }


def _needs(own: str, codes: str) -> list[dict[str, Any]]:
    terms = [
        {"id": _id(f"need {code}"), "code": code, "name": code, "taxonomy": "needs"}
        for code in codes.split("+")
    ]
    return [{"id": _id(f"{own} {term['id']}"), "taxonomy_term": term} for term in terms]


def _how_to_begin(own: str, words: str) -> dict[str, Any]:
    term = {
        "id": _id(f"begin {words}"),
        "name": "How to begin",
        "taxonomy": "how_to_begin",
        "description": f"{words}.",
    }
    return {"id": _id(f"{own} begin"), "taxonomy_term": term}


def _place(own: str, place: str, provider: str, number: int) -> dict[str, Any]:
    location = _id(f"place {provider} {place}")
    street = STREETS[UUID(location).int % len(STREETS)]
    address = {"address_1": f"{number % 80 + 1} {street}", "city": place, "postal_code": ""}
    return {
        "id": _id(f"{own} at"),
        "location": {
            "id": location,
            "name": provider,
            "addresses": [{"id": _id(f"{location} address"), **address}],
        },
    }


def _id(named: str) -> str:
    return str(uuid5(NAMES, named))
