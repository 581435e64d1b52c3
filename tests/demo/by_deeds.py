"""The planned lives lived through the house's own deeds, at the moments at which they were planned."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

import time_machine

from frontdoor.demo import steps
from frontdoor.demo.arriving import SENT_AFTER
from frontdoor.demo.doing import BASIS, PURPOSE
from frontdoor.demo.staff import Staff
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import name_people, note_seen, raise_concern, take
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.decisions.actions import agree_action, decide, report_action, sign_off
from frontdoor.domain.decisions.queries import actions_on, decisions_on
from frontdoor.domain.discussions.actions import conclude, give_view, join, open_together
from frontdoor.domain.discussions.queries import discussions_on
from frontdoor.domain.feedback.actions import (
    close,
    follow_up,
    release,
    say_why_not_told,
    tell_or_hold,
    tell_referrer,
)
from frontdoor.domain.feedback.queries import waiting_on
from frontdoor.domain.feedback.rules import How, NoWord
from frontdoor.domain.handovers.actions import accept, hand_over
from frontdoor.domain.handovers.queries import handovers_of
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.people.actions import state_relationship
from frontdoor.domain.sharing.actions import ask_partner, reply
from frontdoor.domain.sharing.queries import requests_on
from frontdoor.domain.sharing.rules import ServiceAgreement
from frontdoor.domain.triage.actions import triage
from frontdoor.foundation.letters.actions import BY_KEY
from frontdoor.foundation.letters.delivery import deliver
from frontdoor.foundation.records.actor import acting_as

Same = dict[UUID, UUID]
Deeds = dict[type[steps.Step], Callable[[], object]]


class Lived:
    """Lives lived by deeds; remembers which id stands for which planned one."""

    def __init__(self, staff: Staff) -> None:
        self.staff = staff
        self.same: Same = {}

    def live(self, life: steps.Life) -> UUID:
        """Raise the concern and take every step; the contact made."""
        original = dict(life.concern.original)
        if original.get("household"):  # a household of its own, so that repeats count what was lived alone
            original["household"] = original["household"][::-1]
        reference = again(life.concern.source_reference)
        concern = replace(life.concern, source_reference=reference, original=original, id=None)
        with time_machine.travel(life.raised_at, tick=False), acting_as(life.raised_by.id):
            contact = raise_concern(concern, by=life.raised_by).id
        with time_machine.travel(life.raised_at + SENT_AFTER, tick=False):
            deliver(uuid5(BY_KEY, f"acknowledged:{contact}"), by=SYSTEM)
        self.same |= {life.contact: contact, **dict(zip(life.people, self.named_on(contact), strict=True))}
        for step in life.steps:
            with time_machine.travel(step.at, tick=False), acting_as(step.by.id):
                self.take(contact, step)
        return contact

    def named_on(self, contact: UUID) -> list[UUID]:
        """Whoever is named on a contact by now."""
        with acting_as(self.staff.members[0].id):
            return contact_seen(self.staff.members[0], contact).person_ids

    def take(self, contact: UUID, step: Any) -> None:
        """One step as one deed."""
        people = self.named_on(contact)
        deeds = (
            self.seen(contact, step)
            | self.first(contact, step, people)
            | self.together(contact, step)
            | self.then(contact, step)
        )
        deeds[type(step)]()

    def seen(self, contact: UUID, step: Any) -> Deeds:
        """Opening, taking, naming, and who belongs to whom."""
        by, same = step.by, self.same
        return {
            steps.Sees: lambda: note_seen(contact, by=by),
            steps.Takes: lambda: take(contact, by=by),
            steps.Names: lambda: same.update(
                zip(step.people, name_people(contact, step.stated, by=by), strict=True)
            ),
            steps.StatesTie: lambda: state_relationship(
                same[step.person],
                same[step.other],
                step.tie,
                poses_risk=step.poses_risk,
                contact=contact,
                by=by,
            ),
        }

    def first(self, contact: UUID, step: Any, people: list[UUID]) -> Deeds:
        """Matching, triage, asking and answers."""
        by, agencies = step.by, self.staff.agencies
        return {
            steps.Rules: lambda: rule(
                self.same[step.person], self.same[step.other], Ruled.SAME, step.why, contact=contact, by=by
            ),
            steps.Triages: lambda: triage(
                contact, priority=step.priority, reason=step.reason, way=step.way, ask=step.ask, by=by
            ),
            steps.Asks: lambda: ask_partner(
                contact,
                agency_code=step.agency,
                people=people,
                purpose=PURPOSE,
                lawful_basis=BASIS,
                service_agreement=ServiceAgreement.NOT_ASKED,
                words=step.words,
                priority=step.priority,
                by=by,
            ),
            steps.Replies: lambda: reply(
                next(one.id for one in requests_on(by, contact) if one.agency_id == agencies[step.agency]),
                answer=step.answer,
                words=step.words,
                by=by,
            ),
        }

    def together(self, contact: UUID, step: Any) -> Deeds:
        """The discussion."""
        by, agencies = step.by, self.staff.agencies
        return {
            steps.Discusses: lambda: open_together(
                contact,
                kind=step.kind,
                question=step.question,
                invited=[agencies[code] for code in step.invited],
                by=by,
            ),
            steps.Joins: lambda: join(discussions_on(by, contact)[0].id, how=step.how, by=by),
            steps.Says: lambda: give_view(discussions_on(by, contact)[0].id, step.words, by=by),
            steps.Concludes: lambda: conclude(
                discussions_on(by, contact)[0].id,
                childs_voice=step.childs_voice,
                worries=step.worries,
                strengths=step.strengths,
                advised=step.advised,
                by=by,
            ),
        }

    def then(self, contact: UUID, step: Any) -> Deeds:
        """Decision, plan, handover, telling and close."""
        by, agencies = step.by, self.staff.agencies
        return {
            steps.Decides: lambda: decide(
                contact, outcome=step.outcome, needs=step.needs, tests=step.tests, reasons=step.reasons, by=by
            ),
            steps.Signs: lambda: sign_off(decisions_on(by, contact)[0].id, agree=True, by=by),
            steps.AgreesAction: lambda: agree_action(
                contact, what=step.what, agency=agencies[step.agency], due_on=step.due_on, by=by
            ),
            steps.Reports: lambda: report_action(
                actions_on(by, contact)[0].id, progress=step.progress, evidence=step.evidence, by=by
            ),
            steps.HandsOver: lambda: hand_over(
                contact, team=self.staff.teams[step.team][0], story=step.story, by=by
            ),
            steps.Accepts: lambda: accept(handovers_of(by, contact)[0].id, by=by),
            steps.Tells: lambda: tell_referrer(contact, step.words, how=How.CALL, by=by),
            steps.AsksRelease: lambda: tell_or_hold(contact, step.words, how=How.CALL, by=by),
            steps.Releases: lambda: release(waiting_on(by, contact) or contact, agree=True, by=by),
            steps.CannotTell: lambda: say_why_not_told(contact, step.reason, why=NoWord.NO_WAY, by=by),
            steps.FollowsUp: lambda: follow_up(contact, went_well=step.went_well, words=step.words, by=by),
            steps.Closes: lambda: close(contact, by=by),
        }


def again(reference: str) -> str:
    """The same notification under another reference, so that both may stand in one database."""
    return reference and f"{reference}-again"
