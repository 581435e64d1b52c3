"""Collecting e-mails from a mailbox: each is put away there only once it is stored here."""

from dataclasses import replace

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.mails.actions.taking import NOT_THE_MAILS_FAULT, take_in
from frontdoor.domain.mails.rules import CameBy, NotTaken, Source, TakenIn, Tally
from frontdoor.foundation.exchange.mailbox import Folder, MailboxProblem, Waiting, Way, open_folder
from frontdoor.foundation.exchange.mails.crude import crudely
from frontdoor.foundation.exchange.mails.vocabulary import ReadMail
from frontdoor.foundation.files.rules import LARGEST_MAIL
from frontdoor.foundation.records.refusals import Refused

NOTHING_TO_DO_WITH_IT = (MailboxProblem, *NOT_THE_MAILS_FAULT)
MOST_AT_ONCE = 500
"""E-mails of one round: the next minute's takes the others."""


def collect_mailbox(url: str, *, put_away_in: str, by: Viewer) -> Tally:
    """Take in what waits in the mailbox's folder, oldest first, and move each to another folder once it is stored.

    Where the line breaks after an e-mail was stored and before it was moved, the next round finds it there already. One
    that can't be taken in stays where it is and does not hold up those behind it. Raises MailboxProblem with a
    sentence when the mailbox can't be read; whatever was taken in before stands.
    """
    must(by, May.IMPORT)
    way = Way.from_url(url)
    tally = Tally()
    with open_folder(way) as folder:
        for number, waiting in enumerate(folder.waiting(), 1):
            if number > MOST_AT_ONCE:
                break
            source = Source(CameBy.MAILBOX, f"{way.folder} {waiting.uid}", waiting.arrived_at)
            try:
                tally.count(_stored(folder, waiting, source, put_away_in, by))
            except NOTHING_TO_DO_WITH_IT:
                raise
            except Exception as ours:  # noqa: BLE001 - one that breaks us must not hold up those behind it
                tally.not_taken.append(NotTaken(number, source.name, _why(ours)))
                continue
            folder.put_away(waiting, put_away_in)
    return tally


def _why(failure: Exception) -> str:
    """Why an e-mail was not taken in; of our own failures only the kind is said, since their text may repeat it."""
    if isinstance(failure, Refused):
        return failure.reason
    return f"This service itself failed over it ({type(failure).__name__}). It is still in the mailbox."


def _stored(folder: Folder, waiting: Waiting, source: Source, put_away_in: str, by: Viewer) -> TakenIn:
    if waiting.size <= LARGEST_MAIL:
        return take_in(folder.whole(waiting), source, by=by)
    said = (
        f"It is {waiting.size // 2**20} MB: too large to be taken out of the mailbox. The whole of it is there, "
        f"in the folder “{put_away_in}”: open it with a mail program. What letters stand at its beginning are shown."
    )

    def beginning_only(raw: bytes) -> ReadMail:
        return replace(crudely(raw, said), left_unread=(said,))

    return take_in(folder.beginning(waiting), source, reads=beginning_only, by=by)
