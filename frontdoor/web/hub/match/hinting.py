"""What the page of a match says to those who triage where there may be a restricted record, and its one button."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import InvolvedSeen
from frontdoor.domain.matching.queries import Sought
from frontdoor.domain.needtoknow.actions import ask_guardian, hint_on
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.pages import viewer


def hint_of(by: Viewer, contact_id: UUID, sought: Sought) -> dict[str, Any]:
    """Whether this person may be on a restricted record, and what was asked about them last."""
    hinted, asked = hint_on(contact_id, sought, by=by)
    return {"hinted": hinted, "asked": asked}


def asks_guardian(request: HttpRequest, contact_id: UUID, person: InvolvedSeen) -> HttpResponse:
    """Ask the guardian about this person, and stay on the page."""
    by, who = viewer(request), person.person
    try:
        with transaction.atomic():
            ask_guardian(contact_id, who.id, by=by)
        messages.success(request, "Asked. The information governance lead has it.")
    except Refused as refusal:
        messages.warning(request, refusal.reason)
    return redirect(f"{reverse('hub:match', args=[contact_id])}?person={who.id}")
