"""Who raised what an e-mail tells, and whether a machine may answer it."""

from collections.abc import Mapping
from dataclasses import replace

from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer
from frontdoor.foundation.exchange.mails.vocabulary import ReadMail

MOST_ANSWERS = 5
"""Acknowledgements to one address in an hour; the next ones are a person's to send, so that two machines never talk."""

# Where people have an address of their own, and not of their work.
PRIVATE = frozenset(
    """gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.com live.co.uk msn.com yahoo.com yahoo.co.uk
    ymail.com icloud.com me.com mac.com aol.com btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com
    proton.me protonmail.com gmx.com gmx.co.uk mail.com""".split()  # noqa: SIM905 - a list of names reads so
)


def referrer_of(mail: ReadMail, known: StatedReferrer | None, *, to: str) -> StatedReferrer:
    """Whoever wrote, as far as the e-mail and what was known of the address say; `to` is where they may be answered.

    An address of an organisation's own is taken for a professional's. It is a guess, and stands beside the address.
    """
    if not mail.sender or mail.unreadable or not _can_be_answered(mail):
        return StatedReferrer(ReferrerKind.ANONYMOUS, name=mail.sender_name[:120])
    if known is not None:
        return replace(known, name=mail.sender_name[:120] or known.name, email=to)
    domain = mail.sender.rpartition("@")[2]
    kind = ReferrerKind.PUBLIC if domain in PRIVATE else ReferrerKind.PROFESSIONAL
    organisation = "" if domain in PRIVATE else domain[:160]
    return StatedReferrer(kind, name=mail.sender_name[:120], organisation=organisation, email=to)


def answer_to(mail: ReadMail, *, answered_lately: int, ours: frozenset[str]) -> str:
    """The address to which an acknowledgement may go; empty where a machine must not answer."""
    to = mail.reply_to or mail.sender
    if mail.unreadable or not _can_be_answered(mail) or answered_lately >= MOST_ANSWERS:
        return ""
    return "" if {mail.sender, to} & ours else to


def _can_be_answered(mail: ReadMail) -> bool:
    return not mail.marks


def known_as(rows: Mapping[str, StatedReferrer], mail: ReadMail) -> StatedReferrer | None:
    """What was known of the address from an earlier contact."""
    return rows.get(mail.sender) or rows.get(mail.reply_to)
