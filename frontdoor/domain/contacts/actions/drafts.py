"""Half-written forms and calls: saved at each step, opened again by a secret and a code, gone once sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions.raising import raise_concern
from frontdoor.domain.contacts.models import Draft
from frontdoor.domain.contacts.rules import DRAFT_LASTS, HUB_DRAFTS, DraftKind, StatedConcern
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.rules import How, Subject
from frontdoor.foundation.records.actor import holding
from frontdoor.foundation.records.onetime import CODE_LASTS, CODE_TRIES, fresh_code, why_not_opened
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.foundation.records.secrets import digest, link_secret


@dataclass(frozen=True)
class Begun:
    """A draft that was begun, and the secret that opens it."""

    id: UUID
    secret: str


def begin_draft(kind: DraftKind, answers: Mapping[str, Any], *, by: Viewer) -> Begun:
    """Begin a form or a call; the secret is told once and stored only as a digest."""
    secret = link_secret()
    at = now()
    with holding(digest(secret)):
        draft = Draft(
            kind=kind,
            answers=dict(answers),
            started_at=at,
            started_by=by.id,
            saved_at=at,
            saved_by=by.id,
            secret_digest=digest(secret),
        )
        draft.save(force_insert=True)
    return Begun(draft.id, secret)


def save_draft(secret: str, answers: Mapping[str, Any], *, by: Viewer) -> None:
    """Keep what was answered so far; answers not named here stay as they are."""
    with holding(digest(secret)):
        draft = _open(secret)
        draft.answers = {**draft.answers, **answers}
        draft.saved_at, draft.saved_by = now(), by.id
        draft.save(update_fields=["answers", "saved_at", "saved_by"])


def send_link(secret: str, email: str, link: str, *, by: Viewer) -> None:
    """Send the writer the link by which they find their half-written form again; it opens only with a code."""
    with transaction.atomic(), holding(digest(secret)):
        draft = _open(secret)
        send(
            to=email,
            how=How.EMAIL,
            subject=Subject.SAVED,
            body=f"What you wrote is saved for seven days. Go on with it here:\n\n{link}\n\n"
            "We then send you a code, so that nobody else can open it.",
            about=draft.id,
            by=by,
            key=f"draft-link:{draft.id}:{digest(email)[:16]}",
        )


def send_code(secret: str, email: str, link: str, *, by: Viewer) -> None:
    """Send the writer a one-time code with which the link opens their half-written form again."""
    with transaction.atomic(), holding(digest(secret)):
        draft = _open(secret)
        code, draft.code_digest = fresh_code(secret)
        draft.code_until, draft.code_tries = now() + CODE_LASTS, 0
        draft.save(update_fields=["code_digest", "code_until", "code_tries"])
        send(
            to=email,
            how=How.EMAIL,
            subject=Subject.CODE,
            body=f"Your code is {code}. It works for 15 minutes, at this link:\n\n{link}\n\n"
            "If you did not ask for a code, do nothing.",
            about=draft.id,
            by=by,
            key=f"draft-code:{draft.id}:{draft.code_until.isoformat()}",
        )


def open_draft_with_code(secret: str, code: str, *, by: Viewer) -> Mapping[str, Any]:
    """The half-written answers, for whoever holds both the link and the code that was sent."""
    with holding(digest(secret)):
        draft = _open(secret)
        kept, until, tries = draft.code_digest, draft.code_until, draft.code_tries
        refusal = why_not_opened(kept, until, tries, typed=code, secret=secret, at=now())
        if refusal:
            draft.code_tries = min(draft.code_tries + 1, CODE_TRIES)
        else:
            draft.code_digest, draft.code_until = "", None
        draft.save(update_fields=["code_tries", "code_digest", "code_until"])
    if refusal:  # said only now, since a refusal inside would undo the count of tries
        raise Refused(refusal)
    answers: Mapping[str, Any] = draft.answers
    return answers


@transaction.atomic
def send_form(secret: str, stated: StatedConcern, *, by: Viewer) -> UUID:
    """Send a form as a contact, once however often its button is pressed, and forget its half-written words.

    The contact keeps all of them. Returns the contact: the one that was sent before, where there is one.
    """
    with holding(digest(secret)):
        draft = _open(secret)
        if draft.sent_as is None:
            draft.sent_as, draft.answers = raise_concern(stated, by=by).id, {}
            draft.saved_at, draft.saved_by = now(), by.id
            draft.save(update_fields=["answers", "sent_as", "saved_at", "saved_by"])
        contact: UUID = draft.sent_as
    return contact


def forget_old_drafts(*, by: Viewer) -> int:
    """Forget half-written forms that nobody has touched for as long as we promised to keep them; says how many.

    A call or a paper is never forgotten here: it is the hub's own work, and somebody of the hub sends it or lets it go.
    """
    old = Draft.objects.filter(saved_at__lt=now() - DRAFT_LASTS).exclude(kind__in=HUB_DRAFTS)
    return old.delete()[0]


def _open(secret: str) -> Draft:
    draft = Draft.objects.select_for_update().filter(secret_digest=digest(secret)).first()
    if draft is None or draft.saved_at < now() - DRAFT_LASTS:
        raise NotThere
    return draft
