"""`frontdoor import`: every file of another system that can be taken in."""

from frontdoor.cli.imports import calls, directory, email, notifications  # noqa: F401 - each puts itself on the list
from frontdoor.cli.imports.command import imports

__all__ = ["imports"]
