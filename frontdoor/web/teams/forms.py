"""What a receiving team fills in."""

from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm


class OfferForm(QuestionForm):
    """Accept, or decline with a reason and what instead."""

    answer = RadiosField(
        "Do you take this on?",
        [
            Option("accept", "Yes, we take it on", reveals=("words",)),
            Option("decline", "No", hint="It goes back to the hub at once", reveals=("reason", "instead")),
        ],
        named="whether you take this on",
    )
    words = TextareaField("Who will be in touch with the family, and when?", rows=2, required=False)
    reason = TextareaField("Why not?", rows=3, named="why you decline")
    instead = TextareaField("What would help this family instead?", rows=3, named="what would help instead")
