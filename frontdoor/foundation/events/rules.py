"""A deed: what was done, in the past tense, with a small typed payload."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Protocol, Self
from uuid import UUID


class Actor(Protocol):
    """Whoever acts: a member of an agency."""

    @property
    def id(self) -> UUID: ...

    @property
    def agency_id(self) -> UUID: ...


@dataclass(frozen=True)
class Deed:
    """Something that was done. Subclasses are named in the past tense and hold plain JSON values only."""

    named: ClassVar[dict[str, type["Deed"]]] = {}
    name: ClassVar[str] = ""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.name = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        Deed.named[cls.name] = cls

    def payload(self) -> dict[str, Any]:
        """What is stored: dates and ids as text, no words about a person."""
        return {key: _plain(value) for key, value in vars(self).items()}

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """The deed as it was stored; fields added since take their defaults."""
        known = {key: value for key, value in payload.items() if key in cls.__dataclass_fields__}
        return cls(
            **{key: tuple(value) if isinstance(value, list) else value for key, value in known.items()}
        )


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
