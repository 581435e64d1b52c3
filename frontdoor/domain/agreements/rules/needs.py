"""What a family may need: the ten headline outcomes of Supporting Families, as the default list."""

from collections.abc import Iterable
from dataclasses import dataclass

from frontdoor.domain.agreements.rules.words import Worded


class Need(Worded):
    """A need that was found, in words that can be said to a parent.

    The order and scope follow the ten headline outcomes of the national Supporting Families framework (2022 to
    2025); the words are ours. A partnership may add to the list or reword it: `queries.needs` gives the list in force.
    """

    EDUCATION = "education", "Getting a good education", "In school, there most days, and helped to learn"
    EARLY_YEARS = (
        "early_years",
        "A good start in the early years",
        "Growing, talking and playing as hoped for their age",
    )
    HEALTH = (
        "health",
        "Better physical and mental health",
        "Care for body and mind, for the child or a parent",
    )
    SUBSTANCE_USE = (
        "substance_use",
        "Less harm from alcohol or drugs",
        "Help to recover, and children kept from harm",
    )
    FAMILY = "family", "Stronger family relationships", "Parents who get on and are confident in caring"
    ABUSE = (
        "abuse",
        "Safe from abuse, neglect and exploitation",
        "At home, outside it, or online; child or adult",
    )
    CRIME = "crime", "Kept out of crime", "Not drawn into offending, and not harmed by it"
    DOMESTIC_ABUSE = (
        "domestic_abuse",
        "Safe from domestic abuse",
        "Victims and children safe; the person harming stopped",
    )
    HOUSING = "housing", "A secure home", "Somewhere settled, fit to live in, and not about to be lost"
    MONEY = "money", "Enough money to live on", "Debt, benefits, work and the cost of food and heat"


@dataclass(frozen=True, slots=True)
class NeedOffered:
    """One line of the needs list in force: what is stored and what is shown."""

    code: str
    label: str
    hint: str = ""


DEFAULT_NEEDS: tuple[NeedOffered, ...] = tuple(
    NeedOffered(need.value, need.label, need.hint) for need in Need
)


def unknown_needs(codes: Iterable[str], offered: Iterable[NeedOffered]) -> list[str]:
    """The codes that the list in force does not hold, in the order they were given."""
    known = {need.code for need in offered}
    return [code for code in codes if code not in known]
