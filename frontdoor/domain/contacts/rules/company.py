"""Company on a call: an agency is asked to join, and who of it came and went."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

BESIDE = "beside_"
"""Under this, with the id of whoever joined, a call keeps what they wrote beside it."""


class Came(StrEnum):
    """What happened between a call and those who were asked to join it."""

    ASKED = "asked"
    JOINED = "joined"
    LEFT = "left"


def name_beside(member: str) -> str:
    """The name under which a call keeps what somebody wrote beside it."""
    return f"{BESIDE}{member.replace('-', '')}"


def written_beside(answers: Mapping[str, Any]) -> list[str]:
    """What those who joined a call wrote beside it."""
    return [str(words) for name, words in answers.items() if name.startswith(BESIDE) and str(words).strip()]
