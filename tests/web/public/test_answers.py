"""What the answers become: a concern in the writer's own words, and no more than they said."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.contacts.rules import FamilyKnows, Part, SafeNow, WayIn
from frontdoor.web.public.answers import concern, involved, kept, referrer, shown
from frontdoor.web.public.flow import Answers

CONTACT = str(uuid4())
TOM = {
    "part": "child",
    "forename": "Tom",
    "surname": "Varley",
    "born": "2017-03-01",
    "about_age": None,
    "school": "Ferrybank Primary",
    "home": "other",
    "line": "7 Larkmead Court",
    "postcode": "NG18 5ZZ",
    "voice": "There is no food.",
}


def answers(**changed: Any) -> Answers:
    usual = {
        "contact": CONTACT,
        "later": "secret@example.org",
        "danger": {"danger": False},
        "you": {"kind": "public"},
        "about-you": {"name": "Mrs Gale", "email": "gale@example.org", "phone": "", "keep_from_family": True},
        "worry": {"words": "Shouting\nat night."},
        "people": [TOM],
        "safe": {"safe_now": "not_sure"},
        "before": {"happened": "", "tried": "We talked."},
        "family": {"family_knows": "unsafe", "said": ""},
    }
    return usual | {name.replace("_", "-"): answer for name, answer in changed.items()}


def test_the_worry_is_kept_as_it_was_written() -> None:
    assert concern(answers()).words == "Shouting\nat night."


def test_what_happened_before_and_what_the_family_says_stand_under_their_questions() -> None:
    told = answers(before={"happened": "In May."}, family={"family_knows": "yes", "said": "Mum is glad."})
    assert concern(told).words == (
        "Shouting\nat night.\n\nWhat happened before: In May.\n\nWhat the family says: Mum is glad."
    )


def test_the_contact_has_the_id_that_its_form_was_begun_with() -> None:
    assert concern(answers()).id == UUID(CONTACT)


def test_safety_the_family_and_what_was_tried_are_as_said() -> None:
    stated = concern(answers())
    assert (stated.safe_now, stated.family_knows) == (SafeNow.NOT_SURE, FamilyKnows.UNSAFE)
    assert (stated.tried, stated.emergency) == ("We talked.", False)


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        ("professional", WayIn.PROFESSIONAL_FORM),
        ("family", WayIn.PUBLIC_FORM),
        ("anonymous", WayIn.PUBLIC_FORM),
    ],
)
def test_the_way_in_follows_who_writes(kind: str, way: WayIn) -> None:
    assert concern(answers(you={"kind": kind})).way_in is way


def test_a_neighbour_may_keep_it_from_the_family_that_it_was_them() -> None:
    referrer = concern(answers()).referrer
    assert (referrer.name, referrer.keep_from_family) == ("Mrs Gale", True)


def test_who_takes_back_who_they_are_is_nowhere_in_the_concern() -> None:
    stated = concern(answers(you={"kind": "anonymous"}))
    assert (stated.referrer.name, stated.referrer.email) == ("", "")
    assert "Gale" not in str(stated.original)


def test_the_address_for_coming_back_is_no_part_of_the_concern() -> None:
    assert "secret@example.org" not in str(concern(answers()))


def test_a_baby_not_yet_born_has_the_day_it_is_due_and_nothing_of_a_born_child() -> None:
    baby = involved({**TOM, "part": "unborn", "expected_on": "2027-03-03", "about_age": 3})
    assert baby.person.expected_on == date(2027, 3, 3)
    assert (baby.person.birth_date, baby.person.age_stated, baby.person.school) == (None, "", "")


@pytest.mark.parametrize(("age", "said"), [(None, ""), (0, "under 1"), (15, "about 15")])
def test_an_age_known_roughly_is_said_so(age: int | None, said: str) -> None:
    assert involved({**TOM, "born": None, "about_age": age}).person.age_stated == said


def test_a_child_is_heard_in_their_own_words() -> None:
    assert (involved(TOM).part, involved(TOM).voice) == (Part.CHILD, "There is no food.")


def test_answers_come_back_from_where_they_are_kept_as_they_were() -> None:
    cleaned = {"born": date(2017, 3, 1), "forename": "Tom", "about_age": None}
    assert shown(kept(cleaned)) == cleaned


def test_whoever_shares_a_mailbox_says_so_of_an_address_that_they_gave() -> None:
    about = {"name": "Mrs Gale", "email": "gale@example.org", "shared_mailbox": True}
    you = {"kind": "family"}
    assert referrer({"you": you, "about-you": about}).shared_mailbox
    assert not referrer({"you": you, "about-you": about | {"email": ""}}).shared_mailbox
