"""Every task, one after another, at a service of its own; each told as soon as it is done."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from frontdoor.config.database import find_database
from tests import databases
from tests.journeys.effort import before, tasks
from tests.journeys.effort.hands import Effort
from tests.journeys.service import Server, served

WORKER, OFFICER, POLICE = "Marta Quill", "Priya Nair", "PC Tom Varley"


def every_task() -> Iterator[tuple[str, Effort]]:
    """Serve a county in which nothing has happened yet, and do each task in it."""
    with _served_to_a_browser() as (server, browser, post):
        yield from _measured(server, browser, post)


def _measured(server: Server, browser: Browser, post: Path) -> Iterator[tuple[str, Effort]]:
    def new_page() -> Page:
        return browser.new_context(base_url=server.address, locale="en-GB").new_page()

    def signed_in(name: str) -> Page:
        return before.become(new_page(), name)

    yield "Long form, what stops it", tasks.on_the_long_form(new_page(), nothing_blank=False)
    yield "Long form, nothing blank", tasks.on_the_long_form(new_page(), nothing_blank=True)
    yield "Advice in a call", tasks.advice_in_a_call(signed_in(WORKER))
    yield "A call for triage", tasks.a_call_sent_for_triage(signed_in(OFFICER))
    words = before.a_worry_by_e_mail(server, post)
    yield "An e-mailed worry", tasks.an_emailed_worry(signed_in(OFFICER), words)
    before.the_police_asked(signed_in(WORKER))
    yield "A request answered", tasks.a_request_answered(signed_in(POLICE), "Isla Thorne")
    contact = before.a_call_decided(signed_in(WORKER))
    yield "A referrer told", tasks.a_referrer_told(signed_in(WORKER), contact)
    yield "A neighbour, no name", tasks.a_neighbour_without_a_name(new_page())


@contextmanager
def _served_to_a_browser() -> Iterator[tuple[Server, Browser, Path]]:
    """The service, a browser, and a folder for its post."""
    import django

    base = find_database()
    with tempfile.TemporaryDirectory(prefix="frontdoor-effort-") as folder:
        databases.settle_surroundings(base, Path(folder))
        django.setup()
        from tests.journeys import county
        from tests.journeys.conftest import launched

        with databases.template(base) as template, databases.clone_of(template, base) as clone:
            with databases.used_for_a_while(base, clone.database):
                county.set_up()
            with served(clone, Path(folder)) as server, launched() as browser:
                (post := Path(folder) / "post").mkdir()
                yield server, browser, post
