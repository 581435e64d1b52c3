"""Where a postcode lies: which district, in the county or out of it."""

import base64
import gzip
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

# Made by tools/make_postcodes.py, which states the licence (Open Government Licence v3) and the layout.
POSTCODES = Path(__file__).with_name("postcodes.txt.gz")
COUNTY = "Nottinghamshire"
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"  # the letters that the last two places of a postcode may hold

OUTWARD = r"(?:[A-Z]{1,2}[0-9]{1,2}|[A-Z][0-9][A-HJKPSTUW]|[A-Z]{2}[0-9][ABEHMNPRVWXY])"
WHOLE = re.compile(rf"({OUTWARD})([0-9])([{LETTERS}]{{2}})")
SECTOR = re.compile(rf"({OUTWARD}) ([0-9])")
AS_DIGITS = str.maketrans("OIL", "011")  # letters that are typed, or read from handwriting, for digits


@dataclass(frozen=True)
class Place:
    """Where a stated postcode lies, and the sentence that tells a worker so and how sure it is."""

    district_code: str
    district_name: str
    in_county: bool
    said: str
    exact: bool
    county: str = ""

    @property
    def is_known(self) -> bool:
        """Whether any district was found: an unknown place is neither in the county nor out of it."""
        return bool(self.district_code)


@dataclass(frozen=True)
class Sector:
    """One sector of the lookup: its usual authority, its units when they are known, those that lie elsewhere."""

    usual: str
    units: int
    elsewhere: dict[str, str]

    def has(self, unit: str) -> bool:
        """Whether this unit postcode exists (known for the areas that touch the county)."""
        return bool(self.units >> (LETTERS.index(unit[0]) * 20 + LETTERS.index(unit[1])) & 1)


@dataclass(frozen=True)
class Lookup:
    """The postcode file as read: authorities by code, and each sector's line, parsed when it is asked for."""

    authorities: dict[str, tuple[str, str]]
    sectors: dict[str, str]

    def sector(self, name: str) -> Sector | None:
        """The sector of this name (such as NG9 6), or nothing."""
        line = self.sectors.get(name)
        if line is None:
            return None
        usual, _, rest = line.partition(" ")
        bits, _, exceptions = rest.partition(" ")
        units = int.from_bytes(base64.b85decode(bits), "little") if bits else 0
        pairs = (part.split(":") for part in exceptions.split())
        elsewhere = {units[i : i + 2]: code for code, units in pairs for i in range(0, len(units), 2)}
        return Sector(usual, units, elsewhere)


@lru_cache(maxsize=1)
def lookup() -> Lookup:
    """The postcode file, read the first time that someone asks."""
    head, _, body = gzip.decompress(POSTCODES.read_bytes()).decode().partition("\n\n")
    rows = (line.split("|") for line in head.splitlines() if not line.startswith("#"))
    authorities = {code: (name, county) for code, name, county in rows}
    lines = body.splitlines()
    sectors = {line[:cut]: line[cut + 1 :] for line in lines if (cut := line.index(" ", line.index(" ") + 1))}
    return Lookup(authorities, sectors)


def tidy_postcode(stated: str) -> str | None:
    """The postcode as the Post Office writes it, or nothing when it isn't one.

    Mends spacing, case, and a letter O, I or L typed where only a digit can stand.
    """
    letters = re.sub(r"[\s.,;:-]+", "", stated).upper()
    if not (letters.isascii() and 5 <= len(letters) <= 7):
        return None
    outward, digit, unit = letters[:-3], letters[-3].translate(AS_DIGITS), letters[-2:]
    area = outward[:1] if outward[1:2].isdigit() else outward[:2]
    mended = area + outward[len(area) :].translate(AS_DIGITS)
    one_letter = outward[:1] + outward[1:].translate(AS_DIGITS)
    for candidate in (outward, mended, one_letter):
        if found := WHOLE.fullmatch(candidate + digit + unit):
            return f"{found[1]} {found[2]}{found[3]}"
    return None


def place_of(postcode: str) -> Place:
    """The district that a postcode lies in, with a sentence that says how sure that is.

    A unit that isn't in the list (new, misheard, a PO box) falls back to most of its sector, and says so.
    """
    tidied = tidy_postcode(postcode)
    if tidied:
        return place_of_unit(tidied)
    sector = re.sub(r"\s+", " ", postcode).strip().upper()
    if SECTOR.fullmatch(sector) and (found := lookup().sector(sector)):
        return place_by_sector(f"Only {sector} was given, which", found)
    stated = postcode.strip()[:20]
    if not stated:
        return Place("", "", False, "No postcode was given, so the district isn't known.", False)
    if stated.upper().startswith("ZZ99"):
        said = (
            f"{stated} is what the NHS writes for no fixed abode or no known address: there is no district."
        )
        return Place("", "", False, said, False)
    said = f"“{stated}” isn't a whole UK postcode, so the district isn't known. One looks like NG9 6ZZ."
    return Place("", "", False, said, False)


def place_of_unit(postcode: str) -> Place:
    """The place of a well-formed postcode: its own when listed, else its sector's."""
    sector, unit = postcode[:-2], postcode[-2:]
    found = lookup().sector(sector)
    if found is None:
        said = f"{postcode} isn't in the postcode list, nor is its sector {sector}: please check it."
        return Place("", "", False, said, False)
    if found.has(unit):
        return placed(found.elsewhere.get(unit, found.usual), f"{postcode} is", exact=True)
    if found.units:
        return place_by_sector(f"{postcode} isn't listed as a street's postcode; its sector {sector}", found)
    return place_by_sector(f"{postcode}, going by its sector {sector},", found)


def place_by_sector(opening: str, found: Sector) -> Place:
    """The place that most of a sector lies in, said to be only that when the sector is divided."""
    shared = sorted({lookup().authorities[code][0] for code in found.elsewhere.values()})
    also = f", and partly in {' and '.join(shared)}: check the address" if shared else ""
    return placed(found.usual, f"{opening} is {'mostly ' if shared else ''}".rstrip(), exact=False, also=also)


def placed(code: str, opening: str, *, exact: bool, also: str = "") -> Place:
    """The place of an authority, in the words of this county."""
    name, county = lookup().authorities[code]
    inside = county == COUNTY
    where = name if county == name else f"{name}, {county}"
    said = f"{opening} in {name}{also}." if inside else f"{opening} out of county, in {where}{also}."
    return Place(code, name, inside, said, exact, county)


def districts() -> dict[str, str]:
    """The county's own districts by their code."""
    return {code: name for code, (name, county) in lookup().authorities.items() if county == COUNTY}
