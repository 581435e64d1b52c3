"""Putting a look on the record, in the request's own transaction."""

from uuid import UUID

from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.rules import Kind, Looker
from frontdoor.foundation.clock import now


def put_on_record(
    what: str,
    *,
    by: Looker | None,
    kind: Kind = Kind.LOOK,
    method: str = "",
    result: int = 200,
    subject: UUID | None = None,
    piece: UUID | None = None,
    terms: str = "",
    shown: int | None = None,
    reason: str = "",
) -> None:
    """Write who looked at what, and what came of it; `result` is the HTTP status, so refusals are here too.

    `what` is a page's name, or "command:..." or "job:..." for what is done without a page; `piece` is which file,
    letter or question of the subject it was; `shown` is how many a list or a search showed.
    """
    Look(
        at=now(),
        member_id=by.id if by else None,
        agency_id=by.agency_id if by else None,
        who=by.name[:120] if by else "",
        role=str(by.role) if by else "",
        kind=kind,
        what=what,
        method=method[:8],
        subject=subject,
        piece=piece,
        terms=_written(terms),
        shown=shown,
        reason=_written(reason),
        result=result,
    ).save(force_insert=True)


def _written(words: str) -> str:
    return words.replace("\0", "")[:200]
