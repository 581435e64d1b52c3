"""Putting a look on the record, in the request's own transaction."""

from uuid import UUID

from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor


def put_on_record(
    what: str,
    *,
    by: Actor | None,
    method: str,
    result: int,
    subject: UUID | None = None,
    terms: str = "",
    reason: str = "",
) -> None:
    """Write who looked at what; `result` is the HTTP status, so refusals are here too."""
    Look(
        at=now(),
        member_id=by.id if by else None,
        agency_id=by.agency_id if by else None,
        what=what,
        method=method[:8],
        subject=subject,
        terms=terms.replace("\0", "")[:200],
        reason=reason[:200],
        result=result,
    ).save(force_insert=True)
