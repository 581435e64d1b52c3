"""What a browser keeps of a visit: everything that the next person at the device could look up."""

from collections.abc import Iterable
from urllib.parse import unquote_plus

from playwright.sync_api import Page, Response

STORES = """async () => JSON.stringify({
  local: {...localStorage}, session: {...sessionStorage}, window: window.name, state: history.state,
  caches: self.caches ? await Promise.all((await caches.keys()).map(async (name) =>
    [name, (await (await caches.open(name)).keys()).map((one) => one.url)])) : [],
  databases: indexedDB.databases ? (await indexedDB.databases()).map((one) => one.name) : [],
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
})"""
NOTHING = '{"local":{},"session":{},"window":"","state":null,"caches":[],"databases":[],"workers":0}'


class Device:
    """A browser, watched: which addresses and titles it notes, and which answers it was allowed to keep."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._visited: set[str] = set()
        self.may_keep: list[str] = []
        page.on("response", self._answered)
        page.on("framenavigated", lambda frame: self._visited.add(frame.url))

    def _answered(self, answer: Response) -> None:
        self._visited.add(answer.url)
        kept = "no-store" not in answer.headers.get("cache-control", "")
        ours = answer.url.startswith("http://127.0.0.1") and "/static/" not in answer.url
        if ours and kept:
            self.may_keep.append(answer.url)

    def notes(self) -> str:
        """Everything noted so far, in one text: history with its titles, addresses, cookies and stores."""
        asked = self._page.context.new_cdp_session(self._page)
        history = asked.send("Page.getNavigationHistory")["entries"]
        told = [f"{entry['url']} {entry['userTypedURL']} {entry['title']}" for entry in history]
        cookies = [f"{one['name']}={one['value']}" for one in self._page.context.cookies()]
        return unquote_plus("\n".join([*told, *self._visited, *cookies, self.stores()]))

    def stores(self) -> str:
        """What scripts, workers and caches hold."""
        return str(self._page.evaluate(STORES))

    def told(self, words: Iterable[str]) -> list[str]:
        """Which of these words stand anywhere in what was noted."""
        notes = self.notes().lower()
        return [word for word in words if word.lower() in notes]
