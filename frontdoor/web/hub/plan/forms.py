"""One action of a plan."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import (
    CheckboxesField,
    DateInputField,
    Option,
    SelectField,
    TextareaField,
)
from frontdoor.foundation.govuk.forms import QuestionForm


class ActionForm(QuestionForm):
    """What is to be done, by which agency and until when, and whom it is about."""

    what = TextareaField(
        "What is to be done?",
        rows=2,
        hint="One action, that somebody can say is done",
        named="what is to be done",
    )
    agency = SelectField("Which agency does it?", named="the agency that does it")
    due_on = DateInputField("By when?", when="future", named="the day by which it is done")
    people = CheckboxesField(
        "Whom is it about?",
        small=True,
        hint="The agency may see them from now on",
        missing="Select at least one person whom it is about",
    )

    def __init__(
        self, *args: Any, agencies: Sequence[tuple[str, str]], people: Sequence[Option], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        in_a_week = today() + timedelta(7)
        self.fields["due_on"].help_text = f"For example, {in_a_week.day} {in_a_week.month} {in_a_week.year}"
        self.offer("agency", agencies)
        self.offer("people", people)

    def chosen_people(self) -> list[UUID]:
        """Whom it is about."""
        return [UUID(each) for each in self.cleaned_data["people"]]
