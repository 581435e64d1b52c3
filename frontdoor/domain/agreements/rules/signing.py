"""Who may sign an outcome alone: the partnership's delegated sign-off rules."""

from collections.abc import Iterable
from dataclasses import dataclass

from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.agreements.rules.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class SignOffRule:
    """Who signs one outcome: alone when they decided it themselves, or as the second person on another's decision.

    Where `acts_first` is so, work begins when it is decided and the signature follows: nobody in danger waits for one.
    """

    outcome: Outcome
    alone: frozenset[Role]
    second: frozenset[Role]
    acts_first: bool = False

    def __post_init__(self) -> None:
        if not self.second:
            raise ValueError(f"Say who gives the second signature for “{self.outcome.label}”")

    def may_sign_alone(self, role: Role) -> bool:
        """Whether what this role decided needs no second signature."""
        return role in self.alone

    def begins_at_once(self, role: Role) -> bool:
        """Whether what this role decided is in force as it is decided, signed or not yet."""
        return self.may_sign_alone(role) or self.acts_first

    def may_sign_second(self, role: Role) -> bool:
        """Whether this role may sign what somebody else decided."""
        return role in self.second

    @property
    def words(self) -> str:
        """The rule in one sentence, kept with each decision made under it."""
        others = "" if self.second <= self.alone else " what somebody else decided"
        signed = f"a {_either(self.second)} signs{others}"
        if own := self.alone - self.second:
            signed = f"a {_either(own)} may sign alone, otherwise {signed}"
        return f"{self.outcome.label}: {signed}{'; work begins at once' if self.acts_first else ''}."


@dataclass(frozen=True, slots=True)
class SignOffRules:
    """The rule of every outcome, as one table that is approved together."""

    rules: tuple[SignOffRule, ...]

    def __post_init__(self) -> None:
        stated = [rule.outcome for rule in self.rules]
        if sorted(stated) != sorted(Outcome):
            raise ValueError("State one sign-off rule for every outcome, and only one")

    def of(self, outcome: Outcome) -> SignOffRule:
        """The rule of one outcome."""
        return next(rule for rule in self.rules if rule.outcome is outcome)


MANAGER = frozenset({Role.TEAM_MANAGER})
SOCIAL_WORKER_OR_MANAGER = MANAGER | {Role.SOCIAL_WORKER}
SIGNED_BY_SOCIAL_WORKERS = frozenset(
    {
        Outcome.ADVICE_ONLY,
        Outcome.INFORMATION_ONLY,
        Outcome.SIGNPOST,
        Outcome.EARLY_HELP,
        Outcome.OUT_OF_COUNTY,
    }
)


def _start(outcomes: Iterable[Outcome]) -> tuple[SignOffRule, ...]:
    return tuple(
        SignOffRule(
            outcome,
            alone=SOCIAL_WORKER_OR_MANAGER if outcome in SIGNED_BY_SOCIAL_WORKERS else MANAGER,
            second=MANAGER,
            acts_first=outcome is Outcome.SAME_DAY_RESPONSE,
        )
        for outcome in outcomes
    )


DEFAULT_SIGN_OFF = SignOffRules(_start(Outcome))
"""What a county begins with: social workers sign help given by agreement, managers what rests on a duty in law."""


def _either(roles: Iterable[Role]) -> str:
    return " or ".join(sorted(role.label for role in roles)).lower()
