"""Calls one by one: what was logged, what was said of each, and which contacts they may belong to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.queries.asked import NEWEST, SAID, UNSAID, asked
from frontdoor.domain.calls.rules import Line, NoContactNeeded, Result, is_a_number, tidy_number
from frontdoor.domain.calls.rules.joining import NEARLY, WINDOW, Captured, Reason, Spoken, reasons, weight
from frontdoor.domain.contacts.queries import Capture, captures, captures_between
from frontdoor.foundation.clock import local
from frontdoor.foundation.records.readings import Reading, Sql
from frontdoor.foundation.records.refusals import NotThere

PAGE = 25


@dataclass(frozen=True)
class CallSeen:
    """One call as a page shows it, with what was said of it last."""

    id: UUID
    reference: str
    version: int
    line: Line
    offered: datetime
    answered: datetime | None
    ended: datetime | None
    waited: int
    result: Result
    agent: str
    caller: str
    contact_id: UUID | None
    reason: NoContactNeeded | None
    words: str
    settled_at: datetime | None
    settled_by: UUID | None

    @property
    def is_said(self) -> bool:
        """Whether somebody said what it was."""
        return self.contact_id is not None or self.reason is not None

    @property
    def spoken(self) -> Spoken:
        """When somebody was on the line."""
        return Spoken(self.answered or self.offered, self.ended, self.caller, self.agent)


SHOWN = """c.of_id AS id, c.reference, c.version, c.line, c.offered, c.answered, c.ended, c.waited, c.result, c.agent,
c.caller, said.contact_id, coalesce(said.reason, '') AS reason, coalesce(said.words, '') AS words,
said.settled_at, said.settled_by"""


def _seen(row: dict[str, Any]) -> CallSeen:
    said = {
        "line": Line(row["line"]),
        "result": Result(row["result"]),
        "reason": NoContactNeeded(row["reason"]) if row["reason"] else None,
    }
    return CallSeen(**(row | said))


ONE = f"SELECT {SHOWN} FROM calls_call c {SAID} WHERE c.of_id = %s ORDER BY c.version DESC LIMIT 1"  # noqa: S608


def call_seen(viewer: Viewer, call_id: UUID) -> CallSeen:
    """One call as it was logged last, or NotThere."""
    rows = asked(viewer, ONE, [call_id])
    if not rows:
        raise NotThere
    return _seen(rows[0])


OF_CONTACT = f"""SELECT {SHOWN} FROM calls_call c {SAID}
WHERE c.of_id IN (SELECT call_id FROM calls_settling WHERE contact_id = %s)
AND said.contact_id = %s AND {NEWEST} ORDER BY c.offered"""  # noqa: S608


def calls_of(viewer: Viewer, contact: UUID) -> list[CallSeen]:
    """The calls joined to a contact, the first one first: the one it came by, then chasers."""
    return reading_calls(viewer, contact).found


def reading_calls(viewer: Viewer, contact: UUID) -> Reading[list[CallSeen]]:
    """The calls joined to a contact, the first one first, to be read along with more."""
    return Reading(Sql(OF_CONTACT, (contact, contact), INTO), seen=lambda rows: [_seen(row) for row in rows])


INTO = dict.fromkeys(("id", "contact_id", "settled_by"), UUID) | dict.fromkeys(
    ("offered", "answered", "ended", "settled_at"), datetime.fromisoformat
)


UNSAID_OF_DAY = f"""SELECT {SHOWN}, count(*) OVER () AS total FROM calls_call c {SAID}
WHERE c.day = %s AND c.result = 'answered' AND {UNSAID} AND {NEWEST}
ORDER BY c.offered LIMIT {PAGE} OFFSET %s"""  # noqa: S608


@dataclass(frozen=True)
class CallPage:
    """One page of calls, and how many there are in all."""

    rows: list[CallSeen]
    total: int


def calls_without_record(viewer: Viewer, day: date, page: int = 1) -> CallPage:
    """Answered calls of a day of which nobody has said what they were, in the order in which they came."""
    rows = asked(viewer, UNSAID_OF_DAY, [day, (max(1, page) - 1) * PAGE])
    totals = [row.pop("total") for row in rows]
    return CallPage([_seen(row) for row in rows], totals[0] if totals else 0)


# Whose calls an agent's have turned out to be, by the last fifty that people joined.
USUAL = """LEFT JOIN LATERAL (
    SELECT lately.worker FROM (
        SELECT s.worker FROM calls_settling s WHERE s.agent = c.agent AND s.agent <> ''
        AND s.settled_at BETWEEN c.offered - interval '60 days' AND c.offered + interval '60 days'
        ORDER BY s.settled_at DESC LIMIT 50) lately
    GROUP BY lately.worker ORDER BY count(*) DESC LIMIT 1
) usual ON true"""
LIKE = f"""SELECT {SHOWN}, usual.worker FROM calls_call c {SAID} {USUAL}
WHERE c.day BETWEEN %(first)s AND %(last)s AND c.result = 'answered' AND {UNSAID} AND {NEWEST}
AND (c.caller = %(phone)s
     OR (c.answered <= %(until)s AND coalesce(c.ended, c.answered) >= %(since)s))"""  # noqa: S608
MOST_SHOWN = 5
FAR_BEHIND = 3


@dataclass(frozen=True)
class Likely:
    """A call or a contact that may belong with the one at hand, with what speaks for it and against."""

    call: CallSeen
    contact: Capture
    reasons: list[Reason]


def calls_like(viewer: Viewer, captured: Capture) -> list[Likely]:
    """Calls that a contact may have come by, the likeliest first; only those of which nothing was said."""
    phone = tidy_number(captured.phone)
    days = {"first": local(captured.begun - WINDOW).date(), "last": local(captured.sent + WINDOW).date()}
    near = {"since": captured.begun - NEARLY, "until": captured.sent + NEARLY}
    rows = asked(viewer, LIKE, {**days, **near, "phone": phone if is_a_number(phone) else "-"})
    return _likeliest((_seen(row), captured, usually) for row in rows for usually in [row.pop("worker")])


USUAL_OF = f"SELECT usual.worker FROM calls_call c {USUAL} WHERE c.of_id = %s ORDER BY c.version DESC LIMIT 1"  # noqa: S608
OF_NUMBER = f"""SELECT said.contact_id FROM calls_call c {SAID}
WHERE c.caller = %s AND c.caller <> '' AND c.of_id <> %s AND said.contact_id IS NOT NULL AND {NEWEST}
GROUP BY said.contact_id ORDER BY max(c.offered) DESC LIMIT {MOST_SHOWN}"""  # noqa: S608


def contacts_like(viewer: Viewer, call: CallSeen) -> list[Likely]:
    """Contacts that a call may have been about: taken down while it went on, or that its caller rang about before."""
    if not viewer.sees_hub:
        return []
    spoken = call.spoken
    until = (spoken.ended or spoken.answered) + timedelta(hours=2)
    near = captures_between(viewer, spoken.answered - NEARLY, until)
    joined = joined_among(viewer, [one.id for one in near])
    usually = next((row["worker"] for row in asked(viewer, USUAL_OF, [call.id])), None)
    found = _likeliest((call, one, usually) for one in near if one.id not in joined)
    before = captures(viewer, [row["contact_id"] for row in asked(viewer, OF_NUMBER, [call.caller, call.id])])
    again = [Reason("The same number rang about it before", "same")]
    return [*found, *(Likely(call, one, again) for one in before)]


def joined_among(viewer: Viewer, contacts: Iterable[UUID]) -> set[UUID]:
    """Those of these contacts that have a call already."""
    rows = asked(
        viewer,
        f"""SELECT DISTINCT said.contact_id FROM calls_call c {SAID}
        WHERE c.of_id IN (SELECT call_id FROM calls_settling WHERE contact_id = ANY(%s)) AND {NEWEST}""",  # noqa: S608
        [list(contacts)],
    )
    return {row["contact_id"] for row in rows if row["contact_id"]}


def _likeliest(pairs: Iterable[tuple[CallSeen, Capture, UUID | None]]) -> list[Likely]:
    found = [
        Likely(call, contact, reasons(call.spoken, _captured(contact), usually))
        for call, contact, usually in pairs
    ]
    likely = sorted(found, key=lambda one: -weight(one.reasons))
    best = weight(likely[0].reasons) if likely else 0
    # What is far behind the likeliest is not worth a worker's reading; a person can always name another.
    return [one for one in likely if weight(one.reasons) > max(0, best - FAR_BEHIND)][:MOST_SHOWN]


def _captured(contact: Capture) -> Captured:
    return Captured(contact.begun, contact.sent, contact.phone, contact.taken_by)
