"""What the command line says, and the number with which it ends."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from django.urls import resolve

from frontdoor.cli.outcome import Outcome, Rejected
from frontdoor.cli.start import SIGN_IN
from tests.commands.processes import environment, frontdoor, postmaster
from tests.databases import ROOT, Clone

NOWHERE = {
    "DATABASE_URL": "postgresql://app@127.0.0.1:9/x",
    "DATABASE_OWNER_URL": "postgresql://own@127.0.0.1:9/x",
}


def test_help_lists_the_commands_in_the_order_in_which_they_are_needed() -> None:
    said = frontdoor("--help").stdout
    assert [said.index(f"\n  {name} ") for name in COMMANDS] == sorted(
        said.index(f"\n  {name} ") for name in COMMANDS
    )


COMMANDS = (
    "start",
    "serve",
    "worker",
    "migrate",
    "demo",
    "county",
    "enrol",
    "leave",
    "lost",
    "system",
    "import",
    "rebuild",
    "check",
    "bench",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    shown = frontdoor(command, "--help")
    assert shown.returncode == 0
    assert shown.stdout.startswith(f"Usage: frontdoor {command} ")


def test_help_takes_less_than_half_a_second_of_work() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    frontdoor("--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.5


def test_a_mistyped_command_does_nothing_and_is_not_taken_for_rejected_rows() -> None:
    mistyped = frontdoor("imprt")
    assert mistyped.returncode == 1
    assert "No such command 'imprt'" in mistyped.stderr


def test_a_file_that_is_not_there_is_said_in_a_sentence() -> None:
    refused = frontdoor("import", "notifications", "no such file.csv", "--json")
    assert refused.returncode == 1
    assert "'no such file.csv' does not exist" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("command", ["serve", "migrate", "check"])
def test_a_database_that_cannot_be_reached_is_said_in_a_sentence(command: str) -> None:
    refused = frontdoor(command, more=NOWHERE)
    assert refused.returncode == 1
    assert refused.stderr.startswith("Error: The database can't be reached: connection failed")
    assert len(refused.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"DATABASE_OWNER_URL": NOWHERE["DATABASE_OWNER_URL"]}, "Set both, or neither."),
        ({"DATABASE_URL": NOWHERE["DATABASE_URL"]}, "Only the owner changes tables"),
    ],
)
def test_one_address_without_the_other_is_said_in_a_sentence(given: dict[str, str], said: str) -> None:
    refused = frontdoor("migrate", more=given)
    assert (refused.returncode, said in refused.stderr) == (1, True)


def test_a_command_that_started_the_database_stops_it(folder: Path) -> None:
    done = frontdoor("migrate", data=folder)
    assert (done.returncode, done.stdout) == (0, "The database was up to date already.\n")
    assert postmaster(folder) is None


def test_what_is_worked_out_is_worked_out_anew(folder: Path) -> None:
    done = frontdoor("rebuild", data=folder)
    assert done.returncode == 0
    assert "Where contacts stand: " in done.stdout
    assert "The police lane: " in done.stdout


def test_two_that_migrate_at_once_are_safe(elsewhere: Path) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "frontdoor", "migrate"],
            cwd=ROOT,
            env=environment(FRONTDOOR_DATA=str(elsewhere / "shared")),
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = sorted(one.communicate()[0] for one in both)
    assert [one.returncode for one in both] == [0, 0]
    assert said[0].endswith("migrations applied.\n")
    assert said[1] == "The database was up to date already.\n"


def test_a_sound_installation_is_called_sound(folder: Path) -> None:
    checked = frontdoor("check", data=folder)
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.endswith("Front Door is sound.\n")


@pytest.mark.parametrize("command", ["check", "serve"])
def test_a_role_that_owns_the_tables_is_refused(own_database: Clone, command: str) -> None:
    owner = own_database.database.owner_url
    refused = frontdoor(command, more={"DATABASE_URL": owner, "DATABASE_OWNER_URL": owner})
    assert refused.returncode == 1
    assert "The role frontdoor_owner in DATABASE_URL owns tables" in refused.stdout + refused.stderr


def test_a_database_without_its_tables_is_not_served(elsewhere: Path) -> None:
    refused = frontdoor("serve", data=elsewhere / "new")
    assert refused.returncode == 1
    assert "Type: frontdoor migrate" in refused.stderr


def test_an_outcome_is_one_line_of_json_with_three_keys() -> None:
    outcome = Outcome(2, 1, (Rejected(7, "The date 31/02/2026 is not a date."),))
    assert json.loads(outcome.as_json()) == {
        "accepted": 2,
        "already_there": 1,
        "rejected": [{"row": 7, "reason": "The date 31/02/2026 is not a date."}],
    }
    assert "\n" not in outcome.as_json()


@pytest.mark.parametrize(("rejected", "code"), [((), 0), ((Rejected(1, "no reference"),), 2)])
def test_an_outcome_with_a_rejected_row_ends_with_2(rejected: tuple[Rejected, ...], code: int) -> None:
    assert Outcome(5, 0, rejected).exit_code == code


def test_a_person_is_shown_the_first_rejections_and_told_how_many_more() -> None:
    words = Outcome(0, 0, tuple(Rejected(row, "no reference") for row in range(1, 26))).in_words()
    assert "  Row 20: no reference\n" in words
    assert words.endswith("  and 5 more; --json lists them all.")


def test_a_python_that_is_too_old_is_said_with_what_to_do(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2" && exit\nexit 1\n')
    old.chmod(0o755)
    script = f'. "{ROOT}/tools/environment.sh"; PATH="{tmp_path}"; find_python'
    tried = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, check=False)
    assert tried.returncode == 1
    assert tried.stderr.startswith("Front Door needs Python 3.11 or newer, and found Python 3.9.2.\n")


def test_the_address_at_which_to_sign_in_as_somebody_is_the_one_that_start_prints() -> None:
    assert resolve(SIGN_IN).view_name == "signin:choose"
