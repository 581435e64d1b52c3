"""Work is offered to a team on a decision, with its story; accepted, or declined with what would help instead."""

from uuid import UUID, uuid4

import pytest

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.decisions.queries import decisions_on
from frontdoor.domain.decisions.rules import Considered
from frontdoor.domain.handovers.actions import accept, decline, hand_over
from frontdoor.domain.handovers.queries import handover_seen, handovers_of, how_many_offers, offers_to_us
from frontdoor.domain.journey.rules import Stage
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.county import County
from tests.factories.deeds import decided, do, look, offered, refusal, standing


@pytest.fixture
def mansfield(county: County) -> Viewer:
    """Somebody of the Mansfield district team."""
    return member_of(county, "ncc-children", "district-mansfield")


def member_of(county: County, agency: str, team: str | None) -> Viewer:
    """Somebody of a receiving team."""
    return join(
        "Lena",
        role=Role.RECEIVING_TEAM,
        agency_id=county.agencies[agency],
        team_id=county.teams[team] if team else None,
        email=f"{uuid4().hex}@example.org",
        by=SYSTEM,
    )


@pytest.mark.parametrize("outcome", [None, Outcome.ASSESSMENT])
def test_nothing_is_handed_over_before_a_decision_is_in_force(
    county: County, contact: UUID, outcome: Outcome | None
) -> None:
    if outcome:
        decided(county, contact, outcome=outcome, tests=[Considered("section_17", met=True, why="need")])
    team = county.teams["early-help-north"]
    said = refusal(county.social_worker, hand_over, contact, team=team, story="So far")
    assert said == (
        "Nothing can be handed over before a decision is in force. Decide first, or have it signed off."
    )


def test_the_story_is_told_once(county: County, contact: UUID) -> None:
    decided(county, contact)
    team = county.teams["early-help-north"]
    said = refusal(county.social_worker, hand_over, contact, team=team, story=" ")
    assert said == "Tell the story in a few lines, so that the family need not tell it again."


def test_the_team_sees_the_contact_its_people_and_the_decision(county: County, contact: UUID) -> None:
    decided(county, contact)
    offered(county, contact)
    assert len(look(county.early_help, contact_seen, contact).people) == 2
    assert [one.outcome for one in look(county.early_help, decisions_on, contact)] == [Outcome.EARLY_HELP]
    assert look(county.early_help, how_many_offers, waiting=True) == 1


def test_accepted_it_is_the_teams(county: County, contact: UUID) -> None:
    decided(county, contact)
    offer = offered(county, contact)
    waiting = standing(contact)
    do(county.early_help, accept, offer, words="Kelly visits on Friday")
    assert (waiting.stage, waiting.waiting_agencies) == (Stage.OFFERED, [county.early_help.agency_id])
    assert (standing(contact).stage, standing(contact).waiting) == (Stage.ACCEPTED, [])
    assert [one.id for one in look(county.early_help, offers_to_us, waiting=False)] == [offer]


@pytest.mark.parametrize(("reason", "instead"), [("", "The school"), ("Not ours", " "), (" ", "")])
def test_whoever_declines_says_why_and_what_would_help_instead(
    county: County, contact: UUID, reason: str, instead: str
) -> None:
    decided(county, contact)
    offer = offered(county, contact)
    said = refusal(county.early_help, decline, offer, reason=reason, instead=instead)
    assert said == "Say why you decline, and what would help this family instead."
    assert standing(contact).stage == Stage.OFFERED


def test_declined_it_goes_back_to_the_hub_at_once(county: County, contact: UUID) -> None:
    decided(county, contact)
    offer = offered(county, contact)
    do(county.early_help, decline, offer, reason="Lives in the south", instead="The south unit")
    [seen] = look(county.officer, handovers_of, contact)
    assert seen.answer
    assert (seen.answer.accepted, seen.answer.instead) == (False, "The south unit")
    assert (standing(contact).stage, standing(contact).waiting) == (Stage.DECIDED, [])


@pytest.mark.parametrize("first", ["early_help", "mansfield"])
def test_offered_to_two_teams_it_is_accepted_when_one_declines_and_the_other_accepts(
    county: County, contact: UUID, mansfield: Viewer, first: str
) -> None:
    decided(county, contact)
    offers = {
        county.early_help: offered(county, contact),
        mansfield: offered(county, contact, "district-mansfield"),
    }
    declines, accepts = (
        (county.early_help, mansfield) if first == "early_help" else (mansfield, county.early_help)
    )
    do(declines, decline, offers[declines], reason="Not ours", instead="The other team")
    between = standing(contact)
    do(accepts, accept, offers[accepts])
    assert (between.stage, between.waiting_agencies) == (Stage.DECIDED, [accepts.agency_id])
    assert (standing(contact).stage, standing(contact).waiting) == (Stage.ACCEPTED, [])


def test_while_one_of_two_teams_has_not_answered_it_stays_offered(
    county: County, contact: UUID, mansfield: Viewer
) -> None:
    decided(county, contact)
    first = offered(county, contact)
    offered(county, contact, "district-mansfield")
    do(county.early_help, accept, first)
    assert (standing(contact).stage, standing(contact).waiting_agencies) == (
        Stage.OFFERED,
        [mansfield.agency_id],
    )


def test_one_team_is_offered_it_once_at_a_time(county: County, contact: UUID) -> None:
    decided(county, contact)
    offer = offered(county, contact)
    team = county.teams["early-help-north"]
    said = refusal(county.social_worker, hand_over, contact, team=team, story="Again")
    do(county.early_help, decline, offer, reason="Full", instead="Next week")
    assert said == "This work is offered to that team already and waits for their answer."
    assert offered(county, contact) != offer


def test_an_offer_is_answered_once(county: County, contact: UUID) -> None:
    decided(county, contact)
    offer = offered(county, contact)
    do(county.early_help, accept, offer)
    assert refusal(county.early_help, accept, offer) == "This offer has been answered already."


@pytest.mark.parametrize(("agency", "team"), [("early-help", "early-help-south"), ("early-help", None)])
def test_nobody_but_the_team_itself_reads_or_answers_an_offer(
    county: County, contact: UUID, agency: str, team: str | None
) -> None:
    decided(county, contact)
    offer, other = offered(county, contact), member_of(county, agency, team)
    with pytest.raises(NotThere):
        look(other, handover_seen, offer)
    with pytest.raises(NotThere):
        do(other, accept, offer)
