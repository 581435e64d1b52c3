"""Reading decisions and plans."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.models import Action, Decision, Need, Report, SignOff, StatutoryTest
from frontdoor.domain.decisions.rules import Progress
from frontdoor.foundation.records.refusals import NotThere


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
    rows = Decision.objects.filter(contact_id=contact).order_by("-decided_at", "-id")
    return [_seen(row) for row in rows.prefetch_related("needs", "tests", "sign_offs")]


def decided_on(viewer: Viewer, contacts: Iterable[UUID]) -> list[Decision]:
    """What was decided on these contacts, newest first, for a chronology; without needs, tests and signatures."""
    return list(Decision.objects.filter(contact_id__in=list(contacts)).order_by("-decided_at", "-id"))


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
    return _actions(Action.objects.filter(contact_id=contact).order_by("due_on", "agreed_at"))


def open_plans(viewer: Viewer, contacts: Iterable[UUID]) -> list[ActionSeen]:
    """The actions on these contacts that are still to be done, soonest due first."""
    rows = Action.objects.filter(contact_id__in=list(contacts)).order_by("due_on", "agreed_at")
    return [action for action in _actions(rows) if action.is_open]


def actions_of_agency(viewer: Viewer, *, done: bool, start: int = 0, count: int = 25) -> list[ActionSeen]:
    """The actions that the viewer's agency owns: to be done, soonest due first; or done, newest first."""
    rows = _own(viewer, done=done).order_by(*(("-due_on",) if done else ("due_on", "agreed_at")), "id")
    return _actions(rows[start : start + count])


def action_seen(viewer: Viewer, action_id: UUID) -> ActionSeen:
    """One action, for the hub or the agency that owns it."""
    rows = Action.objects.filter(id=action_id)
    found = _actions(rows if viewer.sees_hub else rows.filter(agency_id=viewer.agency_id))
    if not found:
        raise NotThere
    return found[0]


def how_many_actions(viewer: Viewer, *, done: bool) -> int:
    """How many actions the viewer's agency owns, to be done or done."""
    return _own(viewer, done=done).count()


def _own(viewer: Viewer, *, done: bool) -> QuerySet[Action]:
    finished = Report.objects.filter(action_id=OuterRef("id"), progress=Progress.DONE)
    rows = Action.objects.filter(agency_id=viewer.agency_id)
    return rows.filter(Exists(finished)) if done else rows.filter(~Exists(finished))


def _actions(rows: QuerySet[Action]) -> list[ActionSeen]:
    return [
        ActionSeen(
            id=row.id,
            contact_id=row.contact_id,
            agency_id=row.agency_id,
            agency_name=row.agency.short,
            what=row.what,
            due_on=row.due_on,
            agreed_at=row.agreed_at,
            agreed_by=row.agreed_by,
            reports=tuple(sorted(row.reports.all(), key=lambda report: (report.reported_at, report.id))),
        )
        for row in rows.select_related("agency").prefetch_related("reports")
    ]


def _seen(row: Decision) -> DecisionSeen:
    return DecisionSeen(
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
        needs=tuple(sorted(row.needs.all(), key=lambda need: need.position)),
        tests=tuple(sorted(row.tests.all(), key=lambda test: test.position)),
        sign_off=next(iter(row.sign_offs.all()), None),
    )
