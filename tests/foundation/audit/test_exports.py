"""Who has looked at somebody, as a file: by role and agency, and every row of the record once."""

import csv
import io
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.audit.exports import HEADINGS, looks_csv
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.rules import Kind

POLICE = UUID(int=1)
ROLES = {"partner": "Partner agency representative"}


def a_look(**changes: Any) -> Look:
    """Ann of the police looked in summer."""
    said = {
        "at": datetime(2026, 7, 1, 9, 30, tzinfo=UTC),
        "agency_id": POLICE,
        "who": "Ann Oakley",
        "role": "partner",
        "kind": Kind.LOOK,
        "result": 200,
    }
    return Look(**(said | changes))


def rows(*looks: Look, names: bool = False) -> list[list[str]]:
    """The file as a spreadsheet reads it."""
    lines = looks_csv(looks, agencies={POLICE: "Police"}, roles=ROLES, names=names)
    return list(csv.reader(io.StringIO("".join(lines).removeprefix("\ufeff"))))


def test_a_look_is_told_by_role_and_agency_at_the_time_of_the_wall_clock() -> None:
    head, row = rows(a_look())
    assert head == list(HEADINGS)
    assert row == ["01/07/2026", "10:30", "Looked", "Partner agency representative", "Police", "yes"]


def test_no_name_is_told_unless_the_guardian_asks_for_names() -> None:
    assert "Oakley" not in str(rows(a_look()))
    assert rows(a_look(), names=True)[1][-1] == "Ann Oakley"


@pytest.mark.parametrize(("kind", "result"), [(Kind.REFUSAL, 403), (Kind.REFUSAL, 302), (Kind.FAULT, 500)])
def test_whoever_was_not_let_through_is_said_not_to_have_been(kind: Kind, result: int) -> None:
    assert rows(a_look(kind=kind, result=result))[1][5] == "no"


def test_somebody_who_was_not_signed_in_is_said_to_be_so() -> None:
    assert rows(a_look(who="", role="", agency_id=None))[1][3:5] == ["Somebody who was not signed in", ""]


@given(st.lists(st.sampled_from(list(Kind)), max_size=40))
def test_the_file_has_a_row_for_every_row_of_the_record_and_kinds_add_up(kinds: list[Kind]) -> None:
    _, *found = rows(*(a_look(kind=kind) for kind in kinds))
    assert [row[2] for row in found] == [kind.label for kind in kinds]


@pytest.mark.parametrize("name", ["=1+1", "+44", "-x", "@sum"])
def test_no_name_is_run_as_a_formula_by_a_spreadsheet(name: str) -> None:
    assert rows(a_look(who=name), names=True)[1][-1] == f"'{name}"
