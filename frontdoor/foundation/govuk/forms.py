"""The form that pages are made from: follow-up questions count only when the answer that opens them is chosen."""

from collections.abc import Iterable, Iterator
from copy import copy
from typing import Any

from django import forms

from frontdoor.foundation.govuk.fields.choices import CheckboxesField, Given, Option, RadiosField, SelectField


class QuestionForm(forms.Form):
    """A form whose errors are shown by our page, not by the browser, and which forgets questions not asked."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def offer(self, name: str, given: Iterable[Given]) -> None:
        """Offer these answers to one of this form's own questions."""
        field = self.fields[name]
        if not isinstance(field, RadiosField | CheckboxesField | SelectField):
            raise TypeError(f"{name} is not a question with answers to choose from")
        field.offer(given)

    def revealed_by(self) -> dict[str, list[tuple[str, str]]]:
        """For each follow-up field, the answers (field and value) that open it."""
        opened: dict[str, list[tuple[str, str]]] = {}
        for name, option in self._options():
            for follow_up in option.reveals:
                opened.setdefault(follow_up, []).append((name, option.value))
        return opened

    def top_fields(self) -> list[forms.BoundField]:
        """The fields a page shows itself; follow-ups are drawn inside the answers that open them."""
        inside = self.revealed_by()
        return [bound for bound in self.visible_fields() if bound.name not in inside]

    def _options(self) -> Iterator[tuple[str, Option]]:
        for name, field in self.fields.items():
            for option in getattr(field, "options", ()):
                if isinstance(option, Option):
                    yield name, option

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]  # Django's own, which its stubs leave out
        opened = self.revealed_by()
        for name in self.fields:  # outer questions come before their follow-ups, so one pass settles nests
            if name in opened and not any(self._is_chosen(*answer) for answer in opened[name]):
                self._forget(name)

    def _is_chosen(self, name: str, value: str) -> bool:
        answer = self.cleaned_data.get(name)
        if isinstance(answer, bool):
            return value == ("yes" if answer else "no")
        return value in answer if isinstance(answer, list) else answer == value

    def _forget(self, name: str) -> None:
        self.errors.pop(name, None)
        unasked = copy(self.fields[name])
        unasked.required = False
        self.cleaned_data[name] = unasked.clean(None)
