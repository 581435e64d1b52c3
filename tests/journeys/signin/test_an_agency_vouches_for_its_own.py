"""Given an agency with a sign-in of its own, when its member comes by it, then they are in; another's is not."""

from collections.abc import Callable, Iterator
from json import dumps

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database
from tests import databases
from tests.journeys import county
from tests.journeys.service import Server, served
from tests.journeys.windows import PATIENCE
from tests.web.signin.agency_provider import Agency, running

RUTH = "ruth.sandal@example.org"


@pytest.fixture(scope="module")
def police() -> Iterator[Agency]:
    """The police's own sign-in, a service by itself."""
    with running("police") as found:
        both = {"email_verified": True, "amr": ["pwd", "mfa"]}
        found.knows("tom", email="pc.tom.varley@example.org", **both)
        found.knows("ruth", email=RUTH, **both)
        yield found


@pytest.fixture(scope="module")
def house(
    police: Agency,
    migrated: str,
    base_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """Our service, which was told of it."""
    with databases.clone_of(migrated, base_database) as clone, pytest.MonkeyPatch.context() as told:
        with django_db_blocker.unblock():
            databases.use(clone.database)
            county.set_up()
            databases.use(base_database)
        told.setenv("FRONTDOOR_AGENCY_SIGN_IN", dumps([police.stated()]))
        with served(clone, tmp_path_factory.mktemp("data")) as open_house:
            yield open_house


@pytest.fixture
def page(house: Server, browser: Browser) -> Iterator[Page]:
    """A browser at our address."""
    context = browser.new_context(base_url=house.address, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def come_by_the_police(page: Page, sub: str) -> None:
    """Press the agency's link, and be this person at its sign-in."""
    page.goto("/sign-in/")
    page.get_by_role("link", name="Sign in with The police").click()
    page.locator('input[name="sub"]').fill(sub)
    page.locator('button[type="submit"], input[type="submit"]').first.click()


def test_an_agency_lets_in_its_own_member_and_nobody_else_s(page: Page, axe: Callable[[Page], None]) -> None:
    # Given an agency whose sign-in is offered
    page.goto("/sign-in/")
    axe(page)

    # When its constable comes by it, then their work opens at once
    come_by_the_police(page, "tom")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Questions for")
    page.goto("/account/sessions/")
    expect(page.get_by_text("your agency’s own sign-in")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Sign out", exact=True).click()

    # But for a teacher it can't vouch, whatever it says of her
    come_by_the_police(page, "ruth")
    expect(page.get_by_text(f"The police says that you are {RUTH}")).to_be_visible()
    axe(page)
    page.goto("/partner/")
    expect(page.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()
