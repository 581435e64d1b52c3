"""What a caller is told when a conversation ends, and what stands in place of its questions."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.agreements.rules import HANDED_OVER, Outcome
from frontdoor.domain.feedback.actions.at_once import Answered
from frontdoor.domain.feedback.rules import How
from frontdoor.web.frame.pages import render
from frontdoor.web.hub.keying.sending import Sent


def receipt(request: HttpRequest, sent: Sent, done: Answered, outcome: Outcome, email: str) -> HttpResponse:
    """In place of the questions what came of it; without scripts the contact, with the same words above it."""
    said = _said(sent, done, outcome, email)
    if "HX-Request" not in request.headers:
        messages.success(request, said)
        for reason in sent.unlinked:
            messages.warning(request, reason)
        return redirect("hub:contact", sent.contact_id)
    page = {
        "sent": sent,
        "done": done,
        "said": said,
        "hands_over": outcome in HANDED_OVER and bool(done.words),
    }
    return render(request, "hub/call/sent.html", page)


def _said(sent: Sent, done: Answered, outcome: Outcome, email: str) -> str:
    code = f"Read out to the caller: reference {sent.reference}, code {sent.code}."
    return " ".join(filter(None, (_told(done, email), _after(done, outcome), code)))


def _told(done: Answered, email: str) -> str:
    if not done.words:
        return "A manager signs it first; they are told then."
    if done.held:
        return "A colleague reads the words first, as they go to a family; they are told then."
    return f"Sent to {email}." if done.how is How.EMAIL else "Told in this call."


def _after(done: Answered, outcome: Outcome) -> str:
    if done.closed:
        return "The contact is closed."
    return "Next: hand it over." if outcome in HANDED_OVER and done.words else ""
