"""Members at work as a browser would show them: a page, a while to read it, and on to one that it leads to."""

import http.client
import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

from frontdoor.cli.bench.table import SENT, Timing

HOST = "127.0.0.1"
TOKEN = re.compile(r'"X-CSRFToken": "(\w+)"')
CONTACT = re.compile(r'href="(/hub/contacts/[0-9a-f-]{36}/)"')
PERSON = re.compile(r'href="(/hub/people/[0-9a-f-]{36}/)"')
DEED = re.compile(r'href="(/hub/contacts/[0-9a-f-]{36}/(?:triage|ask|decide|discuss|action)/)"')
QUESTION = re.compile(r'href="(/partner/requests/[0-9a-f-]{36}/)"')
NAMES = ("Tom Varley", "Aisha Ahmed", "Jan Nowak", "Olivia Smith", "Ben Carter")
SEARCH = f"hub:people{SENT}"  # sent so that its words stand in no address; no deed
FOUND = 302
NEAR_TIMEOUT = 60
KEPT_OPEN = (
    4.0  # seconds after which a browser opens its connection anew: the server may have closed it by then
)
# Seconds between one page and the next, on average; a page is read for longer or shorter than that by chance.
HUB_READS, PARTNER_READS, TYPES = 12.0, 45.0, 5.0

# What a day asks for next: an address, what is sent to it (nothing for a page), and how long it is looked at.
Step = tuple[str, dict[str, str] | None, float]
Day = Callable[["Page"], Iterator[Step]]


class Page:
    """What the browser of a member shows just now."""

    words = ""

    def one_of(self, links: re.Pattern[str]) -> str | None:
        """One of these links on the page, if there are any."""
        found = links.findall(self.words)
        return random.choice(found) if found else None


def hub_day(page: Page) -> Iterator[Step]:
    """The list, mostly on to a contact and to what can be done on it; now and then a search or a call."""
    while True:
        yield random.choice(("/hub/", "/hub/", "/hub/?pile=all", "/hub/?page=2")), None, HUB_READS
        chance = random.random()
        if chance < 0.15:
            yield "/hub/people/", {"q": random.choice(NAMES)}, HUB_READS
        elif chance < 0.25:
            yield from _a_call(page)
        elif contact := page.one_of(CONTACT):
            yield contact, None, HUB_READS
            person, deed = page.one_of(PERSON), page.one_of(DEED)
            if person and random.random() < 0.3:
                yield person, None, HUB_READS
            if deed and random.random() < 0.4:
                yield deed, None, HUB_READS


def _a_call(page: Page) -> Iterator[Step]:
    """A call with three lines, each kept as it is typed."""
    from frontdoor.foundation.records.ids import new_id

    call = f"/hub/call/{new_id()}/"
    yield call, None, HUB_READS
    for words in ("A neighbour rings.", "Two children are often alone.", "She hears them at night."):
        yield f"{call}save/", {"words": words}, TYPES


def partner_day(page: Page) -> Iterator[Step]:
    """What is asked of them, one of the questions, now and then an answer; actions and discussions."""
    while True:
        yield random.choice(("/partner/", "/partner/", "/partner/?show=answered")), None, PARTNER_READS
        chance = random.random()
        if chance < 0.3:
            yield random.choice(("/partner/actions/", "/partner/discussions/")), None, PARTNER_READS
        elif question := page.one_of(QUESTION):
            yield question, None, PARTNER_READS
            if 'name="answer"' in page.words and random.random() < 0.15:
                yield question, {"answer": "nothing_held"}, PARTNER_READS


class Measured:
    """What all of them waited for, page by page."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._timings: dict[tuple[str, str], Timing] = {}

    def note(self, page: str, role: str, millis: float, *, fault: bool) -> None:
        """One answer, or a fault in its place."""
        with self._lock:
            timing = self._timings.setdefault((page, role), Timing(page, role))
            timing.errors += fault
            if not fault:
                timing.millis.append(millis)

    def timings(self) -> list[Timing]:
        """Every page that was asked for, by role."""
        return list(self._timings.values())

    def deeds(self) -> int:
        """How many answers were to a deed."""
        done = (one for one in self._timings.values() if one.page.endswith(SENT) and one.page != SEARCH)
        return sum(len(one.millis) for one in done)


class Worker(threading.Thread):
    """Somebody at work: one session, one connection."""

    def __init__(
        self, key: str, role: str, day: Day, *, port: int, measured: Measured, stop: threading.Event
    ) -> None:
        super().__init__(daemon=True)
        self._cookies = {_session_cookie(): key}
        self._role, self._page, self._port = role, Page(), port
        self._steps, self._measured, self._stop_asked = day(self._page), measured, stop
        self._web: http.client.HTTPConnection | None = None
        self._until, self._asked_at = 0.0, 0.0

    def warm_up(self) -> None:
        """The first page of the day, which nobody measures."""
        address, sent, _ = next(self._steps)
        self._answer(address, sent)

    def begin(self, *, until: float) -> None:
        """Start to work, until this moment."""
        self._until = until
        self.start()

    def run(self) -> None:
        """One page after another; each is somewhere in the middle of reading one when the bench begins."""
        came = False
        for address, sent, reads in self._steps:
            if not came:
                self._stop_asked.wait(min(random.uniform(0, reads), self._until - time.monotonic()))
                came = True
            if time.monotonic() >= self._until or self._stop_asked.is_set():
                break
            self._ask(address, sent)
            looks = min(random.expovariate(1 / reads), reads * 4)
            self._stop_asked.wait(max(0.0, min(looks, self._until - time.monotonic())))

    def _ask(self, address: str, sent: dict[str, str] | None) -> None:
        page = _name_of(address) + (SENT if sent else "")
        begun = time.perf_counter()
        try:
            status, words = self._answer(address, sent)
        except (OSError, http.client.HTTPException):
            self._web, status, words = None, 0, ""
        fault = status == 0 or status >= 500
        self._measured.note(page, self._role, (time.perf_counter() - begun) * 1000, fault=fault)
        if words and not sent:
            self._page.words = words

    def _answer(self, address: str, sent: dict[str, str] | None) -> tuple[int, str]:
        if time.monotonic() - self._asked_at > KEPT_OPEN:
            self._web = None
        self._asked_at = time.monotonic()
        web = self._web = self._web or http.client.HTTPConnection(HOST, self._port, timeout=NEAR_TIMEOUT)
        token = TOKEN.search(self._page.words)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if sent is None:
            web.request("GET", address, headers=headers)
        else:
            headers |= {
                "X-CSRFToken": token[1] if token else "",
                "Content-Type": "application/x-www-form-urlencoded",
            }
            web.request("POST", address, body=urlencode(sent), headers=headers)
        answer = web.getresponse()
        words = answer.read().decode("utf-8", "replace")
        for line in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = line.partition(";")[0].partition("=")
            self._cookies[name] = value
        if sent is not None and answer.status == FOUND:
            return self._answer(str(answer.headers["Location"]), None)  # a browser goes on by itself
        return answer.status, words


def _session_cookie() -> str:
    from django.conf import settings

    return str(settings.SESSION_COOKIE_NAME)


def _name_of(address: str) -> str:
    """The page's name, under which the record of looks knows it too."""
    from django.urls import resolve

    found: Any = resolve(address.partition("?")[0])
    return str(found.view_name)
