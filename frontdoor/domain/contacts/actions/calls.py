"""Calls being taken: kept at each answer, opened again by any colleague in the hub, sent as a contact."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.actions.raising import raise_concern
from frontdoor.domain.contacts.models import Contact, Draft
from frontdoor.domain.contacts.rules import DraftKind, StatedConcern
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.foundation.records.secrets import digest, link_secret


@transaction.atomic
def keep_call(call_id: UUID, answers: Mapping[str, Any], *, by: Viewer) -> datetime:
    """Keep what a call came to so far, beginning it with its first answer; says when it was kept.

    The page makes the id, so a call that was looked at and never begun leaves nothing behind.
    """
    must(by, May.RAISE)
    at = now()
    call, begun = Draft.objects.select_for_update().get_or_create(
        id=call_id,
        defaults={
            "kind": DraftKind.CALL,
            "answers": dict(answers),
            "started_at": at,
            "started_by": by.id,
            "saved_at": at,
            "saved_by": by.id,
            # Nobody is told this secret: a call is opened by its id, and only inside the hub.
            "secret_digest": digest(link_secret()),
        },
    )
    if not begun:
        _must_be_open(call)
        call.answers = {**call.answers, **answers}
        call.saved_at, call.saved_by = at, by.id
        call.save(update_fields=["answers", "saved_at", "saved_by"])
    return at


@transaction.atomic
def send_call(call_id: UUID, stated: StatedConcern, *, by: Viewer) -> Contact:
    """Send a call as a contact, once, and forget its half-written words: the contact keeps them all."""
    must(by, May.RAISE)
    call = _open_call(call_id)
    _must_be_open(call)
    contact = raise_concern(stated, by=by)
    call.answers, call.sent_as = {}, contact.id
    call.saved_at, call.saved_by = now(), by.id
    call.save(update_fields=["answers", "sent_as", "saved_at", "saved_by"])
    return contact


@transaction.atomic
def let_call_go(call_id: UUID, *, by: Viewer) -> None:
    """Drop a call in which nothing was said: a wrong number, or one begun twice. Words are never dropped."""
    must(by, May.RAISE)
    call = _open_call(call_id)
    _must_be_open(call)
    if call.answers.get("words") or call.answers.get("people"):
        raise Refused("Something was said in this call. Send it for triage, so that it can't be lost.")
    call.delete()


def _open_call(call_id: UUID) -> Draft:
    call = Draft.objects.select_for_update().filter(id=call_id, kind=DraftKind.CALL).first()
    if call is None:
        raise NotThere
    return call


def _must_be_open(call: Draft) -> None:
    if call.kind != DraftKind.CALL:
        raise NotThere
    if call.sent_as:
        raise Refused("This call was sent already, and nothing of it is lost. Open the contact to add to it.")
