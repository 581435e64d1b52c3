"""A log line says what happened and where, and none of the words."""

import io
import logging
from collections.abc import Iterator

import pytest
from django.db import IntegrityError
from django.test import RequestFactory
from django.urls import resolve

from frontdoor.config.logs import WithoutWords

WORDS = "canary Varley of 99 Hiddenwell Row"


class Written:
    """A log of our own, and what stands in it."""

    def __init__(self) -> None:
        self.text = io.StringIO()
        self.log = logging.getLogger("frontdoor.tests.logs")
        self.handler = logging.StreamHandler(self.text)
        self.handler.setFormatter(WithoutWords("%(levelname)s %(name)s %(message)s"))


@pytest.fixture
def written() -> Iterator[Written]:
    """A log that is formatted as ours are."""
    found = Written()
    found.log.addHandler(found.handler)
    yield found
    found.log.removeHandler(found.handler)


def break_on(words: str) -> None:
    """Fail as a database does, because of a fault that quotes what was typed."""
    nothing: dict[str, str] = {}
    try:
        nothing[words]
    except KeyError as cause:
        raise IntegrityError(f"DETAIL: Failing row contains ({words})") from cause


def test_an_error_is_told_by_its_kinds_and_places_and_not_by_its_text(written: Written) -> None:
    try:
        break_on(WORDS)
    except IntegrityError:
        written.log.exception("a deed failed")
    said = written.text.getvalue()
    assert "canary" not in said
    assert said.index("builtins.KeyError") < said.index("django.db.utils.IntegrityError")
    assert f"{__file__}:" in said or "in break_on" in said


def test_the_text_that_another_handler_made_of_an_error_is_not_taken(written: Written) -> None:
    error = IntegrityError(WORDS)
    record = logging.LogRecord("x", logging.ERROR, "", 1, "failed", (), (type(error), error, None))
    record.exc_text = WORDS
    assert "canary" not in written.handler.format(record)


def test_of_a_request_the_page_is_told_and_not_its_address(written: Written) -> None:
    request = RequestFactory().get("/raise/back/a-secret-canary/?q=canary")
    request.resolver_match = resolve("/raise/back/a-secret-canary/")
    written.log.warning("Not Found: %s", request.path, extra={"request": request, "status_code": 404})
    assert "canary" not in written.text.getvalue()
    assert "404 GET /raise/back/<str:secret>/" in written.text.getvalue()


def test_an_address_that_is_none_is_not_repeated(written: Written) -> None:
    request = RequestFactory().post("/hub/people/canary/")
    written.log.warning("Not Found: %s", request.path, extra={"request": request, "status_code": 404})
    assert written.text.getvalue().endswith("404 POST an address that is none\n")


def test_any_other_line_stands_as_it_was_written(written: Written) -> None:
    written.log.warning("mailbox: message %s was not taken in", 7)
    assert written.text.getvalue() == "WARNING frontdoor.tests.logs mailbox: message 7 was not taken in\n"
