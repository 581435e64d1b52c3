"""Logs hold ids, not words: after work on records full of words of their own, none of these stands where it should not.

Looked through are the service's log, PostgreSQL's own log, the queue of jobs, the cache, the messages that went as far
as anybody sees them without opening them, and every page on which something went wrong.
"""

import base64
import binascii
import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import reverse
from psycopg.conninfo import conninfo_to_dict

from frontdoor.cli.bench.drawn import drawn_for
from frontdoor.cli.bench.routes import routes
from frontdoor.config.database import Database
from frontdoor.config.logs import WithoutWords
from frontdoor.config.urls import handler404, handler500
from frontdoor.config.urls import urlpatterns as real
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.foundation.letters.delivery import deliver_waiting
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.frame.access import HUB, page
from tests.databases import Clone
from tests.factories.signing_in import signed_in
from tests.needtoknow.story import SECRET, Story, tell_the_story

TYPED = ("search-canary", "login-canary", "password-canary", "address-canary", "row-canary", "key-canary")
NAMES = ("Varley", "Danielle", "hungry at school")
WORDS = (*SECRET.values(), *TYPED, *NAMES)
POSTGRESQL = "PostgreSQL's log"
MARK = "a mark of the tests in the log"
ROW = """
INSERT INTO letters_letter (id, key, how, "to", subject, body, about, written_at, written_by)
VALUES (%s, 'key-canary', 'telegram', 'row-canary', 'row-canary', 'row-canary', %s, now(), %s)
"""


def break_on_a_row(request: HttpRequest) -> HttpResponse:
    """A page that stores what the database refuses, whose reason repeats the row."""
    with connection.cursor() as cursor:
        cursor.execute(ROW, [UUID(int=1), UUID(int=1), UUID(int=1)])
    return HttpResponse()


def break_on_a_word(request: HttpRequest) -> HttpResponse:
    """A page that looks for a word where there is none."""
    nothing: dict[str, bytes] = {}
    return HttpResponse(nothing["key-canary"])


def break_on_a_number(request: HttpRequest) -> HttpResponse:
    """A page that hands the database a word for a number: the statement stands in the fault."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 'row-canary'::uuid")
    return HttpResponse()


BREAKING = (break_on_a_row, break_on_a_word, break_on_a_number)
urlpatterns = [
    *real,
    *(page(f"trial/{one.__name__}/", one, name=one.__name__, who=HUB) for one in BREAKING),
]
__all__ = ["handler404", "handler500", "urlpatterns"]


@dataclass(frozen=True)
class Left:
    """What the work left behind, by where."""

    places: dict[str, str]
    statuses: frozenset[int]

    def told(self, where: str) -> list[str]:
        """The words that stand there."""
        return [word for word in WORDS if word.casefold() in self.places[where].casefold()]


@pytest.fixture
def left(own_database: Clone, base_database: Database, tmp_path: Path) -> Left:
    """A day's work, with everything that can go wrong, and what is left of it where nobody's words belong."""
    log, wrong, statuses = io.StringIO(), [], set()
    handler = logging.StreamHandler(log)
    handler.setFormatter(WithoutWords("%(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    before, servers = root.level, sizes(base_database)
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        with override_settings(ROOT_URLCONF=__name__, OUTBOX_DIR=tmp_path / "outbox", LETTERS_BY="outbox"):
            story = tell_the_story(tmp_path)
            deliver_waiting(by=SYSTEM)
            for answer in a_days_work(story):
                statuses.add(answer.status_code)
                if answer.status_code >= 400:
                    wrong.append(answer.content.decode())
        mark(own_database)
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
    return Left(
        {
            "the service's log": log.getvalue(),
            POSTGRESQL: written_since(base_database, servers),
            "the queue": stands_in("procrastinate_jobs") + stands_in("procrastinate_events"),
            "the cache": unpacked(stands_in("records_cache")),
            "messages unopened": unopened(tmp_path / "outbox"),
            "pages of what went wrong": "\n".join(wrong),
        },
        frozenset(statuses),
    )


def a_days_work(story: Story) -> Iterator[Any]:
    """Every page for three members and a visitor, with words typed where words are typed, and faults."""
    officer = browser(story.viewer("MASH officer"))
    for member in ("MASH officer", "police, asked about the child", "early help north, which took it up"):
        yield from every_page(story.viewer(member))
    yield officer.post("/hub/people/", {"q": "search-canary Varley", "postcode": "NG22 9ZZ"}, follow=True)
    yield officer.post(f"/hub/contacts/{story.contact}/triage/", {"reason": "row-canary"})
    yield officer.get("/hub/people/address-canary/")
    for client in (officer, browser(story.viewer("police, asked about the child"))):
        yield client.get(f"/hub/contacts/{story.other_contact}/address-canary/")
        yield client.get(f"/partner/requests/{story.ids['request']}/?q=address-canary")
    visitor = Client(raise_request_exception=False)
    yield visitor.get("/raise/back/address-canary/")
    yield visitor.get("/address-canary/?q=search-canary")
    for _ in range(7):
        yield visitor.post("/sign-in/", {"login": "login-canary@example.org", "password": "password-canary"})
    yield visitor.post("/follow/", {"reference": "FD-2222-2222", "code": "key-canary"})
    for broken in BREAKING:
        yield officer.get(f"/trial/{broken.__name__}/")


def every_page(member: Viewer) -> Iterator[Any]:
    """Each page for members that this one may open, about whatever is theirs to see."""
    client = browser(member)
    with acting_as(member.id):
        drawn = drawn_for(member)
    for route in routes():
        if route.who and member.role in route.who:
            for values in drawn.fills(route.arguments)[:1]:
                yield client.get(reverse(route.name, kwargs=values))


def browser(member: Viewer) -> Client:
    """A browser in which somebody is signed in, and which is told of our faults as anybody's is."""
    client = signed_in(member)
    client.raise_request_exception = False
    return client


def log_files(base: Database) -> list[Path]:
    """The log of the embedded server; none where the tests run on another, whose settings are not ours."""
    host = str(conninfo_to_dict(base.url).get("host") or "")
    return sorted(Path(host).glob("log/*.log")) if host.startswith("/") else []


def sizes(base: Database) -> dict[Path, int]:
    """How long each log is now."""
    return {file: file.stat().st_size for file in log_files(base)}


def written_since(base: Database, before: dict[Path, int]) -> str:
    """What the server has written since."""
    return "".join(file.read_text(errors="replace")[before.get(file, 0) :] for file in log_files(base))


def mark(clone: Clone) -> None:
    """Something that the server does write down, so that an empty log is not taken for a quiet one."""
    with psycopg.connect(clone.database.owner_url, autocommit=True) as owner:
        owner.execute(f"DO $$ BEGIN RAISE LOG '{MARK}'; END $$")


def stands_in(table: str) -> str:
    """Every row of a table as text."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT t::text FROM "{table}" t')  # noqa: S608 - one of ours
        return "\n".join(row for (row,) in cursor.fetchall())


def unpacked(rows: str) -> str:
    """Rows of the cache with what they hold in base 64 made readable beside it."""
    found = [rows]
    for part in rows.replace('"', ",").replace("(", ",").split(","):
        try:
            found.append(base64.b64decode(part, validate=True).decode("latin-1"))
        except (binascii.Error, ValueError):
            continue
    return "\n".join(found)


def unopened(outbox: Path) -> str:
    """What somebody sees of messages without opening them: names of files, and subject lines."""
    files = [file for file in outbox.rglob("*") if file.is_file()]
    subjects = [
        line
        for file in files
        for line in file.read_text(errors="replace").splitlines()
        if line.lower().startswith("subject")
    ]
    return "\n".join([*(file.name for file in files), *subjects])


def test_no_word_of_a_record_stands_where_words_do_not_belong(left: Left, base_database: Database) -> None:
    assert {where: told for where in left.places if (told := left.told(where))} == {}
    # That nothing was found is no wonder where nothing was written.
    assert [where for where, text in left.places.items() if not text and where != POSTGRESQL] == []
    assert (MARK in left.places[POSTGRESQL]) is bool(log_files(base_database))


def test_the_log_of_the_service_says_what_went_wrong_and_where(left: Left) -> None:
    said = left.places["the service's log"]
    assert "psycopg.errors.CheckViolation 23514" in said
    assert "500 GET /trial/break_on_a_row/" in said
    assert left.statuses >= {200, 302, 403, 404, 500}
