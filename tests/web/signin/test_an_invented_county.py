"""Where everybody is invented one may sign in as anybody; where anybody is real, that page is not there."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.actions import join, leave
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from frontdoor.domain.agencies.actions import open_county, set_up_county
from frontdoor.domain.agencies.queries import agency_by_code, is_invented
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import County
from tests.web.hub.conftest import words_of
from tests.web.public.filling import path_of

AS = reverse("signin:choose")


def enrol(name: str, role: Role = Role.PARTNER, agency: str = "police") -> Viewer:
    with acting_as(SYSTEM.id):
        agency_id = agency_by_code(SYSTEM, agency).id
        email = f"{name.lower().replace(' ', '.')}@example.org"
        return join(name, role=role, agency_id=agency_id, email=email, by=SYSTEM)


@pytest.fixture
def invented(db: None) -> Viewer:
    """An invented county, and a constable of it."""
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=True, by=SYSTEM)
        set_up_county(by=SYSTEM)
    return enrol("PC Tom Varley")


def test_one_person_for_each_role_is_offered(invented: Viewer) -> None:
    enrol("PC Ada Moss")
    enrol("Ruth Sandal", agency="education")
    page = words_of(Client().get(AS))
    assert "Ruth Sandal" in page
    assert [name for name in ("PC Tom Varley", "PC Ada Moss") if name in page] == ["PC Ada Moss"]


def test_a_press_of_the_button_leads_to_their_work(invented: Viewer) -> None:
    response = Client().post(AS, {"member": str(invented.id)}, follow=True)
    assert path_of(response) == reverse("partner:requests")
    assert "PC Tom Varley" in words_of(response)


def test_the_sign_in_page_says_that_the_county_is_invented(invented: Viewer) -> None:
    assert "This county is invented" in words_of(Client().get(reverse("account_login")))


def test_nobody_signs_in_as_a_leaver_or_as_the_service_itself(invented: Viewer) -> None:
    with acting_as(SYSTEM.id):
        leave(invented.id, by=SYSTEM)
    for member in (invented.id, SYSTEM.id, INTAKE.id, "nonsense"):
        assert Client().post(AS, {"member": str(member)}).status_code == 404


@pytest.mark.parametrize("method", ["get", "post", "head", "put"])
def test_where_people_are_real_the_page_is_not_there(county: County, method: str) -> None:
    response = getattr(Client(), method)(AS, {"member": str(county.police.id)})
    assert response.status_code == 404


def test_where_people_are_real_nobody_becomes_anybody_by_it(county: County) -> None:
    client = Client()
    client.post(AS, {"member": str(county.police.id)})
    assert path_of(client.get(reverse("partner:requests"), follow=True)) == reverse("account_login")
    assert "invented" not in words_of(client.get(reverse("account_login")))


def test_where_people_are_real_it_looks_as_if_the_address_had_never_been(county: County) -> None:
    assert words_of(Client().get(AS)) == words_of(Client().get("/sign-in/nowhere/"))


def call_it_invented() -> None:
    with transaction.atomic(), acting_as(SYSTEM.id):
        open_county("Realshire", invented=True, by=SYSTEM)


def test_a_county_in_which_a_contact_arrived_can_not_be_called_invented(db: None) -> None:
    with acting_as(INTAKE.id):
        raise_concern(a_concern(), by=INTAKE)
    with pytest.raises(DatabaseError, match="can not be called invented"):
        call_it_invented()
    assert not is_invented(None)


def test_a_county_with_members_can_not_be_called_invented(county: County) -> None:
    with pytest.raises(DatabaseError, match="can not be called invented"):
        call_it_invented()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE agencies_county SET invented = true", "DELETE FROM agencies_county", "TRUNCATE agencies_county"],
)
def test_a_real_county_does_not_become_an_invented_one(county: County, statement: str) -> None:
    with acting_as(SYSTEM.id):
        open_county("Realshire", invented=False, by=SYSTEM)
    with (
        pytest.raises(DatabaseError),
        transaction.atomic(),
        acting_as(SYSTEM.id),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert not is_invented(None)


def test_there_is_one_county(county: County) -> None:
    with acting_as(SYSTEM.id):
        open_county("Realshire", invented=False, by=SYSTEM)
    with pytest.raises(DatabaseError):
        call_it_invented()
