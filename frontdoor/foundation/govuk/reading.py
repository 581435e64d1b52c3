"""How hard a text is to read: school grade and age (Flesch-Kincaid), and its hardest sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pyphen

# American hyphens follow the sound, British ones the roots of a word ("safe-ty", but no hyphen in "baby" or "family"):
# of 138 words of the practice American ones miscount 25, British ones 55, and with the vowels beside them 9.
HYPHENS = pyphen.Pyphen(lang="en_US")
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*", re.IGNORECASE)
END_OF_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+|\n+")
SILENT = re.compile(r"(?:(?<![aeiouytd])ed|(?<![aeiouysxzcgl])(?<![cs]h)es|(?<![aeiouyl])e)$")
# The e of "some" or "ever" stays silent where the word goes on: somebody, safety, household, every.
SILENT_WITHIN = re.compile(r"(?<=som|saf|hom|lif|ous|uid)e(?=[bcdfghklmnpt])|(?<=ev)e(?=ry)")
VOWELS = re.compile(r"[aeiouy]+")
YEARS_BEFORE_SCHOOL = 5


@dataclass(frozen=True)
class Sentence:
    """A sentence and the school grade that reads it."""

    words: str
    grade: float


def school_grade(text: str) -> float:
    """The American school grade that reads it with ease (Kincaid and others, 1975); nothing written is grade 0."""
    return _grade(sentences(text))


def reading_age(text: str) -> int:
    """About how old somebody is who reads it with ease."""
    return max(YEARS_BEFORE_SCHOOL, round(school_grade(text)) + YEARS_BEFORE_SCHOOL)


def hardest(text: str, *, above: float, most: int = 3) -> list[Sentence]:
    """The sentences above this grade, the hardest first."""
    graded = [Sentence(each, _grade([each])) for each in sentences(text)]
    hard = [each for each in graded if each.grade > above]
    return sorted(hard, key=lambda each: -each.grade)[:most]


def sentences(text: str) -> list[str]:
    """What stands between full stops or on a line of its own, where there is a word in it."""
    return [each.strip() for each in END_OF_SENTENCE.split(text) if WORD.search(each)]


@cache
def syllables(word: str) -> int:
    """How many parts are heard in a word: by hyphens and by vowels, whichever finds more."""
    lower = word.lower()
    hyphened = len(HYPHENS.positions(lower)) + 1
    return max(1, hyphened, len(VOWELS.findall(SILENT_WITHIN.sub("", SILENT.sub("", lower)))))


def _grade(said: Sequence[str]) -> float:
    words = [word for each in said for word in WORD.findall(each)]
    if not words:
        return 0.0
    heard = sum(map(syllables, words))
    return max(0.0, 0.39 * len(words) / len(said) + 11.8 * heard / len(words) - 15.59)
