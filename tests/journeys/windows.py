"""Windows of one browser: each person has one to themselves, and the next finds nothing of the last in it."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page

PATIENCE = 15_000  # milliseconds
HEIGHT = 900


@dataclass
class Window:
    """One window with cookies of its own, and what went wrong in its scripts."""

    context: BrowserContext
    page: Page
    address: str
    scripts: bool
    own: bool = False
    gone: bool = False
    wrong: list[str] = field(default_factory=list)

    def is_left(self) -> None:
        """Its journey closed it."""
        self.gone = True


class Windows:
    """Opens windows, and uses again what was put back: a new one starts two processes, a second of a core each."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: list[Window] = []

    def open(self, address: str, *, scripts: bool, width: int, own: bool) -> Window:
        """A window at this service; one of its `own` is closed at the end, for whoever changes what a browser does."""
        free = [one for one in self._free if (one.address, one.scripts) == (address, scripts) and not own]
        window = free[-1] if free else self._new(address, scripts=scripts)
        if free:
            self._free.remove(window)
        window.own = own
        window.page.set_viewport_size({"width": width, "height": HEIGHT})
        return window

    def put_back(self, window: Window) -> None:
        """Clear it of all that somebody did in it; what can't be cleared is closed."""
        if window.gone:
            return
        try:
            if not window.own:
                _clear(window)
                self._free.append(window)
        except Error:
            window.own = True
        if window.own:
            window.context.close()

    def _new(self, address: str, *, scripts: bool) -> Window:
        context = self._browser.new_context(
            base_url=address, java_script_enabled=scripts, locale="en-GB", timezone_id="Europe/London"
        )
        context.set_default_timeout(PATIENCE)
        window = Window(context, context.new_page(), address, scripts)
        context.on("close", lambda _: window.is_left())
        window.page.on("pageerror", lambda error: window.wrong.append(f"{window.page.url}: {error}"))
        window.page.on("console", lambda said: window.wrong.extend(_complaints(said)))
        return window


def _clear(window: Window) -> None:
    """Cookies, stores, history, the window's name and where the mouse was: all as in a new one."""
    page, context = window.page, window.context
    for opened in context.pages:
        if opened is not page:
            opened.close()
    asked = context.new_cdp_session(page)
    asked.send("DOMStorage.clear", {"storageId": {"securityOrigin": window.address, "isLocalStorage": False}})
    page.goto("about:blank")
    page.evaluate("window.name = ''")
    page.mouse.move(0, 0)
    context.clear_cookies()
    context.clear_permissions()
    asked.send("Storage.clearDataForOrigin", {"origin": window.address, "storageTypes": "all"})
    asked.send("Page.resetNavigationHistory")
    asked.detach()
    window.wrong.clear()


def _complaints(said: ConsoleMessage) -> list[str]:
    """A page that answers 403 or 404 on purpose is reported by the browser too; that is no fault of a script."""
    # A page that goes on while it was saving itself breaks that saving off: htmx reports that in these two lines.
    broken_off = said.text.startswith(("htmx:sendAbort", "htmx:afterRequest"))
    if said.type != "error" or broken_off or "Failed to load resource" in said.text:
        return []
    return [f"{said.location.get('url', '')}: {said.text}"]
