"""A real county begins with a name and its first member, both by command."""

from pathlib import Path

from tests.commands.processes import frontdoor

ENROL = ("enrol", "Sam Reed", "--email", "sam@example.org", "--password", "three words together")


def test_a_real_county_is_set_up_once_and_its_first_member_enrolled(folder: Path) -> None:
    assert frontdoor("county", "Realshire", data=folder).returncode == 0
    enrolled = frontdoor(*ENROL, "--role", "operations_manager", "--agency", "ncc-children", data=folder)
    assert (enrolled.returncode, enrolled.stdout) == (0, "Sam Reed is enrolled and can sign in.\n")
    again = frontdoor("county", "Othershire", data=folder)
    assert (again.returncode, "serves Realshire already" in again.stderr) == (1, True)


def test_a_member_of_no_known_role_is_refused_with_the_choices(folder: Path) -> None:
    frontdoor("county", "Realshire", data=folder)
    refused = frontdoor(*ENROL, "--role", "boss", "--agency", "ncc-children", data=folder)
    assert refused.returncode == 1
    assert "social_worker" in refused.stderr


def test_whoever_leaves_is_shut_out_by_one_command(folder: Path) -> None:
    frontdoor("county", "Realshire", data=folder)
    frontdoor(*ENROL, "--role", "operations_manager", "--agency", "ncc-children", data=folder)
    left = frontdoor("leave", "Sam@example.org", data=folder)
    assert (left.returncode, left.stdout.startswith("Sam Reed is shut out")) == (0, True)
    nobody = frontdoor("leave", "sma@example.org", data=folder)
    assert (nobody.returncode, "Nobody signs in with sma@example.org" in nobody.stderr) == (1, True)


def test_an_invented_county_cannot_be_made_where_a_real_one_is(folder: Path) -> None:
    frontdoor("county", "Realshire", data=folder)
    refused = frontdoor("demo", "--months", "1", data=folder)
    assert (refused.returncode, "set up in this database already" in refused.stderr) == (1, True)
