"""A file of police notifications is taken in: each exactly once, every rejected row kept, seen by the hub alone."""

from collections.abc import Callable, Iterable
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.forms import model_to_dict

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agencies.actions import set_up_county
from frontdoor.domain.agencies.queries import agency_by_code
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.models import Concerned, Contact, Import, RejectedRow
from frontdoor.domain.contacts.queries import contact_seen, imports, rejected_rows
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.journey.models import Standing
from frontdoor.domain.matching.models import Likeness
from frontdoor.domain.notifications.actions import import_notifications
from frontdoor.domain.notifications.reading.concerns import concern_from
from frontdoor.domain.notifications.rules import ImportResult, NotificationsImported
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.exchange.layouts import MissingColumns
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.domain.notifications.notification_files import SAMPLE, Row, row, the_notification, written

pytestmark = pytest.mark.django_db
Send = Callable[[Iterable[Row] | bytes], ImportResult]
BAD = row(Notification_ref="NOT9", DOB="31/02/2015")


@pytest.fixture
def send(tmp_path: Path) -> Send:
    """Send a file of these rows."""

    def send_rows(rows: Iterable[Row] | bytes) -> ImportResult:
        path = tmp_path / "notifications.csv"
        path.write_bytes(rows if isinstance(rows, bytes) else written(rows))
        return import_notifications(path, by=SYSTEM)

    return send_rows


@pytest.fixture(autouse=True)
def _seeing_all(db: None) -> Iterable[None]:
    """Look at what was stored as the one who sees all."""
    with acting_as(SYSTEM.id):
        yield


def member(role: Role, agency: str) -> Viewer:
    """Somebody of an agency."""
    set_up_county(by=SYSTEM)
    email = f"{uuid4().hex}@example.org"
    return join("Sam", role=role, agency_id=agency_by_code(SYSTEM, agency).id, email=email, by=SYSTEM)


def counts(result: ImportResult) -> tuple[int, int, int]:
    """Accepted, already there, rejected."""
    return result.accepted, result.already_there, len(result.rejected)


def test_a_notification_becomes_a_contact_with_the_officers_words_and_people(send: Send) -> None:
    send([row(), row(Forename="Dana", Person_role="Victim", DOB="", Age="34", Voice_of_child="")])
    seen = contact_seen(SYSTEM, Contact.objects.get().id)
    assert (seen.way_in, seen.words, seen.source_reference) == (
        "police",
        "Neighbour reported shouting.",
        "NOT1",
    )
    assert (seen.referrer.name, seen.referrer.agency_code) == ("PC Marsh", "police")
    assert [(one.person.forename, one.part) for one in seen.people] == [
        ("Rhys", Part.CHILD),
        ("Dana", Part.VICTIM),
    ]


def test_what_was_missing_or_odd_comes_with_the_contact_and_so_does_the_file_as_it_was(send: Send) -> None:
    send([row(Postcode="", Age="15")])
    original = Contact.objects.get().narrative.original
    assert "a postcode" in original["missing"]
    assert "the age is given as 15" in original["odd"][0]
    assert original["as_it_arrived"].startswith("NOT1,PPN child,Amber,04/11/2026 12:59")


def test_an_unborn_child_is_expected_not_born(send: Send) -> None:
    send([row(Forename="Unborn", DOB="03/02/2027", Age="")])
    [one] = contact_seen(SYSTEM, Contact.objects.get().id).people
    assert (one.part, one.person.birth_date, str(one.person.expected_on)) == (Part.UNBORN, None, "2027-02-03")


def test_an_imported_contact_cannot_be_told_from_one_raised_by_hand(send: Send) -> None:
    rows = [row(), row(Forename="Leo")]
    send(rows)
    imported = Contact.objects.get()
    again = the_notification(*[each | {"Notification ref": "BY HAND"} for each in rows])
    raised = raise_concern(concern_from(again, version=1, file_name="notifications.csv", at=now()), by=SYSTEM)
    assert told(imported) == told(Contact.objects.get(id=raised.id))


def people_of(contact: Contact) -> list[UUID]:
    """Everybody on a contact."""
    return list(Concerned.objects.filter(contact=contact).values_list("person_id", flat=True))


def told(contact: Contact) -> object:
    """All that is stored of a contact, but for what must differ: ids, moments, references and the file's own text."""
    differ = {"reference", "raised_at", "source_reference", "source_digest"}
    narrative = contact.narrative
    return (
        model_to_dict(contact, exclude=differ),
        {key: value for key, value in narrative.original.items() if key not in ("as_it_arrived", "import")},
        (narrative.words, narrative.tried),
        [{name: said[name] for name in said if name != "person"} for said in narrative.of_people],
        model_to_dict(contact.referrer, exclude=["contact"]),
        [
            model_to_dict(one, exclude=["contact", "person"])
            | model_to_dict(one.person, exclude=["added_at"])
            for one in Concerned.objects.select_related("person").filter(contact=contact).order_by("position")
        ],
        list(
            Likeness.objects.filter(person_id__in=people_of(contact)).order_by("person_id").values("stated")
        ),
        model_to_dict(
            Standing.objects.get(contact=contact),
            exclude=["contact", "raised_at", "since", "unread_since", "owed_since", "acknowledged_at"],
        ),
        [
            (event.name, event.payload, len(event.people))
            for event in Event.objects.filter(contact_id=contact.id)
        ],
    )


def test_a_file_sent_again_adds_nothing(send: Send) -> None:
    rows = [row(), row(Notification_ref="NOT2"), BAD]
    assert counts(send(rows)) == (2, 0, 1)
    assert counts(send(rows)) == (0, 2, 1)
    assert (Contact.objects.count(), RejectedRow.objects.count()) == (2, 1)


def test_one_sent_twice_in_a_file_is_stored_once(send: Send) -> None:
    assert counts(send([row(), row(Notification_ref="NOT2"), row()])) == (2, 1, 0)


def test_one_sent_again_with_something_changed_is_another_contact_and_a_newer_version(send: Send) -> None:
    send([row()])
    assert counts(send([row(Grade="Red")])) == (1, 0, 0)
    stored = Contact.objects.filter(source_reference="NOT1").order_by("raised_at")
    assert [(told["version"], told["grade"]) for told in (each.narrative.original for each in stored)] == [
        (1, "amber"),
        (2, "red"),
    ]


def test_a_corrected_row_brings_its_notification_in_again_whole(send: Send) -> None:
    send([row(), row(Forename="Leo", DOB="31/02/2015")])
    send([row(), row(Forename="Leo", DOB="28/02/2015")])
    stored = Contact.objects.order_by("raised_at")
    assert [each.narrative.original["version"] for each in stored] == [1, 2]
    assert Concerned.objects.count() == 3


def test_each_rejected_row_is_told_and_kept_as_it_came(send: Send) -> None:
    result = send([row(), BAD])
    [told_row], [kept] = result.rejected, rejected_rows(SYSTEM, result.import_id).rows
    assert (told_row.row, told_row.reason) == (kept.row, kept.reason)
    assert told_row.reason == "date of birth 31/02/2015 is not a real date; send it again corrected"
    assert (kept.row, kept.file_name, kept.raw[:14]) == (3, "notifications.csv", "NOT9,PPN child")


def test_rejected_rows_come_a_page_at_a_time_in_the_order_of_the_file(send: Send) -> None:
    result = send([row(Notification_ref=f"NOT{number}", DOB="nonsense") for number in range(120)])
    last = rejected_rows(SYSTEM, result.import_id, page=3)
    assert (last.total, last.pages, last.number) == (120, 3, 3)
    assert [each.row for each in last.rows] == list(range(102, 122))
    assert rejected_rows(SYSTEM, result.import_id, page=99).number == 3


def test_the_files_taken_in_are_listed_newest_first_with_what_they_came_to(send: Send) -> None:
    send([row()])
    send([row(), BAD])
    assert [(each.accepted, each.already_there, each.rejected) for each in imports(SYSTEM)] == [
        (0, 1, 1),
        (1, 0, 0),
    ]


def test_a_file_broken_off_is_listed_without_an_end() -> None:
    Import(source="police", file_name="a.csv", file_digest="", begun_at=now(), begun_by=SYSTEM.id).save()
    [broken] = imports(SYSTEM)
    assert broken.ended_at is None


def test_taking_in_a_file_is_a_deed_in_the_log(send: Send) -> None:
    send([row(), BAD])
    event = Event.objects.get(name=NotificationsImported.name)
    assert event.deed() == NotificationsImported(accepted=1, already_there=0, rejected=1)


def test_a_file_that_cannot_be_read_as_notifications_leaves_no_trace(send: Send) -> None:
    with pytest.raises(MissingColumns, match="nothing of it was stored"):
        send(b"Name,Age\r\nRhys,9\r\n")
    assert not Import.objects.exists()


def test_progress_is_told_up_to_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_bytes(written(row(Notification_ref=f"NOT{number}") for number in range(750)))
    told: list[tuple[int, int]] = []
    import_notifications(path, by=SYSTEM, progress=lambda done, total: told.append((done, total)))
    size = path.stat().st_size
    assert [total for _, total in told] == [size, size]
    assert 0 < told[0][0] <= told[1][0] == size


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample file is not beside the repository")
def test_the_sample_is_sixty_contacts_and_two_that_were_there_already() -> None:
    assert counts(import_notifications(SAMPLE, by=SYSTEM)) == (60, 2, 0)
    assert counts(import_notifications(SAMPLE, by=SYSTEM)) == (0, 62, 0)
    assert (Contact.objects.count(), Concerned.objects.count()) == (60, 196)


@pytest.mark.parametrize("role", [Role.BUSINESS_SUPPORT, Role.OPERATIONS_MANAGER])
def test_hub_members_take_in_files_and_see_them(role: Role, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(written([row(), BAD]))
    worker = member(role, "ncc-children")
    result = import_notifications(path, by=worker)
    with acting_as(worker.id):
        assert [each.id for each in imports(worker)] == [result.import_id]
        assert rejected_rows(worker, result.import_id).total == 1


def test_a_partner_may_not_take_in_a_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="You may not bring in a file of notifications"):
        import_notifications(tmp_path / "file.csv", by=member(Role.PARTNER, "police"))


def test_a_partner_sees_no_file_and_no_rejected_row_even_by_its_id(send: Send) -> None:
    result, partner = send([row(), BAD]), member(Role.PARTNER, "police")
    with acting_as(partner.id):
        assert imports(partner) == []
        assert not RejectedRow.objects.exists()
        with pytest.raises(NotThere):
            rejected_rows(partner, result.import_id)
