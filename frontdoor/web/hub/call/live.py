"""Several on one call: who else is there, and what they wrote since this page last asked."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_datetime

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import DraftSeen, hub_draft
from frontdoor.foundation.live.here import others_here
from frontdoor.foundation.live.saying import hears
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.call.company import company_of
from frontdoor.web.hub.call.sheets import sheet_of
from frontdoor.web.hub.keying.answers import people_of
from frontdoor.web.hub.keying.both import clashed, of_everybody
from frontdoor.web.hub.keying.pages import Sheet, beside


def hear(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """Let a page that shows a call hear that it changed; what changed it then asks for as whoever has it open."""
    return hears(call_id)


def new(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """Who else is on a call, and what stands on it where a colleague wrote since; nothing if it shows all."""
    by = viewer(request)
    draft, here = hub_draft(by, call_id), who_is_here(by, call_id)
    page: dict[str, Any] = {"here": here, "sent_as": None, "theirs": ""}
    if draft and draft.sent_as:
        sender = names_of(by, [draft.saved_by]).get(draft.saved_by, "A colleague")
        page |= {"sent_as": draft.sent_as, "sent_by": "You" if draft.saved_by == by.id else sender}
    elif draft and _is_news(draft, by, request.GET.get("since", "")):
        page |= _news(by, sheet_of(by), draft, request.GET.get("person", "").split())
    elif request.GET.get("here") == " ".join(
        here
    ):  # a region that says the same again would be read out again
        return HttpResponse(status=204)
    return render(request, "hub/call/_new.html", page)


def who_is_here(by: Viewer, call_id: UUID) -> dict[str, str]:
    """Who else has this call open: their names by their ids."""
    others = others_here(call_id, by.id)
    names = names_of(by, others) if others else {}
    return {str(one): names[one] for one in others if one in names}


def _is_news(draft: DraftSeen, by: Viewer, since: str) -> bool:
    """Whether a colleague wrote after what this page shows; its own words it has already, and theirs with them."""
    shown = parse_datetime(since) if since else None
    return draft.saved_by != by.id and not (shown and shown.tzinfo and shown >= draft.saved_at)


def _news(by: Viewer, sheet: Sheet, draft: DraftSeen, on_page: Sequence[str]) -> dict[str, Any]:
    people = people_of(draft.answers)
    return {
        **beside(by, draft.answers, [one for one in people if one["key"] in on_page]),
        **sheet.further(by, draft.answers, None),
        "theirs": of_everybody(draft.answers),
        "on_page": on_page,
        "clashed": clashed(by, draft.answers, sheet.asked),
        "more_people": not {one["key"] for one in people} <= set(on_page),
        "saved_at": draft.saved_at,
        "company": company_of(by, draft.id, draft.answers),
    }
