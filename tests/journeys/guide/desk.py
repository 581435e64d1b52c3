"""Deeds of the invented county's members, each at its own moment before that morning."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

import time_machine

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Viewer
from frontdoor.domain.agencies.queries import teams
from frontdoor.domain.agreements.rules import LawfulBasis, Outcome, Purpose
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import Involved, SafeNow, StatedConcern, StatedReferrer, WayIn
from frontdoor.domain.decisions.actions import decide, sign_off
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.feedback.actions import close, say_why_not_told, tell_referrer
from frontdoor.domain.feedback.rules import How
from frontdoor.domain.handovers.actions import hand_over
from frontdoor.domain.sharing.actions import ask_partner, reply
from frontdoor.domain.sharing.rules import Answer, ServiceAgreement
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from tests.journeys.guide.that_morning import THAT_MORNING


def before(hours: float, *, days: int = 0) -> timedelta:
    """So long before that morning."""
    return timedelta(days=days, hours=hours)


class Desk:
    """What members did; each deed says how long before that morning."""

    def __init__(self) -> None:
        with acting_as(SYSTEM.id):
            self.members = {member.name: member for member in members(SYSTEM)}
            self.teams = {team.code: team.id for team in teams(SYSTEM)}

    @contextmanager
    def _by(self, name: str, ago: timedelta) -> Iterator[Viewer]:
        by = self.members.get(name, INTAKE)
        with time_machine.travel(THAT_MORNING - ago, tick=False), acting_as(by.id):
            yield by

    def raised(
        self,
        ago: timedelta,
        way_in: WayIn,
        words: str,
        referrer: StatedReferrer,
        *people: Involved,
        emergency: bool = False,
        by: str = "",
    ) -> UUID:
        """A concern arrives: by itself, or taken in by a member."""
        with self._by(by, ago) as member:
            stated = StatedConcern(
                way_in=way_in,
                words=words,
                referrer=referrer,
                people=people,
                received_at=now(),
                emergency=emergency,
                safe_now=SafeNow.NO if emergency else SafeNow.NOT_SURE,
            )
            return raise_concern(stated, by=member).id

    def triaged(
        self, contact: UUID, ago: timedelta, priority: Priority, why: str, way: Way, *, by: str
    ) -> None:
        """A first look, with the priority and its reason."""
        with self._by(by, ago) as member:
            triage(contact, priority=priority, reason=why, way=way, by=member)

    def asked(
        self, contact: UUID, ago: timedelta, agency: str, words: str, priority: Priority, *, by: str
    ) -> UUID:
        """A question to one agency about everybody on the contact."""
        with self._by(by, ago) as member:
            return ask_partner(
                contact,
                agency_code=agency,
                people=contact_seen(member, contact).person_ids,
                purpose=Purpose.CHILD_IN_NEED,
                lawful_basis=LawfulBasis.PUBLIC_TASK,
                service_agreement=ServiceAgreement.NOT_ASKED,
                words=words,
                priority=priority,
                by=member,
            )

    def answered(self, request: UUID, ago: timedelta, words: str, *, by: str) -> None:
        """The agency's answer."""
        with self._by(by, ago) as member:
            reply(request, answer=Answer.KNOWN, words=words, by=member)

    def decided(
        self,
        contact: UUID,
        ago: timedelta,
        outcome: Outcome,
        reasons: str,
        *needs: NeedFound,
        tests: Sequence[Considered],
        by: str,
    ) -> UUID:
        """The decision by needs."""
        with self._by(by, ago) as member:
            return decide(contact, outcome=outcome, needs=needs, tests=tests, reasons=reasons, by=member)

    def signed(self, decision: UUID, ago: timedelta, *, by: str) -> None:
        """A second person agrees."""
        with self._by(by, ago) as member:
            sign_off(decision, agree=True, by=member)

    def offered(self, contact: UUID, ago: timedelta, team: str, story: str, *, by: str) -> None:
        """The work is offered to a team."""
        with self._by(by, ago) as member:
            hand_over(contact, team=self.teams[team], story=story, by=member)

    def told(self, contact: UUID, ago: timedelta, words: str, *, by: str) -> None:
        """Whoever raised it is told in a call."""
        with self._by(by, ago) as member:
            tell_referrer(contact, words, how=How.CALL, by=member)

    def closed(self, contact: UUID, ago: timedelta, why_not_told: str, *, by: str) -> None:
        """Closed, with the reason why nobody was told."""
        with self._by(by, ago) as member:
            say_why_not_told(contact, why_not_told, by=member)
            close(contact, by=member)
