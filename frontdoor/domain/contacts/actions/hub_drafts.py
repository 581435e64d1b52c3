"""What the hub itself writes down: calls and papers, kept at each answer, opened again by any colleague, sent once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.actions.raising import raise_concern
from frontdoor.domain.contacts.models import Contact, Draft
from frontdoor.domain.contacts.rules import HUB_DRAFTS, DraftKind, ReferrerCoached, StatedConcern
from frontdoor.domain.contacts.rules.company import BESIDE
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.live.saying import say_changed
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.foundation.records.secrets import digest, link_secret
from frontdoor.foundation.records.together import together, with_words

GIVEN = ("key", "part")
"""What the page itself puts with every person; anything else was said."""


@transaction.atomic
def keep_hub_draft(draft_id: UUID, kind: DraftKind, answers: Mapping[str, Any], *, by: Viewer) -> datetime:
    """Keep what a call or a paper came to so far, beginning it with its first answer; says when it was kept.

    The page makes the id, so a call that was looked at and never begun leaves nothing behind.
    """
    must(by, May.RAISE)
    at = now()
    draft, begun = Draft.objects.select_for_update().get_or_create(
        id=draft_id,
        defaults={
            "kind": kind,
            "answers": dict(answers),
            "started_at": at,
            "started_by": by.id,
            "saved_at": at,
            "saved_by": by.id,
            # Nobody is told this secret: the hub's drafts are opened by their id, and only inside the hub.
            "secret_digest": digest(link_secret()),
        },
    )
    if not begun:
        _must_be_open(draft, kind)
        draft.answers = {**draft.answers, **answers}
        draft.saved_at, draft.saved_by = at, by.id
        draft.save(update_fields=["answers", "saved_at", "saved_by"])
    say_changed(draft_id)
    return at


@dataclass(frozen=True)
class Kept:
    """What is kept of a call: when, and what a colleague wrote that the page which saved it does not show."""

    at: datetime
    answers: Mapping[str, Any]
    theirs: Mapping[str, Any]
    renamed: bool


@transaction.atomic
def keep_together(
    draft_id: UUID, kind: DraftKind, answers: Mapping[str, Any], *, was: Mapping[str, str], by: Viewer
) -> Kept:
    """Keep a call on which several may write: each answer by its own change, and both where two clash.

    `was` says what the page showed before, so that whoever changed nothing undoes nothing.
    """
    must(by, May.RAISE)
    draft = Draft.objects.select_for_update().filter(id=draft_id).first()
    both = together(draft.answers if draft else {}, answers, was, str(by.id))
    at = keep_hub_draft(draft_id, kind, both.answers, by=by)
    return Kept(at, both.answers, both.theirs, both.renamed)


@transaction.atomic
def settle_clash(draft_id: UUID, place: int, *, put_in: bool, by: Viewer) -> None:
    """Put words in that clashed with a colleague's, after those that stand there, or leave them out."""
    must(by, May.RAISE)
    draft = _open_draft(draft_id)
    clashes = list(draft.answers.get("clashes") or ())
    if not 0 <= place < len(clashes):
        return
    one = clashes.pop(place)
    answers = {**draft.answers, "clashes": clashes}
    draft.answers = with_words(answers, one["name"], one["value"]) if put_in else answers
    draft.saved_at, draft.saved_by = now(), by.id
    draft.save(update_fields=["answers", "saved_at", "saved_by"])
    say_changed(draft_id)


@transaction.atomic
def send_hub_draft(
    draft_id: UUID, stated: StatedConcern, *, coached: ReferrerCoached | None = None, by: Viewer
) -> Contact:
    """Send a call or a paper as a contact, once, and forget its half-written words: the contact keeps them all."""
    must(by, May.RAISE)
    draft = _open_draft(draft_id)
    contact = raise_concern(stated, by=by)
    if coached:
        record(coached, by=by, contact=contact.id)
    draft.answers, draft.sent_as = {}, contact.id
    draft.saved_at, draft.saved_by = now(), by.id
    draft.save(update_fields=["answers", "sent_as", "saved_at", "saved_by"])
    say_changed(draft_id)
    return contact


@transaction.atomic
def let_hub_draft_go(draft_id: UUID, *, by: Viewer) -> None:
    """Drop what says nothing: a wrong number, or one begun twice. Words and scans are never dropped."""
    must(by, May.RAISE)
    draft = _open_draft(draft_id)
    if _says_something(draft.answers):
        raise Refused(
            "Something is written or scanned here already. Send it for triage, so that it can't be lost."
        )
    draft.delete()


def _says_something(answers: Mapping[str, Any]) -> bool:
    people = [
        value for one in answers.get("people") or () for name, value in one.items() if name not in GIVEN
    ]
    beside = [value for name, value in answers.items() if name.startswith(BESIDE)]
    return bool(answers.get("words") or answers.get("scans") or any(people) or any(beside))


def _open_draft(draft_id: UUID) -> Draft:
    draft = Draft.objects.select_for_update().filter(id=draft_id, kind__in=HUB_DRAFTS).first()
    if draft is None:
        raise NotThere
    _must_be_open(draft, DraftKind(draft.kind))
    return draft


def _must_be_open(draft: Draft, kind: DraftKind) -> None:
    if draft.kind != kind:
        raise NotThere
    if draft.sent_as:
        raise Refused("This was sent already, and nothing of it is lost. Open the contact to add to it.")
