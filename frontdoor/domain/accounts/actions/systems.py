"""Another agency's system: let in by a token, which is shown once, renewed in time, and ended at once."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from frontdoor.domain.accounts.models import Member, Token
from frontdoor.domain.accounts.policies import must_be_a_system, must_enrol
from frontdoor.domain.accounts.rules import (
    MARK_OF_TOKENS,
    NO_AGENCY,
    TOKEN_LASTS,
    Caller,
    Reach,
    Role,
    SystemAdded,
    TokenIssued,
    TokenRevoked,
    Viewer,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import enrol
from frontdoor.foundation.records.ids import SYSTEM_ID
from frontdoor.foundation.records.refusals import Refused
from frontdoor.foundation.records.secrets import digest, spoken_code

LETTERS_OF_A_PREFIX = 8
LETTERS_OF_A_NAME = 120


@dataclass(frozen=True)
class Issued:
    """A token as it is shown, this once, to whoever sets the other system up."""

    system: Viewer
    token: str
    prefix: str
    until: datetime


@transaction.atomic
def add_system(name: str, *, agency_id: UUID, lasts: timedelta = TOKEN_LASTS, by: Viewer) -> Issued:
    """Let another agency's system send us what it is worried about, by a token of its own."""
    must_enrol(by)
    name = " ".join(name.split())
    if not name or len(name) > LETTERS_OF_A_NAME:
        raise Refused(f"Give the system a name of 1 to {LETTERS_OF_A_NAME} letters.")
    if Member.objects.filter(name=name, role=Role.OTHER_SYSTEM).exists():
        raise Refused(f"There is a system called {name} already. Renew its token, or choose another name.")
    member = Member(name=name, role=Role.OTHER_SYSTEM, agency_id=agency_id, joined_at=now())
    member.save(force_insert=True)
    with acting_as(SYSTEM_ID):
        # For the database it belongs to no agency: what its agency was told is for people of that agency.
        enrol(member.id, agency=NO_AGENCY, team=None, reach=Reach.INTAKE, active=True)
        record(SystemAdded(system_id=str(member.id)), by=by)
        return _issue(_viewer(member.id), lasts, by=by)


@transaction.atomic
def renew_token(
    system_id: UUID, *, lasts: timedelta = TOKEN_LASTS, keep_old_for: timedelta = timedelta(0), by: Viewer
) -> Issued:
    """Give a system a new token; those before it end now, or a little later, so that there is time to change it."""
    must_enrol(by)
    must_be_a_system(by, system_id)
    ends = now() + keep_old_for
    with acting_as(SYSTEM_ID):
        if keep_old_for:
            Token.objects.filter(member_id=system_id, revoked_at=None, until__gt=ends).update(until=ends)
        else:
            revoke_tokens(system_id, by=by)
        return _issue(_viewer(system_id), lasts, by=by)


@transaction.atomic
def revoke_tokens(system_id: UUID, *, by: Viewer) -> int:
    """End every token of a system at once: its next call is refused. Says how many ended."""
    must_enrol(by)
    must_be_a_system(by, system_id)
    at = now()
    with acting_as(SYSTEM_ID):
        live = Token.objects.select_for_update().filter(member_id=system_id, revoked_at=None, until__gt=at)
        prefixes = list(live.values_list("prefix", flat=True))
        Token.objects.filter(prefix__in=prefixes).update(revoked_at=at, revoked_by=by.id)
        for prefix in prefixes:
            record(TokenRevoked(system_id=str(system_id), prefix=prefix), by=by)
    return len(prefixes)


def let_in(token: str, *, by: Viewer) -> Caller | None:
    """The system that holds this token, and how often it has called in this minute; None where no token lives.

    The count and the last use stand at once, whatever becomes of the call; `by` is whoever opens the door.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_let_in(%s, %s)", [digest(token), now()])
        row = cursor.fetchone()
    if row is None:
        return None
    member, name, agency, code, short, calls, wait = row
    return Caller(Viewer(member, name, Role.OTHER_SYSTEM, agency, code, short), int(calls), int(wait))


def _issue(system: Viewer, lasts: timedelta, *, by: Viewer) -> Issued:
    at, prefix = now(), f"{MARK_OF_TOKENS}{spoken_code(LETTERS_OF_A_PREFIX)}"
    token = f"{prefix}_{secrets.token_urlsafe(32)}"
    kept = Token(
        member_id=system.id,
        prefix=prefix,
        digest=digest(token),
        issued_at=at,
        issued_by=by.id,
        until=at + lasts,
    )
    kept.save(force_insert=True)
    record(TokenIssued(system_id=str(system.id), prefix=prefix, until=kept.until.isoformat()), by=by)
    return Issued(system, token, prefix, kept.until)


def _viewer(member_id: UUID) -> Viewer:
    return Member.objects.select_related("agency", "team").get(id=member_id).as_viewer()
