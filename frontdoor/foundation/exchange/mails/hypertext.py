"""The words of an e-mail written in HTML: no pictures fetched, no script, no style, only what it says."""

import re
from html.parser import HTMLParser

BLOCKS = frozenset(
    """address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
    header hr html li main nav ol p pre section table tr ul""".split()  # noqa: SIM905 - a list of tags reads so
)
PARAGRAPHS = frozenset({"blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "p", "table", "ul", "ol", "pre"})
SILENT = frozenset(
    {"script", "style", "head", "title", "template", "noscript", "object", "applet", "iframe", "svg", "math"}
)
QUOTING = frozenset({"blockquote"})
LONGEST_LINK = 300
TAG = re.compile(r"<[^<>]{0,2000}>")
SPACES = re.compile(r"[ \t\r\f\v\xa0]+")


def words_of(markup: str) -> str:
    """The words of a page, line by line; a page that is too broken to follow gives its letters without the tags."""
    page = _Page()
    try:
        page.feed(markup)
        page.close()
    except (AssertionError, ValueError):
        return _lines(TAG.sub(" ", markup))
    return _lines("".join(page.said))


class _Page(HTMLParser):
    """Walks through a page without building it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.silent: list[str] = []
        self.quoting = 0
        self.links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where the page does, and say what stands for a picture."""
        if tag in SILENT:
            self.silent.append(tag)
        if self.silent:
            return
        if tag in QUOTING:
            self.quoting += 1
        if tag in BLOCKS:
            self._begin_line(paragraph=tag in PARAGRAPHS)
        self._say_what_stands_here(tag, {name: value or "" for name, value in attrs})

    def _say_what_stands_here(self, tag: str, given: dict[str, str]) -> None:
        if tag == "li":
            self.said.append("- ")
        elif tag in ("td", "th"):
            self.said.append(" ")
        elif tag == "a":
            self.links.append((given.get("href", ""), len(self.said)))
        elif tag == "img" and given.get("alt", "").strip():
            self.said.append(f"[picture: {given['alt'].strip()[:200]}]")

    def handle_endtag(self, tag: str) -> None:
        """End a line where the page does, and say where a link leads if its words do not."""
        if self.silent:
            if tag in self.silent:  # an end that was forgotten within silence ends with it
                del self.silent[self.silent.index(tag) :]
            elif tag in ("html", "body"):
                self.silent.clear()
            return
        if tag == "a" and self.links:
            self._end_link(*self.links.pop())
        if tag in BLOCKS:
            self._begin_line(paragraph=tag in PARAGRAPHS)
        if tag in QUOTING:
            self.quoting = max(0, self.quoting - 1)

    def handle_data(self, data: str) -> None:
        """The words themselves; line ends in the source are only spaces."""
        if not self.silent:
            self.said.append(data.replace("\n", " "))

    def _begin_line(self, *, paragraph: bool) -> None:
        # Quoted lines are marked as plain text marks them, so that they can be folded; depth has no bound in HTML.
        mark = "> " * min(self.quoting, 5)
        self.said.append(f"\n{mark}\n{mark}" if paragraph else f"\n{mark}")

    def _end_link(self, leads_to: str, began: int) -> None:
        words = "".join(self.said[began:]).strip()
        target = leads_to.strip().removeprefix("mailto:").removeprefix("tel:")
        if target.startswith(("http:", "https:")) and target.rstrip("/") not in words and words:
            self.said.append(f" <{target[:LONGEST_LINK]}>")


def _lines(text: str) -> str:
    """Each line without needless spaces, and never more than one empty line together."""
    kept: list[str] = []
    for line in text.split("\n"):
        plain = SPACES.sub(" ", line).strip()
        empty = not plain.strip("> ")
        if empty and (not kept or not kept[-1].strip("> ")):
            continue
        kept.append("" if empty else plain)
    return "\n".join(kept).strip()
