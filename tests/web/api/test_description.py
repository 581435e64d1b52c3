"""The description of the door is true of the door, and a program that tries everything in it finds no fault."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from frontdoor.domain.accounts.actions import Issued
from frontdoor.web.api.answers import Receipt, Status
from frontdoor.web.api.examples import MESSAGES, RECEIPT
from frontdoor.web.frame.problems import Problem
from tests.journeys.service import Server
from tests.web.api.conftest import Send

SEED = "2811"


@pytest.fixture
def described(client: Client, db: None) -> dict[str, Any]:
    """The description, as anybody gets it."""
    answer: Any = client.get("/api/v1/openapi.json")
    assert answer.headers["Content-Type"] == "application/json"
    found: dict[str, Any] = answer.json()
    return found


@pytest.fixture
def manual(client: Client, db: None) -> str:
    """The page about it."""
    return client.get("/api/v1/").content.decode()


def operations(described: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything that may be done here."""
    return [operation for path in described["paths"].values() for operation in path.values()]


def test_it_names_the_door_at_which_it_was_asked_for(described: dict[str, Any]) -> None:
    assert (described["openapi"], described["servers"]) == ("3.1.0", [{"url": "http://testserver/api/v1"}])
    assert set(described["paths"]) == {"/contacts", "/contacts/{reference}"}


def test_every_operation_says_that_a_token_is_needed(described: dict[str, Any]) -> None:
    assert described["components"]["securitySchemes"]["Token"]["scheme"] == "bearer"
    assert all(one["security"] == [{"Token": []}] for one in operations(described))


def test_every_error_is_described_with_its_example(described: dict[str, Any]) -> None:
    told = {
        (int(status), name)
        for operation in operations(described)
        for status, response in operation["responses"].items()
        for name in response["content"].get("application/problem+json", {}).get("examples", ())
    }
    assert told == {(one.value.status, one.value.name) for one in Problem}


def test_the_worry_in_it_is_taken_as_it_stands(described: dict[str, Any], send: Send) -> None:
    body = described["paths"]["/contacts"]["post"]["requestBody"]["content"]["application/json"]
    answer = send(body["examples"]["hungry"]["value"])
    assert (answer.status_code, answer.json()["remarks"]) == (201, [])
    assert set(answer.json()) == set(RECEIPT)


def test_the_answers_in_it_are_such_as_we_give() -> None:
    assert json.loads(Receipt.model_validate(RECEIPT).model_dump_json()) == {**RECEIPT, **_moments(RECEIPT)}
    assert Status.model_validate(MESSAGES).status == "received"


def _moments(example: dict[str, Any]) -> dict[str, str]:
    return {name: example[name].replace(".120Z", ".120000Z") for name in ("received_at", "read_by")}


@pytest.mark.parametrize("kind", Problem)
def test_the_address_of_each_problem_leads_to_its_explanation(manual: str, kind: Problem) -> None:
    assert f'id="{kind.value.name}"' in manual
    assert kind.value.title in manual


def test_every_link_within_the_page_leads_somewhere(manual: str) -> None:
    wanted, there = set(re.findall(r'href="#([^"]+)"', manual)), set(re.findall(r'id="([^"]+)"', manual))
    assert wanted <= there
    assert "{&" not in manual


def test_every_name_that_may_be_said_stands_on_the_page(manual: str, described: dict[str, Any]) -> None:
    names = {
        name
        for thing in ("Worry", "Person", "Address", "Referrer", "Receipt", "Status", "ProblemDetails")
        for name in described["components"]["schemas"][thing]["properties"]
    }
    assert {name for name in names if f'<span class="fd-name">{name}</span>' not in manual} == set()


def test_a_program_that_tries_everything_finds_no_fault(
    server: tuple[Server, Issued], tmp_path: Path
) -> None:
    running, issued = server
    program = shutil.which("schemathesis", path=str(Path(sys.executable).parent))
    assert program, "schemathesis is named in uv.lock: install the development dependencies"
    tried = subprocess.run(
        [
            program,
            "run",
            f"{running.address}/api/v1/openapi.json",
            f"--header=Authorization: Bearer {issued.token}",
            f"--seed={SEED}",
            "--max-examples=10",
            "--continue-on-failure",
            "--no-shrink",
            "--phases=examples,coverage,fuzzing,stateful",
        ],
        cwd=tmp_path,
        env=os.environ | {"NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert tried.returncode == 0, tried.stdout[-6000:] + tried.stderr[-2000:]
    assert "No issues found" in tried.stdout
    assert re.search(r"API Links:\s+[1-9]", tried.stdout), "what is stored is read back by the links"
