"""`frontdoor import email` and `frontdoor import mailbox`: e-mails from files, and from the mailbox itself."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from frontdoor.cli.imports.command import Progress, import_command
from frontdoor.cli.outcome import Failed, Outcome, Rejected

if TYPE_CHECKING:
    from frontdoor.domain.mails.rules import Tally

FILE_OR_FOLDER = click.Argument(
    ["file_or_folder"], type=click.Path(exists=True, readable=True, path_type=Path), metavar="FILE-OR-FOLDER"
)
WITHOUT_ANSWER = click.Option(
    ["--without-acknowledging"],
    is_flag=True,
    help="Send nobody an acknowledgement: for e-mails that were answered long ago.",
)


@dataclass(frozen=True)
class MailOutcome(Outcome):
    """What an import of e-mails did; `accepted` are new contacts and joined ones together."""

    contacts: int = 0
    joined: int = 0
    unreadable: int = 0

    def as_json(self) -> str:
        """One line, for a program: rejected ones last, as in every import."""
        counts = {"accepted": self.accepted, "already_there": self.already_there}
        more = {"contacts": self.contacts, "joined": self.joined, "unreadable": self.unreadable}
        rejected = [{"row": one.row, "reason": one.reason} for one in self.rejected]
        return json.dumps({**counts, **more, "rejected": rejected}, ensure_ascii=False)

    def in_words(self) -> str:
        """A few lines, for a person."""
        said = f"New contacts: {self.contacts:,}. Joined to a contact that is open: {self.joined:,}."
        unread = (
            f" Could not be read, and stand at the top of the list: {self.unreadable:,}."
            if self.unreadable
            else ""
        )
        return f"{super().in_words()}\n{said}{unread}"


def _outcome(tally: "Tally") -> MailOutcome:
    return MailOutcome(
        accepted=tally.contacts + tally.joined,
        already_there=tally.already_there,
        rejected=tuple(Rejected(one.number, f"{one.name}: {one.reason}") for one in tally.not_taken),
        contacts=tally.contacts,
        joined=tally.joined,
        unreadable=tally.unreadable,
    )


@import_command("email", WITHOUT_ANSWER, takes=FILE_OR_FOLDER)
def email(file_or_folder: Path, *, progress: Progress, without_acknowledging: bool) -> Outcome:
    """E-mails saved as .eml files: one, or a folder of them.

    Each becomes a contact, or is joined to the open contact that it surely answers; it is kept whole, and one that
    can't be read is shown to a person. An e-mail that is there already, from a file or from the mailbox, is counted
    and left alone.
    """
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.mails.actions import import_mails

    may_answer = not without_acknowledging
    return _outcome(import_mails(file_or_folder, may_answer=may_answer, progress=progress, by=SYSTEM))


@import_command("mailbox", takes=None)
def mailbox(*, progress: Progress) -> Outcome:
    """What waits in the mailbox of FRONTDOOR_MAILBOX_URL, once; the worker does it each minute.

    Each e-mail is moved to the folder FRONTDOOR_MAILBOX_TAKEN of the mailbox once it is stored.
    """
    from django.conf import settings

    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.mails.actions import collect_mailbox
    from frontdoor.foundation.exchange.mailbox import MailboxProblem

    if not settings.MAILBOX_URL:
        raise Failed("This site has no mailbox. Set FRONTDOOR_MAILBOX_URL. See docs/operate/mail.md.")
    try:
        tally = collect_mailbox(settings.MAILBOX_URL, put_away_in=settings.MAILBOX_TAKEN, by=SYSTEM)
    except MailboxProblem as problem:
        raise Failed(f"{problem} See docs/operate/mail.md.") from problem
    progress(tally.seen, tally.seen)
    return _outcome(tally)
