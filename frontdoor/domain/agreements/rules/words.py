"""A choice that carries the words people read beside it."""

from enum import StrEnum
from typing import Self


class Worded(StrEnum):
    """One answer from an agreed list: its code is stored, its label and hint are shown."""

    _value_: str
    label: str
    hint: str

    def __new__(cls, code: str, label: str = "", hint: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        member.hint = hint
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """The list as a form field wants it: code and label."""
        return [(member.value, member.label) for member in cls]
