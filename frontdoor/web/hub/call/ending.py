"""The end of a conversation: sent, decided and told in one go, with a receipt in place of the questions."""

from typing import cast

from django.http import HttpResponse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import DraftSeen
from frontdoor.domain.contacts.rules import StatedConcern
from frontdoor.domain.feedback.actions.at_once import Answer, Answered, answer_at_once
from frontdoor.domain.feedback.actions.offering import offer_help
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.deeds import attempted
from frontdoor.web.frame.pages import put_down_as, shows
from frontdoor.web.hub.call.help import picked_in, said_of
from frontdoor.web.hub.call.questions import Conversation
from frontdoor.web.hub.call.receipt import receipt
from frontdoor.web.hub.call.talking import people_said, talk_of
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
    return receipt(
        here.request, sent, done, Outcome(form.cleaned_data["outcome"]), form.cleaned_data["email"]
    )


def _answer(
    draft: DraftSeen, concern: StatedConcern, form: Conversation, chosen: Chosen, by: Viewer
) -> tuple[Sent, Answered]:
    sent, picked = send(draft, concern, by=by), picked_in(form.cleaned_data)
    offer_help(sent.contact_id, picked, by=by)
    answer = Answer(
        talk=talk_of(draft.answers, need_labels(by), people_said(draft.answers), said_of(by, picked)),
        outcome=Outcome(form.cleaned_data["outcome"]),
        needs=form.needs_found(),
        tests=form.tests_considered(),
        agreed_aloud=chosen is Chosen.ANSWERED,
    )
    return sent, answer_at_once(sent.contact_id, answer, by=by)
