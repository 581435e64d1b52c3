"""The call on a contact's page: the one it came by, chasers after it, and suggestions while none is joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.calls.actions import join_call, take_back
from frontdoor.domain.calls.queries import CallSeen, Likely, call_seen, calls_like
from frontdoor.domain.calls.rules import said_number
from frontdoor.domain.contacts.queries import Capture, ContactSeen, captures
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.foundation.govuk.words import day, plural
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.asked import id_in
from frontdoor.web.frame.deeds import done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.phones.one import TAKEN_BACK
from frontdoor.web.hub.phones.telling import waited


@dataclass(frozen=True)
class Line:
    """The fold in one line: what it says, whether it is over, and whether it stands open."""

    line: str
    done: bool = False
    open: bool = False


def call_fold(by: Viewer, contact: ContactSeen, joined: Sequence[CallSeen]) -> dict[str, Any] | None:
    """What the fold shows; None where there is nothing to show: no call is joined, and it did not come by one."""
    by_telephone = contact.way_in is WayIn.TELEPHONE
    likely = calls_like(by, _capture(contact)) if by_telephone and not joined else []
    if not joined and not by_telephone:
        return None
    return {
        "fold": _line(joined, likely),
        "joined": joined,
        "likely": likely,
        "may_say": may(by, May.RAISE),
        "may_open": may(by, May.LOOK),
        "waited": waited,
        "number": said_number,
    }


def _line(joined: Sequence[CallSeen], likely: Sequence[Likely]) -> Line:
    if joined:
        first = joined[0]
        more = f", and {plural(len(joined) - 1, 'more call')}" if len(joined) > 1 else ""
        return Line(f"{day(first.offered)}, waited {waited(first.waited)}{more}", done=True)
    if likely:
        return Line(f"{plural(len(likely), 'call')} of the log may be this one", open=True)
    return Line("Not found in the log yet")


def _capture(contact: ContactSeen) -> Capture:
    return Capture(
        id=contact.id,
        reference=contact.reference,
        way_in=contact.way_in,
        begun=contact.received_at,
        sent=contact.raised_at,
        taken_by=contact.raised_by,
        phone=contact.referrer.phone,
        who=contact.referrer.name,
    )


def contact_call(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """One press on a contact's page: this is the call, or it was not."""
    by = viewer(request)
    if not captures(by, [contact_id]):
        raise NotThere
    if request.method != "POST":
        return redirect("hub:contact", contact_id)
    call_id = id_in(request, "call")
    if request.POST.get("do") == "undo":
        if call_seen(by, call_id).contact_id != contact_id:
            raise NotThere
        take_back(call_id, by=by)
        return done(request, TAKEN_BACK, "hub:contact", contact_id)
    join_call(call_id, contact_id, by=by)
    return done(request, "Joined: the call stands with this contact.", "hub:contact", contact_id)
