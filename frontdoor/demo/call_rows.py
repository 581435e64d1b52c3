"""The rows that a call of the invented county leaves: as it was logged, what it was said to be, who was rung back."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from frontdoor.demo.sheets import Sheets
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.calls.rules import CameOf
from frontdoor.domain.calls.rules.reading import LoggedCall
from frontdoor.foundation.events.rules import Deed


@dataclass
class CallRows:
    """Writes the rows of calls; `name` sets one worker's references apart from another's."""

    sheets: Sheets
    name: str
    number: int = 0

    def logged(self, call: LoggedCall, at: datetime) -> UUID:
        """One call of the log, taken in at a moment."""
        self.number += 1
        said = replace(call, reference=f"C{self.name}{self.number:06d}")
        call_id = self.sheets.new_id()
        self.sheets.add(
            "calls_call",
            id=call_id,
            of_id=call_id,
            version=1,
            reference=said.reference,
            digest=said.digest,
            day=said.day,
            hour=said.hour,
            line=said.line,
            offered=said.offered,
            answered=said.answered,
            ended=said.ended,
            waited=said.waited,
            result=said.result,
            agent=said.agent,
            caller=said.caller,
            logged_at=at,
            logged_by=SYSTEM.id,
        )
        return call_id

    def settled(
        self,
        call: UUID,
        at: datetime,
        by: Viewer,
        *,
        contact: UUID | None = None,
        agent: str = "",
        reason: str = "",
    ) -> None:
        """What somebody said a call was: of a contact that they took themselves, or of none and why."""
        self.sheets.add(
            "calls_settling",
            id=self.sheets.new_id(),
            call_id=call,
            turn=1,
            contact_id=contact,
            worker=by.id if contact else None,
            agent=agent,
            reason=reason,
            words="",
            settled_at=at,
            settled_by=by.id,
        )

    def rang(self, call: UUID, caller: str, came_of: CameOf, at: datetime, by: Viewer) -> None:
        """A lost caller was rung."""
        self.sheets.add(
            "calls_ringback",
            id=self.sheets.new_id(),
            call_id=call,
            caller=caller,
            came_of=came_of,
            capture=None,
            words="",
            rang_at=at,
            rang_by=by.id,
        )

    def event(self, deed: Deed, at: datetime, by: Viewer, contact: UUID | None = None) -> None:
        """The deed in the log."""
        self.sheets.add(
            "events_event",
            id=self.sheets.new_id(),
            name=deed.name,
            at=at,
            member_id=by.id,
            agency_id=by.agency_id,
            contact_id=contact,
            people=[],
            payload=deed.payload(),
        )
