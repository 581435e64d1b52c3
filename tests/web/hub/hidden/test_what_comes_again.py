"""What comes again of something restricted is taken in, and whoever brings it in learns nothing: no error, no count."""

from pathlib import Path

import pytest

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.calls.queries import calls_without_record, day_picture
from frontdoor.domain.contacts.queries import versions_of
from frontdoor.domain.matching.queries import candidates
from frontdoor.domain.needtoknow.queries import closed_to
from frontdoor.domain.notifications.queries import Narrowed, lane
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from tests.domain.calls import logs
from tests.factories.mails import a_mail, arrives
from tests.web.hub.hidden.world import BRUNO, NEIGHBOUR, Household, a_household, police_rows, send_police_file


@pytest.fixture
def of(db: None, tmp_path: Path) -> Household:
    return a_household(tmp_path)


def references(viewer: Viewer) -> set[str]:
    with acting_as(viewer.id):
        blocks = lane(viewer, Narrowed()).blocks
        return {one.told.entry.reference for block in blocks for one in block.notifications}


def versions_of_hers(of: Household) -> int:
    with acting_as(SYSTEM.id):
        return len(versions_of(SYSTEM, [of.her_contacts[1]]))


def test_the_same_notification_sent_again_is_there_already(of: Household, tmp_path: Path) -> None:
    assert send_police_file(tmp_path, police_rows(), of.officer) == (0, 2, 0)


def test_a_newer_version_is_taken_in_like_any_other(of: Household, tmp_path: Path) -> None:
    assert send_police_file(tmp_path, police_rows(Age="12"), of.officer) == (1, 1, 0)
    assert versions_of_hers(of) == 2


def test_a_newer_version_is_restricted_as_it_arrives(of: Household, tmp_path: Path) -> None:
    send_police_file(tmp_path, police_rows(Age="12"), of.officer)
    with acting_as(SYSTEM.id):
        closed = {closed_to(of.officer, one) for one in versions_of(SYSTEM, [of.her_contacts[1]])}
    assert closed == {"restricted"}
    assert references(of.officer) == {"NOT78"}


def test_repeats_that_are_restricted_are_none_to_the_viewer(of: Household) -> None:
    with acting_as(of.officer.id):
        assert lane(of.officer, Narrowed(repeat=True)).notifications == 0
    with acting_as(of.guardian.id):
        assert lane(of.guardian, Narrowed(repeat=True)).notifications == 1


def test_a_log_of_calls_sent_again_adds_nothing_and_fails_at_nothing(of: Household, tmp_path: Path) -> None:
    at = f"{today()}T09:00:00"
    rows = [logs.call("C1", at, caller="07700900555"), logs.call("C2", at, caller="07700900666")]
    with acting_as(of.officer.id):
        assert logs.counts(logs.send(tmp_path, rows, by=of.officer)) == (0, 2, 0)


def test_a_call_put_right_stays_with_her_contact(of: Household, tmp_path: Path) -> None:
    at = f"{today()}T09:00:00"
    with acting_as(of.officer.id):
        logs.send(tmp_path, [logs.call("C1", at, caller="07700900555", agent="agent9")], by=of.officer)
        assert day_picture(of.officer, today()).all.offered == 1
        assert [one.caller for one in calls_without_record(of.officer, today()).rows] == ["07700900666"]


def test_an_e_mail_taken_in_again_is_there_already(of: Household) -> None:
    raw = a_mail("More of the same.", sender=NEIGHBOUR.email)
    first, again = arrives(raw), arrives(raw)
    assert (first.became, again.became) == ("contact", "already_there")


def test_whoever_lives_with_her_is_not_said_to(of: Household) -> None:
    with acting_as(of.officer.id):
        said = [line for one in candidates(of.officer, BRUNO) for line in one.household]
    assert not [line for line in said if "Zephyrine" in line]
