"""A county says in its own file how its senders name their columns."""

from pathlib import Path

import pytest

from frontdoor.foundation.exchange.layouts import LayoutProblem, MissingColumns, fit, read_layout

SHIPPED = """
of = "calls"
unknown = ["not known", "n/k"]
dates = ["%d/%m/%Y"]
moments = []
[columns]
number = { headings = ["Call no", "Call number"], required = true }
line = { headings = ["Line"] }
[codes.line]
"Public" = "public"
"Professionals" = "professional"
"""


def county(tmp_path: Path, content: str) -> Path:
    """The county's file."""
    path = tmp_path / "columns.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_headings_fit_whatever_their_capitals_spaces_and_marks() -> None:
    assert fit(read_layout(SHIPPED), ["LINE ", "call_NUMBER"]) == {"number": "call_NUMBER", "line": "LINE "}


def test_a_column_that_is_not_needed_may_be_absent() -> None:
    assert fit(read_layout(SHIPPED), ["Call no"]) == {"number": "Call no"}


def test_a_missing_column_is_told_in_one_sentence_with_what_was_looked_for_and_found() -> None:
    with pytest.raises(MissingColumns) as told:
        fit(read_layout(SHIPPED), ["Line", "When"])
    assert str(told.value) == (
        "This file cannot be read as calls, so nothing of it was stored: its headings have no number "
        "(looked for “Call no”, “Call number”); they are: Line, When."
    )


def test_headings_of_rubbish_are_shown_shortened_and_printable() -> None:
    with pytest.raises(MissingColumns, match=r"they are: \?bell, x{40}…\.$"):
        fit(read_layout(SHIPPED), ["\x07bell", "x" * 5000])


def test_a_workbook_is_named_instead_of_its_headings() -> None:
    with pytest.raises(MissingColumns, match="This is an Excel workbook, not calls saved as CSV"):
        fit(read_layout(SHIPPED), ["PK"], "an Excel workbook")


def test_words_that_say_nothing_are_known_as_such() -> None:
    layout = read_layout(SHIPPED)
    assert [layout.is_unknown(words) for words in ("", "N/K", "Not Known", "Known")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_county_states_only_what_differs(tmp_path: Path) -> None:
    layout = read_layout(
        SHIPPED,
        county(tmp_path, '[columns]\nnumber = { headings = ["Ref"] }\n[codes.line]\n"Main" = "public"\n'),
    )
    assert fit(layout, ["Ref", "Line"]) == {"number": "Ref", "line": "Line"}
    assert (layout.code("line", "MAIN"), layout.code("line", "professionals")) == ("public", "professional")
    assert layout.columns[0].required


def test_a_countys_dates_replace_ours(tmp_path: Path) -> None:
    assert read_layout(SHIPPED, county(tmp_path, 'dates = ["%m/%d/%Y"]')).dates == ("%m/%d/%Y",)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('colums = "x"', "names “colums”, which is not one of: of, unknown, dates"),
        (
            '[columns]\nnumbr = { headings = ["x"] }',
            "names “columns.numbr”, which is not one of: number, line",
        ),
        ('[columns]\nnumber = { heading = ["x"] }', "“columns.number.headings” should be a list of words"),
        ("[columns]\nnumber = 3", "“columns.number.headings” should be a list of words"),
        ('[codes.line]\nMain = "publik"', "uses the code “publik”; there are: professional, public"),
        ("[codes]\nline = 3", "names “codes.line”"),
        ('dates = "%d"', "names “dates”"),
        ("dates = [1]", "“dates” should be a list of words"),
        ("= nonsense", "is not TOML that can be read"),
    ],
)
def test_a_slip_in_the_countys_file_is_told_not_passed_over(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(LayoutProblem) as told:
        read_layout(SHIPPED, county(tmp_path, content))
    assert said in str(told.value)


def test_a_countys_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LayoutProblem, match="cannot be opened"):
        read_layout(SHIPPED, tmp_path / "nowhere.toml")
