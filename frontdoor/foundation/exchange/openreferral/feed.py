"""A feed of services at an address: its list page by page, and each service whole."""

import io
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import requests

from frontdoor.foundation.exchange.openreferral.found import Broken, CannotBeRead, Found
from frontdoor.foundation.exchange.openreferral.stream import records_in_text

TIMEOUT = 30  # seconds
A_PAGE = 100
LARGEST = 32 * 1024 * 1024  # bytes of one answer
DETAILS = ("attributes", "service_areas", "service_at_locations")
"""A record with one of these was given whole already."""


def records_at(address: str) -> Found:
    """Every service of a feed (its base address, or that of its list), or the records of a JSON file on the web."""
    path = urlsplit(address).path.rstrip("/")
    with requests.Session() as session:
        if path.endswith((".json", ".jsonl")):
            yield from records_in_text(io.StringIO(_got(session, address).decode(errors="replace")))
            return
        listed = address.rstrip("/") if path.endswith("/services") else f"{address.rstrip('/')}/services"
        for page in _pages(session, listed):
            for record in page:
                yield _whole(session, listed, record)


def _pages(session: requests.Session, listed: str) -> Iterator[list[Any]]:
    number, last = 1, 1
    while number <= last:
        said = _said(session, listed, page=number, per_page=A_PAGE)
        if not isinstance(said, dict) or not isinstance(said.get("contents"), list):
            raise CannotBeRead(f"Page {number} of the feed is not a page of services.")
        total = said.get("total_pages")
        last = total if isinstance(total, int) else last
        if not said["contents"]:
            return
        yield said["contents"]
        number += 1


def _whole(session: requests.Session, listed: str, record: Any) -> dict[str, Any] | Broken:
    """A service with all that the feed says of it, which its list leaves out."""
    if not isinstance(record, dict):
        return Broken("This is not a record of a service.")
    if not record.get("id") or any(name in record for name in DETAILS):
        return record
    try:
        said = _said(session, f"{listed}/{quote(str(record['id']), safe='')}")
    except CannotBeRead:
        return record  # what the list says of it is good
    return said if isinstance(said, dict) else record


def _said(session: requests.Session, address: str, **query: int) -> Any:
    answer = _got(session, address, **query)
    try:
        return json.loads(answer)
    except (ValueError, RecursionError) as problem:
        raise CannotBeRead(f"{address} did not answer with JSON.") from problem


def _got(session: requests.Session, address: str, **query: int) -> bytes:
    try:
        with session.get(address, params=query, timeout=TIMEOUT, stream=True) as answer:
            answer.raise_for_status()
            content = bytearray()
            for piece in answer.iter_content(1 << 16):
                content += piece
                if len(content) > LARGEST:
                    raise CannotBeRead(f"{address} answered with more than {LARGEST // 1024 // 1024} MB.")
    except (requests.RequestException, OSError) as problem:
        raise CannotBeRead(
            f"{address} could not be reached, or refused. What came before it was read."
        ) from problem
    return bytes(content)
