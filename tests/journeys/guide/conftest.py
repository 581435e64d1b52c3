"""The service on the morning that the guide shows, and the pictures taken of it."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from playwright.sync_api import Page
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database
from tests import databases
from tests.journeys import county
from tests.journeys.conftest import OpenPage
from tests.journeys.guide import arrivals, that_morning
from tests.journeys.guide.desk import Desk, before
from tests.journeys.guide.parts import Picture
from tests.journeys.service import Server, served


@pytest.fixture(scope="session")
def server(
    migrated: str,
    base_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """Web and worker on that morning, with what had come in before it."""
    with databases.clone_of(migrated, base_database) as clone:
        with django_db_blocker.unblock():
            databases.use(clone.database)
            with time_machine.travel(that_morning.THAT_MORNING - before(0, days=90), tick=False):
                county.set_up()
            arrivals.bring_in(Desk())
            databases.use(base_database)
        with served(clone, tmp_path_factory.mktemp("data"), program=that_morning.__name__) as running:
            yield running


@pytest.fixture
def open_page(open_page: OpenPage) -> OpenPage:
    """Pages whose own clock shows that morning too."""

    def open_one(*, scripts: bool = True, width: int = 1280, own: bool = True) -> Page:
        page = open_page(scripts=scripts, width=width, own=own)
        page.clock.install(time=that_morning.THAT_MORNING)
        return page

    return open_one


@pytest.fixture(scope="session")
def picture(screenshot: Callable[[Page, str], None], axe: Callable[[Page], None]) -> Picture:
    """A picture of the guide, of a page that anybody can use; kept when FRONTDOOR_SCREENSHOTS=1."""

    def take(page: Page, name: str, *, height: int = 900, begin_at: str = "") -> None:
        page.set_viewport_size({"width": page.evaluate("innerWidth"), "height": height})
        page.mouse.move(0, 0)
        page.evaluate("scrollTo(0, 0)")
        if begin_at:
            top = page.get_by_text(begin_at, exact=True).bounding_box()
            page.evaluate("y => scrollTo(0, y - 32)", top["y"] if top else 0)
        axe(page)
        screenshot(page, name)

    return take
