"""The page environment: strict about names, ready with GOV.UK's components and the words for time and age."""

from collections.abc import Callable
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment, StrictUndefined, Template

from frontdoor.foundation.clock import now
from frontdoor.foundation.govuk import words
from frontdoor.foundation.govuk.components import PACKAGE, components, govuk_template
from frontdoor.foundation.govuk.parts import error_summary, field


class PageEnvironment(Environment):
    """Our pages fail on a misspelt name; GOV.UK's own macros, which lean on missing options, don't."""

    def get_template(self, name: str | Template, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002 - Jinja's name for it
        """A page, or one of GOV.UK's template files from the environment they were written for."""
        if isinstance(name, str) and name.startswith(f"{PACKAGE}/"):
            return govuk_template(name)
        return super().get_template(name, parent, globals)


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a named page: `url("hub:contact", contact.id)`."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def page_globals() -> dict[str, Callable[..., Any]]:
    """What every page can call without importing it."""
    ours: dict[str, Callable[..., Any]] = {"field": field, "error_summary": error_summary}
    return {"static": static, "url": url, "now": now, **ours, **components()}


def environment(**options: Any) -> Environment:
    """The environment that Django's Jinja2 backend asks for."""
    options |= {"undefined": StrictUndefined, "autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
    made = PageEnvironment(**options)
    made.globals.update(page_globals())
    made.filters.update(words.FILTERS)
    return made
