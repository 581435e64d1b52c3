"""The page on which a call is taken, and answered where whoever takes it may decide."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.records.ids import new_id
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.call.company import ask_early_help, company_of
from frontdoor.web.hub.call.live import who_is_here
from frontdoor.web.hub.call.sheets import sheet_of
from frontdoor.web.hub.keying import pages as keying
from frontdoor.web.hub.keying.answers import Answers


def start(request: HttpRequest) -> HttpResponse:
    """A fresh call: its address is made here, and its draft with the first answer that is kept."""
    return redirect("hub:call", new_id())


def call(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """The call: every question on one screen."""
    by = viewer(request)
    answer = keying.keyed(request, sheet_of(by), call_id, beside=_company)
    if request.method == "POST" and request.POST.get("do") == "invite":
        ask_early_help(request, call_id)
    return answer


def _company(by: Viewer, call_id: UUID, answers: Answers) -> dict[str, Any]:
    return {"here": who_is_here(by, call_id), "company": company_of(by, call_id, answers)}


def save(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """The call, kept as it stands."""
    return keying.saved(request, sheet_of(viewer(request)), call_id)
