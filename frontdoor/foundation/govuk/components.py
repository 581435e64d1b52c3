"""The GOV.UK Design System's own components, as functions that return safe HTML."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import ChainableUndefined, Environment, PackageLoader, PrefixLoader, Template
from markupsafe import Markup

PACKAGE = "govuk_frontend_jinja"


@cache
def govuk_environment() -> Environment:
    """The environment that GOV.UK's macros are compiled in.

    Their macros ask for options that a caller left out, so here a missing option is empty; our own pages
    are compiled strictly elsewhere, where a misspelt name must fail.
    """
    return Environment(
        loader=PrefixLoader({PACKAGE: PackageLoader(PACKAGE)}),
        undefined=ChainableUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def govuk_template(name: str) -> Template:
    """One of GOV.UK's template files, by its full name."""
    return govuk_environment().get_template(name)


def macro_name(component: str) -> str:
    """GOV.UK's name for a component's macro: `error-summary` is `govukErrorSummary`."""
    return "govuk" + "".join(word.capitalize() for word in component.split("-"))


@cache
def component_names() -> tuple[str, ...]:
    """Every component that the pinned GOV.UK Frontend brings."""
    folder = files(PACKAGE) / "templates" / "components"
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir()))


class Component:
    """One GOV.UK component, ready to be called from a page: `govukButton({"text": "Send"})`."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, params: Mapping[str, Any] | None = None) -> Markup:
        """Draw the component with these options, which are GOV.UK's own."""
        template = govuk_template(f"{PACKAGE}/components/{self.name}/macro.html")
        drawn: Markup = getattr(template.module, macro_name(self.name))(params or {})
        return drawn


def components() -> dict[str, Component]:
    """All components under GOV.UK's macro names, for a page's environment."""
    return {macro_name(name): Component(name) for name in component_names()}
