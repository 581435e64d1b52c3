"""The questions of restricting a record, of naming a colleague who knows a family, and of breaking the glass."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.rules import LETTERS_OF_A_REASON, LONGEST, Conflict, Restricted
from frontdoor.foundation.govuk.fields import (
    CheckboxesField,
    Option,
    RadiosField,
    SelectField,
    TextareaField,
    TextField,
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


class GlassForm(QuestionForm):
    """Which restricted record, why now, and for how long."""

    reference = TextField(
        "Its reference", width=20, hint="For example FD-7KQ2-M9TC", named="the reference of the record"
    )
    reason = TextareaField(
        "Why must you see it now?",
        rows=4,
        max_length=2000,
        hint=f"At least {LETTERS_OF_A_REASON} letters. Whoever reviews it reads these words",
        named="why you must see it now",
    )
    hours = RadiosField(
        "For how long?",
        [
            (str(n), "1 hour" if n == 1 else f"{n} hours")
            for n in range(1, int(LONGEST / timedelta(hours=1)) + 1)
        ],
        inline=True,
        missing="Select for how long you need it",
        initial="1",
    )

    def clean_reason(self) -> str:
        """A reason that a review can judge."""
        reason: str = self.cleaned_data["reason"]
        if len(reason.strip()) < LETTERS_OF_A_REASON:
            raise ValidationError(f"Say why you must see it now, in at least {LETTERS_OF_A_REASON} letters")
        return reason

    @property
    def lasts(self) -> timedelta:
        """For how long."""
        return timedelta(hours=int(self.cleaned_data["hours"]))
