"""Fields where one or more answers are chosen, some of which open a further question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Unpack

from django import forms

from frontdoor.foundation.govuk.fields.wording import Wording, django_options, named


@dataclass(frozen=True)
class Option:
    """One answer to choose: its stored value, its words, a hint, and the fields that it opens.

    `reveals` names fields of the same form, shown and asked for only when this answer is chosen.
    `alone` marks "None of these": choosing it clears the others.
    """

    value: str
    text: str
    hint: str = ""
    reveals: tuple[str, ...] = ()
    alone: bool = False


@dataclass(frozen=True)
class Divider:
    """A small word between answers, usually "or"."""

    text: str = "or"


Given = Option | Divider | tuple[str, str]


def read_options(given: Iterable[Given]) -> tuple[Option | Divider, ...]:
    """Answers however they were given: Django's pairs, or options with hints and reveals."""
    return tuple(Option(str(each[0]), str(each[1])) if isinstance(each, tuple) else each for each in given)


def _pairs(options: Sequence[Option | Divider]) -> list[tuple[str, str]]:
    return [(option.value, option.text) for option in options if isinstance(option, Option)]


class _Offers:
    """A field that offers answers; a form can set them again for one request through `offer`."""

    choices: Any
    options: tuple[Option | Divider, ...]

    def offer(self, given: Iterable[Given]) -> None:
        """Offer these answers from now on (on a form's own copy of the field)."""
        self.options = read_options(given)
        self.choices = _pairs(self.options)


def _choosing(label: str, wording: Wording) -> dict[str, Any]:
    wrong = f"Choose {named(label, wording)} from the list"
    return django_options(label, wording, verb="Select", invalid_choice=wrong, invalid_list=wrong)


class RadiosField(_Offers, forms.ChoiceField):
    """One answer out of a few, all in sight. `inline` puts two short ones side by side."""

    widget = forms.RadioSelect

    def __init__(
        self,
        label: str,
        choices: Iterable[Given] = (),
        *,
        inline: bool = False,
        small: bool = False,
        **wording: Unpack[Wording],
    ) -> None:
        super().__init__(**_choosing(label, wording))
        self.inline, self.small = inline, small
        self.offer(choices)


class YesNoField(RadiosField):
    """Yes or no, cleaned to True or False (None when it may be left out).

    With `named="the family knows"`, the error for no answer is "Select yes if the family knows".
    """

    def __init__(
        self,
        label: str,
        *,
        yes: str = "Yes",
        no: str = "No",
        yes_reveals: tuple[str, ...] = (),
        no_reveals: tuple[str, ...] = (),
        **wording: Unpack[Wording],
    ) -> None:
        answers = Option("yes", yes, reveals=yes_reveals), Option("no", no, reveals=no_reveals)
        asked = wording.get("named")
        usual: Wording = {"missing": f"Select yes if {asked}" if asked else "Select yes or no"}
        wording = {**usual, **wording}
        super().__init__(label, answers, inline=not (yes_reveals or no_reveals), **wording)

    def clean(self, value: Any) -> Any:
        """True, False, or None when nothing was chosen."""
        chosen = super().clean(self.prepare_value(value))
        return {"yes": True, "no": False}.get(chosen)

    def prepare_value(self, value: Any) -> Any:
        """A stored True or False as the answer that stands for it."""
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


class CheckboxesField(_Offers, forms.MultipleChoiceField):
    """As many answers as fit."""

    widget = forms.CheckboxSelectMultiple

    def __init__(
        self,
        label: str,
        choices: Iterable[Given] = (),
        *,
        small: bool = False,
        **wording: Unpack[Wording],
    ) -> None:
        super().__init__(**_choosing(label, wording))
        self.inline, self.small = False, small
        self.offer(choices)


class TickField(forms.BooleanField):
    """One box to tick, its label beside it; not required unless the form says so."""

    def __init__(self, label: str, **wording: Unpack[Wording]) -> None:
        usual: Wording = {"required": False}
        super().__init__(**django_options(label, {**usual, **wording}, verb="Select"))


class SelectField(_Offers, forms.ChoiceField):
    """One answer out of a list; for many answers, or where a phone has little room."""

    def __init__(
        self,
        label: str,
        choices: Iterable[Given] = (),
        *,
        nothing: str = "Choose one",
        **wording: Unpack[Wording],
    ) -> None:
        super().__init__(**_choosing(label, wording))
        self.nothing = nothing
        self.offer(choices)

    def offer(self, given: Iterable[Given]) -> None:
        """Offer these answers, after an empty one that stands for no answer yet."""
        self.options = (
            (Option("", self.nothing), *read_options(given)) if self.nothing else read_options(given)
        )
        self.choices = _pairs(self.options)


class AutocompleteField(SelectField):
    """One answer out of a long list, found by typing; a plain list where scripts don't run."""

    def __init__(self, label: str, choices: Iterable[Given] = (), **wording: Unpack[Wording]) -> None:
        super().__init__(label, choices, nothing=" ", **wording)
