"""What a school or agency reads of its referrals: numbers and what helps, with nobody in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from frontdoor.domain.assurance.rules.learning import Line, to_praise, to_work_on
from frontdoor.foundation.events.rules import Deed

HANDED_AGAIN_AFTER = timedelta(days=80)
"""A quarter, more or less: sooner there is nothing new to learn from."""


@dataclass(frozen=True)
class CoachingHanded(Deed):
    """A school or agency was written to about what its referrals told us."""

    organisation_id: str


def words_for(found: Sequence[Line], until: str) -> str:
    """What goes to a school or agency, from lines that say something (there are none of too few)."""
    praise, next_time = to_praise(found), to_work_on(found)
    if praise is None:
        return ""
    helps = (
        f"{next_time.item.helps} It was in {next_time.met} of {next_time.of}."
        if next_time
        else "Nothing was missing from any of them."
    )
    return "\n".join(
        [
            "Thank you for telling us when you are worried.",
            "",
            f"We read back {praise.of} referrals that you made in the twelve months to {until}.",
            "This is for you alone. We show it beside no other place by name.",
            "",
            f"What you do well is to say {praise.item.prompt}. It was in {praise.met} of {praise.of}.",
            "",
            f"What would help most next time: {helps}",
            "",
            "The six things that help us to help, and in how many they were:",
            *(f"- {line.item.prompt}: {line.met} of {line.of}" for line in found),
            "",
            "Nobody is named here. Please do not answer this with anybody’s details.",
        ]
    )
