"""Given a window that somebody left, when the next gets it, then nothing of whoever sat there is in it."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.journeys.left_behind import NOTHING, Device
from tests.journeys.service import Server
from tests.journeys.windows import Windows

LEAVE = """() => {
  localStorage.who = sessionStorage.who = window.name = "Priya";
  document.cookie = "who=Priya"; history.pushState({who: 1}, "");
}"""


def test_the_next_finds_nothing_of_the_last(
    server: Server, windows: Windows, sign_in: Callable[[Page, str], None]
) -> None:
    # Given somebody who signed in and left marks wherever a page can
    left = windows.open(server.address, scripts=True, width=320, own=False)
    sign_in(left.page, "Priya Nair")
    left.page.evaluate(LEAVE)

    # When the window is put back and given to the next
    windows.put_back(left)
    found = windows.open(server.address, scripts=True, width=1280, own=False)

    # Then it is the same one, wide again, signed out and empty
    assert (found.page is left.page, found.page.evaluate("innerWidth")) == (True, 1280)
    found.page.goto("/raise/")
    device = Device(found.page)
    assert device.stores() == NOTHING
    assert device.told(["Priya", "/hub/", "sessionid"]) == []
    windows.put_back(found)
