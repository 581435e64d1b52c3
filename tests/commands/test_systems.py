"""Other agencies' systems are let in and shut out by command."""

import re
from pathlib import Path

import pytest

from tests.commands.processes import frontdoor

TOKEN = re.compile(r"^frontdoor_[2-9A-Z]{8}_[\w-]{43}$", re.MULTILINE)


@pytest.fixture
def county(folder: Path) -> Path:
    """A data folder with a county in it."""
    assert frontdoor("county", "Realshire", data=folder).returncode == 0
    return folder


def shown(said: str) -> str:
    """The token that a command showed."""
    [token] = TOKEN.findall(said)
    return str(token)


def test_a_token_is_shown_once_and_listed_by_how_it_begins(county: Path) -> None:
    added = frontdoor("system", "add", "Ferrybank MIS", "--agency", "education", data=county)
    token = shown(added.stdout)
    listed = frontdoor("system", "list", data=county).stdout
    assert added.stdout.startswith("Ferrybank MIS of Education is let in. This token is shown once")
    assert f"Ferrybank MIS (education)\n  {token[:18]}…  until " in listed
    assert token not in listed


def test_a_renewed_token_leaves_the_old_one_some_hours_and_a_revoked_one_none(county: Path) -> None:
    first = shown(frontdoor("system", "add", "GP records", "--agency", "health-gp", data=county).stdout)
    renewed = frontdoor("system", "renew", "GP records", "--keep-old-for", "48", data=county)
    assert (first != shown(renewed.stdout), "opens for 48 hours more" in renewed.stdout) == (True, True)
    # Whoever finds a token where it should not be has only the token.
    revoked = frontdoor("system", "revoke", first, data=county).stdout
    assert revoked == "GP records is shut out. Its 2 tokens have ended; what it sent stays.\n"
    assert frontdoor("system", "list", data=county).stdout.count("ended ") == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "Somebody's", "--agency", "nobody"), "There is no agency 'nobody'. Choose one of: "),
        (("add", " ", "--agency", "police"), "Give the system a name"),
        (
            ("renew", "Nobody's"),
            'There is no system "Nobody\'s". Choose one of: none yet. Nothing was changed.',
        ),
        (("revoke", "frontdoor_"), "There is no system 'frontdoor_'."),
    ],
)
def test_what_is_not_there_is_said_with_what_is(county: Path, arguments: tuple[str, ...], said: str) -> None:
    refused = frontdoor("system", *arguments, data=county)
    assert (refused.returncode, said in refused.stderr) == (1, True), refused.stderr


def test_nobody_is_listed_before_anybody_is_let_in(county: Path) -> None:
    assert "No system is let in yet" in frontdoor("system", "list", data=county).stdout
