"""What a call is asked, in its order; and what else, where whoever takes it can answer in the call."""

from collections.abc import Mapping
from typing import Any

from frontdoor.domain.agreements.rules import TESTS_EXPECTED, Outcome, StatutoryTest
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.feedback.rules.at_once import AT_ONCE_OUTCOMES, NEEDS_SOMEBODY
from frontdoor.foundation.govuk.fields import (
    CheckboxesField,
    RadiosField,
    TextareaField,
    TextField,
    TickField,
)
from frontdoor.web.hub.keying.questions import KNOWS, WHO, Stated

IN_A_CALL = {
    Outcome.ADVICE_ONLY: "Advice",
    Outcome.SIGNPOST: "A service near them",
    Outcome.EARLY_HELP: "Early help",
    Outcome.INFORMATION_ONLY: "Kept as information",
    Outcome.ASSESSMENT: "Assessment",
    Outcome.SAME_DAY_RESPONSE: "Same-day response",
}
"""The ways a conversation can end, as short as they are said."""

TESTS = tuple(
    test
    for test in StatutoryTest
    if any(test in TESTS_EXPECTED.get(each, frozenset()) for each in AT_ONCE_OUTCOMES)
)


class Call(Stated):
    """The call itself."""

    kind = RadiosField("Who is calling?", WHO, inline=True, small=True, missing="Select who is calling")
    phone = TextField("Telephone, to ring back", max_length=24, required=False)
    keep_from_family = TickField("The family must not learn who called")
    family_knows = RadiosField(
        "Does the family know of this call?", KNOWS, inline=True, small=True, required=False
    )


class Conversation(Call):
    """A call that can be answered in the call: what would help, which way it goes, and what was advised."""

    asked = CheckboxesField("Asked", required=False)
    skipped = CheckboxesField("Skipped", required=False)
    needs = CheckboxesField("What would help this family?", small=True, required=False)
    help = CheckboxesField("Who could help?", required=False)
    outcome = RadiosField(
        "Which way does it go?",
        [(each, IN_A_CALL[each]) for each in AT_ONCE_OUTCOMES],
        inline=True,
        small=True,
        required=False,
    )
    test = RadiosField(
        "Which test in law is met?", [(test, test.label) for test in TESTS], small=True, required=False
    )
    why_met = TextareaField("Why is it met?", rows=2, required=False)
    advised = TextareaField(
        "What do you advise, or what was agreed?",
        rows=3,
        hint="They get this in writing, and it stands as the reason. Names are taken out for you",
        required=False,
    )

    def say_what_answering_needs(self) -> bool:
        """Whether it can be answered as it stands; what is missing becomes the form's own error."""
        given = self.cleaned_data
        if not given["needs"]:
            self.add_error("needs", "Select at least one need: what would help this family?")
        if not given["outcome"]:
            self.add_error("outcome", "Select which way it goes")
        if not given["advised"].strip():
            self.add_error("advised", "Write what you advise, or what was agreed")
        if rests_on_law(given):
            if not given["test"]:
                self.add_error("test", "Select which test in law is met")
            if not given["why_met"].strip():
                self.add_error("why_met", "Write why the test is met")
        return not self.errors

    def needs_found(self) -> list[NeedFound]:
        """The needs that were chosen; what was seen stands in the caller's own words."""
        return [NeedFound(code, "") for code in self.cleaned_data["needs"]]

    def tests_considered(self) -> list[Considered]:
        """The test that was found met, where the way chosen rests on one."""
        given = self.cleaned_data
        return [Considered(given["test"], met=True, why=given["why_met"])] if rests_on_law(given) else []


def rests_on_law(given: Mapping[str, Any]) -> bool:
    """Whether the way that was chosen rests on a test in law."""
    return given.get("outcome") in TESTS_EXPECTED


def may_name_nobody(answers: Mapping[str, Any]) -> bool:
    """Whether a conversation may be about nobody in particular, unless its way leads to work with a family."""
    return answers.get("outcome") not in NEEDS_SOMEBODY
