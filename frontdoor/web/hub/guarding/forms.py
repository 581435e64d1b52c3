"""The questions of restricting a record, and of naming a colleague who knows a family."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.rules import Conflict, Restricted
from frontdoor.foundation.govuk.fields import (
    CheckboxesField,
    Option,
    RadiosField,
    SelectField,
    TextareaField,
)
from frontdoor.foundation.govuk.forms import QuestionForm

THIS_ALONE = "contact"


def said(member: Viewer) -> str:
    """A member as a list names them."""
    return f"{member.name}, {member.role.label}" + ("" if member.sees_hub else f", {member.agency_name}")


class RestrictForm(QuestionForm):
    """What is restricted, why, and who may see it all the same."""

    what = RadiosField("What is restricted?", (), missing="Select what is restricted")
    why = RadiosField(
        "Why?",
        [Option(why, why.label, reveals=("words",) if why is Restricted.OTHER else ()) for why in Restricted],
        missing="Select why it is restricted",
    )
    words = TextareaField("Which reason?", rows=2, max_length=1000, named="the reason")
    named = CheckboxesField(
        "Who may still see it?",
        (),
        hint="Yourself too, if you work on it. The information governance lead always sees it, and can name others",
        missing="Select who may still see it",
    )

    def __init__(
        self,
        *args: Any,
        people: Mapping[UUID, str],
        contact: str,
        colleagues: Sequence[Viewer],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        whole = [
            (str(person), f"Everything about {name}: all their records, now and later")
            for person, name in people.items()
        ]
        alone = [(THIS_ALONE, f"{contact} alone")] if contact else []
        self.offer("what", [*whole, *alone])
        self.offer("named", [(str(each.id), said(each)) for each in colleagues])

    @property
    def person(self) -> UUID | None:
        """The person whose records are restricted, or None where it is the contact alone."""
        chosen = self.cleaned_data["what"]
        return None if chosen == THIS_ALONE else UUID(chosen)

    @property
    def allowed(self) -> list[UUID]:
        """Those who may see it all the same."""
        return [UUID(each) for each in self.cleaned_data["named"]]


class DeclareForm(QuestionForm):
    """Which colleague knows whom, and how."""

    member = SelectField(
        "Who knows the family?", nothing="Choose a member", missing="Select who knows the family"
    )
    person = RadiosField("Whom do they know?", (), missing="Select whom they know")
    kind = RadiosField(
        "What have they to do with each other?",
        [Option(kind, kind.label, reveals=("words",) if kind is Conflict.OTHER else ()) for kind in Conflict],
        missing="Select what they have to do with each other",
    )
    words = TextareaField(
        "What is it?", rows=2, max_length=1000, named="what they have to do with each other"
    )

    def __init__(
        self, *args: Any, people: Mapping[UUID, str], colleagues: Sequence[Viewer], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("member", [(str(each.id), said(each)) for each in colleagues])
        self.offer("person", [(str(person), name) for person, name in people.items()])
