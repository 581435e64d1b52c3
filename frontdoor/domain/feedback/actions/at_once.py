"""Answering in the call itself: the decision, what the caller is told and the end, whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.queries import sign_off_rule
from frontdoor.domain.agreements.rules import HANDED_OVER, Outcome
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen
from frontdoor.domain.decisions.actions import decide
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.disclosure.rules import Talk, read_back
from frontdoor.domain.feedback.actions.closing import close
from frontdoor.domain.feedback.actions.releasing import tell_or_hold
from frontdoor.domain.feedback.rules import How
from frontdoor.domain.feedback.rules.at_once import NEEDS_SOMEBODY, AnsweredAtOnce
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import Refused


@dataclass(frozen=True)
class Answer:
    """What came of a conversation: what was said, the way it goes, and the needs and tests that it rests on."""

    talk: Talk
    outcome: Outcome
    needs: Sequence[NeedFound]
    tests: Sequence[Considered] = ()
    agreed_aloud: bool = False


@dataclass(frozen=True)
class Answered:
    """What was done: the words as they were told, empty while a second person still signs; and whether it is closed."""

    words: str
    how: How
    closed: bool
    held: bool = False
    """Whether a second person reads the words before they go: to a family, or to somebody who may have harmed."""


@transaction.atomic
def answer_at_once(contact: UUID, answer: Answer, *, by: Viewer) -> Answered:
    """Decide, tell the caller in the words that were read back, and close what needs nothing more.

    What a second person must sign first is decided and not told; what a team takes up stays open until it has.
    """
    seen = _answerable(contact, answer, by)
    decide(
        contact,
        outcome=answer.outcome,
        needs=answer.needs,
        tests=answer.tests,
        reasons=answer.talk.advised,
        by=by,
    )
    how = _way_for(seen.referrer.email)
    if not sign_off_rule(by, answer.outcome).begins_at_once(by.role):
        return Answered("", how, closed=False)
    words = _as_read_back(seen, answer.talk)
    held = tell_or_hold(contact, words, how=how, by=by) is not None
    record(AnsweredAtOnce(outcome=answer.outcome, agreed_aloud=answer.agreed_aloud), by=by, contact=contact)
    if held:
        return Answered(words, how, closed=False, held=True)
    if answer.outcome not in HANDED_OVER:
        close(contact, by=by)
    return Answered(words, how, closed=answer.outcome not in HANDED_OVER)


def _as_read_back(contact: ContactSeen, talk: Talk) -> str:
    """The conversation in words for this referrer, without whatever we hold that they must not read."""
    weighed = weighed_for_referrer(contact)
    return read_back(talk, weighed.recipient, weighed.protected)


def _way_for(email: str) -> How:
    """By e-mail where there is an address; else as it was said in the call."""
    return How.EMAIL if email else How.CALL


def _answerable(contact: UUID, answer: Answer, by: Viewer) -> ContactSeen:
    """The contact, where what was said is enough to answer it; refused otherwise."""
    seen = contact_seen(by, contact)
    if answer.outcome in NEEDS_SOMEBODY and not seen.people:
        raise Refused(f"Say who it is about: {answer.outcome.label.lower()} is for somebody.")
    if not answer.agreed_aloud and not seen.referrer.email:
        raise Refused("Read it out to them and agree it, or give an e-mail address to send it to.")
    return seen
