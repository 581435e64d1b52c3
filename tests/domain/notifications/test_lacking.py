"""What an officer left out is said in words, once for each person of whom it was."""

import pytest

from frontdoor.domain.notifications.reading.concerns import concern_from
from frontdoor.domain.notifications.rules import Lacking, said_lacking
from frontdoor.foundation.clock import now
from tests.domain.notifications.notification_files import Row, row, the_notification

ABUSE = {"Type": "Domestic abuse", "Crime/Non-crime": "Crime", "DASH level": "High"}
VICTIM = {
    "Person role": "Victim",
    "Forename": "Dana",
    "DOB": "",
    "Age": "34",
    "Voice of child": "",
    "School": "",
}

# A notification by what it is known for, its rows, and what is said to be missing from it.
NOTIFICATIONS: dict[str, tuple[list[Row], str]] = {
    "whole": ([row()], ""),
    "two children without a birth date": (
        [row(DOB=""), row(DOB="", Forename="Leo")],
        "no birth date for 2 children",
    ),
    "a child nobody saw": (
        [row(Present="", Spoken_to="", Voice_of_child="")],
        "not said whether the child was seen or spoken to; no voice of the child",
    ),
    "a child without a name": (
        [row(Forename="", Surname="")],
        "nobody it is about is named; a child without a name",
    ),
    "no address": ([row(Address="", Town="", Postcode="")], "no address"),
    "an address without a postcode": ([row(Postcode="")], "no postcode"),
    "no fixed abode": (
        [row(Address="No fixed abode", Postcode="")],
        "no fixed abode, and not said where they slept",
    ),
    "a child under school age": ([row(DOB="03/01/2025", Age="1", School="")], ""),
    "a child of school age without a school": ([row(School="")], "no school for 1 child"),
    "unborn, and not said when": (
        [row(Forename="Unborn", DOB="", Age="", School="", Voice_of_child="", Spoken_to="")],
        "not said when the unborn child is expected",
    ),
    "a victim of 17 is a child": (
        [row(**{**ABUSE, **VICTIM, "DOB": "03/01/2009", "Age": "17", "Spoken to": ""})],
        "not said whether the child was seen or spoken to; no voice of the child; no school for 1 child",
    ),
    "domestic abuse without its level": (
        [row(**{**ABUSE, **VICTIM, "DASH level": "", "Crime/Non-crime": ""})],
        "no DASH level; not said whether it is a crime",
    ),
    "an adult of no age": ([row(), row(**{**VICTIM, "Age": ""})], "no birth date or age for 1 adult"),
    "no words, no grade, no officer": (
        [row(Narrative="", Grade="", Officer="", Collar_no="", Occurred="")],
        "not said what happened; not said when it happened; no grade; no officer or collar number",
    ),
    "somebody of no part": (
        [row(), row(**{**VICTIM, "Person role": "Witness"})],
        "not said what part 1 person had",
    ),
}


def lacking(rows: list[Row]) -> list[str]:
    """The codes of what is missing, as they are kept with the contact."""
    stated = concern_from(the_notification(*rows), version=1, file_name="a.csv", at=now())
    return list(stated.original["lacking"])


@pytest.mark.parametrize(("rows", "said"), NOTIFICATIONS.values(), ids=NOTIFICATIONS)
def test_what_is_missing_is_said_in_words(rows: list[Row], said: str) -> None:
    assert said_lacking(lacking(rows)) == said


def test_a_notification_can_be_thin_in_every_way() -> None:
    everything = list(Lacking)
    said = said_lacking(everything)
    assert len(said.split("; ")) == len(everything)
    assert said.startswith("a row of it could not be read; nobody it is about is named")


@pytest.mark.parametrize("code", Lacking)
def test_each_thing_has_its_words_for_one_and_for_several(code: Lacking) -> None:
    assert code.label
    assert "{" not in said_lacking([code]) + said_lacking([code] * 3)
    assert said_lacking([code]).startswith(("no ", "not ", "a ", "an ", "nobody "))
