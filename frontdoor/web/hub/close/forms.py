"""The few words with which a contact is followed up, closed or opened again."""

from frontdoor.foundation.govuk.fields import RadiosField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm


class FollowUpForm(QuestionForm):
    """Whether the help arrived, and what the family says of it."""

    went_well = RadiosField(
        "Did the help arrive?", [("yes", "Yes"), ("no", "No")], named="whether the help arrived"
    )
    words = TextareaField(
        "What did you find?",
        rows=4,
        hint="What changed for the child or adult, and what the family says of it",
        named="what you found",
    )


class CloseForm(QuestionForm):
    """Last words, if there are any."""

    words = TextareaField(
        "Anything to add?", rows=3, hint="For whoever opens this next. You can leave it empty", required=False
    )


class ReopenForm(QuestionForm):
    """Why it is opened again."""

    reason = TextareaField("Why do you open it again?", rows=3, named="why you open it again")
