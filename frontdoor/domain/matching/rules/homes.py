"""Comparing where two people live or lived, and their telephone numbers."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rapidfuzz import fuzz

from frontdoor.domain.agencies.geography import tidy_postcode
from frontdoor.domain.matching.rules.described import Described, Home
from frontdoor.domain.matching.rules.findings import Field, Kind, Reason, missing
from frontdoor.domain.matching.rules.spelling import plain_letters

SHARED_PLACE = 6.0  # what a site, refuge or hostel in common is worth: it is no household
NOWHERE = re.compile(
    r"no fixed (?:abode|address)|\bnfa\b|homeless|sofa.?surf|rough sleep|not known|unknown|no address|withheld"
    r"|of no fixed|\bn/?k\b|\bzz99"
)
SHARED = re.compile(
    r"\b(?:refuge|hostel|hotel|b ?& ?b|hospital|ward|prison|hmp|young offender|care home|residential home"
    r"|children'?s home|barracks|halls of residence|caravan park|travellers?'?(?: site)?|gypsy|site|mobile home park"
    r"|foyer)\b"
)
UNIT = re.compile(
    r"\b(?:flat|apartment|apt|unit|room|plot|pitch|caravan|van|yard|bay|bed)\s*(?:no\.?\s*)?([0-9]+[a-z]?|[a-z])\b"
)
NUMBER = re.compile(r"\b([0-9]{1,4}[a-z]?)\b")
WAYS = {
    "rd": "road", "st": "street", "ave": "avenue", "av": "avenue", "ln": "lane", "dr": "drive", "cl": "close",
    "ct": "court", "cres": "crescent", "gr": "grove", "gdns": "gardens", "pl": "place", "sq": "square",
    "tce": "terrace", "terr": "terrace", "wy": "way", "hse": "house", "apt": "flat", "apartment": "flat",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """An address taken apart. A shared place is where unrelated people live together."""

    unit: str
    number: str
    road: str
    town: str
    postcode: str
    shared: bool
    nowhere: bool


@lru_cache(maxsize=20_000)
def place_at(home: Home) -> Place:
    """An address line and postcode, taken apart."""
    line = " ".join(f"{home.line} {home.town if not home.line else ''}".casefold().split())
    postcode = tidy_postcode(home.postcode) or ""
    if NOWHERE.search(line) or home.postcode.casefold().startswith("zz99"):
        return Place("", "", "", "", "", shared=False, nowhere=True)
    unit = UNIT.search(line)
    rest = UNIT.sub(" ", line)
    number = NUMBER.search(rest)
    words = [WAYS.get(word, word) for word in plain_letters(re.sub(r"[0-9]+[a-z]?\b", " ", rest)).split()]
    shared = bool(SHARED.search(line))
    return Place(
        unit=unit[1] if unit else "",
        number=number[1] if number else "",
        road=" ".join(words),
        town=plain_letters(home.town),
        postcode=postcode,
        shared=shared,
        nowhere=False,
    )


def road_without_town(one: Place, other: Place) -> float:
    """How alike two roads are (0 to 100), the town that one side may have added left out."""
    if not (one.road and other.road):
        return 0.0
    return float(fuzz.token_set_ratio(one.road, other.road))


def compare_homes(one: Described, other: Described) -> Reason:
    """The two addresses that agree best; an old address counts as well as a new one."""
    found = [compare_places(place_at(a), place_at(b)) for a, b in product(one.homes, other.homes)]
    stated = [reason for reason in found if reason]
    if stated:
        return max(stated, key=lambda reason: (reason.weight, reason.said))
    if found:
        return missing(Field.ADDRESS, "no fixed abode or no known address, so it tells nothing")
    return missing(Field.ADDRESS, "not given" if not (one.homes or other.homes) else "not given on one side")


def compare_places(one: Place, other: Place) -> Reason | None:
    """Two addresses, or nothing when one of them is no place."""
    if one.nowhere or other.nowhere:
        return None
    alike = road_without_town(one, other)
    if one.postcode and other.postcode:
        close_by = one.postcode == other.postcode
    else:
        close_by = alike >= 88 and (one.town == other.town or not (one.town and other.town))
    return within_one_postcode(one, other, alike) if close_by else beyond_the_postcode(one, other, alike)


def within_one_postcode(one: Place, other: Place, alike: float) -> Reason:
    """Two addresses of one postcode, or of one road where a postcode is missing."""
    shared = one.shared or other.shared
    same_number, same_unit = same_and_given(one.number, other.number), same_and_given(one.unit, other.unit)
    if one.number and other.number and not same_number:
        return Reason(Field.ADDRESS, Kind.NEARLY, "the same road, another number", 5.0, 2.0)
    if one.unit and other.unit and not same_unit:
        what = "the same site, another pitch or room" if shared else "the same building, another flat"
        return Reason(Field.ADDRESS, Kind.NEARLY, what, 5.0, 3.5)
    if shared and not same_unit:
        return Reason(Field.ADDRESS, Kind.AGREES, "the same shared place, where many live", SHARED_PLACE, 5.5)
    road = alike >= 80 if one.road and other.road else same_number
    named_house = alike >= 80 and not (one.number or other.number)
    if named_house or (road and (same_number or same_unit)):
        return Reason(Field.ADDRESS, Kind.AGREES, "the same house", 16.0, 16.5)
    if same_number:
        said = "the same number and postcode, the road spelt otherwise"
        return Reason(Field.ADDRESS, Kind.NEARLY, said, 13.0, 13.0)
    return Reason(Field.ADDRESS, Kind.NEARLY, "the same postcode", 7.0, 6.5)


def same_and_given(one: str, other: str) -> bool:
    """Whether both sides gave it, and alike."""
    return bool(one) and one == other


def beyond_the_postcode(one: Place, other: Place, alike: float) -> Reason:
    """Two addresses whose postcodes differ or are missing."""
    near = bool(one.postcode and other.postcode) and fuzz.ratio(one.postcode, other.postcode) >= 85
    if one.number and one.number == other.number and alike >= 88:
        return Reason(
            Field.ADDRESS,
            Kind.NEARLY,
            "the same number and road, another postcode",
            13.0 if near else 8.0,
            10.0 if near else 5.0,
        )
    if one.road and other.road and alike >= 95 and near:
        return Reason(Field.ADDRESS, Kind.NEARLY, "the same road", 4.0, 1.5)
    if not (one.postcode and other.postcode) and not (one.road and other.road):
        return missing(Field.ADDRESS, "too little of the address to compare")
    if one.postcode and other.postcode and one.postcode[:-2] == other.postcode[:-2]:
        return Reason(Field.ADDRESS, Kind.DISAGREES, "different addresses, near one another", 0.5, -1.0)
    return Reason(Field.ADDRESS, Kind.DISAGREES, "different addresses", -1.5, -3.0)


def compare_phones(one: Described, other: Described) -> Reason:
    """Telephone numbers: families share them, so they speak for the household as much as for the person."""
    if not (one.phones and other.phones):
        return missing(
            Field.PHONE, "not given" if not (one.phones or other.phones) else "not given on one side"
        )
    if set(one.phones) & set(other.phones):
        return Reason(Field.PHONE, Kind.AGREES, "the same number", 12.0, 11.5)
    nearly = any(fuzz.ratio(a, b) >= 90 for a, b in product(one.phones, other.phones))
    if nearly:
        return Reason(Field.PHONE, Kind.NEARLY, "one digit different", 6.0, 5.5)
    return Reason(Field.PHONE, Kind.DISAGREES, "different numbers", -0.7, -0.7)
