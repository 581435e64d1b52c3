"""A worry told by a program is the worry that a person would have told: whole, acknowledged, in the one list."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from frontdoor.domain.accounts.actions import Issued
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.queries import ContactSeen, contact_by_reference, contact_seen
from frontdoor.domain.contacts.rules import FamilyKnows, Part, ReferrerKind, SafeNow, WayIn
from frontdoor.domain.feedback.queries import messages_on
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.api.examples import WORRY
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.factories.systems import a_system, client_of
from tests.web.api.conftest import Send

SMALL: dict[str, Any] = {"words": "He is afraid.", "people": [{"part": "child"}], "referrer": {}}


def stored(answer: Any) -> ContactSeen:
    """The contact that an answer tells of, as the hub sees it."""
    assert answer.status_code == 201, answer.content
    with acting_as(SYSTEM.id):
        return contact_seen(SYSTEM, contact_of(answer))


def contact_of(answer: Any) -> UUID:
    """The contact that an answer tells of."""
    found = contact_by_reference(SYSTEM, answer.json()["reference"])
    assert found is not None
    return found


def test_every_word_is_kept_as_it_came(send: Send) -> None:
    seen = stored(send(WORRY))
    assert (seen.words, seen.tried) == (WORRY["words"], WORRY["tried"])
    assert (seen.safe_now, seen.family_knows) == (SafeNow.NOT_SURE, FamilyKnows.YES)
    assert seen.original["sent"] == WORRY


def test_it_came_in_by_another_system_whose_name_and_agency_stand_with_it(send: Send, school: Issued) -> None:
    seen = stored(send(WORRY))
    assert (seen.way_in, seen.raised_by) == (WayIn.SYSTEM, school.system.id)
    assert (seen.referrer.agency_code, seen.original["system"]) == ("education", school.system.name)
    assert seen.source_reference == WORRY["your_reference"]


def test_whoever_is_worried_stands_as_its_referrer(send: Send) -> None:
    referrer = stored(send(WORRY)).referrer
    assert (referrer.kind, referrer.name) == (ReferrerKind.PROFESSIONAL, "Ms Oldershaw")
    assert (referrer.email, referrer.phone) == ("teacher@example.org", "07700 900123")


def test_each_person_stands_with_the_part_they_play_and_what_they_say(send: Send) -> None:
    child, mother = stored(send(WORRY)).people
    assert (child.part, mother.part) == (Part.CHILD, Part.PARENT)
    assert (child.voice, mother.notes) == ("There is no food.", {"relation": "Tom’s mother"})
    assert (child.person.nhs_number, child.person.school) == ("9990000018", "Ferrybank Primary")


def test_the_district_is_known_from_the_childs_home(send: Send) -> None:
    assert stored(send(WORRY)).district == "E07000174"


def test_a_few_words_about_somebody_without_a_name_are_enough(send: Send) -> None:
    seen = stored(send(SMALL))
    assert (seen.words, len(seen.people)) == ("He is afraid.", 1)
    assert (seen.safe_now, seen.family_knows, seen.emergency) == (
        SafeNow.NOT_SURE,
        FamilyKnows.NOT_ASKED,
        False,
    )


def test_null_says_that_something_is_not_known(send: Send) -> None:
    child = {"part": "child", "forename": None, "birth_date": None, "address": None, "nhs_number": None}
    assert stored(send({**SMALL, "people": [child], "tried": None, "occurred_at": None})).people


def test_it_is_acknowledged_in_the_answer(send: Send) -> None:
    answer = send(WORRY)
    with acting_as(SYSTEM.id):
        [message] = messages_on(SYSTEM, contact_of(answer))
    assert message.how == "answer"
    assert answer.json()["words"] == message.words


def test_danger_goes_to_the_top_of_the_list(send: Send) -> None:
    answer = send({**SMALL, "emergency": True, "words": "He has a knife"})
    with acting_as(SYSTEM.id):
        stands = reading_standing(SYSTEM, contact_of(answer)).found
    assert stands is not None
    assert (stands.emergency, stands.alarming) == (True, True)


def test_the_answer_says_what_the_referrer_needs(send: Send, client: Client) -> None:
    said = send(WORRY).json()
    follow = client.post("/follow/", {"reference": said["reference"], "code": said["follow_code"]})
    assert said["words"].partition(".")[0] in follow.content.decode()
    assert said["follow_url"].endswith("/follow/")
    assert datetime.fromisoformat(said["read_by"]) > datetime.fromisoformat(said["received_at"])


def test_the_answer_leads_to_where_its_status_is_read(send: Send) -> None:
    answer = send(WORRY)
    reference = answer.json()["reference"]
    assert answer.headers["Location"] == answer.json()["status_url"]
    assert answer.headers["Location"].endswith(f"/api/v1/contacts/{reference}")
    assert answer.headers["Cache-Control"] == "no-store"


TOMORROW = (today() + timedelta(days=1)).isoformat()
SAYS = [
    ({"birth_date": TOMORROW}, "birth_date", "still to come"),
    ({"birth_date": "1871-01-01"}, "birth_date", "more than 120 years"),
    ({"part": "unborn", "expected_on": "2099-01-01"}, "expected_on", "No child is due"),
    ({"nhs_number": "999 000 0017"}, "nhs_number", "digits do not agree"),
]


@pytest.mark.parametrize(("person", "name", "why"), SAYS)
def test_no_worry_is_refused_for_a_detail_that_can_not_be_right(
    send: Send, person: dict[str, str], name: str, why: str
) -> None:
    answer = send({**SMALL, "people": [{"part": "child", **person}]})
    [remark] = answer.json()["remarks"]
    assert (remark["pointer"], why in remark["detail"]) == (f"#/people/0/{name}", True)
    assert not getattr(stored(answer).people[0].person, name)
    [doubted] = stored(answer).original["doubted"]
    assert (doubted["sent"], doubted["why"]) == (person[name], remark["detail"])


@pytest.mark.parametrize(
    ("at", "kept"),
    [
        ("2026-11-05T08:50:00Z", datetime(2026, 11, 5, 8, 50, tzinfo=UTC)),
        ("2026-11-05t09:50:00.123456789+01:00", datetime(2026, 11, 5, 8, 50, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("0001-01-01T00:00:00+23:59", None),
        ("9999-12-31T23:59:59-23:59", None),
    ],
)
def test_a_moment_is_kept_as_the_world_writes_it(send: Send, at: str, kept: datetime | None) -> None:
    assert stored(send({**SMALL, "occurred_at": at})).occurred_at == kept


def test_whoever_reads_it_sees_which_system_sent_it_and_what_is_not_gone_by(
    send: Send, county: County
) -> None:
    sent = send({**SMALL, "people": [{"part": "child", "nhs_number": "999 000 0017"}]})
    with acting_as(SYSTEM.id):
        address = f"/hub/contacts/{contact_of(sent)}/"
    page = signed_in(county.social_worker).get(address).content.decode()
    assert "A school&#39;s system" in page
    assert "999 000 0017: This NHS number’s digits do not agree" in page


def test_an_address_that_grows_when_it_is_made_plain_is_kept(send: Send) -> None:
    home = {"line": "½" * 200, "postcode": "NG18 5ZZ"}
    assert send({**SMALL, "people": [{"part": "child", "address": home}]}).status_code == 201


def test_null_characters_which_no_database_keeps_are_left_out(send: Send) -> None:
    assert stored(send({**SMALL, "words": "He is\0 afraid."})).words == "He is afraid."


def test_a_system_can_not_speak_for_another_agency(send: Send) -> None:
    answer = send({**SMALL, "referrer": {"agency_code": "police"}})
    assert answer.status_code == 422


def test_the_same_own_number_may_come_again_with_more(send: Send) -> None:
    again = {**SMALL, "your_reference": "FP-1"}
    assert stored(send(again)).reference != stored(send(again)).reference


def test_however_many_people_it_names_the_database_is_asked_as_often(
    send: Send, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    send(SMALL)
    home = {"line": "7 Larkmead Court", "postcode": "NG18 5ZZ"}
    people = [
        {
            "part": "child",
            "forename": f"Child {n}",
            "surname": "Varley",
            "address": home,
            "phone": "07700 900123",
        }
        for n in range(40)
    ]
    with django_assert_max_num_queries(60) as few:
        send({**SMALL, "people": people[:1]})
    with django_assert_num_queries(len(few)):
        send({**SMALL, "people": people})


def test_it_is_on_the_record_who_called_and_about_which_contact(send: Send, county: County) -> None:
    from frontdoor.foundation.audit.models import Look

    issued = a_system(county, "One more")
    answer = send(SMALL, by=client_of(issued))
    with acting_as(SYSTEM.id):
        look = Look.objects.get(member_id=issued.system.id)
    assert (look.what, look.method, look.result) == ("api:contacts", "POST", 201)
    assert (look.subject, look.agency_id) == (contact_of_hub(answer), issued.system.agency_id)
    assert abs(look.at - now()) < timedelta(minutes=1)


def contact_of_hub(answer: Any) -> UUID:
    """The contact that an answer tells of, read as the service."""
    with acting_as(SYSTEM.id):
        return contact_of(answer)
