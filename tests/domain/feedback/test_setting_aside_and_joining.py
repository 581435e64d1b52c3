"""What is no worry is set aside, and what belongs elsewhere is joined: by a person, kept, and open to be undone."""

from uuid import UUID

import pytest

from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import NoConcern, WayIn
from frontdoor.domain.feedback.actions import join, reopen, set_aside
from frontdoor.domain.journey.queries import Filters, closed_list, look_first_list
from tests.factories.county import County
from tests.factories.deeds import asked, came_in, decided, do, look, refusal, standing


@pytest.fixture
def invoice(county: County) -> UUID:
    return came_in(way_in=WayIn.EMAIL, people=(), words="Please find our invoice.")


def test_an_invoice_is_set_aside_and_kept(county: County, invoice: UUID) -> None:
    do(county.officer, set_aside, invoice, NoConcern.NOT_FOR_US)
    assert look(county.officer, look_first_list, Filters()).total == 0
    assert [row.outcome for row in look(county.officer, closed_list, Filters()).rows] == ["set_aside"]
    assert look(county.officer, contact_seen, invoice).words == "Please find our invoice."


def test_what_was_set_aside_by_mistake_is_opened_again(county: County, invoice: UUID) -> None:
    do(county.officer, set_aside, invoice, NoConcern.UNWANTED)
    do(county.officer, reopen, invoice, "There is a worry in its last line.")
    stands = standing(invoice)
    assert (stands.outcome, stands.closed_at, stands.stage) == ("", None, "ready")


def test_a_second_mail_is_joined_to_the_first_and_counted_as_chasing_us(
    county: County, contact: UUID, invoice: UUID
) -> None:
    do(county.officer, join, invoice, contact, why="The same teacher asks what became of it.", is_chaser=True)
    assert standing(invoice).outcome == "joined"
    assert (standing(contact).chased, standing(contact).unread_since is not None) == (1, True)


def test_more_about_the_same_family_is_joined_without_being_a_chaser(
    county: County, contact: UUID, invoice: UUID
) -> None:
    do(county.officer, join, invoice, contact, why="More about the same boy.", is_chaser=False)
    assert standing(contact).chased == 0


@pytest.mark.parametrize(
    ("why", "said"), [("", "Say why"), ("Twice.", "same contact")], ids=["no reason", "to itself"]
)
def test_a_joining_needs_a_reason_and_another_contact(
    county: County, contact: UUID, invoice: UUID, why: str, said: str
) -> None:
    to = contact if not why else invoice
    assert said in refusal(county.officer, join, invoice, to, why=why, is_chaser=False)


def test_nothing_is_joined_to_what_is_over(county: County, contact: UUID, invoice: UUID) -> None:
    do(county.officer, set_aside, contact, NoConcern.SENT_TWICE)
    assert "is closed" in refusal(county.officer, join, invoice, contact, why="Same.", is_chaser=False)


def test_what_was_acted_on_is_closed_and_not_sorted_away(county: County, contact: UUID) -> None:
    asked(county, contact)
    assert "Partners were asked" in refusal(county.officer, set_aside, contact, NoConcern.TRIAL)


def test_what_was_decided_is_closed_and_not_sorted_away(county: County, contact: UUID) -> None:
    decided(county, contact)
    assert "decided" in refusal(county.officer, set_aside, contact, NoConcern.TRIAL)


@pytest.mark.parametrize("outsider", ["police", "early_help"])
def test_nobody_outside_the_hub_sets_anything_aside(county: County, contact: UUID, outsider: str) -> None:
    assert "You may not" in refusal(getattr(county, outsider), set_aside, contact, NoConcern.TRIAL)
