"""One form that asks several agencies, each its own question."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.agreements.rules import LawfulBasis, Purpose, prompts
from frontdoor.domain.sharing.rules import ServiceAgreement
from frontdoor.foundation.govuk.fields import CheckboxesField, Option, RadiosField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm

AGREEMENTS = {
    ServiceAgreement.GIVEN: ("They agreed to a service", ""),
    ServiceAgreement.REFUSED: ("They do not want a service", ""),
    ServiceAgreement.ASKED: ("They were asked and have not answered", ""),
    ServiceAgreement.NOT_ASKED: ("They were not asked", ""),
    ServiceAgreement.UNSAFE: ("Asking them would not be safe", "Somebody could be harmed if they knew"),
}


WORDS = "words_"


def words_name(agency_code: str) -> str:
    """The name of the box that holds one agency's question."""
    return WORDS + agency_code.replace("-", "_")


class AskForm(QuestionForm):
    """Which agencies, what each is asked, about whom, how soon, what for, and on which lawful basis."""

    agencies = CheckboxesField(
        "Which agencies?",
        missing="Select at least one agency to ask",
        hint="Each gets its own question. Change the words to what you need to know",
    )
    people = CheckboxesField(
        "About whom?",
        small=True,
        missing="Select at least one person to ask about",
        hint="The agencies will see these people and nobody else",
    )
    priority = RadiosField("How soon do you need the answer?", missing="Select how soon you need it")
    purpose = RadiosField(
        "What is it for?",
        [Option(each, each.label, each.hint) for each in Purpose],
        missing="Select what the information is for",
    )
    lawful_basis = RadiosField(
        "On which lawful basis do you share?",
        [Option(each, each.label, each.hint) for each in LawfulBasis],
        hint="What makes the sharing lawful. It does not hang on whether the family agrees",
        missing="Select the lawful basis for sharing",
    )
    service_agreement = RadiosField(
        "Has the family agreed to a service?",
        [Option(each, *AGREEMENTS[each]) for each in AGREEMENTS],
        hint="Agreeing to help is a different matter from the lawful basis above. Partners are told both",
        missing="Select whether the family agreed to a service",
    )

    def __init__(
        self,
        *args: Any,
        agencies: Sequence[tuple[str, str, str, AgencyKind]],
        people: Sequence[Option],
        deadlines: Sequence[Option],
        **kwargs: Any,
    ) -> None:
        """The agencies are given as code, name, hint and kind."""
        super().__init__(*args, **kwargs)
        for code, name, _, kind in agencies:
            self.fields[words_name(code)] = TextareaField(
                f"What do you need to know from {name}?",
                rows=5,
                named=f"what you need to know from {name}",
                initial="\n".join(f"- {line}" for line in prompts(kind)),
            )
        self.offer(
            "agencies",
            [Option(code, name, hint, reveals=(words_name(code),)) for code, name, hint, _ in agencies],
        )
        self.offer("people", people)
        self.offer("priority", deadlines)

    @property
    def written_in(self) -> list[str]:
        """The names of the boxes in which a question is written."""
        return [name for name in self.fields if name.startswith(WORDS)]

    def written(self) -> str:
        """What is asked of all agencies together, as it stands in the boxes."""
        return "\n".join(str(self[name].value() or "") for name in self.written_in)

    def questions(self) -> Mapping[str, str]:
        """What each chosen agency is asked, by its code."""
        return {code: self.cleaned_data[words_name(code)] for code in self.cleaned_data["agencies"]}

    def chosen_people(self) -> list[UUID]:
        """Whom they are asked about."""
        return [UUID(each) for each in self.cleaned_data["people"]]


class WithdrawForm(QuestionForm):
    """Why a question is taken back."""

    reason = TextareaField(
        "Why is the answer no longer needed?",
        rows=3,
        hint="The agency reads this, so that nobody looks further",
        named="why the answer is no longer needed",
    )
