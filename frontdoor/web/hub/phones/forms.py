"""What is asked when a lost caller was rung, and when a call is said to need no contact."""

from typing import Any

from frontdoor.domain.calls.rules import MOST_TRIES, CameOf, NoContactNeeded
from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField, TextField
from frontdoor.foundation.govuk.forms import QuestionForm

HINTS = {
    CameOf.CONTACT: "Opens a call page with their number filled in",
    CameOf.NO_NEED: "They found help, or it was a mistake. Nothing about a child was said",
    CameOf.NO_ANSWER: "The try is counted, and they stay on the list",
    CameOf.STOPPED: "After three tries at different hours",
}
CHOICES = {one: Option(one, one.label, hint=HINTS[one]) for one in CameOf}


class RingBackForm(QuestionForm):
    """What came of it."""

    came_of = RadiosField(
        "What came of it?",
        list(CHOICES.values()),
        named="what came of it",
    )

    def __init__(self, *args: Any, tries: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if tries < MOST_TRIES:
            self.offer("came_of", [CHOICES[one] for one in CameOf if one is not CameOf.STOPPED])

    words = TextareaField(
        "Anything a colleague should know?",
        rows=2,
        max_length=500,
        required=False,
        hint="Such as when to try again",
    )


class NoContactForm(QuestionForm):
    """Why an answered call left no contact."""

    reason = RadiosField(
        "Why does this call need no contact?",
        [Option(one, one.label) for one in NoContactNeeded],
        named="why this call needs no contact",
    )
    words = TextField("In a few words", max_length=500, required=False, hint="Needed for “something else”")


class ReferenceForm(QuestionForm):
    """Which contact a call was about, by its reference."""

    reference = TextField(
        "Its reference",
        max_length=20,
        width=10,
        hint="Such as FD-7K2M-9QRT",
        named="the reference of a contact",
    )
