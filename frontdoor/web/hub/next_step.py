"""The one next step of a contact, for the member who looks at it."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.rules import ALLOWED, May, Role, Viewer, may
from frontdoor.domain.agreements.queries import sign_off_rules
from frontdoor.domain.agreements.rules import HANDED_OVER, Outcome, SignOffRules
from frontdoor.domain.journey.rules import OWNER, Stage, Turn
from frontdoor.domain.triage.rules import Way


@dataclass(frozen=True)
class Where:
    """Where a contact stands, as far as its next step hangs on it."""

    contact_id: UUID
    stage: Stage
    way: Way | None = None
    outcome: Outcome | None = None
    unsigned: bool = False
    decided_by: UUID | None = None
    told: bool = False
    offered: bool = False
    named: bool = True
    signing: SignOffRules | None = None  # as read along with it; else asked when it matters

    @property
    def turn(self) -> Turn:
        """Whose turn it is."""
        return OWNER[self.stage]


@dataclass(frozen=True)
class NextStep:
    """A button: its words, its page, and the deed that a role must be allowed."""

    text: str
    page: str
    deed: May
    href: str = ""


NAME = NextStep("Name who it is about", "hub:name_people", May.SORT)
TRIAGE = NextStep("Triage", "hub:triage", May.TRIAGE)
ASK = NextStep("Ask partners", "hub:ask", May.ASK)
OPEN_DISCUSSION = NextStep("Discuss together", "hub:discuss", May.DISCUSS)
TO_DISCUSSION = NextStep("Go to the discussion", "hub:discuss", May.CONTRIBUTE)
DECIDE = NextStep("Decide", "hub:decide", May.DECIDE)
SIGN = NextStep("Sign or send back", "hub:sign", May.SIGN_OFF)
HAND_OVER = NextStep("Hand over", "hub:hand_over", May.HAND_OVER)
TELL = NextStep("Tell the referrer", "hub:tell", May.TELL)
CLOSE = NextStep("Close", "hub:close", May.CLOSE)
BY_WAY = {Way.ASK: ASK, Way.DISCUSS: OPEN_DISCUSSION, Way.DECIDE: DECIDE}


def next_step(viewer: Viewer, where: Where) -> NextStep | None:
    """The next step of this contact if this member may take it; None where somebody else is waited on."""
    step = _step(where)
    if where.unsigned and may(viewer, May.SIGN_OFF) and _may_sign(viewer, where):
        step = SIGN
    if step is None or not may(viewer, step.deed):
        return None
    return NextStep(step.text, step.page, step.deed, reverse(step.page, args=[where.contact_id]))


def who_may_instead(viewer: Viewer, where: Where) -> str:
    """Who of the hub must take the next step, to a member of it whose own role does not allow it."""
    step = _step(where)
    if step is None or may(viewer, step.deed) or not may(viewer, May.LOOK):
        return ""
    roles = sorted(role.label.lower() for role in ALLOWED[step.deed] if role is not Role.SERVICE)
    return f"a {' or '.join(roles)} to {step.text.lower()}"


def _step(where: Where) -> NextStep | None:
    match where.stage:
        case Stage.ARRIVED:
            return TRIAGE if where.named else NAME
        case Stage.TRIAGED:
            return BY_WAY[where.way or Way.DECIDE]
        case Stage.IN_DISCUSSION:
            return TO_DISCUSSION
        case Stage.READY:
            return DECIDE
        case Stage.DECIDED | Stage.OFFERED | Stage.ACCEPTED:
            return _after_decision(where)
        case _:
            return None


def _after_decision(where: Where) -> NextStep | None:
    if where.stage is Stage.DECIDED and where.outcome in HANDED_OVER:
        return HAND_OVER
    if where.stage is Stage.DECIDED and where.outcome is None and where.offered:
        return DECIDE  # a notification that was passed on, and came back
    if not where.told:
        return TELL
    return None if where.stage is Stage.OFFERED else CLOSE


def _may_sign(viewer: Viewer, where: Where) -> bool:
    if where.outcome is None or viewer.id == where.decided_by:
        return False
    rules = where.signing or sign_off_rules(viewer)
    return rules.of(where.outcome).may_sign_second(viewer.role)
