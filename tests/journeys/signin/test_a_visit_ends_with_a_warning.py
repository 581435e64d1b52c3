"""Given a member who is writing, when their visit ends, then they are warned, and what they typed is not lost."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django import DjangoDbBlocker

from frontdoor.config.database import Database
from tests import databases
from tests.journeys import county
from tests.journeys.service import Server, served

SECONDS = 1000
PATIENCE = 40 * SECONDS


@pytest.fixture(scope="module")
def hurried(
    migrated: str,
    base_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """A service in which two minutes without work are the longest, so that the warning comes at once."""
    with databases.clone_of(migrated, base_database) as clone, pytest.MonkeyPatch.context() as told:
        with django_db_blocker.unblock():
            databases.use(clone.database)
            county.set_up()
            databases.use(base_database)
        told.setenv("FRONTDOOR_IDLE_MINUTES", "2")
        with served(clone, tmp_path_factory.mktemp("data")) as running:
            yield running


@pytest.fixture
def context(hurried: Server, browser: Browser) -> Iterator[BrowserContext]:
    """One browser, with as many tabs as somebody opens."""
    opened = browser.new_context(base_url=hurried.address, viewport={"width": 375, "height": 900})
    opened.set_default_timeout(PATIENCE)
    yield opened
    opened.close()


def test_somebody_who_is_warned_stays_and_somebody_signed_out_goes_on_where_they_were(
    context: BrowserContext, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a member who is writing
    page = context.new_page()
    sign_in(page, "Lena Marsh")
    page.goto("/account/password/first/")

    # When nothing is done for a while, they are warned, and one key keeps them signed in
    warning = page.get_by_role("alertdialog", name="You will be signed out in 2 minutes")
    expect(warning).to_be_visible(timeout=PATIENCE)
    axe(page)
    expect(page.get_by_role("button", name="Stay signed in")).to_be_focused()
    page.keyboard.press("Enter")
    expect(warning).to_be_hidden()

    # When their sign-in ends nevertheless while they type
    for label in ("New password", "New password again"):
        page.get_by_label(label, exact=True).fill("four other odd words")
    elsewhere = context.new_page()
    elsewhere.goto("/teams/")
    elsewhere.get_by_role("button", name="Sign out", exact=True).click()

    # Then the page is covered, and says so
    covered = page.get_by_role("alertdialog", name="You are signed out")
    expect(covered).to_be_visible(timeout=PATIENCE)
    axe(page)
    page.get_by_role("button", name="I have signed in again").click()
    expect(page.get_by_text("You are not signed in yet.")).to_be_visible()

    # And after signing in again on another tab everything is there, and can be sent
    sign_in(elsewhere, "Lena Marsh")
    page.get_by_role("button", name="I have signed in again").click()
    expect(covered).to_be_hidden()
    page.get_by_role("button", name="Set password").click()
    expect(page.get_by_text("Your password is set.")).to_be_visible()
