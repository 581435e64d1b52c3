"""The end of a conversation: sent, decided and told in one go, with a receipt in place of the questions."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.agreements.rules import HANDED_OVER, Outcome
from frontdoor.domain.contacts.queries import DraftSeen
from frontdoor.domain.contacts.rules import StatedConcern
from frontdoor.domain.feedback.actions.at_once import Answer, Answered, answer_at_once
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.deeds import attempted
from frontdoor.web.frame.pages import put_down_as, render, shows
from frontdoor.web.hub.call.questions import Conversation
from frontdoor.web.hub.call.talking import talk_of
from frontdoor.web.hub.keying.pages import Open
from frontdoor.web.hub.keying.questions import Stated
from frontdoor.web.hub.keying.sending import Chosen, Sent, send


def answered(here: Open, draft: DraftSeen, asked: Stated, chosen: Chosen) -> HttpResponse | None:
    """Answer in the call and show the receipt; None, with the form saying why, where it could not be done."""
    form, by = cast(Conversation, asked), here.by
    if not form.say_what_answering_needs():
        return None
    concern = here.sheet.concern(draft, chosen, by)
    ok, both = attempted(form, lambda: _answer(draft, concern, form, chosen, by))
    if not ok or both is None:
        return None
    sent, done = both
    shows(here.request, sent.contact_id)
    if done.words and done.how is How.CALL and not done.held:
        put_down_as(here.request, Kind.DISCLOSURE)  # a message puts itself on record when it goes
    return _receipt(
        here.request, sent, done, Outcome(form.cleaned_data["outcome"]), form.cleaned_data["email"]
    )


def _answer(
    draft: DraftSeen, concern: StatedConcern, form: Conversation, chosen: Chosen, by: Viewer
) -> tuple[Sent, Answered]:
    sent = send(draft, concern, by=by)
    answer = Answer(
        talk=talk_of(draft.answers, need_labels(by)),
        outcome=Outcome(form.cleaned_data["outcome"]),
        needs=form.needs_found(),
        tests=form.tests_considered(),
        agreed_aloud=chosen is Chosen.ANSWERED,
    )
    return sent, answer_at_once(sent.contact_id, answer, by=by)


def _receipt(request: HttpRequest, sent: Sent, done: Answered, outcome: Outcome, email: str) -> HttpResponse:
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
    told = (
        "A manager signs it first; they are told then."
        if not done.words
        else "A colleague reads the words first, as they go to a family; they are told then."
        if done.held
        else f"Sent to {email}."
        if done.how is How.EMAIL
        else "Told in this call."
    )
    after = (
        "The contact is closed."
        if done.closed
        else "Next: hand it over."
        if outcome in HANDED_OVER and done.words
        else ""
    )
    code = f"Read out to the caller: reference {sent.reference}, code {sent.code}."
    return " ".join(filter(None, (told, after, code)))
