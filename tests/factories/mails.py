"""E-mails as they arrive."""

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.mails.actions import take_in
from frontdoor.domain.mails.rules import CameBy, Source, TakenIn
from tests.factories.written_mails import SAMPLES, TEACHER, a_mail

__all__ = ["SAMPLES", "TEACHER", "a_mail", "arrives"]


def arrives(raw: bytes, name: str = "a.eml") -> TakenIn:
    """Take an e-mail in, as the mailbox and the command do."""
    return take_in(raw, Source(CameBy.FILE, name), by=SYSTEM)
