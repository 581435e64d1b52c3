"""Fields for words, numbers and ways to reach someone, each with errors that say what to type."""

import re
from typing import Any, Unpack

from django import forms
from django.core.exceptions import ValidationError

from frontdoor.foundation.govuk import sentences
from frontdoor.foundation.govuk.fields.wording import Wording, django_options, named

POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][ABD-HJLNP-UW-Z]{2})", re.ASCII)
NOT_IN_A_POSTCODE = re.compile(r"[\s().,\-–]+")
EXTENSION = re.compile(r"\s*(?:extension|ext|x)\.?\s*([0-9]{1,6})$", re.IGNORECASE)
BETWEEN_DIGITS = re.compile(r"[\s().\-–/]+")
LONGEST_LINE = 200
LONGEST_STORY = 20_000
LONGEST_PHONE = 24  # an international number with spaces and an extension


class TextField(forms.CharField):
    """One line of words. `width` is the number of characters the box looks made for (2, 3, 4, 5, 10, 20)."""

    def __init__(
        self,
        label: str,
        *,
        max_length: int = LONGEST_LINE,
        width: int = 0,
        autocomplete: str = "",
        prefix: str = "",
        suffix: str = "",
        **wording: Unpack[Wording],
    ) -> None:
        super().__init__(max_length=max_length, **django_options(label, wording, verb="Enter"))
        self.width, self.prefix, self.suffix = width, prefix, suffix
        self.widget.attrs.pop("maxlength", None)  # a browser that cuts words short loses them silently
        if autocomplete:
            self.widget.attrs["autocomplete"] = autocomplete


class TextareaField(forms.CharField):
    """Words of any length, in a box that grows as they are typed; shows a count when `count_to` is given."""

    widget = forms.Textarea

    def __init__(
        self,
        label: str,
        *,
        rows: int = 4,
        max_length: int = LONGEST_STORY,
        count_to: int = 0,
        **wording: Unpack[Wording],
    ) -> None:
        options = django_options(label, wording, verb="Enter")
        super().__init__(max_length=count_to or max_length, **options)
        self.rows, self.count_to = rows, count_to
        self.widget.attrs.pop("maxlength", None)

    def to_python(self, value: Any) -> str:
        """Line breaks are kept one way, so that a count and a comparison agree with what was typed."""
        return (super().to_python(value) or "").replace("\r\n", "\n")


class EmailField(forms.EmailField):
    """An e-mail address."""

    def __init__(
        self, label: str = "Email address", *, autocomplete: str = "", **wording: Unpack[Wording]
    ) -> None:
        wrong = "Enter an email address in the correct format, like name@example.org"
        super().__init__(
            **django_options(label, _called(wording, "an email address"), verb="Enter", invalid=wrong)
        )
        self.width = 20
        self.widget.attrs = {"spellcheck": "false"} | ({"autocomplete": autocomplete} if autocomplete else {})


class PhoneField(TextField):
    """A phone number as a person writes it, with or without spaces, +44 or an extension."""

    widget = forms.TextInput(attrs={"type": "tel"})
    wrong = "Enter a phone number, like 07700 900 123 or +44 7700 900 456"

    def __init__(
        self, label: str = "Phone number", *, autocomplete: str = "", **wording: Unpack[Wording]
    ) -> None:
        super().__init__(
            label,
            max_length=LONGEST_PHONE,
            width=20,
            autocomplete=autocomplete,
            **_called(wording, "a phone number"),
        )
        self.error_messages.setdefault("invalid", self.wrong)

    def clean(self, value: Any) -> str:
        """The number with single spaces; fewer than ten digits can't be rung."""
        typed: str = super().clean(value)
        if typed and not is_phone_number(typed):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return " ".join(typed.split())


class PostcodeField(TextField):
    """A full UK postcode, given back as it is printed: "ng11aa" becomes "NG1 1AA"."""

    def __init__(self, label: str = "Postcode", **wording: Unpack[Wording]) -> None:
        super().__init__(label, max_length=20, width=10, **_called(wording, "a postcode"))
        self.error_messages.setdefault("invalid", "Enter a full UK postcode, like NG1 1AA")

    def clean(self, value: Any) -> str:
        """The postcode in capitals with its one space."""
        typed: str = super().clean(value)
        tidy = tidy_postcode(typed)
        if typed and not tidy:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return tidy


class WholeNumberField(forms.IntegerField):
    """A whole number typed as text, since a spinner changes it by accident."""

    widget = forms.TextInput(attrs={"inputmode": "numeric"})

    def __init__(
        self,
        label: str,
        *,
        least: int | None = None,
        most: int | None = None,
        width: int = 3,
        suffix: str = "",
        **wording: Unpack[Wording],
    ) -> None:
        answer = sentences.upper_first(named(label, wording)).replace("%", "%%")
        super().__init__(
            min_value=least,
            max_value=most,
            **django_options(
                label,
                wording,
                verb="Enter",
                invalid=f"{answer} must be a whole number, like 3",
                min_value=f"{answer} must be %(limit_value)d or more",
                max_value=f"{answer} must be %(limit_value)d or fewer",
            ),
        )
        self.width, self.prefix, self.suffix = width, "", suffix

    def to_python(self, value: Any) -> int | None:
        """The number; spaces alone are no answer."""
        return super().to_python(value.strip() if isinstance(value, str) else value)


def tidy_postcode(typed: str) -> str:
    """A postcode as it is printed, or nothing when it isn't one."""
    found = POSTCODE.fullmatch(NOT_IN_A_POSTCODE.sub("", typed.upper()))
    return f"{found[1]} {found[2]}" if found else ""


def is_phone_number(typed: str) -> bool:
    """Whether someone could ring it: ten to fifteen digits, besides an extension and a leading +."""
    digits = BETWEEN_DIGITS.sub("", EXTENSION.sub("", typed)).removeprefix("+")
    return digits.isascii() and digits.isdigit() and 10 <= len(digits) <= 15


def _called(wording: Wording, answer: str) -> Wording:
    """The wording with a usual name for the answer, unless the form gave its own."""
    return {"named": answer, **wording}
