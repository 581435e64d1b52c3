"""A wording that is often written, and what could stand instead of it."""

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Gentler:
    """What is often written, what could stand instead, and why; `said` is a pattern of whole words."""

    said: str
    instead: str
    why: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds it whole, however it is spaced or cased."""
        words = self.said.replace(" ", r"[\s-]+").replace("'", "['’]")
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True)
class Offer:
    """Words as somebody wrote them, and what could stand instead."""

    said: str
    instead: str
    why: str = ""
