"""What a decision must hold, and who may sign it."""

from collections.abc import Sequence
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import (
    NeedOffered,
    Outcome,
    StatutoryTest,
    lacks_its_test,
    unknown_needs,
)
from frontdoor.domain.decisions.models import Action, Decision, Report, SignOff
from frontdoor.domain.decisions.rules import Considered, NeedFound, Progress
from frontdoor.foundation.records.refusals import NotThere, Refused


def must_be_whole(
    outcome: Outcome,
    needs: Sequence[NeedFound],
    tests: Sequence[Considered],
    reasons: str,
    offered: Sequence[NeedOffered],
) -> None:
    """A decision begins with needs, then the law, then the reasons; refused with what is missing."""
    if not needs:
        raise Refused("Say at least one need. What would help this family?")
    if unknown_needs([need.code for need in needs], offered):
        raise Refused("Choose needs from the list in force.")
    if any(not test.why.strip() for test in tests):
        raise Refused("Say why for each statutory test that you considered.")
    met = frozenset(StatutoryTest(test.code) for test in tests if test.met)
    if lacks_its_test(outcome, met):
        raise Refused(
            f"{outcome.label} rests on a statutory test. Say which one is met and why, or choose another way."
        )
    if not reasons.strip():
        raise Refused("Give your reasons, so that the family and others can understand them.")


def decision_to_sign(viewer: Viewer, decision_id: UUID) -> Decision:
    """A decision that waits for a second person, who is not its maker and may sign this kind."""
    decision = Decision.objects.filter(id=decision_id).first()
    if decision is None:
        raise NotThere
    if decision.signed_alone or SignOff.objects.filter(decision=decision).exists():
        raise Refused("This decision has been signed off already.")
    if Decision.objects.filter(contact_id=decision.contact_id, decided_at__gt=decision.decided_at).exists():
        raise Refused("A newer decision stands on this contact. Sign that one.")
    if decision.decided_by == viewer.id:
        raise Refused("You made this decision, so somebody else must sign it off.")
    return decision


def own_action(viewer: Viewer, action_id: UUID) -> Action:
    """An action that the viewer's agency owns and has not yet finished."""
    action = Action.objects.filter(id=action_id).first()
    if action is None or not (viewer.sees_hub or action.agency_id == viewer.agency_id):
        raise NotThere
    if Report.objects.filter(action=action, progress=Progress.DONE).exists():
        raise Refused("This action is done already.")
    return action
