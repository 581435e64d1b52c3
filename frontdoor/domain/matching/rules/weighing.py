"""How surely two described people are one: a weight in bits, a verdict in words, and the reasons field by field."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import log2

from frontdoor.domain.matching.rules.births import BORN_TOGETHER, compare_births, is_unborn
from frontdoor.domain.matching.rules.described import Described
from frontdoor.domain.matching.rules.findings import Field, Kind, Reason, missing
from frontdoor.domain.matching.rules.homes import SHARED_PLACE, compare_homes, compare_phones
from frontdoor.domain.matching.rules.whole_names import TELLING, compare_names

# A register of 2 to the 18th (262,144) people, a few of them in each household: how many strangers there are for
# every member of one's own household, and so what a weight must overcome before it speaks for one person.
STRANGERS = 18.0
PROBABLY = 21.0  # about nine in ten are one person
POSSIBLY = 12.0  # about one in sixty: worth a look, not more


class Verdict(StrEnum):
    """What the weight comes to; a person rules."""

    PROBABLY = "probably"
    POSSIBLY = "possibly"
    UNLIKELY = "unlikely"

    @property
    def label(self) -> str:
        """The verdict as people say it."""
        return {"probably": "Probably the same", "possibly": "Possibly the same"}.get(self.value, "Unlikely")


@dataclass(frozen=True)
class Weighed:
    """Two described people compared."""

    weight: float
    verdict: Verdict
    reasons: tuple[Reason, ...]

    @property
    def probability(self) -> float:
        """The chance that they are one person, in a register of 262,144."""
        return 1 / (1 + 2 ** min(60.0, STRANGERS - self.weight))

    def about(self, field: Field) -> Reason:
        """The reason of one field."""
        return next(reason for reason in self.reasons if reason.field is field)


def weigh(one: Described, other: Described) -> Weighed:
    """Compare two described people.

    The weight is a log2 Bayes factor (Fellegi and Sunter, 1969), absolute: it never depends on who else was found.
    It is set against two rivals, a stranger and another member of the same household, so surname, address and
    telephone together can never prove that a child is the child rather than the twin.
    """
    forename, surname = compare_names(one, other)
    reasons = (
        forename,
        surname,
        compare_births(one, other, other_forename=forename.kind is Kind.DISAGREES),
        compare_sex(one, other),
        compare_homes(one, other),
        compare_phones(one, other),
        compare_number(Field.NHS_NUMBER, one.nhs_number, other.nhs_number),
        compare_number(Field.UPN, one.upn, other.upn),
    )
    same = sum(reason.weight for reason in reasons)
    household = sum(reason.household for reason in reasons)
    weight = round(same - log2(1 + 2 ** min(200.0, household - STRANGERS)), 1)
    return Weighed(weight, verdict_on(weight, reasons, one, other), in_context(reasons))


def compare_sex(one: Described, other: Described) -> Reason:
    """Sex as stated; it is often mistaken on forms, and it changes for some."""
    if not (one.sex and other.sex):
        return missing(Field.SEX, "not given" if one.sex == other.sex else "not given on one side")
    if one.sex == other.sex:
        return Reason(Field.SEX, Kind.AGREES, "the same", 0.9, 0.0)
    return Reason(Field.SEX, Kind.DISAGREES, "different", -4.0, 0.0)


def compare_number(field: Field, one: str, other: str) -> Reason:
    """A number that one person has for life, or nearly."""
    if not (one and other):
        return missing(field, "not given" if one == other else "not given on one side")
    if one == other:
        return Reason(field, Kind.AGREES, "the same", 24.0, -4.0)
    return Reason(field, Kind.DISAGREES, "different", -12.0, 0.0)


def verdict_on(weight: float, reasons: tuple[Reason, ...], one: Described, other: Described) -> Verdict:
    """The verdict: the weight's own, held down or lifted by what a careful officer would not overlook."""
    kinds = {reason.field: reason.kind for reason in reasons}
    numbers = (kinds[Field.NHS_NUMBER], kinds[Field.UPN])
    if Kind.AGREES in numbers:
        return Verdict.PROBABLY if weight >= PROBABLY and not is_contradicted(kinds) else Verdict.POSSIBLY
    if weight < POSSIBLY:
        return Verdict.UNLIKELY
    unproven = Kind.DISAGREES in numbers or not is_about_one(
        reasons, kinds, unborn=is_unborn(one) or is_unborn(other)
    )
    return Verdict.POSSIBLY if weight < PROBABLY or unproven else Verdict.PROBABLY


def is_contradicted(kinds: dict[Field, Kind]) -> bool:
    """Whether the names or the birth speak against a shared number: one of them was written down wrongly."""
    both_names = kinds[Field.FORENAME] is Kind.DISAGREES and kinds[Field.SURNAME] is Kind.DISAGREES
    return both_names or Kind.DISAGREES in (kinds[Field.BIRTH], kinds[Field.FORENAME])


def is_about_one(reasons: tuple[Reason, ...], kinds: dict[Field, Kind], *, unborn: bool) -> bool:
    """Whether "probably" is allowed: a forename speaks for it (a twin's would not), and more than the names does."""
    named = unborn or reasons[0].weight > TELLING
    speaks = {reason.field for reason in reasons if reason.kind in (Kind.AGREES, Kind.NEARLY)}
    at_home = any(reason.field is Field.ADDRESS and reason.weight > SHARED_PLACE for reason in reasons)
    return (
        named
        and (bool(speaks & {Field.BIRTH, Field.PHONE}) or at_home)
        and kinds[Field.BIRTH] is not Kind.DISAGREES
    )


def in_context(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """The reasons, with what several of them mean together said where it helps."""
    found = {reason.field: reason for reason in reasons}
    for field, said in meanings(found):
        found[field] = replace(found[field], said=said)
    return tuple(found[reason.field] for reason in reasons)


def meanings(found: dict[Field, Reason]) -> list[tuple[Field, str]]:
    """What the fields mean together: a twin, a brother or sister, a parent, another family in the house."""
    forename, surname, birth, address = (
        found[f].kind for f in (Field.FORENAME, Field.SURNAME, Field.BIRTH, Field.ADDRESS)
    )
    speaks = (Kind.AGREES, Kind.NEARLY)
    same_house = found[Field.ADDRESS].weight >= 13
    said: list[tuple[Field, str]] = []
    other_of_the_family = forename is Kind.DISAGREES and surname in speaks
    if other_of_the_family and found[Field.BIRTH].household >= BORN_TOGETHER:
        twin = (
            "same birth date and surname" if birth is Kind.AGREES else "same surname, born a day or two apart"
        )
        said.append((Field.FORENAME, f"twin? {twin}, other forename"))
    elif other_of_the_family and same_house:
        said.append((Field.FORENAME, "other forename: one of the same family?"))
    if found[Field.BIRTH].said == "a generation apart" and forename in speaks and surname in speaks:
        said.append((Field.BIRTH, "a generation apart: parent and child of one name?"))
    if surname is Kind.DISAGREES and address in speaks and same_house:
        said.append((Field.ADDRESS, "same house, other surname"))
    return said
