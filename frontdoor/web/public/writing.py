"""The half-written form of this visitor: found by a secret in their sign-in cookie, saved at every page."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.actions import begin_draft, save_draft
from frontdoor.domain.contacts.queries import draft_held
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import NotThere

HELD = "writing"


@dataclass
class Writing:
    """A form being written: its secret and its answers so far."""

    secret: str
    answers: dict[str, Any]
    is_sent: bool

    def keep(self, **answers: Any) -> None:
        """Keep these answers at once."""
        save_draft(self.secret, answers, by=INTAKE)
        self.answers.update(answers)


def begin(request: HttpRequest) -> Writing:
    """Begin a form, or go on with the one this visitor has begun."""
    found = going_on(request)
    if found and not found.is_sent:
        return found
    answers = {"contact": str(new_id())}
    begun = begin_draft(DraftKind.PUBLIC, answers, by=INTAKE)
    hold(request, begun.secret)
    return Writing(begun.secret, answers, is_sent=False)


def going_on(request: HttpRequest) -> Writing | None:
    """The form this visitor is writing, if there is one."""
    secret = request.session.get(HELD)
    if not secret:
        return None
    try:
        draft = draft_held(INTAKE, secret)
    except NotThere:
        return None
    return Writing(secret, dict(draft.answers), is_sent=draft.sent_as is not None)


def hold(request: HttpRequest, secret: str) -> None:
    """Remember, for this visitor alone, which form is theirs."""
    request.session[HELD] = secret


def leave(request: HttpRequest) -> None:
    """Forget it on this device."""
    request.session.pop(HELD, None)
