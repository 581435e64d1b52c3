"""What a partnership approves as versions, and how each is written down and read again."""

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.agreements.rules.coaching import DEFAULT_COACHING, Coaching, CoachingPrompt
from frontdoor.domain.agreements.rules.needs import DEFAULT_NEEDS, NeedOffered
from frontdoor.domain.agreements.rules.outcomes import Outcome
from frontdoor.domain.agreements.rules.signing import DEFAULT_SIGN_OFF, SignOffRule, SignOffRules
from frontdoor.domain.agreements.rules.words import Worded
from frontdoor.foundation.clock import (
    NOTTINGHAMSHIRE,
    SURREY,
    Counted,
    Limit,
    ReplyClock,
    WorkingHours,
    read_week,
    said_week,
)
from frontdoor.foundation.events.rules import Deed


@dataclass(frozen=True, slots=True)
class NeedsList:
    """The needs that workers choose from, as one list that is approved together."""

    needs: tuple[NeedOffered, ...]

    def __post_init__(self) -> None:
        codes = [need.code for need in self.needs]
        if (
            not codes
            or len(set(codes)) != len(codes)
            or not all(need.code and need.label for need in self.needs)
        ):
            raise ValueError("A needs list has at least one need, each with a code of its own and a label")


Rules = NeedsList | SignOffRules | ReplyClock | WorkingHours | Coaching


class Governed(Worded):
    """The kinds of rules that are approved, each in its own line of versions."""

    NEEDS = "needs", "Needs list", "The needs that a decision may find"
    SIGN_OFF = "sign_off", "Sign-off", "Who may sign which outcome alone"
    REPLY_CLOCK = "reply_clock", "Reply times", "How soon partners answer, by priority"
    HOURS = "hours", "Hub hours", "When the hub is open, and its last stretch for urgent matters"
    COACHING = "coaching", "Prompts for callers", "What it helps to ask whoever calls, by agency and need"


DEFAULTS: dict[Governed, Rules] = {
    Governed.NEEDS: NeedsList(DEFAULT_NEEDS),
    Governed.SIGN_OFF: DEFAULT_SIGN_OFF,
    Governed.REPLY_CLOCK: SURREY,
    Governed.HOURS: NOTTINGHAMSHIRE,
    Governed.COACHING: DEFAULT_COACHING,
}
"""In force until a partnership approves its own."""

Written = dict[str, Any]


@dataclass(frozen=True)
class RulesApproved(Deed):
    """A new version of the agreed rules was approved."""

    what: str
    number: int
    in_force_from: str


def kind_of(rules: Rules) -> Governed:
    """Which line of versions these rules belong to."""
    return next(kind for kind, default in DEFAULTS.items() if type(rules) is type(default))


def write(rules: Rules) -> Written:
    """The rules as plain JSON; `read` gives the same rules again."""
    match rules:
        case NeedsList():
            return {"needs": [asdict(need) for need in rules.needs]}
        case SignOffRules():
            return {"rules": [_write_rule(rule) for rule in rules.rules]}
        case ReplyClock():
            limits = {"red": rules.red, "amber": rules.amber, "green": rules.green, "blue": rules.blue}
            return {"name": rules.name} | {code: _write_limit(limit) for code, limit in limits.items()}
        case WorkingHours():
            return {
                "name": rules.name,
                "week": said_week(rules),
                "closed_on_bank_holidays": rules.closed_on_bank_holidays,
                "urgent_only_minutes": rules.urgent_only_for // timedelta(minutes=1),
            }
        case Coaching():
            return {"prompts": [asdict(prompt) for prompt in rules.prompts]}


def read(what: Governed, written: Written) -> Rules:
    """The rules that were written down; raises ValueError or KeyError when they can't be understood."""
    match what:
        case Governed.NEEDS:
            return NeedsList(tuple(NeedOffered(**need) for need in written["needs"]))
        case Governed.SIGN_OFF:
            return SignOffRules(tuple(_read_rule(rule) for rule in written["rules"]))
        case Governed.REPLY_CLOCK:
            limits = {code: _read_limit(written[code]) for code in ("red", "amber", "green", "blue")}
            return ReplyClock(written["name"], **limits)
        case Governed.HOURS:
            return WorkingHours(
                written["name"],
                read_week(written["week"]),
                written["closed_on_bank_holidays"],
                timedelta(minutes=written["urgent_only_minutes"]),
            )
        case Governed.COACHING:
            return Coaching(tuple(_read_prompt(prompt) for prompt in written["prompts"]))


def _write_rule(rule: SignOffRule) -> Written:
    return {
        "outcome": rule.outcome.value,
        "alone": sorted(role.value for role in rule.alone),
        "second": sorted(role.value for role in rule.second),
        "acts_first": rule.acts_first,
    }


def _read_rule(written: Written) -> SignOffRule:
    alone, second = (frozenset(Role(code) for code in written[whose]) for whose in ("alone", "second"))
    return SignOffRule(Outcome(written["outcome"]), alone, second, written["acts_first"])


def _write_limit(limit: Limit | None) -> Written | None:
    if limit is None:
        return None
    return {"minutes": limit.amount // timedelta(minutes=1), "counted": limit.counted.value}


def _read_limit(written: Written | None) -> Limit | None:
    if written is None:
        return None
    return Limit(timedelta(minutes=written["minutes"]), Counted(written["counted"]))


def _read_prompt(written: Written) -> CoachingPrompt:
    lists = {name: tuple(written[name]) for name in ("agencies", "needs")}
    return CoachingPrompt(written["code"], written["words"], written["why"], **lists)
