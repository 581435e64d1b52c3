"""Reading decisions and plans."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.models import Action, Decision, Need, Report, SignOff, StatutoryTest
from frontdoor.domain.decisions.rules import Progress
from frontdoor.foundation.records.readings import Reading, among, the_one


@dataclass(frozen=True)
class DecisionSeen:
    """A decision with its needs, tests and signature."""

    id: UUID
    contact_id: UUID
    outcome: Outcome
    reasons: str
    outstanding: str
    family_told: str
    rule: str
    signed_alone: bool
    acts_first: bool
    decided_at: datetime
    decided_by: UUID
    needs: tuple[Need, ...]
    tests: tuple[StatutoryTest, ...]
    sign_off: SignOff | None

    @property
    def is_in_force(self) -> bool:
        """Whether it may be acted on."""
        return self.signed_alone or bool(self.sign_off and self.sign_off.agreed)

    @property
    def may_begin(self) -> bool:
        """Whether work may be offered on it: in force, or of a kind that begins at once and is signed afterwards."""
        sent_back = self.sign_off is not None and not self.sign_off.agreed
        return self.is_in_force or (self.acts_first and not sent_back)

    @property
    def waits_for_signature(self) -> bool:
        """Whether a second person has still to sign it or send it back."""
        return not self.signed_alone and self.sign_off is None


def decisions_on(viewer: Viewer, contact: UUID) -> list[DecisionSeen]:
    """The decisions of one contact, newest first; the older ones stand as they were."""
    return reading_decisions(viewer, contact).found


def reading_decisions(viewer: Viewer, contact: UUID) -> Reading[list[DecisionSeen]]:
    """The decisions of one contact with needs, tests and signatures, newest first, to be read along with more."""
    return Reading(
        Decision.objects.filter(contact_id=contact).order_by("-decided_at", "-id"),
        Need.objects.filter(decision__contact_id=contact).order_by("position"),
        StatutoryTest.objects.filter(decision__contact_id=contact).order_by("position"),
        SignOff.objects.filter(decision__contact_id=contact),
        seen=_decisions,
    )


def decided_on(viewer: Viewer, contacts: Iterable[UUID]) -> list[Decision]:
    """What was decided on these contacts, newest first, for a chronology; without needs, tests and signatures."""
    return reading_outcomes(viewer, list(contacts)).found


def reading_outcomes(
    viewer: Viewer, contacts: Sequence[UUID] | QuerySet[Any, Any]
) -> Reading[list[Decision]]:
    """What was decided on these contacts, newest first, to be read along with more."""
    rows = Decision.objects.filter(contact_id__in=among(contacts)).order_by("-decided_at", "-id")
    return Reading(rows, seen=list)


def decision_in_force(viewer: Viewer, contact: UUID) -> DecisionSeen | None:
    """The newest decision that may be acted on."""
    return next((found for found in decisions_on(viewer, contact) if found.is_in_force), None)


@dataclass(frozen=True)
class ActionSeen:
    """An action with what was last reported."""

    id: UUID
    contact_id: UUID
    agency_id: UUID
    agency_name: str
    what: str
    due_on: date
    agreed_at: datetime
    agreed_by: UUID
    reports: tuple[Report, ...]

    @property
    def progress(self) -> Progress | None:
        """How it stands."""
        return Progress(self.reports[-1].progress) if self.reports else None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.progress is not Progress.DONE

    def is_overdue(self, on: date) -> bool:
        """Whether it should have been done by now."""
        return self.is_open and self.due_on < on


def actions_on(viewer: Viewer, contact: UUID) -> list[ActionSeen]:
    """The plan of one contact: its actions, soonest due first."""
    return reading_actions(viewer, [contact]).found


def reading_actions(
    viewer: Viewer, contacts: Sequence[UUID] | QuerySet[Any, Any]
) -> Reading[list[ActionSeen]]:
    """The actions on these contacts, soonest due first, to be read along with more."""
    return _reading(Action.objects.filter(contact_id__in=among(contacts)).order_by("due_on", "agreed_at"))


def open_plans(viewer: Viewer, contacts: Iterable[UUID]) -> list[ActionSeen]:
    """The actions on these contacts that are still to be done, soonest due first."""
    return [action for action in reading_actions(viewer, list(contacts)).found if action.is_open]


def actions_of_agency(viewer: Viewer, *, done: bool, start: int = 0, count: int = 25) -> list[ActionSeen]:
    """The actions that the viewer's agency owns: to be done, soonest due first; or done, newest first."""
    rows = _own(viewer, done=done).order_by(*(("-due_on",) if done else ("due_on", "agreed_at")), "id")
    return _reading(rows[start : start + count]).found


def action_seen(viewer: Viewer, action_id: UUID) -> ActionSeen:
    """One action, for the hub or the agency that owns it."""
    return reading_action(viewer, action_id).found


def reading_action(viewer: Viewer, action_id: UUID) -> Reading[ActionSeen]:
    """One action, to be read along with more; NotThere for those who do not own it."""
    rows = Action.objects.filter(id=action_id)
    return Reading(
        _reading(rows if viewer.sees_hub else rows.filter(agency_id=viewer.agency_id)), seen=the_one
    )


def how_many_actions(viewer: Viewer, *, done: bool) -> int:
    """How many actions the viewer's agency owns, to be done or done."""
    return _own(viewer, done=done).count()


def _own(viewer: Viewer, *, done: bool) -> QuerySet[Action]:
    finished = Report.objects.filter(action_id=OuterRef("id"), progress=Progress.DONE)
    rows = Action.objects.filter(agency_id=viewer.agency_id)
    return rows.filter(Exists(finished)) if done else rows.filter(~Exists(finished))


def _reading(rows: QuerySet[Action]) -> Reading[list[ActionSeen]]:
    """Actions with what was reported of them; the rows may be a page of a list."""
    reports = Report.objects.filter(action_id__in=rows.values("id")).order_by("reported_at", "id")
    return Reading(rows.annotate(agency_name=F("agency__short")), reports, seen=_actions)


def _actions(rows: Sequence[Any], reports: Sequence[Report]) -> list[ActionSeen]:
    return [
        ActionSeen(
            id=row.id,
            contact_id=row.contact_id,
            agency_id=row.agency_id,
            agency_name=row.agency_name,
            what=row.what,
            due_on=row.due_on,
            agreed_at=row.agreed_at,
            agreed_by=row.agreed_by,
            reports=tuple(report for report in reports if report.action_id == row.id),
        )
        for row in rows
    ]


def _decisions(
    rows: Sequence[Decision],
    needs: Sequence[Need],
    tests: Sequence[StatutoryTest],
    sign_offs: Sequence[SignOff],
) -> list[DecisionSeen]:
    return [
        DecisionSeen(
            id=row.id,
            contact_id=row.contact_id,
            outcome=Outcome(row.outcome),
            reasons=row.reasons,
            outstanding=row.outstanding,
            family_told=row.family_told,
            rule=row.rule,
            signed_alone=row.signed_alone,
            acts_first=row.acts_first,
            decided_at=row.decided_at,
            decided_by=row.decided_by,
            needs=tuple(need for need in needs if need.decision_id == row.id),
            tests=tuple(test for test in tests if test.decision_id == row.id),
            sign_off=next((one for one in sign_offs if one.decision_id == row.id), None),
        )
        for row in rows
    ]
