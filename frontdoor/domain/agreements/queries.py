"""The rules in force: the newest approved version, or what every county begins with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.models import Agreement
from frontdoor.domain.agreements.rules import (
    DEFAULT_NEEDS,
    DEFAULTS,
    Coaching,
    CoachingPrompt,
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
from frontdoor.foundation.records.composing import composed_once
from frontdoor.foundation.records.readings import Reading

R = TypeVar("R", NeedsList, SignOffRules, ReplyClock, WorkingHours, Coaching)


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


@dataclass(frozen=True)
class InForce:
    """Everything that the partnership approved, read once: what is in force now, and what needs were ever called."""

    needs: tuple[NeedOffered, ...]
    sign_off: SignOffRules
    replies: ReplyClock
    hours: WorkingHours
    need_labels: dict[str, str]
    coaching: tuple[CoachingPrompt, ...]


@composed_once
def reading_rules(viewer: Viewer) -> Reading[InForce]:
    """The rules in force, to be read along with more."""
    return Reading(Agreement.objects.order_by("-number"), seen=_in_force)


def rules_in_force(viewer: Viewer) -> InForce:
    """The rules in force, all kinds in one read."""
    return reading_rules(viewer).found


def needs(viewer: Viewer) -> tuple[NeedOffered, ...]:
    """The needs that a decision may find, in the order they are offered."""
    return rules_in_force(viewer).needs


def need_labels(viewer: Viewer) -> dict[str, str]:
    """What every need is called, also those no longer offered, so that old decisions can still be read."""
    return rules_in_force(viewer).need_labels


def sign_off_rules(viewer: Viewer) -> SignOffRules:
    """Who may sign which outcome, all of them."""
    return rules_in_force(viewer).sign_off


def sign_off_rule(viewer: Viewer, outcome: Outcome) -> SignOffRule:
    """Who may sign this outcome alone, and who otherwise signs as well."""
    return sign_off_rules(viewer).of(outcome)


def reply_preset(viewer: Viewer) -> ReplyClock:
    """How soon partners answer, by priority."""
    return rules_in_force(viewer).replies


def hours(viewer: Viewer) -> WorkingHours:
    """When the hub is open."""
    return rules_in_force(viewer).hours


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


def _in_force(newest_first: Sequence[Agreement]) -> InForce:
    ever = [read(Governed.NEEDS, row.content) for row in reversed(newest_first) if row.what == Governed.NEEDS]
    offered = (need for rules in ever if isinstance(rules, NeedsList) for need in rules.needs)
    return InForce(
        needs=_newest(newest_first, Governed.NEEDS, NeedsList).needs,
        sign_off=_newest(newest_first, Governed.SIGN_OFF, SignOffRules),
        replies=_newest(newest_first, Governed.REPLY_CLOCK, ReplyClock),
        hours=_newest(newest_first, Governed.HOURS, WorkingHours),
        need_labels={need.code: need.label for need in (*DEFAULT_NEEDS, *offered)},
        coaching=_newest(newest_first, Governed.COACHING, Coaching).prompts,
    )


def _newest(newest_first: Sequence[Agreement], what: Governed, kind: type[R]) -> R:
    at = now()
    started = (row.content for row in newest_first if row.what == what and row.in_force_from <= at)
    content = next(started, None)
    rules = DEFAULTS[what] if content is None else read(what, content)
    if not isinstance(rules, kind):
        raise TypeError(f"{what.label} should be {kind.__name__}")
    return rules
