"""Neither a token nor a word about anybody stands in a log, a problem or the record of looks."""

import json
import logging
from typing import Any

import pytest
from django.test import Client

from frontdoor.domain.accounts.actions import Issued
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.api.examples import WORRY
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.web.api.conftest import Send

WORDS = ("hungry", "Varley", "Larkmead", "Oldershaw", "9990000018", "999 000 0018", "FP-2291")


def everything_said(caplog: pytest.LogCaptureFixture) -> str:
    """All that was logged, at any level, with every argument and traceback."""
    return "\n".join(
        [caplog.text, *(str(record.__dict__.get("args")) + str(record.exc_info) for record in caplog.records)]
    )


def call_in_every_way(send: Send, system: Client, token: str) -> None:
    """Well, badly, twice, with the token in the wrong place, and about what is not there."""
    send(WORRY, "varley-hungry")
    send(WORRY, "varley-hungry")
    send({**WORRY, "words": "hungry, again"}, "varley-hungry")
    send({**WORRY, "people": [{"part": "Varley"}], "Larkmead": 1})
    system.get("/api/v1/contacts/FD-2222-2222")
    system.put("/api/v1/contacts", data=json.dumps(WORRY), content_type="application/json")
    system.post("/api/v1/contacts", data=json.dumps(WORRY)[:-4], content_type="application/json")
    system.post("/api/v1/contacts", data=json.dumps(WORRY), content_type="text/plain")
    system.get("/api/v1/contacts/FD-2222-2222", headers={"Authorization": f"Basic {token}"})


def test_no_log_holds_a_token_or_a_word_about_anybody(
    send: Send, system: Client, school: Issued, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for quiet in ("django.db.backends", "django.template"):  # only with DEBUG on do they speak
            logging.getLogger(quiet).setLevel(logging.INFO)
        call_in_every_way(send, system, school.token)
    said = everything_said(caplog)
    assert "django.request" in said
    assert school.token.removeprefix(school.prefix) not in said
    assert [word for word in WORDS if word in said] == []


def test_the_record_of_looks_holds_neither(send: Send, system: Client, school: Issued) -> None:
    call_in_every_way(send, system, school.token)
    with acting_as(SYSTEM.id):
        kept = str(list(Look.objects.values()))
    assert school.token.removeprefix(school.prefix) not in kept
    assert [word for word in WORDS if word in kept] == []


def test_a_problem_repeats_nothing_of_what_was_sent(send: Send) -> None:
    wrong: dict[str, Any] = {**WORRY, "people": [{"part": "Varley", "forename": ["hungry"]}], "words": 3}
    said = send(wrong).content.decode()
    assert [word for word in WORDS if word in said] == []


def test_a_refused_call_stands_on_the_record_without_a_name(client: Client, db: None) -> None:
    client.post("/api/v1/contacts", data={}, content_type="application/json")
    with acting_as(SYSTEM.id):
        look = Look.objects.latest("at")
    assert (look.what, look.result, look.member_id) == ("api:contacts", 401, None)


def test_a_session_opens_nothing_for_systems(county: County) -> None:
    answer = signed_in(county.social_worker).get("/api/v1/contacts/FD-2222-2222")
    assert (answer.status_code, "sessionid" in answer.cookies) == (401, False)


def test_a_token_opens_nothing_for_people(system: Client) -> None:
    answer = system.get("/hub/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in/?next=/hub/")


def test_the_answer_sets_no_cookie(send: Send) -> None:
    assert send(WORRY).cookies == {}
