"""A folder of CSV tables, one for each kind of record, put together as the records that a feed would give."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from frontdoor.foundation.exchange.openreferral.found import Broken, CannotBeRead, Found
from frontdoor.foundation.exchange.sheets import BadRow, Sheet

Record = dict[str, Any]
PARTS = {
    "schedules": ("schedules.csv", "schedule.csv"),
    "service_areas": ("service_areas.csv", "service_area.csv"),
    "cost_options": ("cost_options.csv", "cost_option.csv"),
    "contacts": ("contacts.csv", "contact.csv"),
    "phones": ("phones.csv", "phone.csv"),
    "languages": ("languages.csv", "language.csv"),
    "funding": ("funding.csv",),
    "attributes": ("attributes.csv", "attribute.csv"),
    "service_at_locations": ("service_at_locations.csv", "service_at_location.csv"),
    "addresses": ("addresses.csv", "address.csv"),
    "accessibility": ("accessibility.csv",),
    "organizations": ("organizations.csv", "organization.csv"),
    "locations": ("locations.csv", "location.csv"),
    "taxonomy_terms": ("taxonomy_terms.csv", "taxonomy_term.csv"),
}
"""The tables that may stand beside services.csv, under the names that the standard and its examples give them."""
OF_A_SERVICE = ("schedules", "service_areas", "cost_options", "languages", "funding")


def records_in_tables(folder: Path) -> Found:
    """The records of services.csv, each with what the tables beside it say of it."""
    services = folder / "services.csv"
    if not services.is_file():
        raise CannotBeRead(f"There is no services.csv in the folder “{folder}”.")
    tables = _Tables({part: list(_rows(folder, names)) for part, names in PARTS.items()})
    with Sheet(services) as sheet:
        for row in sheet:
            yield Broken(row.reason) if isinstance(row, BadRow) else tables.whole(_filled(row.cells))


@dataclass
class _Tables:
    """The tables beside services.csv, each row found by its own id or by that of what it belongs to."""

    rows: Mapping[str, list[Record]]

    def __post_init__(self) -> None:
        self._by: dict[tuple[str, str], dict[str, list[Record]]] = {}

    def whole(self, service: Record) -> Record:
        """A service with all its parts."""
        own = str(service.get("id", ""))
        parts = {part: self._of(part, "service_id", own) for part in OF_A_SERVICE}
        contacts = self._of("contacts", "service_id", own)
        more = {
            "contacts": [
                {**one, "phones": self._of("phones", "contact_id", str(one.get("id")))} for one in contacts
            ],
            "phones": self._of("phones", "service_id", own),
            "attributes": [self._attribute(one) for one in self._of("attributes", "link_id", own)],
            "service_at_locations": [
                self._place(one) for one in self._of("service_at_locations", "service_id", own)
            ],
        }
        organization = self._one("organizations", str(service.get("organization_id", "")))
        return {**service, **parts, **more, **({"organization": organization} if organization else {})}

    def _place(self, at: Record) -> Record:
        location = str(at.get("location_id", ""))
        beside = {part: self._of(part, "location_id", location) for part in ("addresses", "accessibility")}
        return {**at, "location": {**self._one("locations", location), **beside}}

    def _attribute(self, link: Record) -> Record:
        return {**link, "taxonomy_term": self._one("taxonomy_terms", str(link.get("taxonomy_term_id", "")))}

    def _one(self, part: str, own: str) -> Record:
        return next(iter(self._of(part, "id", own)), {})

    def _of(self, part: str, column: str, wanted: str) -> list[Record]:
        if (part, column) not in self._by:
            found = self._by[part, column] = defaultdict(list)
            for row in self.rows[part]:
                found[row.get(column, "")].append(row)
        return self._by[part, column].get(wanted, [])


def _rows(folder: Path, names: tuple[str, ...]) -> Iterator[Record]:
    path = next((folder / name for name in names if (folder / name).is_file()), None)
    if path is None:
        return
    with Sheet(path) as sheet:
        for row in sheet:
            if not isinstance(row, BadRow):
                yield _filled(row.cells)


def _filled(cells: Mapping[str, str]) -> Record:
    return {name: cell for name, cell in cells.items() if cell.strip()}
