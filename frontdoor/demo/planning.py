"""One contact planned, step after step in time, from the first look at it until its referrer is told."""

from datetime import timedelta
from functools import lru_cache
from random import Random
from uuid import UUID

from frontdoor.demo import words
from frontdoor.demo.almanac import About
from frontdoor.demo.arrivals import Arrival
from frontdoor.demo.chances import needs_of, priority_of, tests_of
from frontdoor.demo.kinship import ties_among
from frontdoor.demo.staff import Staff
from frontdoor.demo.steps import (
    Accepts,
    AgreesAction,
    Asks,
    AsksRelease,
    CannotTell,
    Closes,
    Concludes,
    Decides,
    Discusses,
    FollowsUp,
    HandsOver,
    Joins,
    Names,
    Releases,
    Replies,
    Reports,
    Rules,
    Says,
    Sees,
    Signs,
    StatesTie,
    Step,
    Takes,
    Tells,
    Triages,
)
from frontdoor.demo.stories import age_of
from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.agencies.geography import place_of
from frontdoor.domain.agencies.rules import TEAMS, TeamKind
from frontdoor.domain.agreements.rules import DEFAULT_SIGN_OFF, Outcome
from frontdoor.domain.contacts.rules import Part, ReferrerKind, WayIn
from frontdoor.domain.decisions.rules import Progress
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.journey.rules import UNSEEN
from frontdoor.domain.sharing.rules import Answer
from frontdoor.domain.triage.rules import Priority, Way, whom_to_ask
from frontdoor.foundation.clock import NOTTINGHAMSHIRE, add_working

TEAM_FOR = {
    Outcome.EARLY_HELP: TeamKind.EARLY_HELP,
    Outcome.ASSESSMENT: TeamKind.DISTRICT,
    Outcome.SAME_DAY_RESPONSE: TeamKind.DISTRICT,
    Outcome.ADULTS_SAFEGUARDING: TeamKind.ADULTS,
}
KNOWN_AGAIN = 0.9
"""How often somebody who comes again is ruled to be the same; the others stay suggestions."""


class Plan:
    """The steps of one contact, laid one after another in time."""

    def __init__(self, rng: Random, staff: Staff, arrival: Arrival, people: tuple[UUID, ...]) -> None:
        self.rng, self.staff, self.arrival, self.concern = rng, staff, arrival, arrival.concern
        self.people = people
        self.about = arrival.expected.about
        self.at = self.decided_at = arrival.at
        self.steps: list[Step] = []
        self.worker = staff.one(rng, Role.SOCIAL_WORKER)
        self.outcome = Outcome.ADVICE_ONLY

    @property
    def is_assessment(self) -> bool:
        """Whether it ends as one of those that are counted as initial assessments."""
        return self.outcome is Outcome.ASSESSMENT

    def go(self, outcome: Outcome) -> None:
        """Look, match, triage, ask, discuss, decide, hand over, tell, follow up, close."""
        self.outcome = outcome
        priority = priority_of(self.rng, self.concern, outcome)
        notified = self.about is About.NOTIFICATION
        self._look(priority)
        self._triage(priority)
        if not notified and self.rng.random() < 0.4:
            self._ask(priority)
        if outcome is Outcome.SAME_DAY_RESPONSE or (not notified and self.rng.random() < 0.05):
            self._discuss()
        self._decide()
        if self.rng.random() < 0.25:
            self._plan_action()
        self._hand_over()
        self._tell()
        if self.rng.random() < 0.05:
            self._later(20 * 60, 60 * 60)
            well = self.rng.random() < 0.8
            said = "Help has begun." if well else "Nobody has come yet; asked again today."
            self._do(FollowsUp, went_well=well, words=said)
        self._later(5, 240)
        self._do(Closes)

    def _do(self, step: type[Step], /, *, by: Viewer | None = None, **said: object) -> None:
        self.steps.append(step(at=self.at, by=by or self.worker, **said))

    def _later(self, least: int, most: int) -> None:
        """Some minutes of working time pass."""
        minutes = self.rng.randint(least, most)
        self.at = add_working(self.at, timedelta(minutes=minutes), NOTTINGHAMSHIRE) + timedelta(
            microseconds=self.rng.randrange(1_000_000)
        )

    def _in_seconds(self, least: int, most: int) -> None:
        self.at += timedelta(seconds=self.rng.randint(least, most))

    def _look(self, priority: Priority) -> None:
        """Somebody opens it, sees who it is about, and whether they are known."""
        self._later(2, 20) if priority is Priority.RED else self._later(20, 420)
        self.officer = self.staff.one(self.rng, Role.MASH_OFFICER, Role.SENIOR_MASH_OFFICER)
        way = self.concern.way_in
        if way in UNSEEN and way is not WayIn.POLICE:
            self._do(Sees, by=self.officer)
            self._in_seconds(30, 200)
        if way is WayIn.EMAIL:
            self._do(Names, by=self.officer, people=self.people, stated=self.concern.people)
            self._in_seconds(60, 400)
        self._match()

    def _match(self) -> None:
        named = list(zip(self.arrival.named, self.people, strict=True))
        for one, person in named:
            if one.record and self.rng.random() < KNOWN_AGAIN:
                why = "Same home, same birth date or age"
                self._do(Rules, by=self.officer, person=person, other=one.record, why=why)
                self._in_seconds(20, 90)
        for person, other, tie, risk in ties_among(self.rng, self.arrival.family, named, self.about):
            self._do(StatesTie, by=self.officer, person=person, other=other, tie=tie, poses_risk=risk)
            self._in_seconds(5, 30)

    def _triage(self, priority: Priority) -> None:
        reason = words.PRIORITY_REASONS[priority]
        self._do(Triages, by=self.officer, priority=priority, reason=reason, way=Way.DECIDE)
        if self.rng.random() < 0.15:
            self._later(5, 60)
            self._do(Takes)

    def _ask(self, priority: Priority) -> None:
        parts = tuple(one.part for one in self.concern.people)
        agencies = _likely(parts, self.concern.way_in)[: self.rng.randint(1, 3)]
        self.at += timedelta(minutes=self.rng.randint(2, 30))
        for agency in agencies:
            self._do(Asks, agency=agency, words="What do you know of them?", priority=priority)
            self.at += timedelta(seconds=1)
        for agency in agencies:
            self._later(15, 300)
            held = self.rng.random() < 0.45
            self._do(
                Replies,
                by=self.staff.of_agency(agency),
                agency=agency,
                answer=Answer.KNOWN if held else Answer.NOTHING_HELD,
                words=words.REPLIES.get(agency, words.REPLY) if held else "",
            )

    def _discuss(self) -> None:
        kind = Kind.STRATEGY if self.outcome is Outcome.SAME_DAY_RESPONSE else Kind.MDT
        invited = ("police", "health-community", "education")
        adult = self.about is About.ADULT
        self._later(5, 60)
        question = "What does this person need now?" if adult else "What does this child need now?"
        self._do(Discusses, kind=kind, question=question, invited=invited)
        here = (self.worker, *(self.staff.of_agency(agency) for agency in invited[:2]))
        for member in here:
            self._later(1, 10)
            self._do(Joins, by=member, how=How.REMOTE if member is not self.worker else How.ROOM)
        for member, agency in zip(here[1:], invited, strict=False):
            self._later(1, 10)
            self._do(Says, by=member, words=words.REPLIES[agency])
        self._later(2, 15)
        heard = next((one.voice for one in self.concern.people if one.voice), "Not yet heard")
        self._do(
            Concludes,
            childs_voice=heard,
            worries="What was seen at home, more than once.",
            strengths="Somebody in the family asks for help.",
            advised="See them alone, then agree the plan with whoever looks after them.",
        )

    def _decide(self) -> None:
        self._later(10, 240)
        self.decided_at = self.at
        on = self.at.date()
        ages = [age_of(one, on) for one in self.arrival.named]
        self._do(
            Decides,
            outcome=self.outcome,
            needs=needs_of(self.rng, ages, self.about),
            tests=tests_of(self.outcome),
            reasons=self.rng.choice(words.REASONS),
        )
        if not DEFAULT_SIGN_OFF.of(self.outcome).may_sign_alone(self.worker.role):
            self._later(10, 240)
            self._do(Signs, by=self.staff.one(self.rng, Role.TEAM_MANAGER))

    def _plan_action(self) -> None:
        agency = self.rng.choice(("education", "health-community", "police", "housing"))
        due = (self.at + timedelta(days=self.rng.randint(3, 15))).date()
        self.at += timedelta(minutes=3)
        self._do(AgreesAction, agency=agency, what="Visit, and tell the hub how it is", due_on=due)
        if self.rng.random() < 0.7:
            self.at += timedelta(minutes=self.rng.randint(2, 60))
            member = self.staff.of_agency(agency)
            self._do(Reports, by=member, progress=Progress.DONE, evidence="Visited. Seen and well.")

    def _hand_over(self) -> None:
        home = next((one.person.postcode for one in self.concern.people if one.person.postcode), "")
        team = _team_for(self.outcome, home)
        if team:
            self._later(5, 60)
            self._do(HandsOver, team=team, story=self.concern.words)
            self._later(20, 480)
            self._do(Accepts, by=self.staff.of_team(team))

    def _tell(self) -> None:
        self._later(5, 300)
        if self.concern.referrer.kind is ReferrerKind.ANONYMOUS:
            self._do(CannotTell, reason="They did not say who they are.")
        elif self.concern.referrer.kind is ReferrerKind.FAMILY:
            said = words.TOLD[self.outcome]
            self._do(AsksRelease, words=said)
            self._later(10, 90)
            self._do(Releases, by=self.staff.one(self.rng, Role.TEAM_MANAGER), words=said)
        else:
            self._do(Tells, words=words.TOLD[self.outcome])


@lru_cache(maxsize=1024)
def _likely(parts: tuple[Part, ...], way: WayIn) -> tuple[str, ...]:
    return tuple(each.agency_code for each in whom_to_ask([(part, None) for part in parts], way))


@lru_cache(maxsize=4096)
def _team_for(outcome: Outcome, postcode: str) -> str:
    kind = TEAM_FOR.get(outcome)
    district = place_of(postcode).district_code if postcode else ""
    found = [team.code for team in TEAMS if team.kind is kind and district in team.areas]
    return found[0] if found else ""
