"""What a partner fills in: an answer, a view, a word on an action."""

from frontdoor.domain.decisions.rules import Progress
from frontdoor.domain.discussions.rules import How
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.govuk.fields import (
    Option,
    PhoneField,
    RadiosField,
    TextareaField,
    TextField,
    YesNoField,
)
from frontdoor.foundation.govuk.forms import QuestionForm


class AnswerForm(QuestionForm):
    """Under a minute: nothing held is one press; what is known is a line or two."""

    answer = RadiosField(
        "What do you hold?",
        [
            Option(Answer.NOTHING_HELD, "Nothing held", hint="We looked and do not know them"),
            Option(
                Answer.KNOWN,
                "We know them",
                reveals=("words", "worker_name", "worker_phone", "keep_from_family"),
            ),
            Option(Answer.PART, "Part of the answer now, more to follow", reveals=("part_words",)),
        ],
        named="what you hold",
    )
    words = TextareaField(
        "What do you know?", rows=6, named="what you know", hint="Facts first, then what you think"
    )
    part_words = TextareaField("What do you know so far?", rows=4, named="what you know so far")
    worker_name = TextField("Who works with them now, if anyone?", required=False)
    worker_phone = PhoneField("Their phone number", required=False)
    keep_from_family = YesNoField(
        "May the family be told this?",
        yes="Yes",
        no="No, do not tell the family",
        no_reveals=("keep_reason",),
        named="the family may be told this",
    )
    keep_reason = TextareaField("Why must they not be told?", rows=2, named="why they must not be told")


class JoinForm(QuestionForm):
    """How somebody takes part."""

    how = RadiosField(
        "How are you taking part?",
        [(How.REMOTE, "By video or telephone"), (How.ROOM, "In the room"), (How.ON_CALL, "On call")],
        named="how you are taking part",
        inline=True,
    )


class ViewForm(QuestionForm):
    """What an agency knows and thinks."""

    words = TextareaField(
        "What does your agency know, and what do you think would help?",
        rows=6,
        named="what your agency knows and thinks",
    )


class ReportForm(QuestionForm):
    """How an action went."""

    progress = RadiosField(
        "How did it go?",
        [
            (Progress.DONE, "Done"),
            Option(Progress.CHANGED, "Under way or changed"),
            Option(Progress.NOT_DONE, "It could not be done"),
        ],
        named="how it went",
    )
    evidence = TextareaField("What was done, and what shows it?", rows=4, named="what was done")
