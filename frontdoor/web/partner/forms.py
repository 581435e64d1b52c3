"""What a partner fills in: an answer, a view, a word on an action."""

from typing import Any

from frontdoor.domain.decisions.rules import Progress
from frontdoor.domain.discussions.rules import How
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.govuk.fields import (
    CheckboxesField,
    Option,
    PhoneField,
    RadiosField,
    TextareaField,
    TextField,
)
from frontdoor.foundation.govuk.forms import QuestionForm


class AnswerForm(QuestionForm):
    """Under a minute: nothing held is as easy as anything else; what is known is a line or two."""

    answer = RadiosField(
        "What do you hold?",
        [
            Option(Answer.NOTHING_HELD, "Nothing held", hint="We looked, and do not know them"),
            Option(Answer.KNOWN, "We know them", reveals=("words", "worker_name", "worker_phone", "keep")),
            Option(
                Answer.PART,
                "Part of the answer now",
                hint="More is to follow",
                reveals=("part_words", "part_keep"),
            ),
        ],
        named="what you hold",
    )
    words = TextareaField(
        "What do you know?", rows=6, named="what you know", hint="Facts first, then what you think of them"
    )
    worker_name = TextField("Who works with them now, if anyone?", max_length=120, required=False, width=20)
    worker_phone = PhoneField("Their phone number", required=False)
    keep = CheckboxesField(
        "What the family may hear",
        [Option("yes", "Do not tell the family what we say here", reveals=("keep_reason",))],
        required=False,
    )
    keep_reason = TextareaField("Why must they not be told?", rows=2, named="why they must not be told")
    part_words = TextareaField("What do you know so far?", rows=4, named="what you know so far")
    part_keep = CheckboxesField(
        "What the family may hear",
        [Option("yes", "Do not tell the family what we say so far", reveals=("part_keep_reason",))],
        required=False,
    )
    part_keep_reason = TextareaField("Why must they not be told?", rows=2, named="why they must not be told")

    def clean(self) -> dict[str, Any]:
        """Whoever wrote what they know and then says that nothing is held is asked which is so."""
        given: dict[str, Any] = super().clean() or {}
        wrote = any(str(self.data.get(name) or "").strip() for name in ("words", "part_words"))
        if given.get("answer") == Answer.NOTHING_HELD and wrote:
            self.add_error(
                "answer", "You wrote what you know. Select “We know them”, or delete what you wrote"
            )
        return given


class JoinForm(QuestionForm):
    """How somebody takes part."""

    how = RadiosField(
        "How are you taking part?",
        [(How.REMOTE, "By video or telephone"), (How.ROOM, "In the room"), (How.ON_CALL, "On call")],
        named="how you are taking part",
    )


class ViewForm(QuestionForm):
    """What an agency knows and thinks."""

    words = TextareaField(
        "What does your agency know, and what do you think would help?",
        rows=6,
        hint="A line or two is enough. The others read it once they have said their own.",
        named="what your agency knows and thinks",
    )


class ReportForm(QuestionForm):
    """How an action went."""

    progress = RadiosField(
        "How did it go?",
        [
            Option(Progress.DONE, "Done"),
            Option(Progress.CHANGED, "Going on, but changed"),
            Option(Progress.NOT_DONE, "It could not be done"),
        ],
        named="how it went",
    )
    evidence = TextareaField(
        "What was done, and what shows it?", rows=4, hint="Or why it was not done", named="what was done"
    )


class NoteForm(QuestionForm):
    """A note that an agency keeps for itself."""

    words = TextareaField("A note for your own agency", rows=3, named="the note")
