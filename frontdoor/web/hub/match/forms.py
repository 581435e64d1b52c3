"""A ruling on each candidate, and the undoing of one."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField, TextField
from frontdoor.foundation.govuk.forms import QuestionForm

ANSWERS = {Ruled.SAME: "The same", Ruled.NOT_SAME: "Not the same", Ruled.NOT_SURE: "Not sure"}


class RulingsForm(QuestionForm):
    """One line a candidate: the same, not the same or not sure, and why; those left alone stay candidates."""

    def __init__(self, *args: Any, others: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = dict(others)
        for other, name in self.others.items():
            self.fields[f"ruled_{other.hex}"] = RadiosField(
                f"Is {name} the same person?",
                [Option(ruled, words) for ruled, words in ANSWERS.items()],
                inline=True,
                small=True,
                required=False,
            )
            self.fields[f"why_{other.hex}"] = TextField(
                f"Why? ({name})", required=False, hint="In a few words, for whoever reads this later"
            )

    def clean(self) -> dict[str, Any]:
        """Each ruling says why, and there is one at least."""
        given = super().clean() or {}
        for other, name in self.others.items():
            if given.get(f"ruled_{other.hex}") and not given.get(f"why_{other.hex}", "").strip():
                self.add_error(f"why_{other.hex}", ValidationError(f"Enter why you rule so about {name}"))
        if not any(given.get(f"ruled_{other.hex}") for other in self.others):
            raise ValidationError("Select an answer for at least one of them, or go back to the contact")
        return given

    def rulings(self) -> list[tuple[UUID, Ruled, str]]:
        """What was ruled: on whom, what, and why."""
        given = self.cleaned_data
        return [
            (other, Ruled(given[f"ruled_{other.hex}"]), given[f"why_{other.hex}"])
            for other in self.others
            if given.get(f"ruled_{other.hex}")
        ]

    def drawn(self, other: UUID) -> tuple[forms.BoundField, forms.BoundField]:
        """The two fields of one candidate, for the page."""
        return self[f"ruled_{other.hex}"], self[f"why_{other.hex}"]


class UndoForm(QuestionForm):
    """Why a ruling is taken back."""

    why = TextareaField("Why was it wrong?", rows=3, named="why it was wrong")
