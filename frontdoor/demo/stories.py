"""What is written and said about a family, fitted to who is in it: no "he" of a girl, no partner where none is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from frontdoor.demo.families import Family, Somebody, years
from frontdoor.demo.words import STORIES, VOICES
from frontdoor.domain.contacts.rules import Part

PRONOUNS = {
    "F": {"they": "she", "them": "her", "their": "her", "child": "girl", "son": "daughter"},
    "M": {"they": "he", "them": "him", "their": "his", "child": "boy", "son": "son"},
}
UNBORN = -1
TRIES = 8


@dataclass(frozen=True, slots=True)
class Story:
    """Words with gaps, and whom they need: ages of the child, its sex, and who else must be there."""

    words: str
    youngest: int = 0
    eldest: int = 17
    sex: str = ""
    needs: frozenset[str] = frozenset()

    def fits(self, age: int, sex: str, there: set[str]) -> bool:
        """Whether it can be told of this child and household."""
        return (
            self.youngest <= age <= self.eldest and (not self.sex or self.sex == sex) and self.needs <= there
        )


def read(line: str) -> Story:
    """A story from a line such as "4-16 M man | {They} ..."; a line without a bar fits everybody who is born."""
    needs, bar, words = line.partition(" | ")
    if not bar:
        return Story(line)
    story: dict[str, object] = {"words": words}
    others = set()
    for need in needs.split():
        if need in ("F", "M"):
            story["sex"] = need
        elif need[0].isdigit():
            low, _, high = need.partition("-")
            story |= {"youngest": int(low), "eldest": int(high or low)}
        elif need == "unborn":
            story |= {"youngest": UNBORN, "eldest": UNBORN}
        else:
            others.add(need)
    return Story(**story, needs=frozenset(others))  # type: ignore[arg-type]


TOLD: Mapping[str, Sequence[Story]] = {source: tuple(map(read, lines)) for source, lines in STORIES.items()}


def who_is_there(family: Family) -> set[str]:
    """Who is in a household, as stories ask for it."""
    there = {"woman" if one.sex == "F" else "man" for one in family.grown}
    children = len(family.young)
    return there | {"several"} if children > 1 else there


def age_of(one: Somebody, on: date) -> int:
    """How old a child is; -1 before it is born."""
    return years(one.truth.birth_date, on) if one.truth.birth_date else UNBORN


def tell(rng: Random, source: str, family: Family, focus: Somebody, on: date) -> str:
    """What somebody writes about this one of the family."""
    kind = f"{source} of adults" if focus.part is Part.ADULT_AT_RISK else source
    age, sex = min(age_of(focus, on), 17), focus.sex or "F"
    there = who_is_there(family)
    stories = TOLD[kind]
    for _ in range(TRIES):
        story = stories[int(rng.random() * len(stories))]
        if focus.part is Part.ADULT_AT_RISK or story.fits(age, sex, there):
            return filled(story, focus, sex)
    fitting = (one for one in (*stories, *TOLD["anybody"]) if one.fits(age, sex, there))
    return filled(next(fitting), focus, sex)


def filled(story: Story, focus: Somebody, sex: str) -> str:
    """The words with their gaps filled for one person."""
    if "{" not in story.words:
        return story.words
    said = PRONOUNS[sex]
    return story.words.format(
        **said,
        They=said["they"].capitalize(),
        Their=said["their"].capitalize(),
        name=focus.truth.forename or "The child",
    )


def voice(rng: Random, one: Somebody, on: date) -> str:
    """What a child said, if anybody asked and it can speak."""
    if one.part is not Part.CHILD or rng.random() < 0.6:
        return ""
    age = age_of(one, on)
    fit = [said for from_age, said in VOICES if age >= from_age]
    return rng.choice(fit) if fit else ""
