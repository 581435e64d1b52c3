"""The partnership changes its rules: version by version, signed, and never for the past."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from django.db import DatabaseError, transaction

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from frontdoor.domain.agreements.actions import approve_rules
from frontdoor.domain.agreements.models import Agreement
from frontdoor.domain.agreements.queries import (
    hours,
    need_labels,
    needs,
    reply_preset,
    sign_off_rule,
    versions,
)
from frontdoor.domain.agreements.rules import (
    DEFAULT_NEEDS,
    DEFAULT_SIGN_OFF,
    Governed,
    NeedOffered,
    NeedsList,
    Outcome,
    RulesApproved,
    SignOffRule,
    SignOffRules,
)
from frontdoor.foundation.clock import MERTON, NOTTINGHAMSHIRE, OFFICE, SURREY, now
from frontdoor.foundation.events.models import Event
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import enrol
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import Refused

WHY = "Agreed by Platinum on 5 November"
SOME_AGENCY = UUID(int=7)


@pytest.fixture(autouse=True)
def at_work(db: None) -> Iterator[None]:
    with acting_as(SYSTEM.id):
        yield


def somebody(role: Role) -> Viewer:
    return Viewer(new_id(), "Robin Example", role, SOME_AGENCY)


def test_a_new_county_begins_with_the_presets() -> None:
    assert (reply_preset(SYSTEM), hours(SYSTEM), needs(SYSTEM)) == (SURREY, NOTTINGHAMSHIRE, DEFAULT_NEEDS)
    assert sign_off_rule(SYSTEM, Outcome.EARLY_HELP) == DEFAULT_SIGN_OFF.of(Outcome.EARLY_HELP)


def test_the_public_form_may_ask_when_the_hub_opens() -> None:
    approve_rules(OFFICE, reason=WHY, by=SYSTEM)
    with acting_as(INTAKE.id):
        assert hours(INTAKE) == OFFICE


def test_what_was_approved_last_is_in_force() -> None:
    assert approve_rules(MERTON, reason=WHY, by=SYSTEM) == 1
    assert approve_rules(SURREY, reason="Merton's times were too short for us", by=SYSTEM) == 2
    assert reply_preset(SYSTEM) == SURREY


def test_rules_of_a_later_day_wait_for_it() -> None:
    start = now() + timedelta(days=3)
    approve_rules(MERTON, reason=WHY, in_force_from=start, by=SYSTEM)
    assert reply_preset(SYSTEM) == SURREY
    with time_machine.travel(start):
        assert reply_preset(SYSTEM) == MERTON


def test_one_kind_of_rules_changes_without_the_others() -> None:
    approve_rules(OFFICE, reason=WHY, by=SYSTEM)
    assert approve_rules(MERTON, reason=WHY, by=SYSTEM) == 1
    assert (hours(SYSTEM), reply_preset(SYSTEM)) == (OFFICE, MERTON)


def test_a_county_may_let_social_workers_sign_assessments_alone() -> None:
    wider = SignOffRule(
        Outcome.ASSESSMENT,
        alone=frozenset({Role.SOCIAL_WORKER, Role.TEAM_MANAGER}),
        second=frozenset({Role.TEAM_MANAGER}),
    )
    kept = (rule for rule in DEFAULT_SIGN_OFF.rules if rule.outcome is not Outcome.ASSESSMENT)
    approve_rules(SignOffRules((*kept, wider)), reason=WHY, by=SYSTEM)
    assert sign_off_rule(SYSTEM, Outcome.ASSESSMENT).may_sign_alone(Role.SOCIAL_WORKER)


def test_a_need_no_longer_offered_can_still_be_read() -> None:
    approve_rules(NeedsList((NeedOffered("sleep", "A good night's sleep"),)), reason=WHY, by=SYSTEM)
    approve_rules(NeedsList((NeedOffered("housing", "A home of one's own"),)), reason=WHY, by=SYSTEM)
    assert [need.code for need in needs(SYSTEM)] == ["housing"]
    labels = need_labels(SYSTEM)
    assert (labels["sleep"], labels["housing"]) == ("A good night's sleep", "A home of one's own")
    assert labels["money"] == "Enough money to live on"


def test_every_version_is_kept_with_its_reason_and_who_recorded_it() -> None:
    approve_rules(MERTON, reason=WHY, by=SYSTEM)
    approve_rules(SURREY, reason="Too short", by=SYSTEM)
    kept = versions(SYSTEM, Governed.REPLY_CLOCK)
    assert [(version.number, version.rules, version.reason) for version in kept] == [
        (2, SURREY, "Too short"),
        (1, MERTON, WHY),
    ]
    assert {version.approved_by for version in kept} == {SYSTEM.id}


def test_an_approval_is_a_deed_in_the_log() -> None:
    approve_rules(MERTON, reason=WHY, by=SYSTEM)
    [event] = Event.objects.filter(name=RulesApproved.name)
    deed = event.deed()
    assert isinstance(deed, RulesApproved)
    assert (deed.what, deed.number) == ("reply_clock", 1)


def test_the_operations_manager_records_what_was_approved() -> None:
    manager = somebody(Role.OPERATIONS_MANAGER)
    enrol(manager.id, agency=manager.agency_id, team=None, reach=manager.reach, active=True)
    with acting_as(manager.id):
        approve_rules(MERTON, reason=WHY, by=manager)
        [version] = versions(manager, Governed.REPLY_CLOCK)
    assert (version.rules, version.approved_by) == (MERTON, manager.id)


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in {Role.OPERATIONS_MANAGER, Role.SERVICE}]
)
def test_nobody_else_changes_the_rules_of_all(role: Role) -> None:
    with pytest.raises(Refused, match="operations manager"):
        approve_rules(MERTON, reason=WHY, by=somebody(role))
    assert reply_preset(SYSTEM) == SURREY


def test_rules_do_not_change_without_a_reason() -> None:
    with pytest.raises(Refused, match="why"):
        approve_rules(MERTON, reason="  ", by=SYSTEM)


def test_rules_do_not_change_for_days_that_have_passed() -> None:
    with pytest.raises(Refused, match="passed"):
        approve_rules(MERTON, reason=WHY, in_force_from=now() - timedelta(minutes=1), by=SYSTEM)


def test_an_approved_version_can_never_be_changed() -> None:
    approve_rules(MERTON, reason=WHY, by=SYSTEM)
    with pytest.raises(DatabaseError), transaction.atomic():
        Agreement.objects.update(reason="Something else")
    assert versions(SYSTEM, Governed.REPLY_CLOCK)[0].reason == WHY
