"""Taking in e-mails from a file or a folder of files: each in its own transaction, so a broken run can go on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.mails.actions.taking import take_in
from frontdoor.domain.mails.rules import CameBy, NotTaken, Source, Tally
from frontdoor.foundation.files.rules import LARGEST_MAIL
from frontdoor.foundation.records.refusals import Refused

ENDING = ".eml"
MAILDIR = ("cur", "new")
NOT_A_MAIL = (
    "It does not look like an e-mail: its name does not end in .eml. Save it from the mail program as .eml."
)


class Progress(Protocol):
    """Told how far it is: so many of so many files."""

    def __call__(self, done: int, total: int) -> None:
        """Said after each file."""


def import_mails(
    place: Path, *, may_answer: bool = True, progress: Progress | None = None, by: Viewer
) -> Tally:
    """Take in an e-mail, or every e-mail in a folder and the folders in it, in the order of their names.

    What is there already is counted and left alone, so the same folder can be taken in again, also after a run that
    was killed. A file that is no e-mail, or can't be opened or kept, is listed with a reason and stays where it is.
    """
    must(by, May.IMPORT)
    tally = Tally()
    places = [place] if place.is_file() else list(_files_in(place))
    for number, one in enumerate(places, 1):
        name = one.name if place.is_file() else str(one.relative_to(place))
        try:
            raw = _read(one, named=place.is_file())
            tally.count(take_in(raw, Source(CameBy.FILE, name), may_answer=may_answer, by=by))
        except Refused as refused:
            tally.not_taken.append(NotTaken(number, name, refused.reason))
        if progress:
            progress(number, len(places))
    return tally


def _files_in(folder: Path) -> Iterator[Path]:
    """Every file but hidden ones, in the order of their names."""
    for one in sorted(folder.iterdir()):
        if one.name.startswith("."):
            continue
        if one.is_dir() and not one.is_symlink():
            yield from _files_in(one)
        elif one.is_file():
            yield one


def _read(place: Path, *, named: bool) -> bytes:
    """The bytes of an e-mail's file; whoever names one file means it, whatever its name ends in."""
    if not named and place.suffix.lower() != ENDING and place.parent.name not in MAILDIR:
        raise Refused(NOT_A_MAIL)
    try:
        with place.open("rb") as file:
            return file.read(LARGEST_MAIL + 1)
    except OSError as failed:
        raise Refused(f"It could not be opened: {failed.strerror}.") from failed
