"""The decision as a form: needs first, then the tests in law, the outcome and the reasons."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError

from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.agreements.rules import (
    PARTS,
    TESTS_EXPECTED,
    NeedOffered,
    Outcome,
    SignOffRules,
    StatutoryTest,
    lacks_its_test,
)
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.foundation.govuk.fields import (
    CheckboxesField,
    Divider,
    Option,
    RadiosField,
    TextareaField,
)
from frontdoor.foundation.govuk.forms import QuestionForm

TESTS = tuple(test for test in StatutoryTest if test is not StatutoryTest.NONE)
MET, NOT_MET = "met", "not_met"
NONE = "none"


NO_TEST = Option(NONE, StatutoryTest.NONE.label, StatutoryTest.NONE.hint, alone=True)


class DecideForm(QuestionForm):
    """What this family needs and who can meet it; what the law says; the way it goes, and why."""

    needs = CheckboxesField(
        "What does this family need?",
        hint="Begin here. For each need, say what you saw and who can meet it",
        missing="Select at least one need: what would help this family?",
    )
    tests = CheckboxesField(
        "Which statutory tests did you consider?",
        hint="After the needs. Choose each that you considered, met or not",
        missing="Select the statutory tests that you considered, or that none plays a part",
    )
    outcome = RadiosField("Which way does it go?", missing="Select which way it goes")
    reasons = TextareaField(
        "Your reasons",
        rows=5,
        hint="So that the family and others can understand them",
        named="your reasons",
    )
    family_told = TextareaField(
        "What was the family told?",
        rows=2,
        hint="And by whom. If they were not told, say why",
        required=False,
    )

    def __init__(
        self, *args: Any, offered: Sequence[NeedOffered], rules: SignOffRules, role: Role, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offered = offered
        for need in offered:
            self._ask_of_need(need)
        for test in TESTS:
            self._ask_of_test(test)
        self.offer(
            "needs",
            [
                Option(need.code, need.label, need.hint, reveals=(f"seen_{need.code}", f"by_{need.code}"))
                for need in offered
            ],
        )
        self.offer("tests", [*(_test_offered(test) for test in TESTS), Divider(), NO_TEST])
        self.offer("outcome", [Option(way, way.label, _way_hint(way, rules, role)) for way in Outcome])

    def _ask_of_need(self, need: NeedOffered) -> None:
        self.fields[f"seen_{need.code}"] = TextareaField(
            f"{need.label}: what was seen?", rows=2, named=f"what was seen: {need.label.lower()}"
        )
        self.fields[f"by_{need.code}"] = TextareaField(
            f"{need.label}: who can meet it, and how?", rows=2, required=False
        )

    def _ask_of_test(self, test: StatutoryTest) -> None:
        parts, joined = PARTS[test], " and " if PARTS[test].every_part else "; or "
        self.fields[f"met_{test.value}"] = RadiosField(
            f"{_short(test)}: is it met?",
            [(MET, "Met"), (NOT_MET, "Not met")],
            inline=True,
            small=True,
            hint=f"Met when: {joined.join(lower_first(part) for part in parts.parts)}",
            missing=f"Select whether it is met: {test.label}",
        )
        self.fields[f"why_{test.value}"] = TextareaField(
            f"{_short(test)}: why?", rows=2, named=f"why: {test.label}"
        )

    def clean(self) -> dict[str, Any]:
        """An outcome that rests on the law says which test is met."""
        given = super().clean() or {}
        outcome = Outcome(given["outcome"]) if given.get("outcome") else None
        met = frozenset(test for test in TESTS if given.get(f"met_{test.value}") == MET)
        if outcome and lacks_its_test(outcome, met):
            tests = " or ".join(test.label for test in TESTS if test in TESTS_EXPECTED[outcome])
            words = f"{outcome.label} rests on a statutory test. Say above that it is met: {tests}"
            self.add_error("outcome", ValidationError(words))
        return given

    def needs_found(self) -> list[NeedFound]:
        """The needs chosen, each with what was seen and who can meet it."""
        given = self.cleaned_data
        return [NeedFound(code, given[f"seen_{code}"], given[f"by_{code}"]) for code in given["needs"]]

    def tests_considered(self) -> list[Considered]:
        """The tests that were considered, met or not, and why."""
        given = self.cleaned_data
        return [
            Considered(test.value, given[f"met_{test.value}"] == MET, given[f"why_{test.value}"])
            for test in TESTS
            if test.value in given["tests"]
        ]


def lower_first(words: str) -> str:
    """A sentence as it stands inside another."""
    return words[:1].lower() + words[1:]


class SignForm(QuestionForm):
    """Agree, or send back with what is needed."""

    agree = RadiosField(
        "Do you agree with this decision?",
        [
            Option("yes", "I agree, and sign it", reveals=("note",)),
            Option("no", "I send it back", reveals=("words",)),
        ],
        missing="Select whether you sign it or send it back",
    )
    note = TextareaField("A note, if you wish", rows=2, required=False)
    words = TextareaField(
        "What is needed before you can sign?",
        rows=3,
        hint="Say it so that your colleague can do it",
        named="what is needed before you can sign",
    )


def as_decided(decision: Any) -> Mapping[str, Any]:
    """An earlier decision as the answers to begin from."""
    given: dict[str, Any] = {
        "needs": [need.code for need in decision.needs],
        "outcome": decision.outcome,
        "reasons": decision.reasons,
        "family_told": decision.family_told,
        "tests": [test.code for test in decision.tests] or [NONE],
    }
    for need in decision.needs:
        given |= {f"seen_{need.code}": need.seen, f"by_{need.code}": need.met_by}
    for test in decision.tests:
        given |= {f"met_{test.code}": MET if test.met else NOT_MET, f"why_{test.code}": test.why}
    return given


def _test_offered(test: StatutoryTest) -> Option:
    return Option(test.value, test.label, test.hint, reveals=(f"met_{test.value}", f"why_{test.value}"))


def _short(test: StatutoryTest) -> str:
    """A test by its everyday name, without the act."""
    return test.label.partition(" (")[0]


def _way_hint(way: Outcome, rules: SignOffRules, role: Role) -> str:
    """What the outcome means, and whether this member may sign it alone."""
    rule = rules.of(way)
    who = " or ".join(sorted(each.label for each in rule.second)).lower()
    if rule.may_sign_alone(role):
        signed = "You may sign this alone."
    elif rule.acts_first:
        signed = f"Work begins at once; a {who} signs after you."
    else:
        signed = f"A {who} signs after you."
    return f"{way.hint}. {signed}"
