"""What was decided on what the police sent in a file: they fetch it, by their own references, and nobody is in it."""

from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.feedback.actions import tell_referrer
from frontdoor.domain.feedback.rules import How
from tests.domain.notifications.notification_files import row
from tests.domain.notifications.sending import sender
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, decided, do, refusal
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of

WORDS = "A worker will offer the family help."


@pytest.fixture
def county(db: None) -> County:
    """The county's agencies, and one member for each kind of work."""
    return a_county()


@pytest.fixture
def contact(county: County, tmp_path: Path) -> UUID:
    """A notification of the police on which something was decided."""
    [found] = sender(tmp_path)(row(Notification_ref="NOT77"))
    decided(county, found)
    return found


@pytest.fixture
def told(county: County, contact: UUID) -> None:
    """The police are told in the answer to their file."""
    do(county.social_worker, tell_referrer, contact, WORDS, how=How.FILE)


def page(client: Client, **asked: str) -> str:
    return words_of(client.get(reverse("partner:answers"), asked))


def fetched(client: Client) -> list[str]:
    found: bytes = client.get(reverse("partner:answers_file")).content
    return found.decode("utf-8-sig").splitlines()


@pytest.mark.usefixtures("told")
def test_the_police_read_it_by_their_own_reference(county: County) -> None:
    read = page(signed_in(county.police))
    assert "NOT77" in read
    assert WORDS in read


@pytest.mark.usefixtures("told")
def test_they_take_it_as_a_file_without_a_name(county: County) -> None:
    heading, line = fetched(signed_in(county.police))
    assert heading == "Your reference,Received,Our reference,Told,What was decided"
    assert line.startswith("NOT77,")
    assert [name for name in ("Rhys", "Varley", county.social_worker.name) if name in line] == []


@pytest.mark.usefixtures("told")
def test_nobody_else_reads_it(county: County) -> None:
    assert WORDS not in page(signed_in(county.health))
    assert len(fetched(signed_in(county.health))) == 1


@pytest.mark.usefixtures("told")
def test_another_week_holds_it_not(county: County) -> None:
    read = page(signed_in(county.police), period="2020-W10")
    assert "Nothing was told in this time" in read
    assert WORDS not in read


def test_what_was_not_sent_in_a_file_is_not_told_in_one(county: County) -> None:
    raised = arrived()
    decided(county, raised)
    said = refusal(county.social_worker, tell_referrer, raised, WORDS, how=How.FILE)
    assert said.startswith("They were given no code")


def test_whoever_tells_the_police_is_offered_the_file(county: County, contact: UUID) -> None:
    hub = signed_in(county.social_worker)
    assert "In the answer to their file" in words_of(hub.get(reverse("hub:tell", args=[contact])))


def test_the_police_find_it_and_others_need_not(county: County) -> None:
    assert "Told in our file" in page(signed_in(county.police))
    assert "Told in our file" not in page(signed_in(county.health))
