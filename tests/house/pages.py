"""Pages: each hangs in the frame's layout, and none carries a script or a style in its own body."""

import re
from collections.abc import Iterable
from pathlib import Path

from tests.house.stairs import ROOT
from tests.house.wording import Text

LAYOUT = re.compile(r"""\{%-?\s*extends\s+["']frame/""")
JINJA_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
INLINE = re.compile(
    r"""<style\b|<script\b(?![^>]*\bsrc=)|\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:|["']style["']\s*:""",
    re.IGNORECASE,
)


def page_texts(root: Path = ROOT) -> list[Text]:
    """Every template of every door."""
    files = sorted((root / "frontdoor").rglob("*.html"))
    return [Text(file.relative_to(root), file.read_text(encoding="utf-8")) for file in files]


def is_part(path: Path) -> bool:
    """A part is put into pages, and says so by an underscore before its name or its folder's."""
    return any(step.startswith("_") for step in path.parts)


def out_of_frame(pages: Iterable[Text]) -> list[str]:
    """Pages that do not extend a layout of the frame; parts, and the frame's own layouts, need not."""
    return [
        str(page.path)
        for page in pages
        if not is_part(page.path) and "frame" not in page.path.parts and not LAYOUT.search(page.words)
    ]


def inline_code(pages: Iterable[Text]) -> list[str]:
    """Styles and scripts written into a page, which the content security policy would refuse."""
    return [
        f"{page.path} {hit.group().strip()}"
        for page in pages
        for hit in INLINE.finditer(JINJA_COMMENT.sub("", page.words))
    ]
