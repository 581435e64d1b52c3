"""Restricting a record from the record itself, saying that one knows the family, and opening it for a reason."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.actions import take
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.needtoknow.actions import declare_conflict
from frontdoor.domain.needtoknow.rules import Conflict
from frontdoor.foundation.letters.queries import letters_about
from tests.factories.county import County
from tests.factories.deeds import do, look, people_on
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import send

SignIn = Callable[[Viewer], Client]
REASON = "The school rang: he did not come home, and nobody who is named answers."
LIST = reverse("hub:worklist")


@pytest.fixture
def manager(county: County, as_member: SignIn) -> Client:
    return as_member(county.manager)


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


@pytest.fixture
def tom(contact: UUID) -> UUID:
    """The boy whom the contact is about."""
    return people_on(contact)[0]


@pytest.fixture
def reference(contact: UUID) -> str:
    return look(SYSTEM, contact_references, [contact])[contact]


@pytest.fixture
def restricted(county: County, manager: Client, contact: UUID) -> str:
    """The contact alone, to the manager; what the page said then."""
    typed = {"what": "contact", "why": "danger", "named": [str(county.manager.id)]}
    return words_of(send(manager, "restrict", contact, **typed))


def address(contact: UUID) -> str:
    return reverse("hub:contact", args=[contact])


def broken(client: Client, reference: str, **changes: str) -> str:
    """What the page says after somebody opens a restricted record for a reason."""
    typed = {"reference": reference, "reason": REASON, "hours": "2"} | changes
    return words_of(client.post(reverse("hub:break_glass"), typed, follow=True))


def test_a_restricted_contact_says_so_to_those_named_and_is_not_there_for_others(
    restricted: str, worker: Client, contact: UUID
) -> None:
    assert "1 person and the information governance lead may see it" in restricted
    assert "Restricted: 1 person may see this" in restricted
    assert worker.get(address(contact)).status_code == 404


def test_a_person_is_restricted_with_everything_about_them(
    county: County, manager: Client, worker: Client, contact: UUID, tom: UUID
) -> None:
    typed = {"what": str(tom), "why": "staff", "named": [str(county.manager.id)]}
    page = words_of(manager.post(reverse("hub:restrict_person", args=[tom]), typed, follow=True))
    assert "Restricted: 1 person may see this" in page
    assert worker.get(reverse("hub:person", args=[tom])).status_code == 404
    assert worker.get(address(contact)).status_code == 404


def test_whoever_restricts_it_and_is_not_named_comes_back_to_their_list(
    county: County, manager: Client, contact: UUID
) -> None:
    typed = {"what": "contact", "why": "danger", "named": [str(county.social_worker.id)]}
    answer = manager.post(reverse("hub:restrict", args=[contact]), typed)
    assert answer.headers["Location"] == LIST
    assert manager.get(address(contact)).status_code == 404


def test_nothing_is_restricted_without_a_reason_and_somebody_who_sees_it(
    manager: Client, contact: UUID
) -> None:
    page = words_of(send(manager, "restrict", contact, what="contact"))
    assert "Select why it is restricted" in page
    assert "Select who may still see it" in page


def test_the_form_names_the_manager_and_whoever_has_the_contact(
    county: County, manager: Client, contact: UUID
) -> None:
    do(county.officer, take, contact)
    page = manager.get(reverse("hub:restrict", args=[contact])).content.decode()
    for member in (county.manager, county.officer):
        assert f'value="{member.id}" checked' in page
    assert f'value="{county.social_worker.id}" checked' not in page


def test_whoever_knows_the_family_is_told_calmly_and_sees_it_no_longer(
    county: County, worker: Client, contact: UUID, tom: UUID
) -> None:
    page = words_of(send(worker, "know", contact, person=str(tom), kind="related"))
    assert "Thank you for saying so. It is closed to you from now on." in page
    assert county.manager.name in page
    assert worker.get(address(contact)).status_code == 404


def test_it_can_be_said_on_a_person_too(worker: Client, tom: UUID) -> None:
    typed = {"person": str(tom), "kind": "other", "words": "He is in my daughter's class."}
    worker.post(reverse("hub:know_person", args=[tom]), typed)
    assert worker.get(reverse("hub:person", args=[tom])).status_code == 404


def test_something_else_is_said_in_words(worker: Client, contact: UUID, tom: UUID) -> None:
    page = words_of(send(worker, "know", contact, person=str(tom), kind="other"))
    assert "Enter what have you to do with each other" not in page
    assert "There is a problem" in page
    assert worker.get(address(contact)).status_code == 200


def test_managers_are_told_of_the_work_that_somebody_else_must_take(
    county: County, contact: UUID, tom: UUID, reference: str, arrives: Callable[..., UUID]
) -> None:
    do(county.social_worker, take, contact)
    arrives()
    do(county.social_worker, declare_conflict, tom, kind=Conflict.FRIEND)
    [told] = look(SYSTEM, letters_about, county.manager.id)
    assert reference in told.body


def test_a_manager_says_that_a_colleague_knows_the_family(
    county: County, manager: Client, worker: Client, contact: UUID, tom: UUID
) -> None:
    typed = {"member": str(county.social_worker.id), "person": str(tom), "kind": "ex_partner"}
    page = words_of(send(manager, "declare", contact, **typed))
    assert f"Closed to {county.social_worker.name} from now on" in page
    assert worker.get(address(contact)).status_code == 404


@pytest.mark.usefixtures("restricted")
def test_a_record_opened_for_a_reason_says_until_when_on_each_of_its_pages(
    worker: Client, reference: str, contact: UUID, tom: UUID
) -> None:
    said = "You opened this for a reason until"
    assert said in broken(worker, reference)
    for page in (reverse("hub:person", args=[tom]), reverse("hub:triage", args=[contact])):
        assert said in words_of(worker.get(page))


@pytest.mark.usefixtures("restricted")
def test_opening_it_counts_one_more_who_sees_it(worker: Client, reference: str) -> None:
    assert "Restricted: 2 people may see this" in broken(worker, reference)


@pytest.mark.usefixtures("restricted")
def test_a_short_reason_opens_nothing_and_what_was_typed_stays(
    worker: Client, reference: str, contact: UUID
) -> None:
    page = broken(worker, reference, reason="Must see it")
    assert "Say why you must see it now, in at least 20 letters" in page
    assert "Must see it" in page
    assert worker.get(address(contact)).status_code == 404


@pytest.mark.usefixtures("restricted")
def test_a_family_that_one_knows_is_answered_as_a_reference_that_is_not_there(
    county: County, worker: Client, reference: str, tom: UUID
) -> None:
    do(county.manager, declare_conflict, tom, of=county.social_worker.id, kind=Conflict.RELATED)
    assert "There is no restricted record under this reference" in broken(worker, reference)
    assert (
        broken(worker, "FD-2222-2222").partition("Its reference")[0]
        == broken(worker, reference).partition("Its reference")[0]
    )


@pytest.mark.usefixtures("restricted")
def test_opening_a_record_asks_again_who_it_is(county: County) -> None:
    client = signed_in(county.social_worker, proved=timedelta(minutes=6))
    assert client.get(reverse("hub:break_glass")).headers["Location"].startswith("/account/again/")


def test_only_those_who_may_open_one_are_offered_it(
    county: County, worker: Client, as_member: SignIn
) -> None:
    search = reverse("hub:people")
    assert "open a restricted record" in words_of(worker.get(search))
    assert "open a restricted record" not in words_of(as_member(county.officer).get(search))


def test_an_open_record_says_nothing_of_being_restricted(worker: Client, contact: UUID) -> None:
    assert "Restricted:" not in words_of(worker.get(address(contact)))
