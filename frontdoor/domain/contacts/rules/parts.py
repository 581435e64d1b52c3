"""The part each person plays in a contact, and what they said themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from frontdoor.domain.people.rules import LifeStage, StatedPerson


class Part(StrEnum):
    """The part somebody plays in a contact."""

    CHILD = "child"
    UNBORN = "unborn"
    ADULT_AT_RISK = "adult_at_risk"
    PARENT = "parent"
    VICTIM = "victim"
    SUSPECT = "suspect"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The part as people say it."""
        return {
            "unborn": "Unborn child",
            "adult_at_risk": "Adult at risk",
            "parent": "Parent or carer",
            "other": "Other person",
        }.get(self.value, self.value.capitalize())


ABOUT = (Part.CHILD, Part.UNBORN, Part.ADULT_AT_RISK)


@dataclass(frozen=True)
class Involved:
    """One person of a contact: the part they play, who they are as stated, and what they said."""

    part: Part
    person: StatedPerson
    voice: str = ""
    notes: Mapping[str, Any] = field(default_factory=dict)


def said_of(one: Involved, person: UUID) -> dict[str, Any]:
    """What somebody said themselves and what was noted of them, as it is kept with a contact's narrative."""
    return {"person": str(person), "voice": one.voice, "notes": dict(one.notes)}


def life_stage_of(part: Part, stated: StatedPerson) -> LifeStage:
    """The life stage that a part implies, where the stated one does not say better."""
    if part is Part.UNBORN:
        return LifeStage.UNBORN
    return LifeStage.CHILD if part is Part.CHILD else LifeStage.ADULT
