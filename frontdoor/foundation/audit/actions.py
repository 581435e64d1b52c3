"""Putting a look on the record, in the request's own transaction; and what of the looks was unusual."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid5

from frontdoor.foundation.audit.models import Alert, AlertAnswer, Look, Watch
from frontdoor.foundation.audit.rules import Kind, Looker, Verdict
from frontdoor.foundation.audit.unusual import Alert as Unusual
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.readings import the_one
from frontdoor.foundation.records.refusals import Refused

BY_KEY = UUID("0b7ce0c4-9a50-5b5e-8a0e-6b4a3c1d9e12")
THE_WATCH = UUID("0b7ce0c4-9a50-5b5e-8a0e-6b4a3c1d9e13")


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


def notice(alerts: Iterable[Unusual], *, by: Looker) -> list[UUID]:
    """Write down what is unusual, each once however often it is met; returns those that are new."""
    rows = [
        Alert(
            id=uuid5(BY_KEY, one.key),
            key=one.key,
            case=one.case,
            member_id=one.member,
            agency_id=one.agency,
            who=one.who[:120],
            role=one.role,
            subject=one.subject,
            since=one.first_at,
            until=one.last_at,
            looks=one.looks,
            noticed_at=now(),
            noticed_by=by.id,
        )
        for one in alerts
    ]
    known = set(Alert.objects.filter(id__in=[row.id for row in rows]).values_list("id", flat=True))
    fresh = [row for row in rows if row.id not in known]
    Alert.objects.bulk_create(fresh, ignore_conflicts=True)
    return [row.id for row in fresh]


def judged(until: datetime, *, by: Looker) -> None:
    """Remember up to when looks were gone through."""
    Watch.objects.update_or_create(id=THE_WATCH, defaults={"judged_until": until})


def answer_alert(alert_id: UUID, verdict: Verdict, words: str, *, by: Looker) -> None:
    """Say what came of asking about an alert; an answer stands, and there is one."""
    if not words.strip():
        raise Refused(
            "Say what you asked and what you were told. It is all that tells later why this was right."
        )
    alert = the_one(list(Alert.objects.filter(id=alert_id)))
    if by.id == alert.member_id:
        raise Refused("This is about a look of your own. Ask another guardian to answer it.")
    if AlertAnswer.objects.filter(alert=alert).exists():
        raise Refused("This was answered already. What was said stands.")
    AlertAnswer(
        alert=alert, verdict=Verdict(verdict), words=words.strip(), answered_at=now(), answered_by=by.id
    ).save(force_insert=True)
