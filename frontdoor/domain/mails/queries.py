"""Reading e-mails, for the hub alone: those of a contact, and all that tells to which contact another belongs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import (
    addresses_of_referrers,
    contact_by_reference,
    contact_lines,
    raised_from,
)
from frontdoor.domain.mails.models import Mail
from frontdoor.domain.mails.rules import Known, Pointer, Sent, Written, named_references, pointers
from frontdoor.foundation.clock import now
from frontdoor.foundation.exchange.mails.passages import Kind, Passage, passages
from frontdoor.foundation.exchange.mails.vocabulary import Mark, ReadMail
from frontdoor.foundation.files.queries import Opened, open_file
from frontdoor.foundation.letters.queries import letters_named
from frontdoor.foundation.letters.rules import Subject
from frontdoor.foundation.records.readings import Reading
from frontdoor.foundation.records.refusals import NotThere

LOOKED_BACK = timedelta(days=90)
MOST_BEFORE = 50
OUR_SUBJECTS = frozenset(subject.value.casefold() for subject in Subject)


@dataclass(frozen=True)
class MailSeen:
    """An e-mail as a page shows it: its words in passages, what was not read, and what it may belong to."""

    id: UUID
    contact: UUID
    sender: str
    sender_name: str
    reply_to: str
    to: tuple[str, ...]
    subject: str
    sent_at: datetime | None
    received_at: datetime
    passages: tuple[Passage, ...]
    marks: tuple[Mark, ...]
    left_unread: tuple[str, ...]
    unreadable: str
    attached: tuple[Mapping[str, Any], ...]
    joined: bool
    chases: bool
    because: str
    suggested: UUID | None
    suggested_reference: str
    suggested_because: str
    size: int

    @property
    def not_kept_apart(self) -> tuple[Mapping[str, Any], ...]:
        """The files that are in the original only, each with the reason."""
        return tuple(one for one in self.attached if one.get("why"))


def mails_of(viewer: Viewer, contact: UUID) -> list[MailSeen]:
    """The e-mails of one contact, the one it began with first."""
    return reading_mails(viewer, contact).found


def reading_mails(viewer: Viewer, contact: UUID) -> Reading[list[MailSeen]]:
    """The e-mails of one contact, to be read along with more; what one may belong to is asked for only where it may."""
    rows = Mail.objects.filter(contact_id=contact) if viewer.sees_hub else Mail.objects.none()
    return Reading(rows.order_by("joined", "received_at", "id"), seen=partial(_all_seen, viewer))


def _all_seen(viewer: Viewer, rows: Sequence[Mail]) -> list[MailSeen]:
    suggested = {row.suggested_id for row in rows if row.suggested_id}
    lines = contact_lines(viewer, suggested) if suggested else {}
    return [_seen(row, {one: line.reference for one, line in lines.items()}) for row in rows]


def original_of(viewer: Viewer, contact: UUID, mail_id: UUID) -> Opened:
    """An e-mail of a contact exactly as it came, to save and never to run."""
    row = Mail.objects.filter(id=mail_id, contact_id=contact).first()
    if row is None:
        raise NotThere
    return open_file(viewer, row.original_id, original=True)


def mail_known(viewer: Viewer, digest: str) -> Mail | None:
    """The e-mail of this digest, where it was taken in before."""
    return Mail.objects.filter(digest=digest).first()


def answered_lately(viewer: Viewer, address: str, since: datetime) -> int:
    """How many acknowledgements went to an address since."""
    return Mail.objects.filter(answered_to=address, taken_at__gte=since).count()


def signs_of(viewer: Viewer, mail: ReadMail) -> list[Pointer]:
    """Every sign of which contact an e-mail belongs to, the surest first."""
    at = now()
    addresses = [one for one in dict.fromkeys((mail.sender, mail.reply_to)) if one]
    before = _before(mail, addresses, at)
    referenced = [contact_by_reference(viewer, one) for one in named_references(mail)]
    ours = {letter.id: letter for letter in letters_named(viewer, _ids_of_ours(mail))}
    raised = raised_from(viewer, addresses, at - LOOKED_BACK) if addresses else []
    contacts = {row.contact_id for row in before} | {one for one in referenced if one} | set(raised)
    known = _known(viewer, contacts | {letter.about for letter in ours.values()})
    return pointers(
        mail,
        at=at,
        sent=[
            Sent(_id_in(mail, letter.id), letter.to, known[letter.about])
            for letter in ours.values()
            if letter.about in known
        ],
        written=[
            Written(row.message_id, row.sender, row.exchange, row.received_at, known[row.contact_id])
            for row in before
        ],
        named=[known[one] for one in referenced if one in known],
        of_sender=_lately({*raised, *(row.contact_id for row in before if row.sender in addresses)}, known),
        our_subjects=OUR_SUBJECTS,
    )


def _before(mail: ReadMail, addresses: list[str], at: datetime) -> list[Mail]:
    """E-mails that this one says it answers, and those of the same sender; each names the contact where it went."""
    answered = Mail.objects.filter(message_id__in=mail.answers)[:MOST_BEFORE] if mail.answers else []
    recent = Mail.objects.filter(sender__in=addresses, taken_at__gte=at - LOOKED_BACK).order_by("-taken_at")
    return list({row.id: row for row in (*answered, *(recent[:MOST_BEFORE] if addresses else ()))}.values())


def _known(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, Known]:
    wanted = list(contacts)
    lines = contact_lines(viewer, wanted) if wanted else {}
    held = addresses_of_referrers(viewer, lines)
    return {
        one: Known(one, line.reference, line.raised_at, frozenset({held[one].lower()} if one in held else ()))
        for one, line in lines.items()
    }


def _lately(contacts: Iterable[UUID], known: Mapping[UUID, Known]) -> list[Known]:
    found = [known[one] for one in contacts if one in known]
    return sorted(found, key=lambda one: one.raised_at, reverse=True)


def _ids_of_ours(mail: ReadMail) -> list[UUID]:
    """The letters whose ids stand in the ids of messages: ours are a letter's id at our own host."""
    found = []
    for one in (*mail.answers, *mail.returned, mail.message_id):
        try:
            found.append(UUID(one.partition("@")[0]))
        except ValueError:
            continue
    return found


def _id_in(mail: ReadMail, letter: UUID) -> str:
    return next(
        one for one in (*mail.returned, *mail.answers, mail.message_id) if one.startswith(str(letter))
    )


def _seen(row: Mail, references: Mapping[UUID, str]) -> MailSeen:
    # What it may belong to is not even hinted at where that is closed to the viewer.
    suggested = row.suggested_id if row.suggested_id in references else None
    return MailSeen(
        id=row.id,
        contact=row.contact_id,
        sender=row.sender,
        sender_name=row.sender_name,
        reply_to=row.reply_to,
        to=tuple(row.to),
        subject=row.subject,
        sent_at=row.sent_at,
        received_at=row.received_at,
        passages=(Passage(Kind.WRITTEN, row.text),) if row.unreadable else passages(row.text, row.subject),
        marks=tuple(Mark(mark) for mark in row.marks),
        left_unread=tuple(row.left_unread),
        unreadable=row.unreadable,
        attached=tuple(row.attached),
        joined=row.joined,
        chases=row.chases,
        because=row.because,
        suggested=suggested,
        suggested_reference=references[suggested] if suggested else "",
        suggested_because=row.suggested_because if suggested else "",
        size=row.size,
    )
