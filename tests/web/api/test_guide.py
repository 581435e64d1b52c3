"""What the guide tells developers to type works as it stands there."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from frontdoor.domain.accounts.actions import Issued
from frontdoor.web.api.worries import Worry
from tests.databases import ROOT
from tests.journeys.service import Server

GUIDE = (ROOT / "docs" / "guide" / "another-system.md").read_text(encoding="utf-8")
TYPED = re.findall(r"^```sh\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
SHOWN = re.findall(r"^```json\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def said(server: tuple[Server, Issued], tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Path]:
    """What each block printed, typed one after the other into one shell, and the folder it was done in."""
    if shutil.which("curl") is None:
        pytest.skip("this machine has no curl")
    running, issued = server
    folder = tmp_path_factory.mktemp("developer")
    typed = "\necho ---\n".join(TYPED)
    done = subprocess.run(
        ["sh", "-eu"],
        input=typed,
        cwd=folder,
        env=os.environ | {"FRONT_DOOR": running.address, "TOKEN": issued.token},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split("---\n"), folder


def test_a_worry_is_sent_and_answered(said: tuple[list[str], Path]) -> None:
    _, sent, shown, *_ = said[0]
    assert sent == "201\n"
    assert json.loads(shown)["remarks"] == []


def test_the_same_again_is_answered_alike(said: tuple[list[str], Path]) -> None:
    assert said[0][3] == "200\n"
    assert (said[1] / "again.json").read_bytes() == (said[1] / "receipt.json").read_bytes()


def test_what_became_of_it_is_read(said: tuple[list[str], Path]) -> None:
    body, status = said[0][4].split("\n")[:2]
    assert (json.loads(body)["status"], status) == ("received", "200")


def test_what_is_wrong_is_told_as_the_guide_shows_it(said: tuple[list[str], Path]) -> None:
    body, status = said[0][5].split("\n")[:2]
    assert status == "422"
    assert json.loads(body) == json.loads(SHOWN[0])


def test_the_worry_in_the_guide_is_one_that_the_description_allows(said: tuple[list[str], Path]) -> None:
    assert Worry.model_validate_json((said[1] / "worry.json").read_text(encoding="utf-8")).people
