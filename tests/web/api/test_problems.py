"""Whatever goes wrong is told in one form, in plain words, without a word of what was sent."""

import json
import logging
from contextlib import suppress
from typing import Any

import pytest
from django.test import Client, RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from frontdoor.domain.accounts.actions import Issued, revoke_tokens
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.web.api import operations
from frontdoor.web.api.faults import faults
from frontdoor.web.api.reading import LARGEST, CannotRead, read
from frontdoor.web.api.worries import Worry
from frontdoor.web.frame.pages import refused
from frontdoor.web.frame.problems import Problem, problem
from tests.web.api.conftest import Send
from tests.web.api.test_telling import SMALL

CONTACTS = "/api/v1/contacts"
KEY = {"Idempotency-Key": "a-key"}


def told(answer: Any, kind: Problem) -> dict[str, Any]:
    """What a problem says, once it is one of this kind in every part of its form."""
    said: dict[str, Any] = json.loads(answer.content)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert (answer.status_code, said["status"]) == (kind.value.status, kind.value.status)
    assert (said["type"], said["title"]) == (f"/api/v1/#{kind.value.name}", kind.value.title)
    return said


def test_without_a_token_nobody_is_let_in(client: Client, db: None) -> None:
    answer = client.post(CONTACTS, data=SMALL, content_type="application/json", headers=KEY)
    told(answer, Problem.NOT_LET_IN)
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="Front Door"'


@pytest.mark.parametrize("given", ["Bearer guessed", "Basic dTpw", "Bearer", "Bearer é", "Token x"])
def test_with_a_wrong_one_neither(client: Client, db: None, given: str) -> None:
    answer = client.get(f"{CONTACTS}/FD-2222-2222", headers={"Authorization": given})
    told(answer, Problem.NOT_LET_IN)
    assert 'error="invalid_token"' in answer.headers["WWW-Authenticate"]


def test_a_token_that_was_ended_is_refused_at_the_next_call(send: Send, school: Issued) -> None:
    assert send(SMALL).status_code == 201
    revoke_tokens(school.system.id, by=SYSTEM)
    told(send(SMALL), Problem.NOT_LET_IN)


def test_whoever_calls_too_often_is_told_how_long_to_wait(send: Send, settings: Any) -> None:
    settings.CALLS_A_MINUTE = 2
    answers = [send(SMALL) for _ in range(4)]
    assert {one.status_code for one in answers} <= {201, 429}
    told(answers[-1], Problem.TOO_MANY)
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60


def test_what_the_house_refuses_is_told_with_its_reason(rf: RequestFactory) -> None:
    said = told(refused(rf.get(CONTACTS), "You may not.", "Ask them."), Problem.REFUSED)
    assert said["detail"] == "You may not. Ask them."


def test_an_address_that_is_not_there_is_told_as_a_problem(client: Client, db: None) -> None:
    told(client.get("/api/v2/contacts"), Problem.NOT_FOUND)


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "MKCALENDAR"])
def test_a_method_that_is_not_taken_says_which_is(system: Client, method: str) -> None:
    answer: Any = system.generic(method, CONTACTS)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/openapi.json"])
def test_the_description_is_only_read(client: Client, db: None, address: str) -> None:
    told(client.post(address), Problem.METHOD)


def test_a_body_that_is_too_large_is_not_even_read(system: Client) -> None:
    answer = system.post(CONTACTS, data=b" " * (LARGEST + 1), content_type="application/json", headers=KEY)
    assert "1024 KB" in told(answer, Problem.TOO_LARGE)["detail"]


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "", "application/xml"])
def test_what_is_not_json_is_said_so(system: Client, kind: str) -> None:
    told(system.post(CONTACTS, data=b"{}", content_type=kind, headers=KEY), Problem.NOT_JSON)


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "Application/JSON", "application/vnd.mis+json"]
)
def test_json_by_any_of_its_names_is_read(system: Client, kind: str) -> None:
    answer = system.post(CONTACTS, data=json.dumps(SMALL), content_type=kind, headers=KEY)
    assert answer.status_code == 201


BODIES = {
    "nothing but a blank": b" ",
    "half of it": b'{"words": ',
    "another alphabet": '{"words": "é"}'.encode("latin-1"),
    "half a character": b'{"words": "\\ud800"}',
    "a name twice": b'{"words": "a", "words": "b"}',
    "a number that is none": b'{"words": NaN}',
    "a hole without a bottom": b"[" * 100_000,
    "a number without an end": b"9" * 5000,
}


@pytest.mark.parametrize("what", BODIES)
def test_what_can_not_be_read_is_not_guessed(system: Client, what: str) -> None:
    told(
        system.post(CONTACTS, data=BODIES[what], content_type="application/json", headers=KEY),
        Problem.UNREADABLE,
    )


@pytest.mark.parametrize("headers", [{}, {"Idempotency-Key": ""}, {"Idempotency-Key": "x" * 201}])
def test_a_worry_without_a_key_is_not_stored(system: Client, headers: dict[str, str]) -> None:
    answer = system.post(CONTACTS, data=SMALL, content_type="application/json", headers=headers)
    said = told(answer, Problem.UNREADABLE)
    assert [one["header"] for one in said["errors"]] == ["Idempotency-Key"]


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"words": " "}, "#/words", "This must hold at least one word."),
    ({"words": 7}, "#/words", "This must be text."),
    ({"words": "x" * 50_001}, "#/words", "This may be 50000 characters long at most."),
    ({"people": []}, "#/people", "At least 1 must be given."),
    ({"people": [{"part": "child"}] * 41}, "#/people", "At most 40 may be given."),
    ({"people": {}}, "#/people", "This must be a list."),
    ({"people": [3]}, "#/people/0", "This must be an object, with names and values."),
    ({"people": [{}]}, "#/people/0/part", "This must be given."),
    ({"referrer": None}, "#/referrer", "This must be an object, with names and values."),
    ({"emergency": "yes"}, "#/emergency", "This must be true or false."),
    ({"occurred_at": "2026-11-05T10:42:00"}, "#/occurred_at", "This must be a moment with its time zone"),
    ({"occurred_at": "2026-13-05T10:42:00Z"}, "#/occurred_at", "This must be a moment with its time zone"),
    ({"wrods": "x"}, "#/wrods", "There is no such name here."),
    ({"a/b~c": "x"}, "#/a~1b~0c", "There is no such name here."),
    ({"people": [{"part": "child", "birth_date": "1/3/2017"}]}, "#/people/0/birth_date", "YYYY-MM-DD"),
    (
        {"people": [{"part": "child", "birth_date": "2017-02-30"}]},
        "#/people/0/birth_date",
        "a day of the calendar",
    ),
    ({"people": [{"part": "child", "birth_date": 20170301}]}, "#/people/0/birth_date", "YYYY-MM-DD"),
    ({"people": [{"part": "child", "nhs_number": "12"}]}, "#/people/0/nhs_number", "This must be ten digits"),
    (
        {"people": [{"part": "child", "sex": "boy"}]},
        "#/people/0/sex",
        "This must be one of: female, male, other or not_known.",
    ),
    ({"safe_now": "maybe"}, "#/safe_now", "This must be one of: yes, no or not_sure."),
    ({"referrer": {"email": "me"}}, "#/referrer/email", "This must be an e-mail address"),
]


@pytest.mark.parametrize(("change", "pointer", "sentence"), WRONG)
def test_each_fault_points_at_its_place_and_says_what_would_be_right(
    send: Send, change: dict[str, Any], pointer: str, sentence: str
) -> None:
    [fault] = told(send({**SMALL, **change}), Problem.INVALID)["errors"]
    assert fault["pointer"] == pointer
    assert sentence in fault["detail"]


def test_what_is_no_object_is_said_of_the_whole(send: Send) -> None:
    [fault] = told(send(["He is afraid."]), Problem.INVALID)["errors"]
    assert fault["pointer"] == "#"


def test_all_faults_are_told_at_once(send: Send) -> None:
    said = told(send({"words": "", "people": [{}, {"part": "dog"}]}), Problem.INVALID)
    assert [one["pointer"] for one in said["errors"]] == [
        "#/words",
        "#/people/0/part",
        "#/people/1/part",
        "#/referrer",
    ]
    assert said["detail"].startswith("4 things are not as described, so nothing was stored.")


def test_a_fault_of_ours_is_told_as_one_and_gives_nothing_away(
    send: Send, system: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the secret of the kitchen")

    monkeypatch.setattr(operations, "receive", broken)
    system.raise_request_exception = False
    with caplog.at_level(logging.CRITICAL):
        said = told(send(SMALL), Problem.WENT_WRONG)
    assert "kitchen" not in str(said)


def test_a_request_for_a_place_that_is_not_ours_is_a_problem_too(system: Client) -> None:
    told(
        system.get(f"{CONTACTS}/FD-2222-2222", headers={"Host": "elsewhere.example.org"}), Problem.UNREADABLE
    )


CANARY = "canary-7431"
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.just(CANARY),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*Worry.model_fields, "part", "sex", "email", "other"]), inner, max_size=4
        )
    ),
    max_leaves=8,
)


@given(anything)
def test_whatever_is_sent_each_fault_is_a_sentence_with_a_place_and_repeats_nothing(sent: Any) -> None:
    try:
        Worry.model_validate(sent)
    except ValidationError as error:
        found = faults(
            [{**one, "loc": ("body", "worry", *one["loc"])} for one in error.errors(include_url=False)]
        )
        said = [one.as_plain() for one in found]
        assert said
        assert all(one["detail"].endswith(".") and "{" not in one["detail"] for one in said)
        assert all(one["pointer"].startswith("#") and CANARY not in str(one) for one in said)


@given(st.sampled_from(Problem), st.text(max_size=40))
def test_every_problem_is_json_of_one_form(kind: Problem, detail: str) -> None:
    said = told(problem(kind, detail), kind)
    assert said["detail"] == (detail or kind.value.to_do)
    assert set(said) == {"type", "title", "status", "detail"}


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_whatever_bytes_come_they_are_read_or_refused(body: bytes) -> None:
    with suppress(CannotRead):
        json.dumps(read(body))
