"""The half-written form of this visitor: found by a secret kept with their visit, saved at every page."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.actions import begin_draft, save_draft
from frontdoor.domain.contacts.queries import draft_held
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import NotThere

HELD, SENT = "writing", "sent"


@dataclass
class Writing:
    """A form being written: its secret, its answers so far, and the contact that it became."""

    secret: str
    answers: dict[str, Any]
    sent_as: UUID | None = None

    def keep(self, **answers: Any) -> None:
        """Keep these answers at once."""
        save_draft(self.secret, answers, by=INTAKE)
        self.answers.update(answers)


def begin(request: HttpRequest) -> Writing:
    """Begin a form, or go on with the one this visitor has begun."""
    found = going_on(request)
    if found:
        return found
    answers = {"contact": str(new_id())}
    begun = begin_draft(DraftKind.PUBLIC, answers, by=INTAKE)
    hold(request, begun.secret)
    return Writing(begun.secret, answers)


def going_on(request: HttpRequest) -> Writing | None:
    """The form this visitor is writing and has not sent, if there is one."""
    found = held(request)
    return found if found and found.sent_as is None else None


def held(request: HttpRequest) -> Writing | None:
    """The form this visitor has begun here, sent or not."""
    secret = request.session.get(HELD)
    if not secret:
        return None
    try:
        draft = draft_held(INTAKE, secret)
    except NotThere:
        return None
    return Writing(secret, dict(draft.answers), draft.sent_as)


def hold(request: HttpRequest, secret: str) -> None:
    """Remember which form is this visitor's, for as long as their browser is open and no longer.

    Somebody who lives with the person at risk may be the next to use this device.
    """
    request.session[HELD] = secret
    request.session.set_expiry(0)


def remember_sent(request: HttpRequest, contact: UUID) -> None:
    """The form was sent: keep only which contact it became, to show its reference."""
    request.session[SENT] = str(contact)
    request.session.pop(HELD, None)


def sent_contact(request: HttpRequest) -> UUID | None:
    """The contact that this visitor has sent, if they have."""
    found = request.session.get(SENT)
    return UUID(found) if found else None
