"""Lives laid out as rows: arrivals, steps, the log, and where each contact stands as folded from it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from frontdoor.demo.arriving import Arriving
from frontdoor.demo.doing import Doing
from frontdoor.demo.notified import Lane
from frontdoor.demo.persons import Persons
from frontdoor.demo.sheets import Json, Sheets
from frontdoor.demo.staff import Staff
from frontdoor.demo.steps import Life
from frontdoor.domain.accounts.rules import NO_AGENCY
from frontdoor.domain.journey.rules import Standing, as_row, fold
from frontdoor.foundation.events.rules import Deed

Logged = tuple[Deed, datetime, UUID]


class LayingOut:
    """Writes the rows of lives, one after another."""

    def __init__(self, sheets: Sheets, staff: Staff, *, key: str, secret: bytes) -> None:
        self.sheets, self.staff = sheets, staff
        self.persons = Persons(sheets, secret)
        self.lane = Lane(sheets)
        self.arriving = Arriving(sheets, self.persons, key=key)
        self.agency_of = {member.id: member.agency_id for member in staff.members}
        self.count = 0

    @property
    def follow_digest(self) -> str:
        """What is stored of the code by which the referrer of the contact in hand may follow."""
        return self.arriving.follow_digest

    def lay(self, life: Life) -> None:
        """Write the rows of one life."""
        self.sheets.at(life.raised_at)
        log = self.arriving.arrive(life)
        for logged, about in zip(log, (life.people, ()), strict=True):
            self._event(life.contact, logged, about)
        doing = Doing(self, life)
        for step in life.steps:
            self.sheets.at(step.at)
            deed, about = doing.do(step)
            logged = deed, step.at, step.by.id
            log.append(logged)
            self._event(life.contact, logged, about)
        for request, agency, due, since in doing.unanswered.values():
            self.sheets.add(
                "sharing_unanswered",
                id=self.sheets.new_id(),
                contact_id=life.contact,
                request_id=request,
                agency_id=agency,
                due_at=due,
                since=since,
            )
        self.lane.lay(life.contact, life.concern, self.arriving.district, (deed for deed, *_ in log))
        self._standing(fold(life.contact, log))
        self.count += 1

    def lay_all(self, lives: Iterable[Life]) -> None:
        """Write the rows of these lives, and the names that are in use in them."""
        for life in lives:
            self.lay(life)
        for name in sorted(self.persons.names):
            self.sheets.add("matching_word", word=name)

    def _event(self, contact: UUID, logged: Logged, people: tuple[UUID, ...]) -> None:
        deed, at, by = logged
        self.sheets.add(
            "events_event",
            id=self.sheets.new_id(),
            name=deed.name,
            at=at,
            member_id=by,
            agency_id=self.agency_of.get(by, NO_AGENCY),
            contact_id=contact,
            people=list(people),
            payload=deed.payload(),
        )

    def _standing(self, standing: Standing) -> None:
        row = as_row(standing)
        row["waiting"] = Json(row["waiting"])
        self.sheets.add("journey_standing", id=self.sheets.new_id(), **row)
