"""A log of calls is taken in: each call once, a corrected one as a newer version, bad rows kept; for the hub alone."""

from pathlib import Path

import pytest
from django.db import connection

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.calls.actions import import_calls, take_back
from frontdoor.domain.calls.models import Call
from frontdoor.domain.calls.queries import call_seen, day_picture
from frontdoor.domain.calls.rules import CallsImported
from frontdoor.domain.contacts.queries import imports, rejected_rows
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.exchange.layouts import MissingColumns
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.domain.calls.logs import HEADINGS, call, counts, lost, on_the_clock, send, written
from tests.factories.county import a_county

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_seeing_all")]
DAY = on_the_clock("2026-11-05").date()


def test_a_log_sent_again_adds_nothing(tmp_path: Path) -> None:
    rows = [call("C1"), lost("C2"), call("C3", result="Exploded")]
    assert counts(send(tmp_path, rows)) == (2, 0, 1)
    assert counts(send(tmp_path, rows)) == (0, 2, 1)
    assert Call.objects.count() == 2


def test_a_call_sent_again_with_something_changed_replaces_what_was_counted(tmp_path: Path) -> None:
    send(tmp_path, [call("C1", ended_at="")])
    assert counts(send(tmp_path, [call("C1", agent="agent2")])) == (1, 0, 0)
    picture, newest = day_picture(SYSTEM, DAY), Call.objects.latest("version")
    assert (picture.all.offered, newest.version, newest.agent) == (1, 2, "agent2")


def test_an_old_log_sent_again_takes_no_correction_back(tmp_path: Path) -> None:
    old, new = [call("C1", agent="agent1")], [call("C1", agent="agent2")]
    send(tmp_path, old)
    send(tmp_path, new)
    assert counts(send(tmp_path, old)) == (0, 1, 0)
    assert call_seen(SYSTEM, Call.objects.get(version=1).id).agent == "agent2"


def test_a_system_that_counts_anew_each_morning_loses_no_call(tmp_path: Path) -> None:
    rows = [call("C1"), call("C1", at="2026-11-06T09:00:00")]
    assert counts(send(tmp_path, rows)) == (2, 0, 0)
    assert set(Call.objects.values_list("version", flat=True)) == {1}


def test_one_row_twice_in_a_log_is_one_call(tmp_path: Path) -> None:
    assert counts(send(tmp_path, [call("C1"), call("C2"), call("C1")])) == (2, 1, 0)


def test_a_bad_row_is_kept_as_it_came_with_its_reason(tmp_path: Path) -> None:
    result = send(tmp_path, [call("C1"), call("C2", line="Fax")])
    [kept] = rejected_rows(SYSTEM, result.import_id).rows
    assert (kept.row, kept.source, kept.raw[:7]) == (3, "calls", "C2,Fax,")
    assert result.rejected[0].reason == kept.reason


def test_the_log_is_listed_with_what_it_came_to(tmp_path: Path) -> None:
    send(tmp_path, [call("C1"), call("C2", line="Fax")])
    [seen] = imports(SYSTEM, "calls")
    assert (seen.accepted, seen.already_there, seen.rejected) == (1, 0, 1)
    assert imports(SYSTEM, "police") == []


def test_taking_in_a_log_is_a_deed_that_holds_no_number(tmp_path: Path) -> None:
    send(tmp_path, [call("C1")])
    event = Event.objects.get(name=CallsImported.name)
    assert event.deed() == CallsImported(accepted=1, already_there=0, rejected=0)


def test_a_file_that_is_no_log_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(MissingColumns, match="nothing of it was stored"):
        send(tmp_path, b"Name,Age\nRhys,9\n")
    assert imports(SYSTEM) == []


def test_the_countys_own_headings_and_words_are_read(tmp_path: Path) -> None:
    columns, path = tmp_path / "columns.toml", tmp_path / "calls.csv"
    columns.write_text('[columns]\nline = { headings = ["Warteschlange"] }\n[codes.line]\n"Q7" = "public"\n')
    path.write_bytes(written([call(line="Q7")], HEADINGS.replace(",line,", ",Warteschlange,")))
    assert counts(import_calls(path, by=SYSTEM, columns=columns)) == (1, 0, 0)


def test_progress_is_told_up_to_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_bytes(written(call(f"C{number}") for number in range(1500)))
    told: list[tuple[int, int]] = []
    import_calls(path, by=SYSTEM, progress=lambda done, total: told.append((done, total)))
    size = path.stat().st_size
    assert [total for _, total in told] == [size, size]
    assert 0 < told[0][0] <= told[1][0] == size


def test_a_partner_may_not_bring_in_a_log(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="You may not bring in a file"):
        send(tmp_path, [call()], by=a_county().police)


def test_a_partner_sees_no_call_even_by_raw_sql(tmp_path: Path) -> None:
    send(tmp_path, [call("C1")])
    stored, partner = Call.objects.get().id, a_county().police
    with acting_as(partner.id), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM calls_call")
        assert cursor.fetchone() == (0,)
        with pytest.raises(NotThere):
            call_seen(partner, stored)


def test_a_partner_may_say_nothing_of_a_call(tmp_path: Path) -> None:
    send(tmp_path, [call("C1")])
    with pytest.raises(Refused, match="You may not take a worry"):
        take_back(Call.objects.get().id, by=a_county().police)
