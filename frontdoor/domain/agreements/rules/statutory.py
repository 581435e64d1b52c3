"""The statutory tests considered after the needs, each with the parts a worker answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdoor.domain.agreements.rules.words import Worded


class StatutoryTest(Worded):
    """A duty in law that the needs may have opened: considered after the needs, with a reason."""

    NONE = "none", "No statutory test is met", "Help is given by agreement with the family"
    SECTION_17 = (
        "section_17",
        "Child in need (Children Act 1989, section 17)",
        "The child will not do well enough without services, or is disabled",
    )
    SECTION_20 = (
        "section_20",
        "Somewhere to live and be cared for (Children Act 1989, section 20)",
        "The child needs a home because nobody can care for them now",
    )
    SECTION_47 = (
        "section_47",
        "Significant harm (Children Act 1989, section 47)",
        "There is reasonable cause to suspect significant harm, now or likely",
    )
    SECTION_42 = (
        "section_42",
        "Adult at risk (Care Act 2014, section 42)",
        "All three parts must be so before an enquiry is a duty",
    )


@dataclass(frozen=True, slots=True)
class Parts:
    """What must be so for a test to be met: every part, or any one of them."""

    test: StatutoryTest
    parts: tuple[str, ...]
    every_part: bool

    def is_met(self, answers: Sequence[bool]) -> bool:
        """True when the answers, one for each part and in the same order, meet the test."""
        if len(answers) != len(self.parts):
            raise ValueError(f"{self.test.label} has {len(self.parts)} parts; {len(answers)} were answered")
        return bool(answers) and (all(answers) if self.every_part else any(answers))


PARTS: dict[StatutoryTest, Parts] = {
    parts.test: parts
    for parts in (
        Parts(StatutoryTest.NONE, (), every_part=True),
        Parts(
            StatutoryTest.SECTION_17,
            (
                "Without services the child is unlikely to reach a reasonable standard of health or development",
                "Without services their health or development is likely to be significantly impaired",
                "The child is disabled",
            ),
            every_part=False,
        ),
        Parts(
            StatutoryTest.SECTION_20,
            (
                "Nobody has parental responsibility for the child",
                "The child is lost or has been abandoned",
                "The person caring for them is prevented from giving them a suitable home or care",
                "They are 16 or 17 and their welfare would be seriously harmed without a home",
            ),
            every_part=False,
        ),
        Parts(
            StatutoryTest.SECTION_47,
            (
                "There is reasonable cause to suspect that the child is suffering significant harm",
                "There is reasonable cause to suspect that the child is likely to suffer significant harm",
                "The child is in police protection or under an emergency protection order",
            ),
            every_part=False,
        ),
        Parts(
            StatutoryTest.SECTION_42,
            (
                "The adult has needs for care and support, whether or not the council is meeting any of them",
                "The adult is experiencing, or is at risk of, abuse or neglect",
                "Because of those needs the adult cannot protect themselves from it",
            ),
            every_part=True,
        ),
    )
}


def is_met(test: StatutoryTest, answers: Sequence[bool]) -> bool:
    """Whether a test is met by its answers; `none` is never met, for it is the absence of a test."""
    return PARTS[test].is_met(answers)
