"""What the police of the invented county were told in answer to their file: decided before today, told today."""

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.decisions.queries import decision_in_force
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.disclosure.rules import outcome_told
from frontdoor.domain.feedback.actions import tell_referrer
from frontdoor.domain.feedback.rules import How, why_held
from frontdoor.domain.journey.queries import Filters, look_first_list
from frontdoor.domain.journey.rules import Pile
from frontdoor.foundation.records.actor import acting_as

MOST = 6


def answer_the_police() -> int:
    """A social worker tells the police what was decided on some of what they sent; makes no contact."""
    with acting_as(SYSTEM.id):
        worker = next(one for one in members(SYSTEM) if one.role is Role.SOCIAL_WORKER)
    with acting_as(worker.id):
        waiting = look_first_list(worker, Filters(piles=(Pile.TO_TELL,), way_in="police")).rows
        for row in waiting[:MOST]:
            seen, decision = contact_seen(worker, row.contact_id), decision_in_force(worker, row.contact_id)
            weighed = weighed_for_referrer(seen)
            if decision and not why_held(seen.referrer.kind, may_harm=weighed.may_harm):
                words = outcome_told(decision.outcome, weighed.recipient)
                tell_referrer(seen.id, words, how=How.FILE, by=worker)
    return 0
