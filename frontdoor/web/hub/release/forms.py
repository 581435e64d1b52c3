"""Letting it go, or sending it back."""

from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm


class ReleaseForm(QuestionForm):
    """Whether these words may go."""

    agree = RadiosField(
        "May they be told this?",
        [
            Option("yes", "Yes, tell them"),
            Option("no", "No, send it back to be written again", reveals=("words",)),
        ],
        missing="Select whether they may be told this",
    )
    words = TextareaField(
        "What should be different?",
        rows=3,
        hint="Say it so that your colleague can do it",
        named="what should be different",
    )
