"""How single values are written: texts of a length, days, moments; each wrong one gets a plain sentence."""

import re
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, StrictBool, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

# Spelled out, since "white space" is another set of letters in each language that reads a pattern.
SOMETHING = r"[^ \t\r\n]"
EMAIL = r"^[^@ \t\r\n]+@[^@ \t\r\n]+$"
NHS_NUMBER = r"^[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}$"
SENTENCES = {
    SOMETHING: "This must hold at least one word.",
    EMAIL: "This must be an e-mail address, such as name@example.org.",
    NHS_NUMBER: "This must be ten digits, such as 999 123 4567.",
}

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}):([0-9]{2})(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})"
)
_LAST_SECOND = "59"  # a leap second, which Python's clock does not have, is told as the second before it


def _day(value: Any) -> date | None:
    if value is None:
        return None
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("day", "This must be a day of the calendar, written as YYYY-MM-DD.")


def _moment(value: Any) -> datetime | None:
    if value is None:
        return None
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    try:
        if found:
            on, at, seconds, _, zone = found.groups()
            second = _LAST_SECOND if seconds == "60" else seconds
            return datetime.fromisoformat(f"{on}T{at}:{second}{zone.upper()}")
    except ValueError:
        pass
    raise PydanticCustomError(
        "moment", "This must be a moment with its time zone, written as 2026-11-05T10:42:00+00:00."
    )


def _or_null(form: str, example: str) -> WithJsonSchema:
    return WithJsonSchema(
        {"anyOf": [{"type": "string", "format": form}, {"type": "null"}], "examples": [example]}
    )


Words = Annotated[str, StringConstraints(min_length=1, max_length=50_000, pattern=SOMETHING)]
MoreWords = Annotated[str, StringConstraints(max_length=20_000)]
Line = Annotated[str, StringConstraints(max_length=200)]
Name = Annotated[str, StringConstraints(max_length=100)]
Label = Annotated[str, StringConstraints(max_length=120)]
Short = Annotated[str, StringConstraints(max_length=40)]
Phone = Annotated[str, StringConstraints(max_length=24)]
Email = Annotated[str, StringConstraints(max_length=254, pattern=EMAIL)]
NhsNumber = Annotated[str, StringConstraints(pattern=NHS_NUMBER)]
Upn = Annotated[str, StringConstraints(max_length=13)]
Postcode = Annotated[str, StringConstraints(max_length=12)]
Their = Annotated[str, StringConstraints(max_length=60)]
YesNo = StrictBool
Day = Annotated[date | None, BeforeValidator(_day), _or_null("date", "2017-03-01")]
Moment = Annotated[datetime | None, BeforeValidator(_moment), _or_null("date-time", "2026-11-05T10:42:00Z")]
