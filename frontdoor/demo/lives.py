"""What becomes of each concern: an ordinary front door at work, planned step by step over days."""

from datetime import datetime
from random import Random
from uuid import UUID

from frontdoor.demo.almanac import About
from frontdoor.demo.arrivals import Arrival
from frontdoor.demo.chances import outcome_of
from frontdoor.demo.outcomes import Dealer
from frontdoor.demo.planning import Plan
from frontdoor.demo.sheets import Id
from frontdoor.demo.staff import Staff
from frontdoor.demo.steps import Life
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from frontdoor.domain.contacts.rules import StatedConcern, WayIn
from frontdoor.foundation.records.ids import id_at

BY_HAND = (WayIn.LETTER, WayIn.FAX, WayIn.WALK_IN)
BY_ITSELF = (WayIn.POLICE, WayIn.EMAIL, WayIn.SYSTEM)


class Planner:
    """Plans lives; remembers each family's people, so that they are ruled to be the same when they come again."""

    def __init__(self, rng: Random, staff: Staff, dealer: Dealer) -> None:
        self.rng, self.staff, self.dealer = rng, staff, dealer

    def life(self, arrival: Arrival) -> Life:
        """One contact from arrival to close."""
        concern = arrival.concern
        people = tuple(self._id(arrival.at) for _ in arrival.named)
        plan = self._planned(arrival, people)
        for one, record in zip(arrival.named, people, strict=True):
            one.record = record
        named_later = concern.way_in is WayIn.EMAIL
        return Life(
            contact=self._id(arrival.at),
            people=() if named_later else people,
            concern=nobody_named(concern) if named_later else concern,
            raised_at=arrival.at,
            raised_by=self._taken_by(concern),
            steps=tuple(plan.steps),
        )

    def _planned(self, arrival: Arrival, people: tuple[UUID, ...]) -> Plan:
        """The plan, once more where it would end as an assessment of a month that has all of its own."""
        about = arrival.expected.about
        assessed = None if about is About.ADULT else self.dealer.wants(self.rng, arrival.at)
        while True:
            tied = set(arrival.family.tied)
            outcome = outcome_of(self.rng, about, assessed=assessed)
            plan = Plan(self.rng, self.staff, arrival, people)
            plan.go(outcome)
            if not plan.is_assessment or self.dealer.take(plan.decided_at):
                return plan
            arrival.family.tied, assessed = tied, False

    def _taken_by(self, concern: StatedConcern) -> Viewer:
        if concern.way_in in BY_ITSELF:
            return SYSTEM
        if concern.way_in is WayIn.TELEPHONE:
            return self.staff.one(self.rng, Role.MASH_OFFICER, Role.SOCIAL_WORKER)
        if concern.way_in in BY_HAND:
            return self.staff.one(self.rng, Role.MASH_OFFICER, Role.BUSINESS_SUPPORT)
        return INTAKE

    def _id(self, at: datetime) -> UUID:
        tick = int(at.timestamp() * 1000) * 4096 + self.rng.getrandbits(12)
        return Id(id_at(tick, self.rng.getrandbits(62)).int)


def nobody_named(concern: StatedConcern) -> StatedConcern:
    """The same as an e-mail brings it: the words alone."""
    return StatedConcern(**{**vars(concern), "people": (), "tried": ""})
