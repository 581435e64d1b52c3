"""Each part of a contact's story in one line: what it says when it is folded, and whether it is over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from frontdoor.domain.decisions.queries import ActionSeen, DecisionSeen
from frontdoor.domain.discussions.queries import DiscussionSeen
from frontdoor.domain.feedback.rules import How, Kind
from frontdoor.domain.handovers.queries import HandoverSeen
from frontdoor.domain.sharing.queries import RequestSeen
from frontdoor.foundation.govuk.words import day, plural
from frontdoor.web.hub.identity import and_list
from frontdoor.web.hub.worklist.lines import short


@dataclass(frozen=True)
class Fold:
    """One part: its line, whether it is done (and folded), and whether it stands open."""

    line: str
    done: bool = False
    open: bool = False


def folds_of(found: Mapping[str, Any], *, is_told: bool) -> dict[str, Fold]:
    """Every part of what was read of a contact, by its name."""
    return {
        "asked": asked(found["requests"]),
        "discussed": discussed(found["discussions"]),
        "decided": decided(found["decisions"]),
        "planned": planned(found["plan"]),
        "offered": offered(found["offers"]),
        "told": told(found["told"], is_told=is_told),
    }


def asked(requests: Sequence[RequestSeen]) -> Fold:
    """Who was asked, and how many have answered."""
    if not requests:
        return Fold("Nobody was asked")
    waiting = [one.agency_name for one in requests if one.is_open]
    if waiting:
        answered = len(requests) - len(waiting)
        return Fold(f"{answered} of {len(requests)} answered; waiting on {and_list(waiting)}", open=True)
    return Fold(f"{plural(len(requests), 'agency', 'agencies')} asked, none is waited on", done=True)


def discussed(discussions: Sequence[DiscussionSeen]) -> Fold:
    """The last discussion, and what it advised."""
    if not discussions:
        return Fold("Not discussed together")
    last = discussions[0]
    if last.conclusion is None:
        return Fold(f"{last.kind.label} goes on since {day(last.opened_at)}", open=True)
    return Fold(f"{day(last.conclusion.concluded_at)}: {short(last.conclusion.advised)}", done=True)


def decided(decisions: Sequence[DecisionSeen]) -> Fold:
    """The decision in force, or the one that waits to be signed."""
    if not decisions:
        return Fold("Not decided yet")
    last = decisions[0]
    needs = plural(len(last.needs), "need")
    if last.waits_for_signature:
        return Fold(f"{last.outcome.label}, {needs}: waits for a second signature", open=True)
    if last.sign_off and not last.sign_off.agreed:
        return Fold(f"{last.outcome.label} was sent back", open=True)
    return Fold(f"{last.outcome.label}, {needs}, {day(last.decided_at)}", done=True)


def planned(plan: Sequence[ActionSeen]) -> Fold:
    """How many actions were agreed, and how many are done."""
    if not plan:
        return Fold("No action was agreed")
    still = [action for action in plan if action.is_open]
    if still:
        next_due = min(action.due_on for action in still)
        return Fold(
            f"{len(plan) - len(still)} of {plural(len(plan), 'action')} done; next due {day(next_due)}"
        )
    return Fold(f"{plural(len(plan), 'action')}, all done", done=True)


def offered(offers: Sequence[HandoverSeen]) -> Fold:
    """To whom the work was offered last, and their answer."""
    if not offers:
        return Fold("Not handed over")
    last = offers[0]
    if last.answer is None:
        return Fold(f"Offered to {last.team_name} {day(last.offered_at)}; they have not answered", open=True)
    if last.answer.withdrawn:
        return Fold(f"The offer to {last.team_name} was taken back, {day(last.answer.answered_at)}")
    if last.answer.accepted:
        return Fold(f"{last.team_name} took it on, {day(last.answer.answered_at)}", done=True)
    return Fold(f"{last.team_name} declined, {day(last.answer.answered_at)}", open=True)


def told(messages: Sequence[Any], *, is_told: bool) -> Fold:
    """What whoever raised it was told last; and that they are owed a word, where something came after it."""
    last = messages[-1] if messages else None
    if last is None or last.kind == Kind.ACKNOWLEDGED:
        return Fold("Told that we have it; not yet what was decided")
    if not is_told:
        return Fold(f"Told {day(last.told_at)}; owed a word again since", open=True)
    if last.kind in (Kind.NOT_TOLD, Kind.SETTLED):
        return Fold(f"Not told, for a reason, {day(last.told_at)}", done=True)
    return Fold(f"Told {day(last.told_at)}, {How(last.how).label.lower()}", done=True)
