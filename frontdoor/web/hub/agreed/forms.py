"""One prompt as a form, with the reason why it changes."""

from collections.abc import Sequence
from typing import Any

from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.agreements.rules import CoachingPrompt, NeedOffered
from frontdoor.foundation.govuk.fields import CheckboxesField, TextareaField, TextField
from frontdoor.foundation.govuk.forms import QuestionForm

KINDS = [(kind, kind.value.replace("_", " ").capitalize()) for kind in AgencyKind]


class PromptForm(QuestionForm):
    """What is asked, why it helps, and of whom; the reason stays with the version."""

    words = TextField(
        "What is asked?",
        named="what is asked",
        hint="One short question, as you would say it",
        max_length=160,
    )
    why = TextField("Why does it help?", max_length=160, required=False)
    agencies = CheckboxesField(
        "Callers of which agencies?", KINDS, small=True, hint="None ticked means all", required=False
    )
    needs = CheckboxesField(
        "Once which needs are chosen?", small=True, hint="None ticked means always", required=False
    )
    reason = TextareaField(
        "Why does it change, and where was that agreed?",
        rows=2,
        named="why it changes and where that was agreed",
    )

    def __init__(self, *args: Any, needs: Sequence[NeedOffered], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("needs", [(need.code, need.label) for need in needs])

    def prompt(self, code: str) -> CoachingPrompt:
        """The prompt as it was filled in."""
        given = self.cleaned_data
        return CoachingPrompt(
            code, given["words"], given["why"], tuple(given["agencies"]), tuple(given["needs"])
        )
