"""The checks of words see what could be taken for a person, and let what is plainly invented pass."""

import re

import pytest

from tests.breaks.broken import words
from tests.house import wording

# Put together here from halves, so that the repository never holds what it forbids.
A_REAL_LOOKING_NHS_NUMBER = "943 476" + " 5919"
SLASH = chr(47)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        (wording.PUT_OFF, "# TO" + "DO: later"),
        (wording.PUT_OFF, "FIX" + "ME"),
        (wording.MACHINE_PLACE, f"open('{SLASH}work{SLASH}main')"),
        (wording.MACHINE_PLACE, f"see {SLASH}tmp{SLASH}notes.txt"),
        (wording.MACHINE_PLACE, f"{SLASH}root{SLASH}.cache"),
        (wording.WORKPLACE, "written by a sub" + "agent"),
        (wording.NEXT_DOOR, f"..{SLASH}shared{SLASH}DOMAIN.md"),
    ],
)
def test_a_forbidden_word_is_named_with_its_line(pattern: re.Pattern[str], said: str) -> None:
    [told] = wording.found([words(f"first line\n{said}")], pattern)
    assert told.startswith("notes/guide.md:2 ")


@pytest.mark.parametrize(
    "said",
    [
        "/worklist",
        "path('hub/work/', view)",
        "https://example.org/work/",
        "{{ base }}/tmp/",
        "mktemp -d /tmp/frontdoor-XX",
        "networked",
    ],
)
def test_an_address_of_ours_is_not_a_folder_of_a_machine(said: str) -> None:
    assert wording.found([words(said)], wording.MACHINE_PLACE) == []


@pytest.mark.parametrize(
    "number",
    [
        A_REAL_LOOKING_NHS_NUMBER,
        re.sub(" ", "", A_REAL_LOOKING_NHS_NUMBER),
        re.sub(" ", "-", A_REAL_LOOKING_NHS_NUMBER),
    ],
)
def test_an_nhs_number_that_someone_may_have_is_named(number: str) -> None:
    assert wording.real_nhs_numbers([words(f"NHS number {number}.")]) == [f"notes/guide.md:1 {number}"]


@pytest.mark.parametrize("number", ["999 000 0018", "943 476 5918", "1.9434765919", "id-9434765919-a"])
def test_an_invented_or_impossible_number_passes(number: str) -> None:
    assert wording.real_nhs_numbers([words(number)]) == []


@pytest.mark.parametrize(
    "number", ["07911 " + "123456", "+44 7911 " + "123456", "0115 " + "9155555", "01159" + "155555"]
)
def test_a_telephone_number_that_may_ring_is_named(number: str) -> None:
    assert wording.real_phones([words(f"Ring {number} now")]) == [f"notes/guide.md:1 {number}"]


@pytest.mark.parametrize(
    "number",
    [
        "07700 900123",
        "07700900123",
        "01632 960123",
        "07700 90012",
        "+44 7700 900123",
        "+44 (0)7700 900 123",
        "999",
        "2026-11-05",
    ],
)
def test_a_drama_number_passes(number: str) -> None:
    assert wording.real_phones([words(number)]) == []


@pytest.mark.parametrize("address", ["amira@school" + ".sch.uk", "a.b@exam" + "ple.org.uk"])
def test_an_address_that_may_be_someones_is_named(address: str) -> None:
    assert wording.real_emails([words(address)]) == [f"notes/guide.md:1 {address}"]


@pytest.mark.parametrize(
    "address",
    ["amira@example.org", "head@larkfield.example", "a@mail.example.com", "x@y.test", "Head@Example.org"],
)
def test_an_example_address_passes(address: str) -> None:
    assert wording.real_emails([words(address)]) == []
