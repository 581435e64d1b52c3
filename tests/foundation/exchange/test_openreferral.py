"""Records are read one by one from JSON, tables and feeds; what breaks off keeps what came before it."""

import io
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.exchange.openreferral import Broken, CannotBeRead, records_from
from frontdoor.foundation.exchange.openreferral.stream import records_in_text

ONE, TWO = {"id": "1", "name": "One"}, {"id": "2", "name": "Two", "minimum_age": 12}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps([ONE, TWO]),
        json.dumps({"total_pages": 1, "contents": [ONE, TWO], "empty": False}, indent=2),
        f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n",
        f"\ufeff {json.dumps([ONE, TWO])} ",
    ],
    ids=["a list", "a page of a feed", "one record a line", "with a mark at its beginning"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_records_come_in_whatever_form_json_has(tmp_path: Path, text: str, encoding: str) -> None:
    file = tmp_path / "services.json"
    file.write_text(text.removeprefix("\ufeff") if encoding == "utf-16" else text, encoding=encoding)
    assert list(records_from(str(file))) == [ONE, TWO]


@given(
    st.lists(
        st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5) | st.floats(0, 9)),
        max_size=9,
    )
)
def test_reading_piece_by_piece_is_reading_it_all(records: list[dict[str, Any]]) -> None:
    class Slow(io.StringIO):
        def read(self, size: int | None = -1, /) -> str:
            return super().read(3)

    assert list(records_in_text(Slow(json.dumps(records)))) == records


@pytest.mark.parametrize(
    "text",
    [
        '[{"id": "1", "name": "One"}, {"id": ',
        '[{"id": "1", "name": "One"} {',
        '[{"id": "1", "name": "One"},' + "[" * 100_000,
    ],
)
def test_what_came_before_a_break_is_kept(text: str) -> None:
    found = records_in_text(io.StringIO(text))
    assert next(found) == ONE
    with pytest.raises(CannotBeRead, match="What came before it was read"):
        next(found)


@pytest.mark.parametrize("text", ["<html>", "12", "null"])
def test_what_is_no_json_of_services_is_said_to_be_none(text: str) -> None:
    with pytest.raises(CannotBeRead, match="not JSON of services"):
        list(records_in_text(io.StringIO(text)))


def test_an_item_that_is_no_record_is_broken_and_the_others_come() -> None:
    assert list(records_in_text(io.StringIO('[1, {"id": "1", "name": "One"}]'))) == [
        Broken("This is not a record of a service."),
        ONE,
    ]


def test_tables_are_put_together(tmp_path: Path) -> None:
    (tmp_path / "services.csv").write_text("id,organization_id,name\ns1,o1,One\ns2,o9,Two\n")
    (tmp_path / "organizations.csv").write_text("id,name\no1,Larkmead Trust\n")
    (tmp_path / "contacts.csv").write_text("id,service_id\nc1,s1\n")
    (tmp_path / "phones.csv").write_text("id,contact_id,number\np1,c1,01632 960123\n")
    one, two = records_from(str(tmp_path))
    assert isinstance(one, dict)
    assert (one["organization"]["name"], one["contacts"][0]["phones"][0]["number"]) == (
        "Larkmead Trust",
        "01632 960123",
    )
    assert isinstance(two, dict)
    assert "organization" not in two


@pytest.mark.parametrize("source", ["no-such-file.json", "."])
def test_a_source_that_holds_no_services_is_said_so(source: str, tmp_path: Path) -> None:
    with pytest.raises(CannotBeRead):
        list(records_from(str(tmp_path / source)))


class Feed(BaseHTTPRequestHandler):
    """A feed of two pages, whose list leaves out the details."""

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        pages = {"1": [ONE], "2": [TWO]}
        answers: dict[str, Any] = {
            "/v3/services": {
                "total_pages": 2,
                "contents": pages.get(parse_qs(asked.query).get("page", ["1"])[0], []),
            },
            "/v3/services/1": {**ONE, "description": "Whole"},
            "/broken/services": {"contents": "none"},
        }
        self.send_response(200 if asked.path in answers else 404)
        self.end_headers()
        self.wfile.write(json.dumps(answers.get(asked.path, {})).encode())

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@pytest.fixture
def feed() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Feed) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("base", ["/v3", "/v3/", "/v3/services"])
def test_a_feed_is_read_page_by_page_and_each_service_whole_where_it_can_be(feed: str, base: str) -> None:
    assert list(records_from(f"{feed}{base}")) == [{**ONE, "description": "Whole"}, TWO]


@pytest.mark.parametrize("base", ["/nowhere", "/broken"])
def test_a_feed_that_fails_is_said_to(feed: str, base: str) -> None:
    with pytest.raises(CannotBeRead):
        list(records_from(f"{feed}{base}"))
