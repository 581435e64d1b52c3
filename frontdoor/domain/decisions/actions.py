"""Deciding by needs, signing off, and the plan."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agreements.queries import needs as needs_in_force
from frontdoor.domain.agreements.queries import sign_off_rule
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.policies import must_be_able_to, must_be_fit_for_others
from frontdoor.domain.contacts.queries import people_on
from frontdoor.domain.decisions.models import Action, Decision, Need, Report, SignOff, StatutoryTest
from frontdoor.domain.decisions.policies import decision_to_sign, must_be_whole, own_action
from frontdoor.domain.decisions.rules import (
    ActionAgreed,
    ActionReported,
    Considered,
    Decided,
    NeedFound,
    Progress,
    SentBack,
    SignedOff,
    needs_in_order,
)
from frontdoor.domain.sharing.queries import requests_on
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.grants import give
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def decide(
    contact: UUID,
    *,
    outcome: Outcome,
    needs: Sequence[NeedFound],
    tests: Sequence[Considered],
    reasons: str,
    family_told: str = "",
    by: Viewer,
) -> UUID:
    """Decide by needs; what partners still owe is listed in it and never holds it up.

    A rule in force says whether this role may sign this outcome alone; otherwise it waits for a second person.
    """
    must_be_able_to(by, May.DECIDE, contact)
    must_be_whole(outcome, needs, tests, reasons, needs_in_force(by))
    must_be_fit_for_others(by, contact, reasons, family_told, *_words_in(needs, tests))
    rule = sign_off_rule(by, outcome)
    waited = [request.agency_name for request in requests_on(by, contact) if request.is_open]
    decision = Decision(
        contact_id=contact,
        outcome=outcome,
        reasons=reasons,
        outstanding=", ".join(waited),
        family_told=family_told,
        rule=rule.words,
        signed_alone=rule.may_sign_alone(by.role),
        acts_first=rule.acts_first,
        decided_at=now(),
        decided_by=by.id,
    )
    decision.save(force_insert=True)
    _write_needs(decision, needs)
    _write_tests(decision, tests)
    deed = Decided(
        decision_id=str(decision.id),
        outcome=outcome,
        signed_alone=decision.signed_alone,
        acts_first=rule.acts_first,
        needs=needs_in_order(needs),
        outstanding=len(waited),
    )
    record(deed, by=by, contact=contact)
    return decision.id


@transaction.atomic
def sign_off(decision_id: UUID, *, agree: bool, words: str = "", by: Viewer) -> None:
    """Sign a colleague's decision, or send it back with a reason."""
    must(by, May.SIGN_OFF)
    one_at_a_time("decision", decision_id)
    decision = decision_to_sign(by, decision_id)
    rule = sign_off_rule(by, Outcome(decision.outcome))
    if not rule.may_sign_second(by.role):
        raise Refused(f"Your role may not sign this. The rule in force: {rule.words}")
    if not agree and not words.strip():
        raise Refused("Say why you send it back, and what is needed.")
    must_be_fit_for_others(by, decision.contact_id, words)
    SignOff(
        decision=decision,
        contact_id=decision.contact_id,
        agreed=agree,
        words=words,
        signed_at=now(),
        signed_by=by.id,
    ).save(force_insert=True)
    deed = (
        SignedOff(decision_id=str(decision.id), outcome=decision.outcome)
        if agree
        else SentBack(decision_id=str(decision.id))
    )
    record(deed, by=by, contact=decision.contact_id)


@transaction.atomic
def agree_action(
    contact: UUID, *, what: str, agency: UUID, due_on: date, people: Sequence[UUID] = (), by: Viewer
) -> UUID:
    """Agree one action of the plan: what, by which agency, until when; that agency may see it and whom it is about."""
    must_be_able_to(by, May.PLAN, contact)
    if not what.strip():
        raise Refused("Say what is to be done.")
    if due_on < today():
        raise Refused("The day by which it is to be done has passed already. Choose a later one.")
    if not set(people) <= people_on(by, [contact]):
        raise Refused("Choose whom it is about, from the people on this contact.")
    must_be_fit_for_others(by, contact, what)
    action = Action(
        contact_id=contact, agency_id=agency, what=what, due_on=due_on, agreed_at=now(), agreed_by=by.id
    )
    action.save(force_insert=True)
    if by.sees_hub:
        give([contact, *people], agency=agency, why="action")
    deed = ActionAgreed(action_id=str(action.id), agency_id=str(agency), due_on=due_on.isoformat())
    record(deed, by=by, contact=contact)
    return action.id


@transaction.atomic
def report_action(action_id: UUID, *, progress: Progress, evidence: str, by: Viewer) -> None:
    """Say how an action of one's agency went, and what shows it."""
    must(by, May.ACT)
    action = own_action(by, action_id)
    if not evidence.strip():
        raise Refused("Say what was done and what shows it, or why it was not done.")
    must_be_fit_for_others(by, action.contact_id, evidence)
    Report(
        action=action,
        contact_id=action.contact_id,
        progress=progress,
        evidence=evidence,
        reported_at=now(),
        reported_by=by.id,
    ).save(force_insert=True)
    record(ActionReported(action_id=str(action.id), progress=progress), by=by, contact=action.contact_id)


def _words_in(needs: Sequence[NeedFound], tests: Sequence[Considered]) -> list[str]:
    return [*(words for need in needs for words in (need.seen, need.met_by)), *(test.why for test in tests)]


def _write_needs(decision: Decision, needs: Sequence[NeedFound]) -> None:
    Need.objects.bulk_create(
        Need(
            decision=decision,
            contact_id=decision.contact_id,
            code=need.code,
            seen=need.seen,
            met_by=need.met_by,
            position=position,
        )
        for position, need in enumerate(needs)
    )


def _write_tests(decision: Decision, tests: Sequence[Considered]) -> None:
    StatutoryTest.objects.bulk_create(
        StatutoryTest(
            decision=decision,
            contact_id=decision.contact_id,
            code=test.code,
            met=test.met,
            why=test.why,
            position=position,
        )
        for position, test in enumerate(tests)
    )
