"""A call as a concern: what was said, as it was said."""

from datetime import date
from typing import Any

from django.http import QueryDict

from frontdoor.domain.contacts.rules import FamilyKnows, Part, ReferrerKind, SafeNow, StatedConcern, WayIn
from frontdoor.foundation.clock import now
from frontdoor.web.hub.call.questions import Call
from frontdoor.web.hub.keying.answers import answers_in, people_of, said_people
from frontdoor.web.hub.keying.stating import concern_of, missing

ON = date(2026, 11, 5)
TOM = {"key": "p1", "part": "child", "forename": "Tom", "surname": "Varley", "born": "1/3/2017"}
MOTHER = {"key": "p2", "part": "parent", "forename": "Danielle", "surname": "Varley", "relation": "Mum"}


def concern(**answers: Any) -> StatedConcern:
    said = {"kind": "family", "words": "He is hungry.", "people": [TOM], **answers}
    return concern_of(said, way_in=WayIn.TELEPHONE, received_at=now(), on=ON, original={})


def test_the_words_stay_as_they_were_said() -> None:
    assert concern(words="He is hungry.\n\nHe won’t say why.").words == "He is hungry.\n\nHe won’t say why."


def test_what_was_not_asked_is_said_to_be_so() -> None:
    stated = concern()
    assert (stated.safe_now, stated.family_knows) == (SafeNow.NOT_SURE, FamilyKnows.NOT_ASKED)
    assert not stated.emergency


def test_danger_makes_it_an_emergency() -> None:
    assert concern(emergency="yes").emergency


def test_the_family_lives_together_unless_somebody_lives_elsewhere() -> None:
    away = {**MOTHER, "elsewhere_line": "4 Heron Close", "elsewhere_postcode": "NG24 1ZZ"}
    tom, mother = concern(people=[TOM, away], line="7 Larkmead Court", postcode="NG18 5ZZ").people
    assert (tom.person.line, tom.person.postcode) == ("7 Larkmead Court", "NG18 5ZZ")
    assert (mother.person.line, mother.person.postcode) == ("4 Heron Close", "NG24 1ZZ")


def test_a_secret_address_is_secret_for_those_who_live_there_alone() -> None:
    fled = {**MOTHER, "elsewhere_line": "4 Heron Close", "elsewhere_protected": "on"}
    tom, mother = concern(people=[TOM, fled], line="7 Larkmead Court").people
    assert (tom.person.address_protected, mother.person.address_protected) == (False, True)


def test_a_birth_date_or_an_age_is_taken_from_one_line() -> None:
    tom, sister = concern(people=[TOM, {**TOM, "key": "p2", "born": "about 5"}]).people
    assert (tom.person.birth_date, tom.person.age_stated) == (date(2017, 3, 1), "")
    assert (sister.person.birth_date, sister.person.age_stated) == (None, "about 5")


def test_an_unborn_child_is_expected() -> None:
    [baby] = concern(people=[{"key": "p1", "part": "unborn", "surname": "Slater", "born": "3 march"}]).people
    assert (baby.part, baby.person.expected_on) == (Part.UNBORN, date(2027, 3, 3))


def test_who_somebody_is_to_the_child_is_kept() -> None:
    assert concern(people=[TOM, MOTHER]).people[1].notes == {"relation": "Mum"}


def test_room_for_a_person_of_whom_nothing_was_said_is_no_person() -> None:
    room = {"key": "p2", "part": "child", "surname": "Varley"}
    assert [one["key"] for one in said_people({"people": [TOM, room]})] == ["p1"]


def test_a_caller_who_knows_only_a_last_name_is_heard() -> None:
    assert len(said_people({"people": [{"key": "p1", "part": "child", "surname": "Varley"}]})) == 1


def test_a_call_about_nobody_says_what_is_missing() -> None:
    assert "Say who it is about" in missing({"people": []})[0]
    assert missing({"people": [MOTHER]})
    assert not missing({"people": [TOM]})


def test_a_caller_who_gives_nothing_is_anonymous() -> None:
    assert concern(kind="").referrer.kind is ReferrerKind.ANONYMOUS


def test_what_the_page_sent_is_kept_under_its_names_and_ticks_are_read() -> None:
    sent = QueryDict("words=Hungry&protected=on&person=p1&p1-forename=Tom&person=p2&p2-forename=Mia")
    answers = answers_in(sent, Call)
    assert (answers["words"], answers["protected"], answers["keep_from_family"]) == ("Hungry", True, False)
    assert [one["forename"] for one in people_of(answers)] == ["Tom", "Mia"]


def test_a_page_can_send_no_more_people_than_a_call_holds() -> None:
    sent = QueryDict("&".join(f"person=p{number}" for number in range(50)))
    assert len(people_of(answers_in(sent, Call))) == 20


def test_a_record_that_is_no_record_is_ignored() -> None:
    from frontdoor.web.hub.keying.known import record_id

    assert record_id({"known": "'; drop table people"}) is None
