"""The rules in force: the newest approved version, or what every county begins with."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.models import Agreement
from frontdoor.domain.agreements.rules import (
    DEFAULT_NEEDS,
    DEFAULTS,
    Governed,
    NeedOffered,
    NeedsList,
    Outcome,
    Rules,
    SignOffRule,
    SignOffRules,
)
from frontdoor.domain.agreements.rules.governed import read
from frontdoor.foundation.clock import ReplyClock, WorkingHours, now

R = TypeVar("R", NeedsList, SignOffRules, ReplyClock, WorkingHours)


@dataclass(frozen=True)
class Version:
    """One approved version, as pages show it."""

    what: Governed
    number: int
    rules: Rules
    reason: str
    in_force_from: datetime
    approved_at: datetime
    approved_by: UUID


def needs(viewer: Viewer) -> tuple[NeedOffered, ...]:
    """The needs that a decision may find, in the order they are offered."""
    return _in_force(Governed.NEEDS, NeedsList).needs


def need_labels(viewer: Viewer) -> dict[str, str]:
    """What every need is called, also those no longer offered, so that old decisions can still be read."""
    lists = [version.rules for version in reversed(versions(viewer, Governed.NEEDS))]
    ever_offered = (need for rules in lists if isinstance(rules, NeedsList) for need in rules.needs)
    return {need.code: need.label for need in (*DEFAULT_NEEDS, *ever_offered)}


def sign_off_rules(viewer: Viewer) -> SignOffRules:
    """Who may sign which outcome, all of them."""
    return _in_force(Governed.SIGN_OFF, SignOffRules)


def sign_off_rule(viewer: Viewer, outcome: Outcome) -> SignOffRule:
    """Who may sign this outcome alone, and who otherwise signs as well."""
    return sign_off_rules(viewer).of(outcome)


def reply_preset(viewer: Viewer) -> ReplyClock:
    """How soon partners answer, by priority."""
    return _in_force(Governed.REPLY_CLOCK, ReplyClock)


def hours(viewer: Viewer) -> WorkingHours:
    """When the hub is open."""
    return _in_force(Governed.HOURS, WorkingHours)


def versions(viewer: Viewer, what: Governed) -> list[Version]:
    """Every approved version of one kind of rules, newest first, those of a later day included."""
    return [
        Version(
            what=what,
            number=row.number,
            rules=read(what, row.content),
            reason=row.reason,
            in_force_from=row.in_force_from,
            approved_at=row.approved_at,
            approved_by=row.approved_by,
        )
        for row in Agreement.objects.filter(what=what).order_by("-number")
    ]


def _in_force(what: Governed, kind: type[R]) -> R:
    started = Agreement.objects.filter(what=what, in_force_from__lte=now()).order_by("-number")
    content = started.values_list("content", flat=True).first()
    rules = DEFAULTS[what] if content is None else read(what, content)
    if not isinstance(rules, kind):
        raise TypeError(f"{what.label} should be {kind.__name__}")
    return rules
