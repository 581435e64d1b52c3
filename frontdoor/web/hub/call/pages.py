"""The page on which a call is taken."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import DraftSeen
from frontdoor.domain.contacts.rules import DraftKind, StatedConcern, WayIn
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.ids import new_id
from frontdoor.web.hub.call.questions import Call
from frontdoor.web.hub.keying import pages as keying
from frontdoor.web.hub.keying.sending import Chosen
from frontdoor.web.hub.keying.stating import concern_of


def concern_by_telephone(draft: DraftSeen, chosen: Chosen, by: Viewer) -> StatedConcern:
    """Say a call as a concern; what its taker chose at the end is kept with it, for whoever goes on."""
    return concern_of(
        draft.answers,
        way_in=WayIn.TELEPHONE,
        received_at=draft.started_at,
        on=today(),
        original={"call": {"taken_by": by.name, "chosen": chosen.label}},
    )


CALL = keying.Sheet(
    kind=DraftKind.CALL,
    page="hub:call",
    template="hub/call/call.html",
    asked=Call,
    concern=concern_by_telephone,
    sent_words=lambda sent, _: f"Sent. Read out to the caller: reference {sent.reference}, code {sent.code}.",
    dropped_words="The call was dropped: nothing was said in it.",
)


def start(request: HttpRequest) -> HttpResponse:
    """A fresh call: its address is made here, and its draft with the first answer that is kept."""
    return redirect("hub:call", new_id())


def call(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """The call: every question on one screen."""
    return keying.keyed(request, CALL, call_id)


def save(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """The call, kept as it stands."""
    return keying.saved(request, CALL, call_id)
