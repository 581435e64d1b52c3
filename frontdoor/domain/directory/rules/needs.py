"""Which of our needs the terms of other lists speak of."""

import re
from collections.abc import Iterable, Sequence

from frontdoor.domain.agreements.rules import Need

WORDS: dict[Need, str] = {
    Need.EDUCATION: r"education\w*|school\w*|learning|attendance|exclusion\w*|send|tutor\w*|apprentice\w*|training",
    Need.EARLY_YEARS: r"early years|under (?:5s|fives)|toddlers?|bab(?:y|ies)|nurser(?:y|ies)|childcare|"
    r"childminders?|infants?|breast ?feeding|playgroups?|best start",
    Need.HEALTH: r"health\w*|mental|counselling|wellbeing|well-being|disabilit(?:y|ies)|illness|medical|"
    r"bereavement|grief|autism|adhd|anxiety|depression|pregnan(?:t|cy)|eating disorders?",
    Need.SUBSTANCE_USE: r"alcohol|drugs?|substances?|addictions?|recovery",
    Need.FAMILY: r"parent\w*|famil(?:y|ies)|relationships?|mediation|young carers?|carers?|fathers?|kinship|respite",
    Need.ABUSE: r"abuse|neglect|exploitation|trafficking|safeguarding|online safety|grooming",
    Need.CRIME: r"crime|offending|youth justice|gangs?|knife|antisocial|anti-social|victims?",
    Need.DOMESTIC_ABUSE: r"domestic (?:abuse|violence)|refuges?|coercive",
    Need.HOUSING: r"housing|homeless\w*|accommodation|tenan(?:t|ts|cy)|evictions?|supported living",
    Need.MONEY: r"money|debts?|benefits?|financ\w+|employment|work|food ?banks?|food|fuel|energy|poverty|clothing",
}
PATTERNS = {need: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for need, words in WORDS.items()}


def needs_named(terms: Sequence[tuple[str, str]], known: Iterable[str]) -> tuple[str, ...]:
    """The codes of the needs that these taxonomy terms (code, name) speak of, in the order of the list in force.

    A term whose code is one of the list's own stands for that need alone; of others the name is read for words that
    leave no doubt. The description of a service is never read for needs: it speaks of too much.
    """
    codes, found = list(known), set[str]()
    for code, name in terms:
        if code in codes:
            found.add(code)
        else:
            found |= {need.value for need, pattern in PATTERNS.items() if pattern.search(name)}
    if Need.DOMESTIC_ABUSE.value in found and not _other_abuse(terms):
        found.discard(Need.ABUSE.value)
    return tuple(code for code in codes if code in found)


def _other_abuse(terms: Sequence[tuple[str, str]]) -> bool:
    """Whether abuse is spoken of besides domestic abuse."""
    if any(code == Need.ABUSE.value for code, _ in terms):
        return True
    besides = (PATTERNS[Need.DOMESTIC_ABUSE].sub("", name) for _, name in terms)
    return any(PATTERNS[Need.ABUSE].search(name) for name in besides)
