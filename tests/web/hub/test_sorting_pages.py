"""Taking, setting aside, joining, and saying that whoever raised it was told that we have it."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ASKED, people_of, send, stage_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


@pytest.fixture
def letter(arrives: Callable[..., UUID]) -> UUID:
    """A letter from somebody without an e-mail address."""
    stated = a_concern()
    return arrives(replace(stated, way_in=WayIn.LETTER, referrer=replace(stated.referrer, email="")))


def seen(client: Client, contact: UUID) -> str:
    return words_of(client.get(reverse("hub:contact", args=[contact])))


def worker_of(county: County, contact: UUID) -> UUID | None:
    with acting_as(county.officer.id):
        standing = reading_standing(county.officer, contact).found
    assert standing
    return standing.worker


def test_whoever_takes_it_has_it(county: County, officer: Client, contact: UUID) -> None:
    assert "Nobody has it yet." in words_of(officer.get(reverse("hub:take", args=[contact])))
    assert "It is yours now." in words_of(send(officer, "take", contact, mine="yes"))
    assert worker_of(county, contact) == county.officer.id


def test_it_can_be_handed_to_a_colleague(county: County, officer: Client, contact: UUID) -> None:
    page = words_of(send(officer, "take", contact, worker=str(county.social_worker.id)))
    assert f"{county.social_worker.name} has it now." in page
    assert worker_of(county, contact) == county.social_worker.id


def test_it_is_never_handed_out_of_the_hub(county: County, officer: Client, contact: UUID) -> None:
    page = words_of(send(officer, "take", contact, worker=str(county.police.id)))
    assert "There is a problem" in page
    assert worker_of(county, contact) is None


def test_set_aside_it_is_kept_with_the_reason_and_can_be_opened_again(officer: Client, contact: UUID) -> None:
    assert "It is kept" in words_of(
        send(officer, "set_aside", contact, why="not_for_us", words="An invoice.")
    )
    page = seen(officer, contact)
    assert "Not a worry about anybody" in page
    assert "An invoice." in page
    send(officer, "reopen", contact, reason="Its second page names a child.")
    assert stage_of(contact) != "closed"


def test_nothing_is_set_aside_without_a_reason(officer: Client, contact: UUID) -> None:
    assert "Select why it is set aside" in words_of(send(officer, "set_aside", contact))
    assert stage_of(contact) == "arrived"


def test_what_partners_were_asked_about_is_not_set_aside(
    county: County, as_member: SignIn, officer: Client, contact: UUID
) -> None:
    send(as_member(county.social_worker), "ask", contact, **ASKED, people=people_of(contact))
    assert "set it aside" not in seen(officer, contact)
    assert "Partners were asked" in words_of(send(officer, "set_aside", contact, why="trial"))


def test_a_second_message_of_the_same_sender_is_offered(
    officer: Client, arrives: Callable[..., UUID], contact: UUID
) -> None:
    second = arrives(a_concern(words="Has anybody looked?"))
    page = words_of(officer.get(reverse("hub:join", args=[second])))
    assert "From the same address or telephone" in page


def test_a_contact_about_the_same_person_is_offered_each_once(
    county: County, officer: Client, arrives: Callable[..., UUID], contact: UUID
) -> None:
    second = arrives(a_concern(words="I have seen him too.", referrer=StatedReferrer(ReferrerKind.ANONYMOUS)))
    who = county.social_worker
    with acting_as(who.id):
        one, other = (contact_seen(who, each).about[0].person.id for each in (contact, second))
        rule(one, other, Ruled.SAME, "The same boy.", by=who)
    page = words_of(officer.get(reverse("hub:join", args=[second])))
    assert page.count("About the same people") == 1
    assert "From the same address or telephone" not in page


def test_joined_as_a_chaser_it_goes_on_in_the_other(
    county: County, officer: Client, arrives: Callable[..., UUID], contact: UUID
) -> None:
    second = arrives(a_concern(words="Has anybody looked?"))
    address = f"{reverse('hub:join', args=[second])}?to={contact}"
    assert "Does this belong to" in words_of(officer.get(address))
    page = words_of(officer.post(address, {"is_chaser": "yes", "why": "The same boy."}, follow=True))
    assert "was joined to this, as somebody chasing us" in page
    assert stage_of(second) == "closed"
    assert "It goes on there." in seen(officer, second)


def test_a_contact_is_found_by_its_reference_and_never_joined_to_itself(
    county: County, officer: Client, arrives: Callable[..., UUID], contact: UUID
) -> None:
    second = arrives(a_concern(words="Has anybody looked?"))
    with acting_as(county.officer.id):
        own, other = (contact_seen(county.officer, each).reference for each in (second, contact))
    assert "There is no other contact" in words_of(send(officer, "join", second, reference=own))
    assert f"Does this belong to {other}?" in words_of(send(officer, "join", second, reference=other.lower()))


@pytest.mark.parametrize("to", ["nonsense", "00000000-0000-0000-0000-000000000000"])
def test_a_contact_that_is_not_there_is_not_joined_to(officer: Client, contact: UUID, to: str) -> None:
    assert officer.get(f"{reverse('hub:join', args=[contact])}?to={to}").status_code == 404


def test_how_they_were_told_is_said_once(officer: Client, letter: UUID) -> None:
    assert "Say how they were told that we have it" in seen(officer, letter)
    assert "Kept." in words_of(send(officer, "acknowledged", letter, how="post"))
    assert "Say how they were told that we have it" not in seen(officer, letter)
    assert "They were told already" in words_of(send(officer, "acknowledged", letter, how="call"))


def test_why_they_cannot_be_told_is_a_reason(officer: Client, letter: UUID) -> None:
    assert "Enter why they can’t be told" in words_of(send(officer, "acknowledged", letter, how="cant"))
    send(officer, "acknowledged", letter, how="cant", reason="No name, no address.")
    assert "No name, no address." in seen(officer, letter)


def test_what_was_acknowledged_as_it_arrived_asks_for_nothing(officer: Client, contact: UUID) -> None:
    assert "Say how they were told that we have it" not in seen(officer, contact)


@pytest.mark.parametrize("page", ["take", "set_aside", "join", "acknowledged", "name_people"])
def test_a_closed_contact_says_to_open_it_first(officer: Client, contact: UUID, page: str) -> None:
    send(officer, "set_aside", contact, why="trial")
    answer = officer.get(reverse(f"hub:{page}", args=[contact]))
    assert answer.status_code == 403
    assert "Open it again first" in words_of(answer)


@pytest.mark.parametrize("page", ["take", "set_aside", "join", "acknowledged", "name_people"])
def test_nobody_outside_the_hub_sorts(county: County, as_member: SignIn, contact: UUID, page: str) -> None:
    assert as_member(county.police).get(reverse(f"hub:{page}", args=[contact])).status_code == 403
