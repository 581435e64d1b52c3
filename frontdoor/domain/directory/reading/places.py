"""Where a service is to be had, and whom by where they live."""

import re
from collections.abc import Iterator

from frontdoor.domain.agencies.geography import COUNTY
from frontdoor.domain.agencies.rules import CITY, DISTRICTS
from frontdoor.domain.directory.reading.cells import Cells
from frontdoor.domain.directory.rules import StatedPlace

CODE = re.compile(r"\b[EWNS]\d{8}\b")
EVERYWHERE = re.compile(
    rf"\b(?:{COUNTY}|county ?wide|whole county|all districts|national(?:ly)?|nationwide|england|uk|united kingdom)\b",
    re.IGNORECASE,
)
OURS = {**DISTRICTS, CITY: "Nottingham"}
NAMED = {code: re.compile(rf"\b{name}\b", re.IGNORECASE) for code, name in OURS.items()}
AREA_SAYS = ("name", "service_area", "uri", "extent")


def districts_of(cells: Cells) -> tuple[str, ...]:
    """The districts that a service is for, by code; none where its areas name none that we know."""
    found = {code for said in _areas(cells) for code in _codes(said)}
    return tuple(code for code in OURS if code in found)


def area_words_of(cells: Cells) -> str:
    """The area as its provider says it."""
    names = [within.words("name") or within.words("service_area") for within in _each_area(cells)]
    return "; ".join(dict.fromkeys(filter(None, names)))


def places_of(cells: Cells) -> tuple[StatedPlace, ...]:
    """Each place at which it is to be had."""
    return tuple(
        _place(cells.within(one, "service_at_locations")) for one in cells.each("service_at_locations")
    )


def _place(at: Cells) -> StatedPlace:
    location = at.within(at.one("location"), "location")
    address = location.within(next(iter(location.each("addresses")), {}), "address")
    access = [
        location.within(one, "accessibility").words("description") for one in location.each("accessibility")
    ]
    parts = (address.words("address_1"), address.words("address_2"))
    return StatedPlace(
        id=at.identity(),
        location_id=location.identity(),
        name=location.words("name"),
        line=", ".join(filter(None, parts)),
        town=address.words("city"),
        postcode=address.words("postal_code")[:12],
        latitude=location.number("latitude"),
        longitude=location.number("longitude"),
        access=" ".join(filter(None, access)),
    )


def _each_area(cells: Cells) -> Iterator[Cells]:
    for one in cells.each("service_areas"):
        yield cells.within(one, "service_areas")


def _areas(cells: Cells) -> Iterator[str]:
    for within in _each_area(cells):
        yield " ".join(within.words(name) for name in AREA_SAYS if name in within.record)


def _codes(said: str) -> set[str]:
    by_code = {code for code in CODE.findall(said) if code in OURS}
    by_name = {code for code, name in NAMED.items() if name.search(said)}
    return by_code or by_name or (set(DISTRICTS) if EVERYWHERE.search(said) else set())
