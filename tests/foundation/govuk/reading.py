"""Reads drawn HTML the way a browser does, so that tests can ask about structure and not about spaces."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django import forms
from markupsafe import Markup

from frontdoor.foundation.govuk.parts import error_summary
from frontdoor.foundation.govuk.parts import field as draw

VOID = {"input", "br", "meta", "link", "img", "hr", "path", "rect", "circle"}


@dataclass
class Element:
    """One element with its attributes, its children and its own words."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All words inside, with single spaces."""
        inside = (each if isinstance(each, str) else each.words for each in self.children)
        return " ".join(" ".join(inside).split())

    @property
    def exact(self) -> str:
        """All words inside, as a text box holds them."""
        return "".join(each if isinstance(each, str) else each.exact for each in self.children)

    def walk(self) -> Iterator["Element"]:
        """This element and all inside it."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """Elements inside with this tag and these attributes (`class_` asks for one class)."""
        return [each for each in self.walk() if each.fits(tag, attributes)]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        """The only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} of {tag} {attributes}"
        return found[0]

    def fits(self, tag: str, attributes: dict[str, str]) -> bool:
        """Has it this tag and these attributes?"""
        wanted = dict(attributes)
        one_class = wanted.pop("class_", "")
        if one_class and one_class not in self.attributes.get("class", "").split():
            return False
        return (not tag or self.tag == tag) and all(
            self.attributes.get(key.replace("_", "-")) == value for key, value in wanted.items()
        )


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """The page that this HTML makes; every tag must be closed by its own."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert len(builder.open) == 1, f"<{builder.open[-1].tag}> is never closed"
    return builder.open[0]


def drawn(form: forms.Form) -> Element:
    """A form as a page shows it: its error summary, then every field that stands for itself."""
    asked = form.top_fields() if hasattr(form, "top_fields") else list(form)
    return read(error_summary(form) + Markup("").join(draw(bound) for bound in asked))
