"""`frontdoor import directory`: services of another directory, as Open Referral UK passes them on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from frontdoor.cli.imports.command import Progress, import_command
from frontdoor.cli.outcome import Failed, Outcome, Rejected

if TYPE_CHECKING:
    from frontdoor.foundation.exchange.openreferral import Broken

FILE_OR_URL = click.Argument(["source"], metavar="FILE-OR-URL")


@dataclass(frozen=True)
class DirectoryOutcome(Outcome):
    """What an import of services did."""

    without_needs: int = 0

    def in_words(self) -> str:
        """A few lines, for a person."""
        unfit = (
            f"\nServices that name no need we know, found by words alone: {self.without_needs:,}."
            if self.without_needs
            else ""
        )
        return super().in_words() + unfit


@import_command("directory", takes=FILE_OR_URL)
def directory(source: str, *, progress: Progress) -> Outcome:
    """Services as Open Referral UK 3.0: a JSON file, a folder of CSV tables, or the address of a feed.

    A service that is there already is brought up to date, never doubled. A record that can't be taken in is listed
    with its number, counted from 1, and every reason for its sender; the others are stored.
    """
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.directory.actions import import_directory
    from frontdoor.foundation.exchange.openreferral import CannotBeRead, records_from

    broke_off: list[str] = []

    def as_far_as_it_goes() -> "Iterator[dict[str, Any] | Broken]":
        try:
            yield from records_from(source)
        except CannotBeRead as problem:
            broke_off.append(str(problem))

    taken = 0

    def told(more: int) -> None:
        nonlocal taken
        taken += more
        progress(taken, taken)

    done = import_directory(as_far_as_it_goes(), by=SYSTEM, progress=told)
    if broke_off and not taken:
        raise Failed(broke_off[0])
    rejected = tuple(Rejected(one.number, one.reason) for one in done.refused)
    if broke_off:
        rejected = (*rejected, Rejected(taken + 1, broke_off[0]))
    return DirectoryOutcome(done.accepted, done.already_there, rejected, done.without_needs)
