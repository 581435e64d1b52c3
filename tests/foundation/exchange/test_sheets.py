"""A CSV file of any make is read to its end, whatever is in it."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.exchange.lines import RECORD_LIMIT
from frontdoor.foundation.exchange.sheets import CELL_LIMIT, BadRow, Row, Sheet

PIECES = [
    b'"',
    b'""',
    b",",
    b";",
    b"\t",
    b"\r\n",
    b"\n",
    b"\r",
    b"a",
    b"\0",
    b" ",
    b"\xe9",
    b"\xc3\xa9",
    b"\xff\xfe",
]
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
WORDS = st.text("abc \"',;\n", min_size=1, max_size=8).filter(str.strip)


def read(content: bytes | str) -> list[Row | BadRow]:
    """Read a whole file."""
    with Sheet(io.BytesIO(content.encode() if isinstance(content, str) else content)) as sheet:
        return list(sheet)


def cells_of(content: bytes | str) -> list[list[str]]:
    """The cells of the good rows."""
    return [list(row.cells.values()) for row in read(content) if isinstance(row, Row)]


@given(st.binary(max_size=600))
def test_no_bytes_at_all_stop_the_reading(content: bytes) -> None:
    assert all(isinstance(row, Row | BadRow) for row in read(content))


@given(st.lists(st.sampled_from(PIECES), max_size=80).map(b"".join))
def test_no_tangle_of_quotes_separators_and_line_ends_stops_the_reading(content: bytes) -> None:
    assert all(isinstance(row, Row | BadRow) for row in read(content))


@given(st.lists(st.sampled_from('"a,b\n'), max_size=80).map("".join))
def test_every_letter_of_the_file_is_in_one_row_and_in_its_order(content: str) -> None:
    heading, body = "one,two\n", content.replace("\n", " x\n")
    kept = "".join(row.raw for row in read(heading + body))
    blank = {"", ",", ",,"}
    assert [each for each in kept.split("\n") if each.strip(' ",') not in blank] == [
        each for each in body.split("\n") if each.strip(' ",') not in blank
    ]


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=8), st.sampled_from(",;\t|"), st.booleans())
def test_what_was_written_well_is_read_as_python_itself_reads_it(
    rows: list[list[str]], separator: str, is_utf_16: bool
) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([["A", "B", "C"], *rows])
    content = written.getvalue()
    expected = [row for row in rows if any(cell.strip() for cell in row)]
    assert cells_of(content.encode("utf-16" if is_utf_16 else "utf-8-sig")) == expected


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8))
def test_the_row_number_is_the_record_and_the_line_number_the_line(rows: list[tuple[str, str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([("A", "B"), *rows])
    found = read(written.getvalue())
    lines = [written.getvalue()[: written.getvalue().index(row.raw)].count("\n") + 1 for row in found[:1]]
    assert [row.row for row in found] == list(range(2, len(rows) + 2))
    assert [row.line for row in found[:1]] == lines


def test_empty_rows_hold_nothing_but_count_as_a_spreadsheet_counts_them() -> None:
    assert [row.row for row in read("A,B\r\n1,2\r\n\r\n,\r\n3,4\r\n")] == [2, 5]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_and_a_line_break_inside_a_cell(end: str) -> None:
    content = f'A,B{end}1,"two{end}lines"{end}3,4{end}'
    assert cells_of(content) == [["1", f"two{end}lines"], ["3", "4"]]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_letters_are_read_in_whichever_encoding_they_came(encoding: str) -> None:
    content = "Name,Said\r\nSiobhán O’Connor,“Mum cries”\r\n" * 3
    assert cells_of(content.encode(encoding))[0] == ["Siobhán O’Connor", "“Mum cries”"]


def test_a_file_pasted_together_from_two_encodings_keeps_both() -> None:
    assert cells_of("A,B\n1,é\n".encode() + "2,é\n".encode("cp1252")) == [["1", "é"], ["2", "é"]]


def test_a_letter_that_is_not_english_may_come_after_a_very_long_plain_beginning() -> None:
    rows = cells_of(b"A,B\n" + b"1,plain\n" * 20_000 + "2,Chloé\n".encode("cp1252"))
    assert (len(rows), rows[-1]) == (20_001, ["2", "Chloé"])


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_from_the_headings(separator: str) -> None:
    content = f'A{separator}"B, and ; more"{separator}C\n1{separator}2{separator}3\n'
    assert cells_of(content) == [["1", "2", "3"]]


def test_the_separator_that_excel_states_on_a_line_of_its_own_is_no_row() -> None:
    found = read("sep=;\r\nA;B\r\n1;2\r\n")
    assert [(row.row, row.raw) for row in found] == [(2, "1;2\r\n")]


def test_zero_characters_are_dropped_since_no_database_keeps_them() -> None:
    assert cells_of("A,B\n1\0,t\0wo\n") == [["1", "two"]]


def test_columns_with_one_heading_or_none_are_told_apart() -> None:
    with Sheet(io.BytesIO(b"A,,A,A \n1,2,3,4\n")) as sheet:
        assert sheet.headings == ("A", "(column 2)", "A (2)", "A (3)")


@pytest.mark.parametrize("row", ["1,2", "1,2,3,4", "1"])
def test_a_row_with_too_few_or_too_many_cells_is_bad_and_says_how_many(row: str) -> None:
    (found,) = read(f"A,B,C\n{row}\n")
    assert isinstance(found, BadRow)
    assert found.reason.startswith(f"it has {row.count(',') + 1} cells but there are 3 headings")
    assert found.raw == f"{row}\n"


def test_empty_cells_too_many_at_the_end_do_no_harm() -> None:
    assert cells_of("A,B\n1,2,,\n") == [["1", "2"]]


def test_a_quotation_mark_that_never_closes_does_not_swallow_the_rows_after_it() -> None:
    first, *others = read('A,B,C\n1,"two,3\n4,5,6\n7,"eight\nmore",9\n')
    assert isinstance(first, BadRow)
    assert first.raw == '1,"two,3\n'
    assert [each.cells["A"] for each in others if isinstance(each, Row)] == ["4", "7"]


def test_a_good_row_of_several_lines_right_after_a_broken_row_is_still_whole() -> None:
    first, second = read('A,B,C\n1,"two,3\n7,"eight\nmore",9\n')
    assert (first.raw, second.raw) == ('1,"two,3\n', '7,"eight\nmore",9\n')
    assert isinstance(second, Row)


def test_a_quotation_mark_open_in_the_last_cell_does_not_swallow_the_rest_of_the_file() -> None:
    first, *others = read('A,B\n1,"two\n' + "3,4\n" * 50)
    assert isinstance(first, BadRow)
    assert len(others) == 50


def test_unclosed_quotation_marks_all_over_a_long_file_cost_only_their_own_rows() -> None:
    found = read("A,B,C\n" + ('1,"open,3\n' + "4,5,6\n" * 30_000) * 3)
    assert sum(isinstance(row, BadRow) for row in found) == 3
    assert len(found) == 90_003


def test_a_word_in_quotation_marks_of_its_own_is_read_loosely_rather_than_lost() -> None:
    assert cells_of('A,B,C\n1,"Mum" cries a lot,3\n') == [["1", "Mum cries a lot", "3"]]


def test_a_cell_longer_than_a_spreadsheet_holds_is_bad() -> None:
    first, second = read(f"A,B\n1,{'x' * (CELL_LIMIT + 1)}\n2,{'x' * CELL_LIMIT}\n")
    assert isinstance(first, BadRow)
    assert isinstance(second, Row)


def test_a_row_without_end_is_bad_its_beginning_kept_and_the_next_row_good() -> None:
    first, second = read(f"A,B\n1,{'x' * 5_000_000}\n2,3\n")
    assert isinstance(first, BadRow)
    assert len(first.raw) == RECORD_LIMIT
    assert (second.row, second.raw) == (3, "2,3\n")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"\0\0\0\0", b'"', b"x" * 400_000])
def test_a_file_with_nothing_to_read_has_no_rows(content: bytes) -> None:
    assert read(content) == []


def test_a_workbook_is_known_for_what_it_is() -> None:
    with Sheet(io.BytesIO(b"PK\x03\x04rest of a workbook")) as sheet:
        assert sheet.other_kind == "an Excel workbook or a zip archive"


def test_a_file_on_disk_is_closed_again_and_says_how_far_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("A,B\n1,2\n")
    with Sheet(path) as sheet:
        list(sheet)
        assert (sheet.position, sheet.size) == (8, 8)
    with pytest.raises(ValueError, match="closed"):
        sheet.position  # noqa: B018
