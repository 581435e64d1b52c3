"""The page on which a call is taken."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen, hub_draft
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.matching.queries import same_people
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import people_of

SignIn = Callable[[Viewer], Client]
SAID = {
    "emergency": "no",
    "kind": "professional",
    "name": "Ms Hale",
    "organisation": "Ferrybank Primary",
    "words": "He came with a bruise.\r\nHe would not say how.",
    "person": ["p1"],
    "p1-part": "child",
    "p1-forename": "Thomas",
    "p1-surname": "Varley",
    "p1-born": "1/3/2017",
    "line": "7 Larkmead Court",
    "postcode": "NG18 5ZZ",
}


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def call() -> UUID:
    """The address of a call that nobody has begun."""
    return new_id()


def save(client: Client, call: UUID, **changes: Any) -> str:
    """Save a call as the page does by itself, and read what it answers."""
    response = client.post(
        reverse("hub:call_save", args=[call]), SAID | changes, headers={"HX-Request": "true"}
    )
    return words_of(response)


def press(client: Client, call: UUID, **changes: Any) -> Any:
    """Press a button of a call, and read the page that follows."""
    return client.post(reverse("hub:call", args=[call]), SAID | changes, follow=True)


def leads(client: Client, call: UUID, button: str) -> str:
    """The address to which sending a call leads."""
    return client.post(reverse("hub:call", args=[call]), SAID | {"send": button})["Location"]


def sent_as(county: County, call: UUID) -> ContactSeen:
    """The contact as which a call was sent."""
    with acting_as(county.officer.id):
        taken = hub_draft(county.officer, call)
        assert taken
        assert taken.sent_as
        return contact_seen(county.officer, taken.sent_as)


def test_taking_a_call_keeps_nothing_until_something_is_said(county: County, officer: Client) -> None:
    page = officer.get(reverse("hub:call_start"), follow=True)
    assert "Not begun: nothing is kept until you type" in words_of(page)
    with acting_as(county.officer.id):
        assert hub_draft(county.officer, page.resolver_match.kwargs["call_id"]) is None


def test_every_answer_is_kept_and_read_back_in_another_browser(
    officer: Client, worker: Client, call: UUID
) -> None:
    assert "Saved" in save(officer, call)
    page = worker.get(reverse("hub:call", args=[call])).content.decode()
    assert "Ms Hale" in page
    assert "He came with a bruise.&#10;He would not say how." in page


def test_a_page_that_saves_itself_on_its_way_out_is_left_in_peace(officer: Client, call: UUID) -> None:
    leads(officer, call, "triage")
    assert officer.post(reverse("hub:call_save", args=[call]), SAID).status_code == 204


def test_a_colleague_who_types_on_after_a_call_was_sent_is_told(
    officer: Client, worker: Client, call: UUID
) -> None:
    leads(officer, call, "triage")
    answer = worker.post(reverse("hub:call_save", args=[call]), SAID)
    assert (answer.status_code, "This was sent already" in words_of(answer)) == (403, True)


def test_danger_brings_the_words_to_act_first(officer: Client, call: UUID) -> None:
    assert "Ring 999 now" in save(officer, call, emergency="yes")
    assert "Ring 999 now" in words_of(officer.get(reverse("hub:call", args=[call])))
    assert "Ring 999 now" not in save(officer, call)


def test_somebody_we_know_is_found_while_typing_with_reasons(
    officer: Client, call: UUID, contact: UUID
) -> None:
    told = save(officer, call)
    assert "Thomas Varley may be" in told
    assert "First name: two forms of one name" in told
    assert "Birth: the same birth date" in told


def test_only_those_of_whom_something_new_was_typed_are_looked_for(
    officer: Client, call: UUID, contact: UUID
) -> None:
    save(officer, call)
    assert "may be" not in save(officer, call, tried="A meeting with Mum")


def test_somebody_nobody_knows_is_said_to_be_new(officer: Client, call: UUID, contact: UUID) -> None:
    told = save(
        officer, call, **{"p1-forename": "Zbigniew", "p1-surname": "Quill", "line": "", "postcode": ""}
    )
    assert "nobody on record is like this" in told


def test_a_birth_date_is_read_back_as_it_was_understood(officer: Client, call: UUID) -> None:
    assert "Born 1 March 2017" in save(officer, call)
    assert "Age as said: about 8" in save(officer, call, **{"p1-born": "about 8"})


def test_another_person_is_added_without_scripts(officer: Client, call: UUID) -> None:
    response = press(officer, call, do="add")
    assert response.redirect_chain[-1][0].endswith("?at=p2")
    assert 'name="p2-forename"' in response.content.decode()
    assert "Ms Hale" in response.content.decode()


def test_a_person_is_taken_off_again(officer: Client, call: UUID) -> None:
    two = {"person": ["p1", "p2"], "p2-forename": "Mia"}
    assert "Mia" not in press(officer, call, do="remove:p2", **two).content.decode()


def test_choosing_a_record_shows_the_household_and_what_came_before(
    officer: Client, call: UUID, contact: UUID
) -> None:
    tom, _ = people_of(contact)
    page = words_of(press(officer, call, do=f"known:p1:{tom}"))
    assert "Known to us" in page
    assert "Danielle Varley" in page
    assert "He came to school hungry again." in page


def test_somebody_of_the_household_is_added_as_on_their_record(
    officer: Client, call: UUID, contact: UUID
) -> None:
    _, mother = people_of(contact)
    page = press(officer, call, do=f"join:{mother}").content.decode()
    assert 'name="p2-known" value="' + mother in page
    assert 'value="Danielle"' in page


def test_a_choice_is_taken_back(officer: Client, call: UUID, contact: UUID) -> None:
    tom, _ = people_of(contact)
    page = words_of(press(officer, call, do="unknown:p1", **{"p1-known": tom}))
    assert "Known to us" not in page


@pytest.mark.parametrize(
    ("pressed", "leads_to"),
    [
        ("advice", ("hub:decide", "outcome=advice_only")),
        ("early_help", ("hub:decide", "outcome=early_help")),
        ("now", ("hub:triage", "priority=red&way=decide")),
        ("triage", ("hub:contact", "")),
    ],
)
def test_a_social_worker_goes_on_to_what_they_chose(
    county: County, worker: Client, call: UUID, pressed: str, leads_to: tuple[str, str]
) -> None:
    address, _, guesses = leads(worker, call, pressed).partition("?")
    assert address == reverse(leads_to[0], args=[sent_as(county, call).id])
    assert guesses == leads_to[1]


@pytest.mark.parametrize(
    ("pressed", "priority"), [("advice", "blue"), ("early_help", "green"), ("now", "red")]
)
def test_an_officer_who_may_not_decide_goes_on_to_triage(
    county: County, officer: Client, call: UUID, pressed: str, priority: str
) -> None:
    address = leads(officer, call, pressed)
    assert f"priority={priority}" in address
    assert address.startswith(reverse("hub:triage", args=[sent_as(county, call).id]))


def test_what_was_said_arrives_untouched(county: County, officer: Client, call: UUID) -> None:
    press(officer, call, send="triage")
    contact = sent_as(county, call)
    assert contact.words == "He came with a bruise.\r\nHe would not say how."
    assert (contact.way_in, contact.referrer.name) == (WayIn.TELEPHONE, "Ms Hale")
    assert contact.people[0].person.name == "Thomas Varley"


def test_what_to_read_out_to_the_caller_is_said(county: County, officer: Client, call: UUID) -> None:
    page = words_of(press(officer, call, send="triage"))
    assert f"Read out to the caller: reference {sent_as(county, call).reference}, code" in page


def test_whoever_was_recognised_is_linked_with_their_record(
    county: County, officer: Client, call: UUID, contact: UUID
) -> None:
    tom, _ = people_of(contact)
    press(officer, call, send="triage", **{"p1-known": tom})
    named = sent_as(county, call).people[0].person.id
    with acting_as(SYSTEM.id):
        assert same_people(SYSTEM, named) == {named, UUID(tom)}


@pytest.mark.parametrize(
    ("left_out", "says"),
    [
        ({"words": ""}, "Write what worries them, in their own words"),
        ({"emergency": ""}, "Select yes if anyone is in danger right now"),
        ({"kind": ""}, "Select who is calling"),
        ({"person": []}, "Say who it is about"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(
    county: County, officer: Client, call: UUID, left_out: dict[str, Any], says: str
) -> None:
    page = press(officer, call, send="triage", **left_out)
    assert says in words_of(page)
    assert "Ms Hale" in page.content.decode()
    with acting_as(county.officer.id):
        taken = hub_draft(county.officer, call)
        assert taken
        assert taken.sent_as is None


def test_pressing_twice_sends_one_contact(officer: Client, call: UUID) -> None:
    press(officer, call, send="triage")
    page = words_of(press(officer, call, send="triage"))
    assert "He came with a bruise." in page
    assert "All open 1" in words_of(officer.get(reverse("hub:worklist")))


def test_an_empty_call_is_dropped_and_one_with_words_is_not(officer: Client, call: UUID) -> None:
    assert "The call was dropped" in words_of(press(officer, call, do="drop"))
    save(officer, call)
    assert "so that it can't be lost" in words_of(press(officer, call, do="drop")).replace("’", "'").replace(
        "&#39;", "'"
    )


def test_nobody_outside_the_hub_takes_a_call(county: County, as_member: SignIn, call: UUID) -> None:
    assert as_member(county.police).get(reverse("hub:call", args=[call])).status_code == 403
    assert as_member(county.police).post(reverse("hub:call_save", args=[call]), SAID).status_code == 403


def test_saving_is_sent_never_asked_for(officer: Client, call: UUID) -> None:
    assert officer.get(reverse("hub:call_save", args=[call])).status_code == 404
