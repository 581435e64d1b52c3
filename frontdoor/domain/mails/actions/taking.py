"""Taking in e-mails: each kept whole, once, and begun as a contact or joined to the open one that it surely answers."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError

from frontdoor.domain.accounts.rules import SYSTEM, May, Viewer, must
from frontdoor.domain.contacts.actions import attach, one_import_at_a_time, raise_concern, they_wrote
from frontdoor.domain.contacts.policies import is_closed
from frontdoor.domain.contacts.queries import referrer_known
from frontdoor.domain.contacts.rules import ContactJoined, StatedConcern, WayIn, alarming_words
from frontdoor.domain.mails.models import Mail
from frontdoor.domain.mails.queries import answered_lately, mail_known, signs_of
from frontdoor.domain.mails.rules import (
    Became,
    Ruling,
    Source,
    TakenIn,
    answer_to,
    chases,
    referrer_of,
    ruling,
    subject_line,
    words_of,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.queries import last_of
from frontdoor.foundation.exchange.mails.crude import crudely
from frontdoor.foundation.exchange.mails.identity import digest_of
from frontdoor.foundation.exchange.mails.reader import the_reader
from frontdoor.foundation.exchange.mails.vocabulary import ReadMail
from frontdoor.foundation.files.actions import keep_mail, store
from frontdoor.foundation.files.rules import LARGEST_MAIL, NotAccepted
from frontdoor.foundation.letters.actions import note_returned
from frontdoor.foundation.letters.addresses import checked_address
from frontdoor.foundation.letters.rules import How, NotSendable
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import Refused

log = logging.getLogger(__name__)
SOURCE = "email"
FAILED = (
    "This service itself failed over this e-mail. What letters stand in it are shown. Tell whoever runs it."
)
NOT_THE_MAILS_FAULT = (OperationalError, InterfaceError, OSError)
HOUR = timedelta(hours=1)
STEPS_OF_JOINING = 5
Reads = Callable[[bytes], ReadMail]


@dataclass(frozen=True, slots=True)
class _Arrived:
    """An e-mail on its way in."""

    raw: bytes
    digest: str
    mail: ReadMail
    source: Source
    may_answer: bool
    at: datetime
    by: Viewer


@dataclass(frozen=True, slots=True)
class _Kept:
    """Where its original and the files that came with it are kept, and what is said of each."""

    original: UUID
    files: tuple[UUID, ...]
    attached: list[dict[str, Any]]


def take_in(
    raw: bytes, source: Source, *, may_answer: bool = True, reads: Reads | None = None, by: Viewer
) -> TakenIn:
    """Take in one e-mail, in a transaction of its own; one that is there already is left alone.

    It is never lost over what is in it: what can't be read is kept and shown to a person. Raises Refused only for one
    that is empty or too large to be kept, and whatever the database or the disk raises when they fail: then nothing of
    it is stored, and it can be taken in again.
    """
    must(by, May.IMPORT)
    _must_be_possible_to_keep(raw)
    digest = digest_of(raw)
    known = _there_already(digest)
    if known is not None:
        return TakenIn(Became.ALREADY_THERE, known.contact_id, bool(known.unreadable))
    mail = (reads or the_reader().read)(raw)
    arrived = _Arrived(raw, digest, mail, source, may_answer, now(), by)
    try:
        return _keep_once(arrived)
    except NOT_THE_MAILS_FAULT:
        raise
    except Exception as ours:  # noqa: BLE001 - whatever our own mistake over it, the e-mail must reach a person
        # Only the kind of error is logged: its text may repeat the e-mail.
        log.error("e-mail %s: %s", digest, type(ours).__name__)
    return _keep_once(replace(arrived, mail=crudely(raw, FAILED)))


def _must_be_possible_to_keep(raw: bytes) -> None:
    if not raw.strip():
        raise Refused("This file is empty. Nothing was sent in it.")
    if len(raw) > LARGEST_MAIL:
        raise Refused(
            f"This e-mail is {len(raw) // 2**20} MB; the largest kept is {LARGEST_MAIL // 2**20} MB. "
            "It is where it was: open it with a mail program, and add what it says as a contact."
        )


def _there_already(digest: str) -> Mail | None:
    """The e-mail where it was taken in before; asked as the service: its contact may be closed to whoever asks."""
    with acting_as(SYSTEM.id):
        return mail_known(SYSTEM, digest)


def _keep_once(arrived: _Arrived) -> TakenIn:
    by = arrived.by
    with acting_as(by.id):
        one_import_at_a_time(SOURCE, by=by)
        known = _there_already(arrived.digest)
        if known is not None:
            return TakenIn(Became.ALREADY_THERE, known.contact_id, bool(known.unreadable))
        found = ruling(signs_of(by, arrived.mail))
        _note_what_came_back(arrived)
        if found.to is not None and found.sure and not arrived.mail.unreadable:
            goes_on = _where_it_goes_on(found.to.contact, by)
            if not is_closed(by, goes_on):
                return _join(arrived, goes_on, found)
            found = replace(found, because=f"{found.because} That contact is closed.")
        return _begin(arrived, found)


def _begin(arrived: _Arrived, found: Ruling) -> TakenIn:
    """A contact of its own: whatever arrives is one, whoever then finds that it belongs elsewhere."""
    contact = new_id()
    mail, kept = arrived.mail, _keep(arrived, contact)
    to = _may_be_answered_at(arrived)
    row = _row(arrived, contact, kept)
    row.answered_to = to
    row.suggested_id, row.suggested_because = (found.to.contact, found.because) if found.to else (None, "")
    known = referrer_known(arrived.by, (mail.sender, mail.reply_to))
    raise_concern(
        StatedConcern(
            way_in=WayIn.EMAIL,
            words=words_of(mail),
            referrer=referrer_of(mail, known, to=to),
            people=(),
            received_at=row.received_at,
            source=SOURCE,
            attachments=kept.files,
            id=contact,
        ),
        by=arrived.by,
    )
    row.save(force_insert=True)
    return TakenIn(Became.CONTACT, contact, bool(mail.unreadable))


def _join(arrived: _Arrived, contact: UUID, found: Ruling) -> TakenIn:
    """More of a contact that is open: its documents are put with it, and it is unread again."""
    mail, kept = arrived.mail, _keep(arrived, contact)
    row = _row(arrived, contact, kept)
    row.joined, row.chases, row.because = True, chases(mail), found.because
    attach(contact, kept.files, by=arrived.by)
    row.save(force_insert=True)
    alarming = bool(alarming_words(words_of(mail)))
    they_wrote(contact, way_in=WayIn.EMAIL, chasing=row.chases, alarming=alarming, by=arrived.by)
    return TakenIn(Became.JOINED, contact)


def _where_it_goes_on(contact: UUID, by: Viewer) -> UUID:
    """The contact itself, or the one that it was joined to."""
    for _ in range(STEPS_OF_JOINING):
        joined = last_of(by, contact, ContactJoined) if is_closed(by, contact) else None
        if joined is None or not isinstance(joined.deed, ContactJoined):
            break
        contact = UUID(joined.deed.to_contact_id)
    return contact


def _note_what_came_back(arrived: _Arrived) -> None:
    for one in arrived.mail.returned:
        with suppress(ValueError):
            note_returned(UUID(one.partition("@")[0]), by=arrived.by)


def _may_be_answered_at(arrived: _Arrived) -> str:
    """Where an acknowledgement of it may go; empty where none may, or none could arrive."""
    if not arrived.may_answer:
        return ""
    to = arrived.mail.reply_to or arrived.mail.sender
    lately = answered_lately(arrived.by, to, arrived.at - HOUR)
    ours = frozenset({settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].strip("> ").lower()})
    to = answer_to(arrived.mail, answered_lately=lately, ours=ours)
    try:
        return checked_address(to, How.EMAIL) if to else ""
    except NotSendable:
        return ""


def _keep(arrived: _Arrived, contact: UUID) -> _Kept:
    """Its original, and each file that came with it, sealed; a file that is not taken is named with the reason."""
    original = keep_mail(arrived.raw, name=f"e-mail {arrived.digest[:8]}.eml", subject=contact, by=arrived.by)
    files: list[UUID] = []
    attached: list[dict[str, Any]] = []
    for one in arrived.mail.attachments:
        said: dict[str, Any] = {"name": one.name, "size": len(one.content)}
        try:
            kept = store(BytesIO(one.content), name=one.name, subject=contact, by=arrived.by)
        except NotAccepted as refused:
            attached.append({**said, "why": refused.reason})
        else:
            files.append(kept.id)
            attached.append({**said, "file": str(kept.id)})
    return _Kept(original.id, tuple(files), attached)


def _row(arrived: _Arrived, contact: UUID, kept: _Kept) -> Mail:
    mail, source = arrived.mail, arrived.source
    received = source.arrived_at or mail.arrived_at or mail.sent_at or arrived.at
    return Mail(
        digest=arrived.digest,
        contact_id=contact,
        came_by=source.by,
        came_as=source.name[-255:],
        original_id=kept.original,
        size=len(arrived.raw),
        message_id=mail.message_id[:250],
        answers=list(mail.answers),
        sender=mail.sender[:320],
        sender_name=mail.sender_name[:120],
        reply_to=mail.reply_to[:320],
        to=list(mail.to),
        subject=mail.subject[:500],
        exchange=subject_line(mail.subject),
        text=mail.text,
        marks=[mark.value for mark in mail.marks],
        left_unread=list(mail.left_unread),
        unreadable=mail.unreadable,
        attached=kept.attached,
        sent_at=mail.sent_at,
        received_at=min(received, arrived.at),
        taken_at=arrived.at,
        taken_by=arrived.by.id,
    )
