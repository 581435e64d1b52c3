"""A date typed in three boxes, and the sentences for each way that it can be wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Unpack

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from frontdoor.foundation.govuk import sentences
from frontdoor.foundation.govuk.fields.wording import Wording, django_options, named

BOXES = ("day", "month", "year")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
OLDEST = 1880


@dataclass(frozen=True)
class WrongDate(Exception):
    """Why three boxes aren't a date: the end of the sentence, and the boxes to mark."""

    says: str
    boxes: tuple[str, ...] = BOXES


def read_date(day: str, month: str, year: str) -> date:
    """The date that three boxes say; a month may be a number or its name.

    Raises WrongDate with the words that follow the answer's name: "must include a month".
    """
    typed = dict(zip(BOXES, (day.strip(), month.strip(), year.strip()), strict=True))
    absent = tuple(box for box in BOXES if not typed[box])
    if absent:
        raise WrongDate("must include a " + " and ".join(absent), absent)
    numbers = {"day": _number(typed["day"]), "month": _month(typed["month"]), "year": _number(typed["year"])}
    if numbers["year"] and len(typed["year"]) != 4:
        raise WrongDate("must have a year with 4 numbers, like 2019", ("year",))
    unreadable = tuple(box for box in BOXES if not numbers[box])
    if unreadable:
        raise WrongDate("must be a real date", unreadable)
    return _real(numbers["year"], numbers["month"], numbers["day"])


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 4 else 0


def _month(typed: str) -> int:
    start = typed.lower()[:3]
    return MONTHS.index(start) + 1 if start in MONTHS and typed.isalpha() else _number(typed)


def _real(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError as impossible:
        wrong = ("month",) if month > 12 else ("day",)
        raise WrongDate("must be a real date", wrong) from impossible
    if year < OLDEST:
        raise WrongDate("must have a year after 1880", ("year",))
    return found


class DateBoxes(forms.Widget):
    """Three boxes for day, month and year; what was typed comes back as it was typed."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> tuple[str, str, str]:
        """What was typed in the three boxes of this name."""
        day, month, year = (str(data.get(f"{name}-{box}") or "") for box in BOXES)
        return day, month, year

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Whether none of the three boxes was on the page at all."""
        return all(f"{name}-{box}" not in data for box in BOXES)

    def boxes(self, value: Any) -> tuple[str, str, str]:
        """A date, or what was typed for one, as three strings for the page."""
        if isinstance(value, date):
            return str(value.day), str(value.month), str(value.year)
        if isinstance(value, (tuple, list)) and len(value) == 3:
            day, month, year = (str(box) for box in value)
            return day, month, year
        return "", "", ""


class DateInputField(forms.Field):
    """A date in three boxes. `birthday` lets a browser fill in one's own; `when` holds it to past or future."""

    widget = DateBoxes

    def __init__(
        self, label: str, *, when: str = "any", birthday: bool = False, **wording: Unpack[Wording]
    ) -> None:
        if when not in ("any", "past", "future"):
            raise ValueError(f"when must be any, past or future, not {when}")
        super().__init__(**django_options(label, wording, verb="Enter"))
        self.named, self.when, self.birthday = named(label, wording), when, birthday
        self.wrong = wording.get("invalid", "")

    def to_python(self, value: Any) -> date | None:
        """The date, or nothing when all three boxes are empty."""
        if isinstance(value, date) or value is None:
            return value
        if not any(str(box).strip() for box in value):
            return None
        try:
            return read_date(*value)
        except WrongDate as wrong:
            raise self._refusal(wrong) from wrong

    def validate(self, value: Any) -> None:
        """A date must be given if it is required, and lie in the past or future if the form says so."""
        super().validate(value)
        today = timezone.localdate()
        if value and self.when == "past" and value > today:
            raise self._refusal(WrongDate("must be today or in the past"))
        if value and self.when == "future" and value < today:
            raise self._refusal(WrongDate("must be today or in the future"))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the three boxes say another date than the one they were filled with."""
        boxes = DateBoxes().boxes
        return boxes(initial) != boxes(data)

    def _refusal(self, wrong: WrongDate) -> ValidationError:
        sentence = self.wrong or f"{sentences.upper_first(self.named)} {wrong.says}"
        return ValidationError(sentence.replace("%", "%%"), code="invalid", params={"boxes": wrong.boxes})
