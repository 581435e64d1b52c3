"""Approving a new version of the agreed rules."""

from datetime import datetime

from django.db import transaction

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.models import Agreement
from frontdoor.domain.agreements.policies import must_be_able_to_approve
from frontdoor.domain.agreements.rules import Governed, Rules, RulesApproved
from frontdoor.domain.agreements.rules.governed import kind_of, write
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.alone import one_at_a_time


@transaction.atomic
def approve_rules(rules: Rules, *, reason: str, in_force_from: datetime | None = None, by: Viewer) -> int:
    """Put a new version of the rules in force, now or from a later day, and say which number it is.

    What was decided under an earlier version stands as it was decided; the version approved last wins.
    """
    at = now()
    start = in_force_from or at
    must_be_able_to_approve(by, reason=reason, in_force_from=start, at=at)
    what = kind_of(rules)
    agreement = Agreement(
        what=what,
        number=_next_number(what),
        content=write(rules),
        reason=reason,
        in_force_from=start,
        approved_at=at,
        approved_by=by.id,
    )
    agreement.save(force_insert=True)
    record(RulesApproved(what=what, number=agreement.number, in_force_from=start.isoformat()), by=by)
    return agreement.number


def _next_number(what: Governed) -> int:
    """One more than the last; two approvals at once wait for each other."""
    one_at_a_time("agreements", what)
    return Agreement.objects.filter(what=what).count() + 1
