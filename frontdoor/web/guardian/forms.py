"""What the guardian fills in."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contact_by_reference
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.rules import Verdict
from frontdoor.foundation.audit.rules import Verdict as CameOf
from frontdoor.foundation.govuk.fields import (
    Option,
    RadiosField,
    SelectField,
    TextareaField,
    TextField,
    TickField,
)
from frontdoor.foundation.govuk.forms import QuestionForm

NOT_THERE = "There is no contact with this reference. Check it letter by letter."


class ReferenceForm(QuestionForm):
    """A contact, by its reference."""

    reference = TextField(
        "The reference of a contact",
        width=20,
        hint="For example FD-7KQ2-M9TC",
        named="the reference of a contact",
    )

    def contact(self, by: Viewer) -> UUID | None:
        """The contact of the reference; where there is none, the form says so."""
        found = contact_by_reference(by, self.cleaned_data["reference"])
        if found is None:
            self.add_error("reference", NOT_THERE)
        return found


class MemberForm(QuestionForm):
    """One member."""

    member = SelectField("Who?", nothing="Choose a member", missing="Select a member")

    def __init__(self, *args: Any, offered: Sequence[Viewer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [(str(each.id), f"{each.name}, {each.role.label}, {each.agency_name}") for each in offered]
        self.offer("member", said)

    @property
    def chosen(self) -> UUID:
        """The member who was chosen."""
        return UUID(self.cleaned_data["member"])


class WordsForm(QuestionForm):
    """Why something is opened again."""

    words = TextareaField("Why?", rows=3, max_length=1000, named="why")


class ReviewForm(QuestionForm):
    """What a review says of a restricted record that was opened in an emergency."""

    verdict = RadiosField(
        "Was it right?",
        [(verdict, verdict.label) for verdict in Verdict],
        missing="Select whether it was right",
    )
    words = TextareaField(
        "What did they tell you, and what follows?",
        rows=3,
        max_length=2000,
        required=False,
        hint="Needed unless it was right to open it",
    )


class AnswerForm(QuestionForm):
    """What came of asking about unusual looking."""

    verdict = RadiosField(
        "What came of it?", [(verdict, verdict.label) for verdict in CameOf], missing="Select what came of it"
    )
    words = TextareaField(
        "What did you ask, and what were you told?",
        rows=3,
        max_length=2000,
        named="what you asked and were told",
    )


class RuleForm(QuestionForm):
    """Whether somebody is on a restricted record."""

    verdict = RadiosField("Are they the same person?", (), missing="Select whether they are the same person")
    same_as = RadiosField("Which record is it?", (), missing="Select which record it is")
    words = TextareaField("Why do you rule so?", rows=3, max_length=1000, named="why you rule so")

    def __init__(self, *args: Any, alike: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        several = len(alike) > 1
        self.offer(
            "verdict",
            [
                Option(
                    Ruled.SAME,
                    "Yes, the same person",
                    "The contact is closed with the restricted record from now on",
                    reveals=("same_as",) if several else (),
                ),
                Option(Ruled.NOT_SAME, "No, somebody else", "Whoever asked goes on with the contact"),
            ],
        )
        self.offer("same_as", [(str(one), words) for one, words in alike.items()])
        if not several:
            del self.fields["same_as"]

    @property
    def chosen(self) -> UUID | None:
        """The record that it is, where there were several."""
        said = self.cleaned_data.get("same_as")
        return UUID(said) if said else None


class ExportForm(QuestionForm):
    """Whether the file names those who looked."""

    names = TickField("With the names of those who looked")
