"""Somebody's hands at a browser: they click into each field, type, and press; the browser counts what reached it."""

from dataclasses import asdict, dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

# Seconds of an average person at a desk (Card, Moran and Newell, The keystroke-level model, 1980): a key, and moving
# to a place and pressing there. What they read, think and wait for comes on top, and is not reckoned.
A_KEY = 0.28
A_CLICK = 1.1 + 0.2

# Only what the browser's user did is counted: a label that clicks its box for them is no second click.
COUNTING = """
for (const kind of ["keydown", "pointerdown", "change"]) {
  document.addEventListener(kind, (event) => {
    if (!event.isTrusted) return;
    window.fdCounted(kind, kind === "change" ? event.target.name || event.target.id : "");
  }, {capture: true, passive: true});
}
"""
ASKED = """() => Array.from(document.querySelectorAll("main input, main select, main textarea"))
  .filter((each) => !["hidden", "submit", "button"].includes(each.type) && each.name && each.offsetParent !== null
    && each.tabIndex >= 0)
  .map((each) => each.name)"""


@dataclass
class Effort:
    """What was asked and answered, and what it took."""

    keys: int = 0
    clicks: int = 0
    pages: int = 0
    pressed: int = 0
    asked: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)

    @property
    def inputs(self) -> int:
        """Answers given and buttons or links pressed."""
        return len(self.answered) + self.pressed

    @property
    def seconds(self) -> float:
        """How long hands are busy with it."""
        return self.keys * A_KEY + self.clicks * A_CLICK

    def numbers(self) -> dict[str, float]:
        """As a row of figures."""
        counted = {name: value for name, value in asdict(self).items() if isinstance(value, int)}
        return {
            "asked": len(self.asked),
            "answered": len(self.answered),
            "inputs": self.inputs,
            **counted,
            "seconds": round(self.seconds),
        }


class Hands:
    """One person at one page; what they do from now on is counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.effort = page, Effort()
        page.expose_function("fdCounted", self._counted)
        page.add_init_script(COUNTING)
        page.reload()  # the page at which a task begins counts too, from now on
        page.on("domcontentloaded", self._opened)

    def choose(self, question: str, answer: str) -> None:
        """Choose one answer of a question; nothing is pressed where it is chosen already."""
        self.page.get_by_role("group", name=question).get_by_label(answer, exact=True).first.check()

    def tick(self, label: str) -> None:
        """Tick a box that is not ticked."""
        self.page.get_by_role("checkbox", name=label).first.check()

    def write(self, label: str, words: str) -> None:
        """Click into a field and type, over what stands in it."""
        box = self.page.get_by_label(label, exact=True).first
        box.click()
        if box.input_value():
            box.press("Control+a")
        box.press_sequentially(words)
        box.evaluate("each => each.blur()")

    def pick(self, label: str, option: str) -> None:
        """Pick from a list that opens: a click on it, and one on the option."""
        box = self.page.get_by_label(label, exact=True).first
        box.select_option(option)
        self.effort.clicks += 2
        self.effort.answered.add(self._here(str(box.get_attribute("name"))))

    def press(self, button: Locator) -> None:
        """Press a button or a link, once what was typed is kept."""
        self._look()
        self.page.wait_for_load_state("networkidle")
        self.effort.pressed += 1
        button.click()
        self.page.wait_for_load_state()

    def press_button(self, name: str) -> None:
        """Press the button that says this."""
        self.press(self.page.get_by_role("button", name=name, exact=True).first)

    def done(self) -> Effort:
        """What it took, once what goes on by itself has ended."""
        self.page.wait_for_load_state("networkidle")
        return self.effort

    def _look(self) -> None:
        self.effort.asked |= {self._here(name) for name in self.page.evaluate(ASKED)}

    def _here(self, name: str) -> str:
        """A question by its page and name; a date is one question, whatever its boxes."""
        place = [step for step in urlsplit(self.page.url).path.split("/") if len(step) < 30]  # without ids
        return "/".join(place) + "#" + name.removesuffix("-day").removesuffix("-month").removesuffix("-year")

    def _counted(self, kind: str, name: str) -> None:
        if kind == "change":
            self.effort.answered.add(self._here(name))
        elif kind == "keydown":
            self.effort.keys += 1
        else:
            self.effort.clicks += 1

    def _opened(self, _: Page) -> None:
        self.effort.pages += 1
