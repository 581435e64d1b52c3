"""Opening a discussion, speaking in it, and ending it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError

from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.discussions.rules import How, Kind, missing, said
from frontdoor.foundation.govuk.fields import CheckboxesField, Option, RadiosField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm

KIND_HINTS = {
    Kind.MDT: "Any agencies that can help to see the whole picture",
    Kind.STRATEGY: "When a child may be at risk of significant harm: social work, health and police at the least",
}
HOW_LABELS = {How.ROOM: "In the room", How.REMOTE: "Remote", How.ON_CALL: "On call"}


class OpenForm(QuestionForm):
    """What the discussion is to settle, and who is invited."""

    kind = RadiosField(
        "What kind of discussion?",
        [Option(each, each.label, KIND_HINTS[each]) for each in Kind],
        missing="Select what kind of discussion this is",
    )
    question = TextareaField("What is it to settle?", rows=3, named="what the discussion is to settle")
    invited = CheckboxesField(
        "Who is invited?",
        small=True,
        hint="They see this contact and the people on it from now on. Your own team is there already",
        missing="Select at least one agency to invite",
    )

    def __init__(
        self,
        *args: Any,
        agencies: Sequence[Option],
        kinds: Mapping[UUID, AgencyKind],
        own_kind: AgencyKind,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kinds, self.own_kind = kinds, own_kind
        self.offer("invited", agencies)

    def clean(self) -> dict[str, Any]:
        """A strategy discussion invites all who must be there for it to end."""
        given = super().clean() or {}
        if given.get("kind") and given.get("invited"):
            there = {self.kinds[UUID(each)] for each in given["invited"]} | {self.own_kind}
            absent = missing(Kind(given["kind"]), there)
            if absent:
                words = f"A strategy discussion needs {said(absent)} as well. Invite them."
                self.add_error("invited", ValidationError(words))
        return given


class SpeakForm(QuestionForm):
    """How one is here, and what one's agency knows and thinks."""

    how = RadiosField(
        "How are you here?",
        [Option(each, HOW_LABELS[each]) for each in How],
        inline=True,
        missing="Select how you are here",
    )
    words = TextareaField(
        "What do you know, and what do you think?",
        rows=5,
        named="what you know and think",
    )

    def __init__(self, *args: Any, joined: bool, **kwargs: Any) -> None:
        """Whoever has not joined says how they are here, and may speak at once or later."""
        super().__init__(*args, **kwargs)
        if joined:
            del self.fields["how"]
        else:
            self.fields["words"].required = False


class ConcludeForm(QuestionForm):
    """What was heard and advised together, and who disagrees."""

    childs_voice = TextareaField(
        "What does the child or adult say?",
        rows=3,
        hint="In their words. If nobody has asked them yet, write: not yet heard",
        named="what the child or adult says, or write: not yet heard",
    )
    worries = TextareaField("What worries you?", rows=4, named="what worries you")
    strengths = TextareaField(
        "What is going well?",
        rows=4,
        hint="Who and what keeps the child or adult safe, and what the family does well",
        required=False,
    )
    advised = TextareaField(
        "What do you advise?", rows=4, hint="What would help, and who can give it", named="what you advise"
    )
    dissent = TextareaField(
        "Who disagrees, and why?",
        rows=2,
        hint="Leave empty if all agree. A different view is worth keeping",
        required=False,
    )
