"""The rows that each step of a contact's life leaves: its facts, and the deed for the log."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from frontdoor.demo import steps
from frontdoor.demo.persons import Named, Persons
from frontdoor.demo.sheets import Json, Sheets
from frontdoor.demo.staff import Staff
from frontdoor.demo.telling import Telling
from frontdoor.domain.agreements.rules import DEFAULT_SIGN_OFF, LawfulBasis, Purpose
from frontdoor.domain.contacts.rules import ContactClosed, ContactSeen, ContactTaken, PeopleNamed, said_of
from frontdoor.domain.decisions.rules import ActionAgreed, ActionReported, Decided, SignedOff, needs_in_order
from frontdoor.domain.discussions.rules import (
    DiscussionConcluded,
    DiscussionJoined,
    DiscussionOpened,
    ViewGiven,
)
from frontdoor.domain.handovers.rules import HandedOver, HandoverAccepted
from frontdoor.domain.matching.rules.rulings import PeopleRuled, Ruled
from frontdoor.domain.people.rules import RelationshipStated
from frontdoor.domain.sharing.rules import PartnerAsked, PartnerReplied, ServiceAgreement
from frontdoor.domain.triage.rules import Triaged
from frontdoor.foundation.clock import NOTTINGHAMSHIRE, SURREY, add_working_days, reply_due
from frontdoor.foundation.events.rules import Deed

PURPOSE, BASIS = Purpose.CHILD_IN_NEED, LawfulBasis.PUBLIC_TASK


class Laying(Protocol):
    """Whoever lays out: where rows go, who works here, and what was made of this contact so far."""

    sheets: Sheets
    staff: Staff
    persons: Persons

    @property
    def follow_digest(self) -> str: ...


class Doing(Telling):
    """One contact's steps, as rows; remembers what later steps refer to."""

    def __init__(self, laying: Laying, life: steps.Life) -> None:
        self.sheets, self.staff, self.life = laying.sheets, laying.staff, life
        self.persons, self.follow_digest = laying.persons, laying.follow_digest
        self.people = life.people
        self.requests: dict[str, UUID] = {}
        self.unanswered: dict[str, tuple[UUID, UUID, datetime | None, datetime]] = {}
        self.about = self.decision = self.action = self.handover = self.discussion = self.release = UUID(
            int=0
        )
        self.outcome = self.team = ""

    def do(self, step: steps.Step) -> tuple[Deed, tuple[UUID, ...]]:
        """Write the rows of one step; say the deed and whom it is about."""
        write: Callable[[Any], Deed | tuple[Deed, tuple[UUID, ...]]] = getattr(
            self, type(step).__name__.lower()
        )
        done = write(step)
        return done if isinstance(done, tuple) else (done, ())

    def fact(self, table: str, step: steps.Step, did: str, **columns: Any) -> UUID:
        """One row of the contact with an id of its own, and when it was done by whom."""
        made = self.sheets.new_id()
        when = {f"{did}_at": step.at, f"{did}_by": step.by.id}
        self.sheets.add(table, id=made, contact_id=self.life.contact, **columns, **when)
        return made

    def give(
        self, why: str, agency: UUID, step: steps.Step, team: UUID | None = None, *, people: bool = True
    ) -> None:
        """Let an agency see the contact and its people, as the deed does."""
        for subject in (self.life.contact, *(self.people if people else ())):
            self.sheets.add(
                "records_grant",
                id=self.sheets.new_id(),
                subject=subject,
                agency_id=agency,
                team_id=team,
                why=why,
                given_at=step.at,
                given_by=step.by.id,
            )

    def sees(self, step: steps.Sees) -> Deed:
        return ContactSeen()

    def takes(self, step: steps.Takes) -> Deed:
        return ContactTaken(worker_id=str(step.by.id))

    def names(self, step: steps.Names) -> tuple[Deed, tuple[UUID, ...]]:
        named = Named(self.life.contact, step.stated, step.people, step.at, step.by.id)
        self.persons.add(named)
        self.people = step.people
        people = zip(step.stated, step.people, strict=True)
        self.fact(
            "contacts_naming", step, "named", of_people=Json([said_of(one, person) for one, person in people])
        )
        deed = PeopleNamed(children=named.children, adults=named.adults, district=named.district)
        return deed, step.people

    def statestie(self, step: steps.StatesTie) -> tuple[Deed, tuple[UUID, ...]]:
        self.sheets.add(
            "people_relationship",
            id=self.sheets.new_id(),
            person_id=step.person,
            other_id=step.other,
            tie=step.tie,
            poses_risk=step.poses_risk,
            said_at=step.at,
            said_by=step.by.id,
        )
        return RelationshipStated(tie=step.tie, poses_risk=step.poses_risk), (step.person, step.other)

    def rules(self, step: steps.Rules) -> tuple[Deed, tuple[UUID, ...]]:
        made = self.sheets.new_id()
        self.sheets.add(
            "matching_ruling",
            id=made,
            person_id=step.person,
            other_id=step.other,
            verdict=Ruled.SAME,
            why=step.why,
            ruled_at=step.at,
            ruled_by=step.by.id,
        )
        return PeopleRuled(verdict=Ruled.SAME, ruling=str(made)), (step.person, step.other)

    def triages(self, step: steps.Triages) -> Deed:
        self.fact(
            "triage_triage",
            step,
            "triaged",
            priority=step.priority,
            reason=step.reason,
            way=step.way,
            ask=list(step.ask),
        )
        return Triaged(priority=step.priority, way=step.way)

    def asks(self, step: steps.Asks) -> tuple[Deed, tuple[UUID, ...]]:
        agency = self.staff.agencies[step.agency]
        due = reply_due(step.priority, step.at, SURREY, NOTTINGHAMSHIRE)
        made = self.fact(
            "sharing_request",
            step,
            "asked",
            agency_id=agency,
            people=list(self.people),
            purpose=PURPOSE,
            lawful_basis=BASIS,
            service_agreement=ServiceAgreement.NOT_ASKED,
            words=step.words,
            priority=step.priority,
            due_at=due,
        )
        self.requests[step.agency] = made
        self.unanswered[step.agency] = made, agency, due, step.at
        self.give("asked", agency, step)
        deed = PartnerAsked(
            request_id=str(made),
            agency_id=str(agency),
            due_at=due.isoformat() if due else None,
            priority=step.priority,
        )
        return deed, self.people

    def replies(self, step: steps.Replies) -> Deed:
        request = self.requests[step.agency]
        self.fact(
            "sharing_reply",
            step,
            "replied",
            request_id=request,
            answer=step.answer,
            words=step.words,
            worker_name="",
            worker_phone="",
            keep_from_family=False,
            keep_reason="",
        )
        self.unanswered.pop(step.agency)
        agency = self.staff.agencies[step.agency]
        return PartnerReplied(request_id=str(request), agency_id=str(agency), answer=step.answer)

    def discusses(self, step: steps.Discusses) -> Deed:
        invited = [self.staff.agencies[code] for code in step.invited]
        self.discussion = self.fact(
            "discussions_discussion", step, "opened", kind=step.kind, question=step.question, invited=invited
        )
        for agency in invited:
            self.give("discussion", agency, step)
        return DiscussionOpened(discussion_id=str(self.discussion), kind=step.kind)

    def joins(self, step: steps.Joins) -> Deed:
        self.fact(
            "discussions_attendance",
            step,
            "joined",
            discussion_id=self.discussion,
            member_id=step.by.id,
            agency_id=step.by.agency_id,
            how=step.how,
        )
        return DiscussionJoined(discussion_id=str(self.discussion), how=step.how)

    def says(self, step: steps.Says) -> Deed:
        self.fact(
            "discussions_view",
            step,
            "said",
            discussion_id=self.discussion,
            agency_id=step.by.agency_id,
            words=step.words,
        )
        return ViewGiven(discussion_id=str(self.discussion))

    def concludes(self, step: steps.Concludes) -> Deed:
        self.fact(
            "discussions_conclusion",
            step,
            "concluded",
            discussion_id=self.discussion,
            childs_voice=step.childs_voice,
            worries=step.worries,
            strengths=step.strengths,
            advised=step.advised,
            dissent="",
        )
        return DiscussionConcluded(discussion_id=str(self.discussion), dissent=False)

    def decides(self, step: steps.Decides) -> Deed:
        rule = DEFAULT_SIGN_OFF.of(step.outcome)
        alone = rule.may_sign_alone(step.by.role)
        self.outcome = step.outcome
        self.decision = self.fact(
            "decisions_decision",
            step,
            "decided",
            outcome=step.outcome,
            reasons=step.reasons,
            outstanding=", ".join(self.staff.names[agency] for agency in self.unanswered),
            family_told="",
            rule=rule.words,
            signed_alone=alone,
            acts_first=rule.acts_first,
        )
        self._needs_and_tests(step)
        return Decided(
            decision_id=str(self.decision),
            outcome=step.outcome,
            signed_alone=alone,
            acts_first=rule.acts_first,
            needs=needs_in_order(step.needs),
            outstanding=len(self.unanswered),
        )

    def _needs_and_tests(self, step: steps.Decides) -> None:
        under = {"decision_id": self.decision, "contact_id": self.life.contact}
        for place, need in enumerate(step.needs):
            row = {"code": need.code, "seen": need.seen, "met_by": need.met_by, "position": place}
            self.sheets.add("decisions_need", id=self.sheets.new_id(), **under, **row)
        for place, test in enumerate(step.tests):
            row = {"code": test.code, "met": test.met, "why": test.why, "position": place}
            self.sheets.add("decisions_statutorytest", id=self.sheets.new_id(), **under, **row)

    def signs(self, step: steps.Signs) -> Deed:
        self.fact("decisions_signoff", step, "signed", decision_id=self.decision, agreed=True, words="")
        return SignedOff(decision_id=str(self.decision), outcome=self.outcome)

    def agreesaction(self, step: steps.AgreesAction) -> Deed:
        agency = self.staff.agencies[step.agency]
        self.action = self.fact(
            "decisions_action", step, "agreed", agency_id=agency, what=step.what, due_on=step.due_on
        )
        self.give("action", agency, step, people=False)
        return ActionAgreed(action_id=str(self.action), agency_id=str(agency), due_on=step.due_on.isoformat())

    def reports(self, step: steps.Reports) -> Deed:
        row = {"action_id": self.action, "progress": step.progress, "evidence": step.evidence}
        self.fact("decisions_report", step, "reported", **row)
        return ActionReported(action_id=str(self.action), progress=step.progress)

    def handsover(self, step: steps.HandsOver) -> Deed:
        team, agency = self.staff.teams[step.team]
        due: datetime = add_working_days(step.at, 1, NOTTINGHAMSHIRE)
        self.team = str(team)
        row = {"team_id": team, "agency_id": agency, "story": step.story, "due_at": due}
        self.handover = self.fact("handovers_handover", step, "offered", **row)
        self.give("handover", agency, step, team)
        return HandedOver(
            handover_id=str(self.handover), team_id=str(team), agency_id=str(agency), due_at=due.isoformat()
        )

    def accepts(self, step: steps.Accepts) -> Deed:
        row = {"handover_id": self.handover, "accepted": True, "reason": "", "instead": ""}
        self.fact("handovers_handoveranswer", step, "answered", **row)
        return HandoverAccepted(handover_id=str(self.handover), team_id=self.team)

    def closes(self, step: steps.Closes) -> Deed:
        self.fact("feedback_closure", step, "closed", words="", reopened=False)
        return ContactClosed()
