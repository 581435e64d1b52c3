"""An age that is only roughly known, beside a date of birth that nobody has."""

import re
from typing import Any, Unpack

from django import forms
from django.core.exceptions import ValidationError

from frontdoor.foundation.govuk.fields.wording import Wording, django_options

NOT_KNOWN = {"", "unknown", "not known", "don't know", "dont know", "don’t know", "?", "n/k", "nk"}
ABOUT = re.compile(
    r"(?:about|approx(?:imately|\.)?|around|roughly|circa|c\.?|~)?\s*"
    r"(?P<number>\d{1,3})\s*(?:\+|-?ish)?\s*"
    r"(?P<unit>years?(?:\s+old)?|yrs?|y/?o|y|months?(?:\s+old)?|mths?|m|weeks?(?:\s+old)?|w|days?(?:\s+old)?|d)?\s*"
    r"(?:or so|\?)?",
    re.IGNORECASE | re.ASCII,
)
IN_A_YEAR = {"y": 1, "m": 12, "w": 52, "d": 365}
OLDEST = 120


class AboutAgeField(forms.CharField):
    """A rough age in whole years: "about 15", "6 months" and "not known" are all answers."""

    def __init__(self, label: str = "Age, if you only know it roughly", **wording: Unpack[Wording]) -> None:
        usual: Wording = {"required": False, "named": "their age", "hint": "For example, 15 or 6 months"}
        wrong = "Age must be a number, like 7, or 6 months"
        options = django_options(label, {**usual, **wording}, verb="Enter", invalid=wrong)
        super().__init__(max_length=40, empty_value="", **options)
        self.width, self.prefix, self.suffix = 10, "", ""
        self.widget.attrs.pop("maxlength", None)

    def clean(self, value: Any) -> Any:
        """The age in whole years, or nothing when it isn't known."""
        typed = super().clean(value)
        try:
            return read_age(typed)
        except ValueError as unreadable:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from unreadable


def read_age(typed: str) -> int | None:
    """The whole years that someone means, or None for not known. Raises ValueError for anything else."""
    words = typed.strip().lower()
    if words in NOT_KNOWN:
        return None
    found = ABOUT.fullmatch(words)
    if not found:
        raise ValueError("not an age")
    years = int(found["number"]) // IN_A_YEAR[(found["unit"] or "y")[0].lower()]
    if years > OLDEST:
        raise ValueError("older than people grow")
    return years
