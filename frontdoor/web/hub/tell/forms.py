"""What they are told and how, or why they are not."""

from typing import Any

from django.core.exceptions import ValidationError

from frontdoor.domain.contacts.queries import ReferrerSeen
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField, TickField
from frontdoor.foundation.govuk.forms import QuestionForm

LOOKED_UP = {
    How.SCREEN: "They have a reference and a code, and read it there when they look",
    How.ANSWER: "Their system reads it there when it asks",
}


class TellForm(QuestionForm):
    """The message, how it reaches them, and whether the contact closes with it."""

    words = TextareaField(
        "What are they told?",
        rows=10,
        hint="Plain words, no names. Change them as you wish: they are checked again before they go",
        required=False,
    )
    how = RadiosField("How are they told?", missing="Select how they are told, or that they are not")
    why_not = TextareaField("Why can’t they be told?", rows=2, named="why they can’t be told")
    close = TickField("Close this contact once that is done")

    def __init__(
        self, *args: Any, referrer: ReferrerSeen, page: How | None, may_close: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        by_email = [Option(How.EMAIL, "By e-mail", f"To {referrer.email}")] if referrer.email else []
        by_page = [Option(page, page.label, LOOKED_UP[page])] if page else []
        hint = f"On {referrer.phone}. The words above are what you said" if referrer.phone else ""
        self.offer(
            "how",
            [
                *by_email,
                Option(How.CALL, "In a call, or face to face", hint or "The words above are what you said"),
                *by_page,
                Option(How.NONE, "They can’t or must not be told", reveals=("why_not",)),
            ],
        )
        if not may_close:
            del self.fields["close"]

    def clean(self) -> dict[str, Any]:
        """Words are needed unless there is a reason not to tell."""
        given = super().clean() or {}
        if given.get("how") not in {None, How.NONE} and not given.get("words", "").strip():
            self.add_error("words", ValidationError("Enter what they are told"))
        return given
