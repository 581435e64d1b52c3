"""A browser and a real service: journeys start from an arriving contact, never from a row placed mid-way."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database
from tests import databases
from tests.databases import ROOT
from tests.journeys import county
from tests.journeys.service import Server, served
from tests.journeys.windows import Window, Windows

WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Only what is wrong is told and nothing is loaded again for it: the same findings in half the time.
LOOKED_FOR = {
    "runOnly": {"type": "tag", "values": WCAG_22_AA},
    "resultTypes": ["violations"],
    "preload": False,
}
SCREENSHOTS = ROOT / "docs" / "screenshots"
# As root Chromium refuses its own sandbox; in a container shared memory is scarce and there is no graphics card.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]


class OpenPage(Protocol):
    """Opens a page for one more person, each with cookies of their own."""

    def __call__(self, *, scripts: bool = True, width: int = 1280, own: bool = False) -> Page:
        """Without JavaScript if `scripts` is False; 320 is the narrowest width that we promise.

        In a window of its `own`, never used before or after, if what the browser keeps or answers is looked at.
        """


@pytest.fixture(scope="session")
def server(
    migrated: str,
    base_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """Web and worker on an invented county in which nothing has happened yet."""
    with databases.clone_of(migrated, base_database) as clone:
        with django_db_blocker.unblock():
            databases.use(clone.database)
            county.set_up()
            databases.use(base_database)
        with served(clone, tmp_path_factory.mktemp("data")) as running:
            yield running


@contextmanager
def launched() -> Iterator[Browser]:
    """Chromium: the system's, else Playwright's own."""
    # Playwright's loop runs in this thread, and Django would take our fixtures for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=FLAGS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for the session."""
    with launched() as one:
        yield one


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    """The browser's windows, used again and again."""
    return Windows(browser)


@pytest.fixture
def open_page(server: Server, windows: Windows) -> Iterator[OpenPage]:
    """Pages for as many people as a journey has; a script that fails in any of them fails the journey."""
    opened: list[Window] = []

    def open_one(*, scripts: bool = True, width: int = 1280, own: bool = False) -> Page:
        opened.append(windows.open(server.address, scripts=scripts, width=width, own=own))
        return opened[-1].page

    yield open_one
    wrong = [each for window in opened for each in window.wrong]
    for window in opened:
        windows.put_back(window)
    assert not wrong


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page for one person, with JavaScript, on a desk."""
    return open_page()


@pytest.fixture(scope="session")
def sign_in() -> Callable[[Page, str], None]:
    """Become a member of the invented county, by name (tests/journeys/county.py)."""

    def become(page: Page, name: str) -> None:
        page.goto("/sign-in/as/")
        page.get_by_role("button", name=name).click()
        assert urlsplit(page.url).path != "/sign-in/as/", page.inner_text("body")

    return become


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], None]:
    """Fails when the page that is open breaks WCAG 2.2 at level AA, saying where and how."""
    checker = Axe()

    def check(page: Page) -> None:
        found = checker.run(page, options=LOOKED_FOR)
        assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"

    return check


@pytest.fixture(scope="session")
def screenshot() -> Callable[[Page, str], None]:
    """A picture for the documentation, taken only when FRONTDOOR_SCREENSHOTS=1 asks for it."""

    def take(page: Page, name: str) -> None:
        if os.environ.get("FRONTDOOR_SCREENSHOTS") == "1":
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=SCREENSHOTS / f"{name}.png", animations="disabled")

    return take


@pytest.fixture
def outbox(server: Server) -> Path:
    """The folder into which letters are written."""
    return server.data / "outbox"
