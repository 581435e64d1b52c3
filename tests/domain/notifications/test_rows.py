"""What one row of the police's file says, and what is rejected, missing or odd in it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.notifications.reading.layout import SETTING, notification_layout
from frontdoor.domain.notifications.rules import (
    Consent,
    DashLevel,
    Kind,
    Notification,
    NotifiedPerson,
    Offence,
)
from frontdoor.foundation.exchange.layouts import MissingColumns
from tests.domain.notifications.notification_files import read, row, the_notification, the_rejection, written

KINDS = "(PPN child, PPN adult or Domestic abuse)"


def the_person(**said: str) -> NotifiedPerson:
    """The one person of one row."""
    (person,) = the_notification(row(**said)).people
    return person


def test_a_plain_row_says_who_what_and_when() -> None:
    found = the_notification(row())
    assert (found.reference, found.kind, found.grade, found.rows) == ("NOT1", Kind.PPN_CHILD, "amber", (2,))
    assert found.occurred_at == datetime(2026, 11, 4, 12, 59, tzinfo=UTC)
    assert (found.missing, found.odd) == ((), ())


def test_a_plain_row_names_one_person_with_all_that_was_said_of_them() -> None:
    assert the_person() == NotifiedPerson(
        role=Part.CHILD,
        forename="Rhys",
        surname="Varley",
        birth_date=date(2017, 1, 3),
        age=9,
        age_is_approximate=False,
        age_as_stated="9",
        sex="male",
        ethnicity="WBRI",
        school="Fallowmere Academy",
        present=True,
        spoken_to=True,
        voice="Said he was scared",
        consent=Consent.GIVEN,
    )


def test_summer_moments_are_the_time_on_the_clock() -> None:
    found = the_notification(row(Occurred="04/07/2026 12:59", DOB="", Age=""))
    assert found.occurred_at == datetime(2026, 7, 4, 11, 59, tzinfo=UTC)


def test_the_domestic_abuse_checklist_is_level_and_score() -> None:
    found = the_notification(
        row(Type="Domestic abuse", DASH_level="High", DASH_score="16", **{"Crime/Non-crime": "Non-crime"})
    )
    assert (found.dash_level, found.dash_score, found.offence) == (DashLevel.HIGH, 16, Offence.NON_CRIME)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"DOB": "31/02/2015"}, "date of birth 31/02/2015 is not a real date; send it again corrected"),
        ({"DOB": "12/31/2015"}, "date of birth 12/31/2015 is not a real date; send it again corrected"),
        ({"DOB": "03/01/2107"}, "date of birth 03/01/2107 is in the future; send it again corrected"),
        (
            {"DOB": "03/01/1017"},
            "date of birth 03/01/1017 would make this person 1009 years old; send it again corrected",
        ),
        (
            {"DOB": "in spring"},
            "date of birth “in spring” cannot be read as a date; send it as day/month/year, or leave it empty",
        ),
        (
            {"Occurred": "31/11/2026 10:00"},
            "occurred 31/11/2026 10:00 is not a real date and time; send it again corrected",
        ),
        (
            {"Received": "this morning"},
            "received “this morning” cannot be read as a time; send it as day/month/year hour:minute",
        ),
        ({"Notification_ref": " "}, "it has no notification reference; send it again with its reference"),
        (
            {"Type": "Burglary"},
            f"type “Burglary” is not one known here {KINDS}; send it again corrected",
        ),
    ],
)
def test_what_cannot_be_true_is_rejected_with_a_reason_to_act_on(said: dict[str, str], reason: str) -> None:
    found = the_rejection(row(**said))
    assert str(found) == f"Row 2: {reason}"


def test_all_that_is_wrong_in_a_row_is_told_at_once() -> None:
    found = the_rejection(row(Type="", DOB="31/02/2015"))
    assert found.reason.count(";") == 3
    assert "it does not say which type it is" in found.reason


def test_a_rejected_row_is_kept_as_it_came() -> None:
    assert "31/02/2015,9,M,WBRI" in the_rejection(row(DOB="31/02/2015")).raw


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"Postcode": ""}, "a postcode"),
        ({"Address": "not known"}, "an address"),
        ({"Occurred": ""}, "when it happened"),
        ({"Received": ""}, "when it was received"),
        ({"Narrative": " \n "}, "what happened"),
        ({"Grade": ""}, "a grade"),
        ({"Voice of child": ""}, "Rhys Varley: the voice of the child"),
        ({"Spoken_to": ""}, "Rhys Varley: whether they were spoken to"),
        ({"School": "n/k"}, "Rhys Varley: a school"),
        ({"DOB": ""}, "Rhys Varley: a date of birth"),
        ({"DOB": "", "Age": "unk"}, "Rhys Varley: a date of birth or an age"),
        ({"Forename": ""}, "Varley: a forename"),
        ({"Forename": "", "Surname": ""}, "row 2, without a name: a surname"),
        ({"Person_role": ""}, "Rhys Varley: their part in it"),
    ],
)
def test_what_is_thin_is_taken_in_and_listed_as_missing(said: dict[str, str], missing: str) -> None:
    assert missing in the_notification(row(**said)).missing


@pytest.mark.parametrize(
    ("said", "odd"),
    [
        ({"Age": "15"}, "Rhys Varley: the age is given as 15 but the date of birth makes it 9"),
        ({"Age": "lots"}, "Rhys Varley: age “lots” cannot be read as an age"),
        ({"DOB": "2017"}, "Rhys Varley: date of birth is given as 2017 only"),
        ({"DOB": "03/01/1997", "Age": ""}, "Rhys Varley: named as a child but 29 years old"),
        ({"Person_role": "Parent/carer"}, "Rhys Varley: named as parent but 9 years old"),
        ({"Person_role": "Lodger"}, "Rhys Varley: person’s part “Lodger” is not a word known here"),
        ({"Sex": "Q"}, "Rhys Varley: sex “Q” is not a word known here"),
        ({"Grade": "Purple"}, "grade “Purple” is not a word known here"),
        ({"Postcode": "NG18"}, "postcode “NG18” has not the shape of one"),
        ({"Address": "No fixed abode"}, "no fixed abode: where they slept is not said"),
        ({"DASH_score": "many"}, "DASH score “many” is not a number from 0 to 27"),
        ({"Received": "01/11/2026 10:00"}, "it was received before it happened"),
        ({"Surname": "V" * 300}, "surname is longer than 100 letters; its beginning is kept"),
    ],
)
def test_what_is_odd_is_taken_in_and_said(said: dict[str, str], odd: str) -> None:
    assert odd in the_notification(row(**said)).odd


def test_a_score_of_fourteen_below_high_is_odd() -> None:
    found = the_notification(row(Type="Domestic abuse", DASH_level="Medium", DASH_score="14"))
    assert "DASH score 14 is high risk but the level says medium" in found.odd


@pytest.mark.parametrize(("age", "is_odd"), [("11", True), ("approx 11", False), ("approx 12", True)])
def test_an_approximate_age_may_be_two_years_out(age: str, is_odd: bool) -> None:
    assert bool(the_notification(row(Age=age)).odd) == is_odd


def test_an_age_one_year_out_is_not_worth_a_note() -> None:
    assert the_notification(row(Age="10")).odd == ()


def test_a_year_of_birth_alone_gives_an_age_that_is_nearly_right() -> None:
    person = the_person(DOB="2017", Age="")
    assert (person.birth_date, person.age, person.age_is_approximate) == (None, 9, True)


def test_a_year_of_two_figures_is_the_latest_that_is_past() -> None:
    assert the_person(DOB="03/01/17").birth_date == date(2017, 1, 3)
    assert the_person(DOB="03/01/60", Person_role="Victim", Age="").birth_date == date(1960, 1, 3)


@pytest.mark.parametrize(
    "said",
    [
        {"DOB": "03/05/2027", "Age": ""},
        {"Forename": "Unborn", "DOB": "", "Age": ""},
        {"Age": "unborn", "DOB": ""},
        {"Person_role": "Unborn child", "DOB": "", "Age": ""},
    ],
)
def test_a_child_still_to_be_born_is_an_unborn_child(said: dict[str, str]) -> None:
    assert the_person(**said).role is Part.UNBORN


def test_a_person_in_a_part_that_is_not_known_here_is_kept_as_another_person() -> None:
    assert the_person(Person_role="Lodger").role is Part.OTHER


def test_a_postcode_is_tidied_and_found_among_other_words() -> None:
    assert the_notification(row(Postcode="ng185zz")).postcode == "NG18 5ZZ"
    assert the_notification(row(Postcode="NG18 5ZZ (approx)")).postcode == "NG18 5ZZ"


def test_a_row_that_names_nobody_still_tells_what_happened() -> None:
    nobody = dict.fromkeys(
        ("Person_role", "Forename", "Surname", "DOB", "Age", "School", "Voice_of_child"), ""
    )
    found = the_notification(row(**nobody))
    assert found.people == ()
    assert found.missing == ("row 2 names nobody", "any child")


def test_a_file_without_the_needed_columns_is_refused_whole_in_one_sentence() -> None:
    with pytest.raises(
        MissingColumns, match=r"have no kind \(looked for “Type”.*they are: Notification ref, Age"
    ):
        read(b"Notification ref,Age,Person role,Surname,Narrative\r\n1,2,3,4,5\r\n")


def test_a_county_names_its_own_columns_codes_and_dates(tmp_path: Path) -> None:
    county = tmp_path / "columns.toml"
    county.write_text(
        'dates = ["%Y%m%d"]\n[columns]\nkind = { headings = ["Form"] }\n[codes.kind]\nVPR = "ppn_child"\n'
    )
    content = written([row(Type="VPR", DOB="20170103")]).replace(b",Type,", b",Form,")
    (found,) = read(content, notification_layout(county))
    assert isinstance(found, Notification)
    assert [person.birth_date for person in found.people] == [date(2017, 1, 3)]


def test_the_countys_file_may_be_named_in_the_surroundings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = tmp_path / "columns.toml"
    county.write_text('[codes.grade]\n"Bronze" = "green"\n')
    monkeypatch.setenv(SETTING, str(county))
    assert notification_layout().code("grade", "bronze") == "green"
