"""The gallery in a thread, and a browser to look at it; both gone after a module, as they change how Django works."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.conf import settings
from django.test import override_settings
from playwright.sync_api import Browser, sync_playwright

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHROMIUM = Path("/usr/bin/chromium")


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """Say nothing: each request is not news."""


@pytest.fixture(scope="module")
def gallery() -> Iterator[str]:
    """The gallery's address."""
    from tests.web.frame import gallery_pages

    jinja = {**settings.TEMPLATES[0], "DIRS": [gallery_pages.TEMPLATES]}
    changed = override_settings(ROOT_URLCONF="tests.web.frame.gallery_pages", TEMPLATES=[jinja])
    with changed, make_server("127.0.0.1", 0, gallery_pages.application, handler_class=_Silent) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join(timeout=5)


@pytest.fixture(scope="module")
def gallery_browser() -> Iterator[Browser]:
    """A browser without a screen."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield browser
        browser.close()
