"""Who looked at a record, all that one member looked at, the file for whoever asks, unusual looking and the seals."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.queries import alerts, looks_at
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.sealing.actions import make_checkpoint, seal_looks
from frontdoor.jobs.looking import notice_between
from tests.factories.county import County
from tests.factories.deeds import look, people_on
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import Answer, words_of

Page = Callable[..., Answer]


@pytest.fixture
def looked(county: County, contact: UUID) -> None:
    """The officer opens the contact and the child's record."""
    client = signed_in(county.officer)
    client.get(reverse("hub:contact", args=[contact]))
    client.get(reverse("hub:person", args=[people_on(contact)[0]]))


@pytest.mark.usefixtures("looked")
def test_a_contact_says_who_looked_at_it(opens: Page, contact: UUID, county: County) -> None:
    page = words_of(opens("looks_at_contact", contact))
    assert county.officer.name in page
    assert "Looked: the contact" in page


@pytest.mark.usefixtures("looked")
def test_a_person_counts_the_looks_at_their_contacts_too(opens: Page, contact: UUID) -> None:
    page = words_of(opens("looks_at_person", people_on(contact)[0]))
    assert "Looked: the contact" in page
    assert "Looked: the person’s record" in page


@pytest.mark.usefixtures("looked")
def test_a_member_says_all_that_they_looked_at(opens: Page, reference: str, county: County) -> None:
    page = words_of(opens("looks_by", county.officer.id))
    assert reference in page
    assert "Tom Varley" in page


def test_a_refused_look_is_there_too(opens: Page, contact: UUID, county: County, restriction: UUID) -> None:
    signed_in(county.social_worker).get(reverse("hub:contact", args=[contact]))
    page = words_of(opens("looks_at_contact", contact))
    assert "Found nothing there: the contact Not let through" in page


@pytest.mark.usefixtures("looked")
def test_the_file_has_a_row_for_each_look_and_names_nobody_unless_that_was_chosen(
    desk: Client, guardian: Viewer, contact: UUID, county: County
) -> None:
    address = reverse("guardian:export_contact", args=[contact])
    rows = list(csv.reader(io.StringIO(desk.post(address).content.decode("utf-8-sig"))))
    with acting_as(guardian.id):
        # The look at the file itself is written once it is answered.
        assert len(rows) - 1 == looks_at(guardian, contact).exclude(what="guardian:export_contact").count()
    assert county.officer.name not in str(rows)
    assert county.officer.name in desk.post(address, {"names": "on"}).content.decode()


def test_taking_the_file_is_on_record_as_a_copy_taken(desk: Client, guardian: Viewer, contact: UUID) -> None:
    desk.post(reverse("guardian:export_person", args=[people_on(contact)[0]]))
    with acting_as(SYSTEM.id):
        [row] = Look.objects.filter(what="guardian:export_person")
    assert (row.kind, row.subject, row.member_id) == ("export", people_on(contact)[0], guardian.id)


def test_the_file_asks_again_who_it_is(guardian: Viewer, contact: UUID) -> None:
    client = signed_in(guardian, proved=timedelta(minutes=6))
    answer = client.post(reverse("guardian:export_contact", args=[contact]))
    assert "who-looked.csv" not in answer.headers.get("Content-Disposition", "")


def test_a_reference_leads_to_who_looked_and_a_wrong_one_says_so(
    sends: Page, contact: UUID, reference: str
) -> None:
    assert f"Who looked at {reference}" in words_of(sends("looks", reference=reference))
    assert "There is no contact with this reference." in words_of(sends("looks", reference="FD-2222-2222"))


def test_unusual_looking_waits_with_what_to_do_until_somebody_asked(
    opens: Page, sends: Page, guardian: Viewer, county: County
) -> None:
    client = signed_in(county.police)
    for number in range(12):
        client.get(reverse("partner:request", args=[UUID(int=number)]))
    with acting_as(SYSTEM.id):
        notice_between(now() - timedelta(minutes=5), now() + timedelta(seconds=1))
    [alert] = [one for one in look(guardian, alerts) if one.member_id == county.police.id]
    assert "Ask what they were looking for." in words_of(opens("alert", alert.id))
    sends("alert", alert.id, verdict="explained", words="An old list of links.")
    assert "An old list of links." in words_of(opens("alert", alert.id))


def test_the_guardian_reads_a_contact_and_is_offered_no_deed_on_it(desk: Client, contact: UUID) -> None:
    page = words_of(desk.get(reverse("hub:contact", args=[contact])))
    assert "Who looked at it" in page
    assert "Triage" not in page.replace("Triaged", "")
    assert "What else can be done" not in page


def test_a_look_of_the_guardian_leaves_a_contact_unread(desk: Client, county: County, contact: UUID) -> None:
    desk.get(reverse("hub:contact", args=[contact]))
    with acting_as(county.officer.id):
        standing = reading_standing(county.officer, contact).found
    assert standing
    assert standing.unread_since is not None


@pytest.mark.usefixtures("looked")
def test_the_seals_say_how_far_they_go_and_the_checkpoint_is_for_paper(opens: Page) -> None:
    assert "Nothing is sealed yet" in words_of(opens("seals"))
    seal_looks(by=SYSTEM)
    assert make_checkpoint("journeyshire", by=SYSTEM)
    assert "Every look until a moment ago is sealed." in words_of(opens("seals"))
    assert "journeyshire" in words_of(opens("checkpoint"))
