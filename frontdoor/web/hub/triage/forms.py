"""The questions of a first look."""

from typing import Any

from frontdoor.domain.assurance.rules import Item
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.govuk.fields import CheckboxesField, Option, RadiosField, SelectField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm

WAY_HINTS = {
    Way.ASK: "Each agency gets its own question and a deadline",
    Way.DISCUSS: "Professionals look at this contact together, now or at a set time",
    Way.DECIDE: "What is known is enough; nobody need be waited for",
}


class TriageForm(QuestionForm):
    """How soon and why, which way, and whom to ask."""

    priority = RadiosField("How soon must somebody act?", missing="Select how soon somebody must act")
    reason = TextareaField(
        "Why this priority?",
        rows=3,
        hint="In a sentence or two, so that others can follow it: what is happening, to whom, how often",
        named="why you chose this priority",
    )
    way = RadiosField(
        "Which way next?",
        [Option(way, way.label, WAY_HINTS[way], reveals=("ask",) if way is Way.ASK else ()) for way in Way],
        missing="Select which way this goes next",
    )
    ask = CheckboxesField("Whom to ask", small=True, missing="Select at least one agency to ask")

    told = CheckboxesField(
        "What was in it?",
        [Option(item, item.label) for item in Item],
        hint="Ticked is what we found. Put right what isn’t so",
        small=True,
        required=False,
    )
    place = SelectField(
        "For which school, surgery or service?",
        [],
        nothing="None: don’t count this one",
        required=False,
    )

    advice = CheckboxesField(
        "Does this follow advice that they were given?",
        hint="Tick what belongs to it, so that work before a worry shows",
        small=True,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        allowed: dict[str, str],
        agencies: list[Option],
        places: list[Option] | None = None,
        advised: list[Option],
        **kwargs: Any,
    ) -> None:
        """`places` may be learned from this referral; without any, nothing is asked of what was in it."""
        super().__init__(*args, **kwargs)
        if places is None:
            del self.fields["told"], self.fields["place"]
        else:
            self.offer("place", places)
        if advised:
            self.offer("advice", advised)
        else:
            del self.fields["advice"]
        self.offer(
            "priority",
            [Option(level, level.capitalize(), f"{level.meaning}. {allowed[level]}") for level in Priority],
        )
        self.offer("ask", agencies)
