"""Somebody without a mouse: Tab, arrows, Space and Enter, and never a place that can't be seen."""

from playwright.sync_api import Page

MOST_TABS = 150
# What has the focus: its own words, its question, whether it shows that it has it, and whether anything covers it.
FOCUS = """() => {
  const at = document.activeElement, labels = [...(at.labels || [])];
  if (at === document.body) return {own: "", question: "", checked: false, shows: false, free: false, under: ""};
  const own = at.getAttribute("aria-label") || (labels.length ? labels[0].innerText : at.innerText || "");
  const legend = at.closest("fieldset") ? at.closest("fieldset").querySelector("legend") : null;
  const styles = [getComputedStyle(at), ...labels.map((each) => getComputedStyle(each, "::before"))];
  const shows = styles.some((each) => each.outlineStyle !== "none" || each.boxShadow !== "none");
  const box = at.getBoundingClientRect();
  // What fills the screen between its bars is seen where it does.
  const from = box.height > innerHeight * 0.7 ? Math.min(Math.max(box.top, 0), box.bottom - 24) : box.top;
  const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), from + Math.min(box.height / 2, 12));
  const free = !!top && (at.contains(top) || top.contains(at) || labels.some((each) => each.contains(top)));
  const question = legend ? legend.innerText.trim() : "";
  return {own: own.trim(), question, checked: !!at.checked, shows, free, under: top ? top.className : "off the screen"};
}"""


class Keys:
    """One person at the keyboard; `tabs` counts how far they went."""

    def __init__(self, page: Page) -> None:
        self.page, self.tabs = page, 0

    def to(self, words: str, *, question: str = "") -> None:
        """Tab on to what says this, or to the question that asks this; each place on the way can be seen."""
        for _ in range(MOST_TABS):
            self._on()
            at = self._at()
            if question and at["question"].startswith(question) and not words:
                return
            if words and at["own"].startswith(words) and at["question"].startswith(question):
                return
        raise AssertionError(f"No place “{words or question}” in {MOST_TABS} steps on {self.page.url}.")

    def choose(self, question: str, answer: str) -> None:
        """Go to a question and choose its answer by arrows and Space."""
        self.to("", question=question)
        for _ in range(20):
            at = self._at()
            if at["own"] == answer:
                break
            self.page.keyboard.press("ArrowDown")
        assert self._at()["own"] == answer, f"No answer “{answer}” to “{question}”."
        if not self._at()["checked"]:
            self.page.keyboard.press("Space")

    def write(self, label: str, words: str) -> None:
        """Go to a field and type."""
        self.to(label)
        self.page.keyboard.type(words)

    def press(self, words: str, key: str = "Enter") -> None:
        """Go to a button or a link and press it."""
        self.to(words)
        self.page.keyboard.press(key)
        self.page.wait_for_load_state()

    def _on(self) -> None:
        self.page.keyboard.press("Tab")
        self.tabs += 1

    def _at(self) -> dict[str, str]:
        at: dict[str, str] = self.page.evaluate(FOCUS)
        if at["own"] and not at["free"]:  # what is scrolled to comes into place a moment later
            self.page.wait_for_timeout(250)
            at = self.page.evaluate(FOCUS)
        assert not at["own"] or (at["shows"] and at["free"]), (
            f"“{at['own']}” can't be seen: {at} on {self.page.url}"
        )
        return at
