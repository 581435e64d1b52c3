"""What becomes of each concern: an ordinary front door at work, planned step by step over days."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from frontdoor.demo import words
from frontdoor.demo.arrivals import Arrival
from frontdoor.demo.chances import needs_of, outcome_of, priority_of, tests_of
from frontdoor.demo.families import Standing, ties_of
from frontdoor.demo.staff import Staff
from frontdoor.demo.steps import (
    Accepts,
    AgreesAction,
    Asks,
    CannotTell,
    Closes,
    Concludes,
    Decides,
    Discusses,
    FollowsUp,
    HandsOver,
    Joins,
    Life,
    Replies,
    Reports,
    Rules,
    Says,
    Signs,
    StatesTie,
    Step,
    Tells,
    Triages,
)
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from frontdoor.domain.agencies.geography import place_of
from frontdoor.domain.agencies.rules import TEAMS, TeamKind
from frontdoor.domain.agreements.rules import DEFAULT_SIGN_OFF, Outcome
from frontdoor.domain.contacts.rules import Part, ReferrerKind, StatedConcern, WayIn
from frontdoor.domain.decisions.rules import Progress
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.sharing.rules import Answer
from frontdoor.domain.triage.rules import Priority, Way, whom_to_ask
from frontdoor.foundation.clock import NOTTINGHAMSHIRE, add_working
from frontdoor.foundation.records.ids import id_at

TEAM_FOR = {
    Outcome.EARLY_HELP: TeamKind.EARLY_HELP,
    Outcome.ASSESSMENT: TeamKind.DISTRICT,
    Outcome.SAME_DAY_RESPONSE: TeamKind.DISTRICT,
    Outcome.ADULTS_SAFEGUARDING: TeamKind.ADULTS,
}


@dataclass
class Planner:
    """Plans lives; remembers each family's people, so that they are ruled to be the same when they come again."""

    rng: Random
    staff: Staff

    def __post_init__(self) -> None:
        self.known: dict[int, tuple[UUID, ...]] = {}

    def life(self, arrival: Arrival) -> Life:
        """One contact from arrival to close."""
        plan = _Plan(self.rng, self.staff, arrival)
        people = tuple(self._id(arrival.at) for _ in arrival.concern.people)
        before = self.known.get(arrival.family.number)
        self.known[arrival.family.number] = people
        plan.go(list(zip(people, before, strict=True)) if before else [], self._ties(arrival, people))
        return Life(
            contact=self._id(arrival.at),
            people=people,
            concern=arrival.concern,
            raised_at=arrival.at,
            raised_by=self._taken_by(arrival.concern),
            steps=tuple(plan.steps),
        )

    @staticmethod
    def _ties(arrival: Arrival, people: tuple[UUID, ...]) -> list[tuple[UUID, UUID, Standing]]:
        """How a family's people stand to one another, of which somebody makes sure the first time in one of four."""
        if arrival.number or arrival.family.number % 4:
            return []
        parts = arrival.concern.people
        suspected = frozenset(place for place, one in enumerate(parts) if one.part is Part.SUSPECT)
        ties = ties_of(arrival.family, suspected=suspected)
        return [(people[each.one], people[each.other], each) for each in ties]

    def _taken_by(self, concern: StatedConcern) -> Viewer:
        if concern.way_in is WayIn.POLICE:
            return SYSTEM
        if concern.way_in is WayIn.TELEPHONE:
            return self.staff.one(self.rng, Role.MASH_OFFICER, Role.SOCIAL_WORKER)
        return INTAKE

    def _id(self, at: datetime) -> UUID:
        return id_at(int(at.timestamp() * 1000) * 4096 + self.rng.randrange(4096), self.rng.getrandbits(62))


class _Plan:
    """The steps of one contact, laid one after another in time."""

    def __init__(self, rng: Random, staff: Staff, arrival: Arrival) -> None:
        self.rng, self.staff, self.concern = rng, staff, arrival.concern
        self.is_notification = arrival.source == "notification"
        self.at = arrival.at
        self.steps: list[Step] = []
        self.worker = staff.one(rng, Role.SOCIAL_WORKER)

    def go(self, known: list[tuple[UUID, UUID]], ties: list[tuple[UUID, UUID, Standing]]) -> None:
        """Match, triage, ask, discuss, decide, hand over, tell, follow up, close."""
        outcome = outcome_of(self.rng, self.concern, is_notification=self.is_notification)
        priority = priority_of(self.rng, self.concern, outcome)
        self._triage(known, ties, priority)
        if not self.is_notification and self.rng.random() < 0.4:
            self._ask(priority)
        if outcome is Outcome.SAME_DAY_RESPONSE or (not self.is_notification and self.rng.random() < 0.05):
            self._discuss(outcome)
        self._decide(outcome)
        if self.rng.random() < 0.25:
            self._plan_action()
        self._hand_over(outcome)
        self._tell(outcome)
        if self.rng.random() < 0.05:
            self._later(20 * 60, 60 * 60)
            self.steps.append(
                FollowsUp(
                    at=self.at, by=self.worker, went_well=self.rng.random() < 0.8, words="Help has begun."
                )
            )
        self._later(5, 240)
        self.steps.append(Closes(at=self.at, by=self.worker))

    def _later(self, least: int, most: int) -> None:
        """Some minutes of working time pass."""
        minutes = self.rng.randint(least, most)
        self.at = add_working(self.at, timedelta(minutes=minutes), NOTTINGHAMSHIRE) + timedelta(
            microseconds=self.rng.randrange(1_000_000)
        )

    def _triage(
        self,
        known: list[tuple[UUID, UUID]],
        ties: list[tuple[UUID, UUID, Standing]],
        priority: Priority,
    ) -> None:
        self._later(2, 20) if priority is Priority.RED else self._later(20, 420)
        officer = self.staff.one(self.rng, Role.MASH_OFFICER, Role.SENIOR_MASH_OFFICER)
        for person, other in known:
            self.steps.append(
                Rules(
                    at=self.at,
                    by=officer,
                    person=person,
                    other=other,
                    why="Same home, same birth date or age",
                )
            )
            self.at += timedelta(seconds=self.rng.randint(20, 90))
        for person, other, each in ties:
            self.steps.append(
                StatesTie(
                    at=self.at,
                    by=officer,
                    person=person,
                    other=other,
                    tie=each.tie,
                    poses_risk=each.poses_risk,
                )
            )
            self.at += timedelta(seconds=17)
        reason = words.PRIORITY_REASONS[priority]
        self.steps.append(Triages(at=self.at, by=officer, priority=priority, reason=reason, way=Way.DECIDE))

    def _ask(self, priority: Priority) -> None:
        likely = whom_to_ask([(one.part, None) for one in self.concern.people], self.concern.way_in)
        agencies = [each.agency_code for each in likely][: self.rng.randint(1, 3)]
        asked = self.at + timedelta(minutes=self.rng.randint(2, 30))
        for place, agency in enumerate(agencies):
            at = asked + timedelta(seconds=place)
            self.steps.append(
                Asks(
                    at=at, by=self.worker, agency=agency, words="What do you know of them?", priority=priority
                )
            )
        self.at = asked
        for agency in agencies:
            self._later(15, 300)
            held = self.rng.random() < 0.45
            self.steps.append(
                Replies(
                    at=self.at,
                    by=self.staff.of_agency(agency),
                    agency=agency,
                    answer=Answer.KNOWN if held else Answer.NOTHING_HELD,
                    words=self.rng.choice(words.REPLIES) if held else "",
                )
            )

    def _discuss(self, outcome: Outcome) -> None:
        kind = Kind.STRATEGY if outcome is Outcome.SAME_DAY_RESPONSE else Kind.MDT
        invited = ("police", "health-community", "education")
        self._later(5, 60)
        self.steps.append(
            Discusses(
                at=self.at,
                by=self.worker,
                kind=kind,
                question="What does this child need now?",
                invited=invited,
            )
        )
        here = (self.worker, *(self.staff.of_agency(agency) for agency in invited[:2]))
        for member in here:
            self._later(1, 10)
            self.steps.append(
                Joins(at=self.at, by=member, how=How.REMOTE if member is not self.worker else How.ROOM)
            )
        for member in here[1:]:
            self._later(1, 10)
            self.steps.append(Says(at=self.at, by=member, words=self.rng.choice(words.REPLIES)))
        self._later(2, 15)
        self.steps.append(
            Concludes(
                at=self.at,
                by=self.worker,
                childs_voice=self.rng.choice(words.VOICES) or "Not yet heard",
                worries="What was seen at home, more than once.",
                strengths="A parent who asks for help.",
                advised="See the child alone, then agree the plan with the parents.",
            )
        )

    def _decide(self, outcome: Outcome) -> None:
        self._later(10, 240)
        self.steps.append(
            Decides(
                at=self.at,
                by=self.worker,
                outcome=outcome,
                needs=needs_of(self.rng, self.concern, is_notification=self.is_notification),
                tests=tests_of(outcome),
                reasons=self.rng.choice(words.REASONS),
            )
        )
        if not DEFAULT_SIGN_OFF.of(outcome).may_sign_alone(self.worker.role):
            self._later(10, 240)
            self.steps.append(Signs(at=self.at, by=self.staff.one(self.rng, Role.TEAM_MANAGER)))

    def _plan_action(self) -> None:
        agency = self.rng.choice(("education", "health-community", "police", "housing"))
        due = (self.at + timedelta(days=self.rng.randint(3, 15))).date()
        self.at += timedelta(minutes=3)
        self.steps.append(
            AgreesAction(
                at=self.at,
                by=self.worker,
                agency=agency,
                what="Visit, and tell the hub how it is",
                due_on=due,
            )
        )
        if self.rng.random() < 0.7:
            at = self.at + timedelta(minutes=self.rng.randint(2, 60))
            member = self.staff.of_agency(agency)
            self.steps.append(
                Reports(at=at, by=member, progress=Progress.DONE, evidence="Visited. Child seen and well.")
            )
            self.at = at

    def _hand_over(self, outcome: Outcome) -> None:
        team = self._team(outcome)
        if team:
            self._later(5, 60)
            self.steps.append(HandsOver(at=self.at, by=self.worker, team=team, story=self.concern.words))
            self._later(20, 480)
            self.steps.append(Accepts(at=self.at, by=self.staff.of_team(team)))

    def _team(self, outcome: Outcome) -> str:
        kind = TEAM_FOR.get(outcome)
        home = next((one.person.postcode for one in self.concern.people if one.person.postcode), "")
        district = place_of(home).district_code if home else ""
        found = [team.code for team in TEAMS if team.kind is kind and district in team.areas]
        return found[0] if found else ""

    def _tell(self, outcome: Outcome) -> None:
        self._later(5, 300)
        if self.concern.referrer.kind is ReferrerKind.ANONYMOUS:
            self.steps.append(CannotTell(at=self.at, by=self.worker, reason="They did not say who they are."))
        else:
            self.steps.append(Tells(at=self.at, by=self.worker, words=words.TOLD[outcome]))
