"""The telephony system's log is read row by row: a call whose times can be trusted, or a reason to send it again."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.calls.rules import Line, Result
from frontdoor.domain.calls.rules.moments import logged_from, placed
from frontdoor.domain.calls.rules.reading import LoggedCall, RejectedCall, call_layout, read_calls
from frontdoor.foundation.clock import LONDON
from frontdoor.foundation.exchange.layouts import MissingColumns
from frontdoor.foundation.exchange.sheets import Sheet
from tests.domain.calls.logs import HEADINGS, Row, call, lost, written


def read(content: bytes) -> list[LoggedCall | RejectedCall]:
    """Every row of a log."""
    return list(read_calls(Sheet(io.BytesIO(content)), call_layout()))


def the_call(**said: str) -> LoggedCall:
    """The one call of a log."""
    [found] = read(written([call(**said)]))
    assert isinstance(found, LoggedCall), found
    return found


def reason(row: Row) -> str:
    """Why a row is sent back."""
    [found] = read(written([row]))
    assert isinstance(found, RejectedCall), found
    return found.reason


def test_a_call_is_read_as_it_was_logged() -> None:
    found = the_call(line="Professionals", caller="+44 7700 900123")
    assert (found.line, found.result, found.agent) == (Line.PROFESSIONALS, Result.ANSWERED, "agent1")
    assert (found.waited, found.caller) == (30, "07700900123")
    assert found.offered == datetime(2026, 11, 5, 9, 0, tzinfo=UTC)


def test_in_summer_the_wall_clock_is_an_hour_ahead_of_the_world() -> None:
    found = the_call(at="2026-07-01T09:00:00")
    assert found.offered == datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
    assert (found.day.isoformat(), found.hour) == ("2026-07-01", 9)


def test_a_call_over_the_change_of_the_clocks_waits_as_long_as_its_caller_waited() -> None:
    found = the_call(
        at="2026-10-25T01:58:00", answered_at="2026-10-25T01:01:30", ended_at="2026-10-25T01:09:00"
    )
    assert found.waited == 210
    assert found.offered == datetime(2026, 10, 25, 0, 58, tzinfo=UTC)


def test_of_two_readings_of_the_doubled_hour_the_shorter_call_is_taken() -> None:
    found = the_call(
        at="2026-10-25T01:58:00", answered_at="2026-10-25T02:01:00", ended_at="2026-10-25T02:09:00"
    )
    assert (found.waited, found.offered) == (180, datetime(2026, 10, 25, 1, 58, tzinfo=UTC))


def test_a_call_over_the_hour_that_is_skipped_in_spring_is_three_minutes_long() -> None:
    found = the_call(
        at="2026-03-29T00:58:00", answered_at="2026-03-29T02:01:00", ended_at="2026-03-29T02:04:00"
    )
    assert found.waited == 180


def test_a_moment_with_a_zone_is_obeyed() -> None:
    found = the_call(
        at="2026-07-01T09:00:00Z", answered_at="", ended_at="2026-07-01T09:01:00Z", result="Lost"
    )
    assert found.offered == datetime(2026, 7, 1, 9, 0, tzinfo=UTC)


@given(
    st.integers(1_262_304_000, 1_893_456_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    st.integers(0, 1500),
    st.integers(0, 3000),
)
def test_whatever_the_clocks_do_a_call_written_on_the_wall_keeps_its_order_and_is_never_made_longer(
    offered: datetime, waited: int, spoke: int
) -> None:
    moments = [offered, offered + timedelta(seconds=waited), offered + timedelta(seconds=waited + spoke)]
    walls = [moment.astimezone(LONDON).replace(tzinfo=None, fold=0).isoformat() for moment in moments]
    said = [found for found in placed([logged_from(wall, ()) for wall in walls]) if found]
    assert said == sorted(said)
    assert said[2] - said[0] <= moments[2] - moments[0]
    assert abs(said[0] - offered) in (timedelta(0), timedelta(hours=1))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (call(reference=""), "it has no call id"),
        (call(line="Fax"), "line “Fax” is not one known here"),
        (call(offered_at="30/02/2026 09:00"), "is not a real date"),
        (call(offered_at=""), "does not say when the call was offered"),
        (call(result="Exploded"), "result “Exploded” is not one known here"),
        (call(answered_at=""), "it was answered, but does not say when"),
        (call(result="Abandoned"), "it was abandoned, but says when it was answered"),
        (lost(ended_at=""), "does not say when the caller gave up"),
        (call(answered_at="2026-11-05T08:59:00"), "answered before it was offered"),
        (call(ended_at="2026-11-05T09:00:10"), "it ended before it began"),
        (call(ended_at="2026-11-07T09:00:10"), "it lasts longer than a day"),
    ],
)
def test_a_row_that_cannot_be_counted_says_what_to_put_right(row: Row, words: str) -> None:
    said = reason(row)
    assert words in said
    assert said.endswith("; send it again corrected")


def test_a_log_without_results_says_by_its_answers_who_gave_up() -> None:
    found = read(written([call(result=""), lost("C2", result="")]))
    assert [one.result for one in found if isinstance(one, LoggedCall)] == [Result.ANSWERED, Result.ABANDONED]


@pytest.mark.parametrize("said", ["", "Withheld", "anonymous", "Number withheld"])
def test_a_withheld_number_is_no_number(said: str) -> None:
    assert the_call(caller=said).caller == ""


def test_a_file_without_the_columns_of_a_log_is_refused_whole() -> None:
    with pytest.raises(MissingColumns, match="cannot be read as a log of calls"):
        read(b"Name,Age\nRhys,9\n")


def test_other_headings_dates_and_separators_are_read_alike() -> None:
    headings = "Call ref;Queue;Offered;Answered;Ended;Outcome;Agent;CLI"
    times = "05/11/2026 09:00:00;05/11/2026 09:00:30;05/11/2026 09:05:00"
    [found] = read(f"{headings}\nC1;Public line;{times};Handled;agent1;+447700900123\n".encode())
    assert isinstance(found, LoggedCall)
    assert found.digest == the_call().digest


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)


@given(st.lists(st.tuples(*[CELLS] * 8), max_size=12))
def test_whatever_stands_in_a_log_every_row_is_a_call_or_has_a_reason(rows: list[tuple[str, ...]]) -> None:
    lines = [HEADINGS, *(",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows)]
    found = read("\n".join(lines).encode())
    assert len(found) == sum(any(cell.strip() for cell in row) for row in rows)
    assert all(isinstance(one, LoggedCall) or one.reason for one in found)


@given(st.binary(max_size=400))
def test_no_bytes_at_all_break_the_reading(content: bytes) -> None:
    assert isinstance(read(HEADINGS.encode() + b"\n" + content), list)
