"""What is asked of whoever opens a restricted record in an emergency."""

from datetime import timedelta

from django.core.exceptions import ValidationError

from frontdoor.domain.needtoknow.rules import LETTERS_OF_A_REASON, LONGEST
from frontdoor.foundation.govuk.fields import RadiosField, TextareaField, TextField
from frontdoor.foundation.govuk.forms import QuestionForm


class GlassForm(QuestionForm):
    """Which restricted record, why now, and for how long."""

    reference = TextField(
        "Its reference", width=20, hint="For example FD-7KQ2-M9TC", named="the reference of the record"
    )
    reason = TextareaField(
        "Why must you see it now?",
        rows=4,
        max_length=2000,
        hint=f"At least {LETTERS_OF_A_REASON} letters. Whoever reviews it reads these words",
        named="why you must see it now",
    )
    hours = RadiosField(
        "For how long?",
        [
            (str(n), "1 hour" if n == 1 else f"{n} hours")
            for n in range(1, int(LONGEST / timedelta(hours=1)) + 1)
        ],
        inline=True,
        missing="Select for how long you need it",
        initial="1",
    )

    def clean_reason(self) -> str:
        """A reason that a review can judge."""
        reason: str = self.cleaned_data["reason"]
        if len(reason.strip()) < LETTERS_OF_A_REASON:
            raise ValidationError(f"Say why you must see it now, in at least {LETTERS_OF_A_REASON} letters")
        return reason

    @property
    def lasts(self) -> timedelta:
        """For how long."""
        return timedelta(hours=int(self.cleaned_data["hours"]))
