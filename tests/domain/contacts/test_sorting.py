"""What the hub does with what arrived before triage: open it, take it, name its people, hear more of it."""

from datetime import timedelta
from uuid import UUID

import pytest
import time_machine

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import name_people, note_seen, take, they_wrote
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.feedback.actions import say_why_not_told
from frontdoor.domain.journey.actions import say_left_unseen
from frontdoor.domain.journey.queries import Filters, look_first_list
from frontdoor.domain.journey.rules import MAYBE_DANGER
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import HIS_MOTHER, TOM
from tests.factories.county import County
from tests.factories.deeds import came_in, do, look, refusal, standing


@pytest.fixture
def nameless(county: County) -> UUID:
    """An e-mail about somebody whom nobody has named yet."""
    return came_in(way_in=WayIn.EMAIL, people=(), words="The boy at number 7 has not eaten.")


def test_what_arrives_in_writing_is_unread_until_somebody_of_the_hub_opens_it(
    county: County, nameless: UUID
) -> None:
    assert standing(nameless).unread_since is not None
    do(county.officer, note_seen, nameless)
    assert standing(nameless).unread_since is None


def test_a_call_was_heard_as_it_was_taken(county: County) -> None:
    assert standing(came_in(way_in=WayIn.TELEPHONE)).unread_since is None


@pytest.mark.parametrize("outsider", ["police", "early_help"])
def test_nobody_outside_the_hub_sorts_what_arrived(county: County, nameless: UUID, outsider: str) -> None:
    viewer = getattr(county, outsider)
    assert "You may not" in refusal(viewer, take, nameless)
    assert "You may not" in refusal(viewer, name_people, nameless, [Involved(Part.CHILD, TOM)])


def test_everybody_sees_who_has_a_contact(county: County, nameless: UUID) -> None:
    do(county.officer, take, nameless)
    assert standing(nameless).worker == county.officer.id
    do(county.officer, take, nameless, worker=county.social_worker.id)
    assert standing(nameless).worker == county.social_worker.id


def test_a_contact_is_not_handed_to_somebody_outside_the_hub(county: County, nameless: UUID) -> None:
    assert "hand it over" in refusal(county.officer, take, nameless, worker=county.early_help.id)


def test_people_named_later_stand_beside_what_arrived_with_what_they_said(
    county: County, nameless: UUID
) -> None:
    do(county.officer, name_people, nameless, [Involved(Part.CHILD, TOM, voice="There is no food.")])
    do(county.officer, name_people, nameless, [Involved(Part.PARENT, HIS_MOTHER)])
    seen = look(county.officer, contact_seen, nameless)
    assert [one.person.forename for one in seen.people] == ["Tom", "Danielle"]
    assert seen.people[0].voice == "There is no food."
    assert seen.words == "The boy at number 7 has not eaten."


def test_the_list_knows_the_children_and_the_district_of_people_named_later(
    county: County, nameless: UUID
) -> None:
    do(county.officer, name_people, nameless, [Involved(Part.CHILD, TOM), Involved(Part.PARENT, HIS_MOTHER)])
    stands = standing(nameless)
    assert (stands.children, stands.adults, stands.district) == (1, 0, "E07000174")


def test_naming_nobody_is_refused(county: County, nameless: UUID) -> None:
    assert "at least one person" in refusal(county.officer, name_people, nameless, [])


def test_a_chaser_makes_a_contact_unread_again_and_is_counted(county: County, nameless: UUID) -> None:
    do(county.officer, note_seen, nameless)
    for _ in range(2):
        do(SYSTEM, they_wrote, nameless, way_in=WayIn.EMAIL, chasing=True, alarming=False)
    stands = standing(nameless)
    assert (stands.chased, stands.unread_since is not None) == (2, True)


def test_a_message_that_sounds_of_danger_stands_on_top_until_somebody_opens_it(
    county: County, nameless: UUID
) -> None:
    came_in(words="Waiting longer.")
    do(county.officer, triage, nameless, priority=Priority.GREEN, reason="Safe for now.", way=Way.DECIDE)
    do(SYSTEM, they_wrote, nameless, way_in=WayIn.EMAIL, chasing=False, alarming=True)
    first = look(county.officer, look_first_list, Filters()).rows[0]
    assert (first.contact_id, first.look_first) == (nameless, MAYBE_DANGER)
    do(county.officer, note_seen, nameless)
    assert look(county.officer, look_first_list, Filters()).rows[0].look_first > MAYBE_DANGER


def test_an_e_mail_that_sounds_of_danger_stands_on_top_and_nothing_is_decided(county: County) -> None:
    came_in(words="Hungry again.")
    alarming = came_in(way_in=WayIn.EMAIL, words="He says he will fetch a knife tonight.")
    first = look(county.officer, look_first_list, Filters()).rows[0]
    assert (first.contact_id, first.priority, first.stage) == (alarming, "", "arrived")
    assert look(county.officer, contact_seen, alarming).alarming == ("knife", "tonight")


def test_nothing_older_than_a_working_day_stays_unseen(county: County, nameless: UUID) -> None:
    assert do(SYSTEM, say_left_unseen) == 0
    with time_machine.travel(now() + timedelta(days=6)):
        came_in(words="Only just arrived.")
        assert do(SYSTEM, say_left_unseen) == 1
        first = look(county.officer, look_first_list, Filters()).rows[0]
    assert (first.contact_id, first.left_unseen) == (nameless, True)


def test_what_was_left_unseen_is_said_once_and_the_managers_are_told_without_a_name(
    county: County, nameless: UUID
) -> None:
    with time_machine.travel(now() + timedelta(days=6)):
        do(SYSTEM, say_left_unseen)
        assert do(SYSTEM, say_left_unseen) == 0
    with acting_as(SYSTEM.id):
        [letter] = Letter.objects.filter(key__startswith="unseen:")
    assert letter.about == county.manager.id
    assert "not opened by anybody for more than a working day: 1" in letter.body


def test_opening_it_ends_that_it_was_left_unseen(county: County, nameless: UUID) -> None:
    with time_machine.travel(now() + timedelta(days=6)):
        do(SYSTEM, say_left_unseen)
        do(county.officer, note_seen, nameless)
        assert standing(nameless).left_unseen is False


def test_an_e_mail_is_answered_at_once_with_a_reference_and_nothing_that_was_told(
    county: County, nameless: UUID
) -> None:
    with acting_as(SYSTEM.id):
        letter = Letter.objects.get(about=nameless)
    assert letter.to == "teacher@example.org"
    assert "Your reference: FD-" in letter.body
    assert "eaten" not in letter.body + letter.subject


def test_what_came_on_paper_without_an_address_waits_to_be_acknowledged_by_a_person(county: County) -> None:
    letter = came_in(way_in=WayIn.LETTER, referrer=StatedReferrer(ReferrerKind.PUBLIC))
    assert standing(letter).acknowledged_at is None
    do(county.officer, say_why_not_told, letter, "She gave no address.")
    assert standing(letter).told_at is not None
