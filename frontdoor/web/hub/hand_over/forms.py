"""To which team, and the story told once."""

from collections.abc import Sequence
from typing import Any

from frontdoor.foundation.govuk.fields import SelectField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm


class HandOverForm(QuestionForm):
    """The team, and what it needs to know so that the family need not tell it again."""

    team = SelectField("Which team?", named="a team")
    story = TextareaField(
        "The story, told once",
        rows=10,
        hint="Begun from the decision. Change it as you wish: the family should not have to tell it again",
        named="the story in a few lines",
    )

    def __init__(self, *args: Any, teams: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("team", teams)
