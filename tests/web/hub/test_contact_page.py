"""The page of one contact."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Viewer
from frontdoor.domain.contacts.rules import FamilyKnows, Involved, Part, SafeNow
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.domain.sharing.actions import reply
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.files.actions import store
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import TEACHER, TOM, a_concern
from tests.factories.county import County
from tests.factories.deeds import asked, do
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, ASSESSED, TOLD, TRIAGED, people_of, send

SignIn = Callable[[Viewer], Client]
Arrive = Callable[..., UUID]


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def seen(client: Client, contact: UUID, **asked: str) -> str:
    """What the page of a contact says."""
    return words_of(client.get(reverse("hub:contact", args=[contact]), asked))


def test_their_words_stand_whole_and_before_what_was_thought_of_them(worker: Client, contact: UUID) -> None:
    send(worker, "triage", contact, **TRIAGED)
    page = seen(worker, contact)
    assert page.find("He came to school hungry again.") < page.find("Not decided yet")
    assert "There is no food." in page


def test_the_page_says_who_how_soon_whose_turn_and_the_next_step(worker: Client, contact: UUID) -> None:
    send(worker, "triage", contact, **TRIAGED)
    page = seen(worker, contact)
    assert "Tom Varley (" in page
    assert "Amber Hungry twice this week." in page
    assert (
        f'href="{reverse("hub:decide", args=[contact])}"'
        in worker.get(reverse("hub:contact", args=[contact])).content.decode()
    )


def test_a_step_that_was_left_out_does_not_read_as_done(worker: Client, contact: UUID) -> None:
    send(worker, "triage", contact, **TRIAGED)
    send(worker, "decide", contact, **ADVISED)
    page = seen(worker, contact)
    assert "Triaged (done) Asked (not needed) Discussed (not needed) Decided (now)" in page


def test_how_things_stood_when_it_arrived_is_said(worker: Client, arrives: Arrive) -> None:
    contact = arrives(a_concern(safe_now=SafeNow.NO, family_knows=FamilyKnows.UNSAFE, tried="Breakfast club"))
    page = seen(worker, contact)
    assert "Safe now? No" in page
    assert "telling them would not be safe" in page
    assert "Tried already Breakfast club" in page


def test_what_stands_in_the_way_of_closing_is_said(worker: Client, contact: UUID) -> None:
    assert "Nothing has been decided yet." in seen(worker, contact)
    send(worker, "decide", contact, **ADVISED)
    assert "Whoever raised this has not been told." in seen(worker, contact)
    send(worker, "tell", contact, **TOLD)
    assert "Nothing stands in the way." in seen(worker, contact)


def test_each_part_folds_to_one_line_when_it_is_done(worker: Client, contact: UUID) -> None:
    send(worker, "decide", contact, **ADVISED)
    page = worker.get(reverse("hub:contact", args=[contact])).content.decode()
    assert 'fd-fold--done" id="decided">' in page
    assert "Advice to the person who raised it, 1 need" in words_of(
        worker.get(reverse("hub:contact", args=[contact]))
    )


def test_a_decision_that_waits_for_a_signature_stands_open(worker: Client, contact: UUID) -> None:
    send(worker, "decide", contact, **ASSESSED)
    page = worker.get(reverse("hub:contact", args=[contact])).content.decode()
    assert "Social work assessment, 1 need: waits for a second signature" in page
    assert 'id="decided" open' in page


def test_what_is_known_crosses_the_contacts_of_linked_records(
    county: County, worker: Client, arrives: Arrive
) -> None:
    first = arrives(a_concern(words="A worry of last spring."))
    second = arrives(a_concern(words="A worry of today.", people=(Involved(Part.CHILD, TOM),)))
    assert "A worry of last spring." not in seen(worker, second)
    with acting_as(county.social_worker.id):
        old, new = UUID(people_of(first)[0]), UUID(people_of(second)[0])
        rule(old, new, Ruled.SAME, "The same birth date", by=county.social_worker)
    page = seen(worker, second)
    assert "A worry of last spring." in page
    assert "2 records linked" in page


def test_what_the_family_must_not_be_told_is_marked_wherever_it_is_told_again(
    county: County, worker: Client, arrives: Arrive
) -> None:
    first = arrives()
    kept = {"keep_from_family": True, "keep_reason": "It would warn him."}
    how = {"worker_name": "PC Moss", "worker_phone": "07700 900124"}
    do(county.police, reply, asked(county, first), answer=Answer.KNOWN, words="He is on bail.", **how, **kept)
    second = arrives()
    with acting_as(county.social_worker.id):
        old, new = UUID(people_of(first)[0]), UUID(people_of(second)[0])
        rule(old, new, Ruled.SAME, "The same birth date", by=county.social_worker)
    assert "He is on bail. Not to be told to the family" in seen(worker, second)
    assert "Works with them: PC Moss, 07700 900124" in seen(worker, first)


def test_what_is_known_is_shown_by_agency(county: County, worker: Client, arrives: Arrive) -> None:
    first = arrives(a_concern(referrer=replace(TEACHER, agency_code="education")))
    send(worker, "decide", first, **ADVISED)
    contact = arrives()
    with acting_as(county.social_worker.id):
        old, new = UUID(people_of(first)[0]), UUID(people_of(contact)[0])
        rule(old, new, Ruled.SAME, "The same birth date", by=county.social_worker)
    whole = seen(worker, contact)
    assert "Decided: Advice to the person who raised it" in whole
    assert "Decided: Advice to the person who raised it" not in seen(worker, contact, agency="Education")


def test_who_else_lives_there_is_listed(worker: Client, arrives: Arrive) -> None:
    sister = StatedPerson(
        "Mia", "Varley", birth_date=date(2021, 9, 14), line="7 Larkmead Court", postcode="NG18 5ZZ"
    )
    arrives(a_concern(people=(Involved(Part.CHILD, sister),)))
    contact = arrives(a_concern())
    page = seen(worker, contact)
    assert "1 other child at the address" in page
    assert "Mia Varley (" in page.partition("Who lives where")[2]


def test_a_protected_address_shows_a_lock_to_the_hub(worker: Client, arrives: Arrive) -> None:
    hidden = StatedPerson("Ruby", "Mellor", line="12 Ostler Street", address_protected=True)
    page = seen(worker, arrives(a_concern(people=(Involved(Part.CHILD, hidden),))))
    assert "Protected address: shown to the hub alone" in page
    assert "12 Ostler Street" in page


def test_who_looked_is_shown_to_everybody_who_looks(
    county: County, worker: Client, as_member: SignIn, contact: UUID
) -> None:
    seen(as_member(county.manager), contact)
    assert county.manager.name in seen(worker, contact).partition("who looked")[2]


def test_the_code_for_the_caller_can_be_read_out_again(worker: Client, contact: UUID) -> None:
    assert "For whoever raised it: reference FD-" in seen(worker, contact)


def test_a_closed_contact_can_be_opened_again_and_nothing_else(worker: Client, contact: UUID) -> None:
    send(worker, "decide", contact, **ADVISED)
    send(worker, "tell", contact, **TOLD)
    send(worker, "close", contact, words="")
    page = seen(worker, contact)
    assert "Open it again" in page
    assert "What else can be done" not in page


def a_picture() -> UUID:
    """A picture that came with a form."""
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    picture.seek(0)
    with acting_as(INTAKE.id):
        return store(picture, name="bruise.png", subject=uuid4(), by=INTAKE).id


def test_a_document_is_saved_and_never_run(worker: Client, arrives: Arrive) -> None:
    file = a_picture()
    contact = arrives(a_concern(attachments=(file,)))
    assert "bruise.png" in seen(worker, contact)
    answer = worker.get(reverse("hub:attachment", args=[contact, file]))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_document_that_is_damaged_is_said_to_be_so(worker: Client, arrives: Arrive, tmp_path: Path) -> None:
    file = a_picture()
    contact = arrives(a_concern(attachments=(file,)))
    with override_settings(FILES_DIR=tmp_path):
        answer = worker.get(reverse("hub:attachment", args=[contact, file]))
    assert answer.status_code == 403
    assert "is not what was stored" in words_of(answer)


def test_a_document_of_another_contact_is_not_there(worker: Client, contact: UUID) -> None:
    assert worker.get(reverse("hub:attachment", args=[contact, uuid4()])).status_code == 404


def test_a_contact_that_is_not_there_looks_like_one_that_is_not_theirs(
    county: County, worker: Client, as_member: SignIn, contact: UUID
) -> None:
    assert worker.get(reverse("hub:contact", args=[uuid4()])).status_code == 404
    assert as_member(county.police).get(reverse("hub:contact", args=[contact])).status_code == 403


def also_about_him(county: County, arrives: Arrive, contact: UUID) -> None:
    """One more contact about the first person of a contact, linked by a ruling."""
    other = arrives(a_concern(people=(Involved(Part.CHILD, TOM),)))
    first, second = UUID(people_of(contact)[0]), UUID(people_of(other)[0])
    with acting_as(county.social_worker.id):
        rule(first, second, Ruled.SAME, "The same birth date", by=county.social_worker)


def test_a_long_story_asks_the_database_no_more_than_a_short_one(
    county: County, worker: Client, arrives: Arrive, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    contact = arrives()
    also_about_him(county, arrives, contact)
    seen(worker, contact)
    with django_assert_max_num_queries(55) as short:
        seen(worker, contact)
    for _ in range(4):
        also_about_him(county, arrives, contact)
    with django_assert_max_num_queries(len(short.captured_queries)):
        seen(worker, contact)


def test_the_log_says_who_looked_at_what(county: County, worker: Client, contact: UUID) -> None:
    from frontdoor.foundation.audit.queries import last_looks

    seen(worker, contact)
    with acting_as(SYSTEM.id):
        [look] = last_looks(SYSTEM, contact)
    assert (look.member_id, look.what) == (county.social_worker.id, "hub:contact")
