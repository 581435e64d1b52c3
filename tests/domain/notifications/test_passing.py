"""Adults' notifications are passed on by whom the rules allow, both hubs have theirs, and all of it can be undone."""

from pathlib import Path
from uuid import UUID

import pytest

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.contacts.actions import name_people
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.decisions.queries import actions_on
from frontdoor.domain.feedback.actions import close, tell_referrer
from frontdoor.domain.feedback.policies import why_not_close
from frontdoor.domain.feedback.rules import How
from frontdoor.domain.handovers.actions import accept, decline, pass_on, share_with_adults, take_back
from frontdoor.domain.handovers.queries import handovers_of, offers_to_us
from frontdoor.domain.journey.rules import Stage
from frontdoor.domain.matching.queries import same_people
from frontdoor.domain.notifications.queries import notified, passed_of
from frontdoor.domain.notifications.rules import Went
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere
from tests.domain.notifications.notification_files import Row
from tests.domain.notifications.sending import (
    ADULT_AT_RISK,
    BOTH,
    CHILD,
    ELSEWHERE,
    QUIET,
    VICTIM,
    Send,
    entry,
    sender,
)
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, decided, do, look, people_on, refusal, standing

UNNAMED_CHILD = VICTIM | {"Narrative": "Verbal argument; children upstairs."}


@pytest.fixture
def county(db: None) -> County:
    """The county with its people."""
    return a_county()


@pytest.fixture
def send(county: County, tmp_path: Path) -> Send:
    return sender(tmp_path)


@pytest.fixture
def adults(county: County) -> Viewer:
    """Somebody of the adult safeguarding team."""
    with acting_as(SYSTEM.id):
        return join(
            "Peter Dale",
            role=Role.RECEIVING_TEAM,
            agency_id=county.agencies["ncc-adults"],
            team_id=county.teams["adult-mash"],
            email="peter.dale@example.org",
            by=SYSTEM,
        )


def test_an_adult_at_risk_alone_is_offered_to_the_adults_hub_with_the_reason(
    county: County, send: Send, adults: Viewer
) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS)
    [offer] = look(adults, offers_to_us, waiting=True)
    assert "An adult at risk is named, and no child is named or spoken of." in offer.story
    assert (offer.contact_id, QUIET in offer.story) == (contact, True)
    assert standing(contact).stage == Stage.OFFERED


def test_the_adults_hub_sees_whom_it_is_about_and_not_what_was_told(
    county: County, send: Send, adults: Viewer
) -> None:
    [contact] = send(ADULT_AT_RISK)
    with acting_as(adults.id), pytest.raises(NotThere):
        contact_seen(adults, contact)
    do(county.manager, pass_on, contact, Went.ADULTS)
    seen = look(adults, contact_seen, contact)
    assert ([one.person.name for one in seen.people], seen.words) == (["Wayne Whitaker"], "")


def test_once_taken_on_and_told_it_closes_without_a_decision_of_this_hub(
    county: County, send: Send, adults: Viewer
) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS)
    do(adults, accept, look(adults, offers_to_us, waiting=True)[0].id)
    do(county.manager, tell_referrer, contact, "The adults’ hub has it.", how=How.CALL)
    do(county.manager, close, contact)
    assert (standing(contact).stage, entry(contact).is_open) == (Stage.CLOSED, False)


def test_declined_it_comes_back_to_be_decided(county: County, send: Send, adults: Viewer) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS)
    [offer] = look(adults, offers_to_us, waiting=True)
    do(adults, decline, offer.id, reason="Not ours", instead="Housing")
    assert "Nothing has been decided yet" in look(county.manager, why_not_close, contact)


def test_who_lives_elsewhere_is_promised_to_that_council_today(county: County, send: Send) -> None:
    [contact] = send(ELSEWHERE)
    do(county.social_worker, pass_on, contact, Went.ELSEWHERE)
    [promise] = look(county.manager, actions_on, contact)
    assert promise.what.startswith("Telephone the front door of Derby council")
    assert (promise.is_open, standing(contact).stage) == (True, Stage.DECIDED)


@pytest.mark.parametrize(
    ("rows", "said"),
    {
        "a child named": ([CHILD], "A child is named on it"),
        "a child spoken of": ([UNNAMED_CHILD], "its words may speak of one"),
        "a child and an adult at risk": (BOTH, "A child and an adult at risk are on it"),
        "unborn": ([CHILD | {"Forename": "Unborn", "DOB": "03/02/2027", "Age": ""}], "An unborn child"),
        "no age": ([VICTIM | {"Age": ""}], "It is not said how old somebody on it is"),
        "elsewhere": ([ELSEWHERE], "They live in"),
    }.values(),
)
def test_what_may_concern_a_child_is_not_passed_to_the_adults_hub(
    county: County, send: Send, rows: list[Row], said: str
) -> None:
    [contact] = send(*rows)
    assert said in refusal(county.manager, pass_on, contact, Went.ADULTS)
    assert (entry(contact).went, standing(contact).stage) == ("", Stage.ARRIVED)


def test_a_child_at_the_address_keeps_an_adults_notification_here_too(county: County, send: Send) -> None:
    at_home = {"Address": VICTIM["Address"], "Surname": VICTIM["Surname"], "Notification ref": "CHILD"}
    _, contact = send(CHILD | at_home, VICTIM)
    assert "children were named at this address" in refusal(county.manager, pass_on, contact, Went.ADULTS)
    do(county.manager, share_with_adults, contact)
    assert entry(contact).went == Went.SHARED


def test_a_child_named_later_by_the_hub_keeps_it_here(county: County, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    grandson = Involved(Part.CHILD, StatedPerson(forename="Rhys", surname="Whitaker"))
    do(county.officer, name_people, contact, [grandson])
    assert "A child and an adult at risk are on it" in refusal(county.manager, pass_on, contact, Went.ADULTS)


@pytest.mark.parametrize(
    ("who", "to", "rows"),
    [
        ("officer", Went.ADULTS, [ADULT_AT_RISK]),
        ("social_worker", Went.ADULTS, [ADULT_AT_RISK]),
        ("officer", Went.ELSEWHERE, [ELSEWHERE]),
    ],
)
def test_who_may_not_sign_the_outcome_may_not_pass_it_on(
    county: County, send: Send, who: str, to: Went, rows: list[Row]
) -> None:
    [contact] = send(*rows)
    assert "it goes by the sign-off rule for" in refusal(getattr(county, who), pass_on, contact, to)


def test_a_partner_passes_nothing_on(county: County, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    assert "You may not hand work over" in refusal(county.police, pass_on, contact, Went.ADULTS)


def test_what_was_decided_or_did_not_come_from_the_police_is_not_passed_on(
    county: County, send: Send
) -> None:
    [contact] = send(ADULT_AT_RISK)
    decided(county, contact)
    assert "decided on this notification already" in refusal(county.manager, pass_on, contact, Went.ADULTS)
    other = arrived(**vars(a_concern()) | {"id": None})
    assert "did not come as a notification" in refusal(county.manager, pass_on, other, Went.ADULTS)


@pytest.fixture
def shared(county: County, send: Send) -> tuple[UUID, UUID]:
    """A notification for both hubs, and the adults' part made from it."""
    [contact] = send(*BOTH)
    return contact, do(county.manager, share_with_adults, contact)


def test_both_hubs_have_theirs_each_with_its_own_journey(
    county: County, shared: tuple[UUID, UUID], adults: Viewer
) -> None:
    contact, part = shared
    assert (standing(contact).stage, standing(part).stage) == (Stage.ARRIVED, Stage.OFFERED)
    [offer] = look(adults, offers_to_us, waiting=True)
    do(adults, accept, offer.id)
    assert (standing(contact).stage, standing(part).stage) == (Stage.ARRIVED, Stage.ACCEPTED)


def test_no_child_is_on_the_adults_part_and_no_word_that_may_tell_of_one(
    county: County, shared: tuple[UUID, UUID], adults: Viewer
) -> None:
    _, part = shared
    [offer] = look(adults, offers_to_us, waiting=True)
    assert [one.person.name for one in look(SYSTEM, contact_seen, part).people] == ["Iris Stapleton"]
    assert "Neighbour reported shouting" not in offer.story
    with acting_as(adults.id), pytest.raises(NotThere):
        contact_seen(adults, shared[0])


def test_the_two_are_joined_both_ways_and_their_people_are_the_same(
    county: County, shared: tuple[UUID, UUID]
) -> None:
    contact, part = shared
    passed = look(county.manager, passed_of, shared)
    assert (passed[contact].beside, passed[part].beside) == (part, contact)
    [theirs] = look(SYSTEM, contact_seen, part).people
    [_, ours] = look(SYSTEM, contact_seen, contact).people
    assert ours.person.id in look(SYSTEM, same_people, theirs.person.id)


def test_the_adults_part_is_no_notification_of_its_own(county: County, shared: tuple[UUID, UUID]) -> None:
    contact, part = shared
    assert look(county.manager, notified, part, people_on(part)) is None
    found = look(county.manager, notified, contact, people_on(contact))
    assert found
    assert (found.before, found.elsewhere) == (0, 0)


def test_taken_back_before_an_answer_it_waits_in_the_lane_again(
    county: County, send: Send, adults: Viewer
) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS)
    do(county.manager, take_back, contact, reason="A grandson lives there")
    assert (entry(contact).went, standing(contact).stage) == ("", Stage.READY)
    assert look(adults, offers_to_us, waiting=True) == []
    [offer] = look(adults, offers_to_us, waiting=False)
    assert offer.answer
    assert offer.answer.withdrawn


def test_what_is_taken_back_is_theirs_to_see_no_longer(county: County, send: Send, adults: Viewer) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS)
    offered = look(adults, contact_seen, contact).id
    do(county.manager, take_back, contact, reason="A grandson lives there")
    assert offered == contact
    with pytest.raises(NotThere):
        look(adults, contact_seen, contact)


def test_a_sharing_taken_back_ends_both_halves(county: County, shared: tuple[UUID, UUID]) -> None:
    contact, part = shared
    do(county.manager, take_back, contact, reason="Not an adult at risk")
    assert look(county.manager, passed_of, shared) == {}
    assert (entry(contact).went, standing(part).stage) == ("", Stage.READY)
    [offer] = look(county.manager, handovers_of, part)
    assert offer.answer
    assert offer.answer.withdrawn


def test_a_promise_to_another_council_ends_with_it(county: County, send: Send) -> None:
    [contact] = send(ELSEWHERE)
    do(county.social_worker, pass_on, contact, Went.ELSEWHERE)
    do(county.social_worker, take_back, contact, reason="They moved here")
    [promise] = look(county.manager, actions_on, contact)
    assert not promise.is_open


def test_what_they_took_on_is_not_taken_back(county: County, send: Send, adults: Viewer) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS)
    do(adults, accept, look(adults, offers_to_us, waiting=True)[0].id)
    assert "took this on already. Speak with them." in refusal(
        county.manager, take_back, contact, reason="A mistake"
    )
    assert entry(contact).went == Went.ADULTS


def test_taken_back_it_can_be_passed_on_again(county: County, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    for _ in range(2):
        do(county.manager, pass_on, contact, Went.ADULTS)
        assert "passed on already" in refusal(county.manager, pass_on, contact, Went.ADULTS)
        do(county.manager, take_back, contact, reason="A mistake")
    assert standing(contact).stage == Stage.READY


def test_taking_back_wants_a_reason(county: County, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS)
    assert refusal(county.manager, take_back, contact, reason=" ") == "Say why it is taken back."


def test_the_hub_may_add_words_to_the_story(county: County, send: Send) -> None:
    [contact] = send(ADULT_AT_RISK)
    do(county.manager, pass_on, contact, Went.ADULTS, words="Speak with his daughter first.")
    [offer] = look(county.manager, handovers_of, contact)
    assert offer.story.endswith("The hub adds: Speak with his daughter first.")
