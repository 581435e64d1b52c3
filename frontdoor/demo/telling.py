"""The rows that telling whoever raised a contact leaves, and looking later whether it helped."""

from typing import Any
from uuid import UUID

from frontdoor.demo import steps
from frontdoor.demo.sheets import Json, Sheets
from frontdoor.domain.feedback.rules import (
    FollowedUp,
    Held,
    How,
    Kind,
    NotTold,
    NoWord,
    ReferrerTold,
    TellingHeld,
)
from frontdoor.foundation.events.rules import Deed


class Telling:
    """The steps of telling, as rows; remembers what waits for a second person."""

    sheets: Sheets
    life: steps.Life
    follow_digest: str
    release = UUID(int=0)

    def fact(self, table: str, step: steps.Step, did: str, **columns: Any) -> UUID:
        """One row of the contact with an id of its own, and when it was done by whom."""
        raise NotImplementedError

    def tells(self, step: steps.Tells) -> Deed:
        self._message(step, Kind.OUTCOME, How.CALL, step.words, self.follow_digest)
        return ReferrerTold(how=How.CALL)

    def asksrelease(self, step: steps.AsksRelease) -> Deed:
        why = [Held.FAMILY.value]
        self.release = self.fact(
            "feedback_release",
            step,
            "asked",
            how=How.CALL,
            sent_to="",
            quiet=False,
            words=step.words,
            why=Json(why),
        )
        return TellingHeld(release_id=str(self.release), how=How.CALL, why=tuple(why))

    def releases(self, step: steps.Releases) -> Deed:
        row = {"release_id": self.release, "agreed": True, "words": ""}
        self.fact("feedback_released", step, "released", **row)
        self._message(step, Kind.OUTCOME, How.CALL, step.words, self.follow_digest)
        return ReferrerTold(how=How.CALL, release_id=str(self.release))

    def cannottell(self, step: steps.CannotTell) -> Deed:
        self._message(step, Kind.NOT_TOLD, How.NONE, step.reason, "")
        return NotTold(why=NoWord.NO_WAY)

    def _message(self, step: steps.Step, kind: Kind, how: How, words: str, follow: str) -> None:
        self.sheets.add(
            "feedback_message",
            id=self.sheets.new_id(),
            contact_id=self.life.contact,
            kind=kind,
            how=how,
            words=words,
            follow_digest=follow,
            letter_id=None,
            told_at=step.at,
            told_by=step.by.id,
        )

    def followsup(self, step: steps.FollowsUp) -> Deed:
        self.fact("feedback_followup", step, "followed", went_well=step.went_well, words=step.words)
        return FollowedUp(went_well=step.went_well)
