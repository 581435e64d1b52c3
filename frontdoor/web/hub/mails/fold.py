"""The e-mail that a contact came as, and the e-mails that were joined to it since."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.contacts.rules import ReferrerWrote
from frontdoor.domain.mails.queries import MailSeen
from frontdoor.foundation.events.queries import deeds_on
from frontdoor.foundation.govuk.words import plural, times, when


@dataclass(frozen=True)
class MailFold:
    """What the part `mail_fold` draws: the first e-mail, the later ones, and a line for each when folded."""

    first: MailSeen | None
    line: str
    head: tuple[dict[str, str], ...]
    later: tuple[MailSeen, ...]
    later_line: str
    may_sort: bool


def mail_fold(viewer: Viewer, contact: ContactSeen, mails: Sequence[MailSeen]) -> MailFold | None:
    """The e-mails of a contact for its page; None where it has none."""
    if not mails:
        return None
    first = next((mail for mail in mails if not mail.joined), None)
    later = tuple(mail for mail in mails if mail.joined)
    return MailFold(
        first=first,
        line=_line(first) if first else "",
        head=_head(first) if first else (),
        later=later,
        later_line=_later_line(viewer, contact, later) if later else "",
        may_sort=may(viewer, May.SORT),
    )


def _line(mail: MailSeen) -> str:
    if mail.unreadable:
        return "It could not be read here"
    attached = f"; {plural(len(mail.attached), 'file')} attached" if mail.attached else ""
    left = "; not all of it was read" if mail.left_unread or mail.not_kept_apart else ""
    return f"From {mail.sender_name or mail.sender or 'nobody named'}{attached}{left}"


def _later_line(viewer: Viewer, contact: ContactSeen, later: Sequence[MailSeen]) -> str:
    wrote = [one.deed for one in deeds_on(viewer, contact.id, ReferrerWrote)]
    chased = sum(isinstance(deed, ReferrerWrote) and deed.chasing for deed in wrote)
    asked = f"; they chased us {times(chased)}, by e-mail or otherwise" if chased else ""
    return f"{plural(len(later), 'e-mail')} since it arrived{asked}"


def _head(mail: MailSeen) -> tuple[dict[str, str], ...]:
    sender = f"{mail.sender_name} <{mail.sender}>" if mail.sender_name and mail.sender else mail.sender
    told = (
        ("From", sender or mail.sender_name or "Nobody named"),
        ("Answers go to", mail.reply_to if mail.reply_to != mail.sender else ""),
        ("To", ", ".join(mail.to[:10])),
        ("Subject", mail.subject),
        ("Written", when(mail.sent_at) if mail.sent_at else "Not said"),
        ("Arrived", when(mail.received_at)),
        ("It is", "; ".join(mark.label for mark in mail.marks)),
    )
    return tuple({"key": key, "value": value} for key, value in told if value)
