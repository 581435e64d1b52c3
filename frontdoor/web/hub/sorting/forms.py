"""The questions of sorting."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import NoConcern
from frontdoor.domain.feedback.rules import SAID_BY_A_PERSON
from frontdoor.foundation.govuk.fields import (
    Divider,
    Option,
    RadiosField,
    SelectField,
    TextareaField,
    TextField,
    YesNoField,
)
from frontdoor.foundation.govuk.forms import QuestionForm

CANT = "cant"


class AsideForm(QuestionForm):
    """Why it is no worry about anybody."""

    why = RadiosField(
        "Why is it set aside?", [(why, why.label) for why in NoConcern], missing="Select why it is set aside"
    )
    words = TextareaField("Anything a colleague should know?", rows=2, required=False)


class ReferenceForm(QuestionForm):
    """The other contact, by its reference."""

    reference = TextField("Its reference", width=20, hint="For example FD-7KQ2-M9TC", named="the reference")


class JoinForm(QuestionForm):
    """Why the two belong together, and whether somebody is asking what became of it."""

    is_chaser = YesNoField(
        "Do they ask what became of it?",
        yes="Yes, they chase us",
        no="No, it tells us more",
        named="they ask what became of it",
        missing="Select yes if they ask what became of it",
    )
    why = TextareaField("Why do the two belong together?", rows=2, named="why the two belong together")


class AcknowledgedForm(QuestionForm):
    """How whoever raised it was told that we have it."""

    how = RadiosField(
        "How were they told that we have it?",
        [
            *(Option(how, how.label) for how in SAID_BY_A_PERSON),
            Divider("or"),
            Option(
                CANT,
                "They can’t be told",
                "No name or address was given, or it would not be safe",
                reveals=("reason",),
            ),
        ],
        missing="Select how they were told that we have it",
    )
    reason = TextareaField("Why can’t they be told?", rows=2, named="why they can’t be told")


class TakeForm(QuestionForm):
    """Which colleague has it from here on."""

    worker = SelectField("Who takes it?", nothing="Choose a colleague", missing="Select who takes it")

    def __init__(self, *args: Any, colleagues: Sequence[Viewer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("worker", [(str(each.id), f"{each.name}, {each.role.label}") for each in colleagues])

    @property
    def chosen(self) -> UUID:
        """The colleague who was chosen."""
        return UUID(self.cleaned_data["worker"])
