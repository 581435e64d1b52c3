"""How far the filling of a county is, said now and then: what is stored, what is indexed, and how long it may take."""

import time
from collections.abc import Callable

EVERY = 5.0
"""Seconds between two lines, or ten for a long fill."""
INDEXING = 0.15
"""What indexing takes, as a share of the time that laying out and storing took; measured."""


class Progress:
    """Says how far it is, a line every few seconds."""

    def __init__(
        self, contacts: int, tell: Callable[[str], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.contacts, self.tell, self.clock = contacts, tell, clock
        self.begun = self.said = clock()
        self.done_so_far = self.rows = 0
        self.all_stored = 0.0

    def stored(self, contacts: int, rows: int) -> None:
        """So many more contacts, and rows of theirs, are laid out and stored."""
        self.done_so_far += contacts
        self.rows += rows
        self.all_stored = self.clock() - self.begun
        if self._may_speak():
            share = self.done_so_far / max(1, self.contacts)
            left = self.all_stored / max(share, 0.001) * (1 + INDEXING) - self.all_stored
            self.tell(
                f"{share:4.0%} laid out and stored: {self.done_so_far:,} of {self.contacts:,} contacts, "
                f"{self.rows:,} rows. About {said(left)} left."
            )

    def indexing(self, made: int, of: int, table: str) -> None:
        """So many indexes and references are made and proved."""
        if self._may_speak():
            gone = self.clock() - self.begun - self.all_stored
            left = max(self.all_stored * INDEXING - gone, gone / max(made, 1) * (of - made) * 0.5)
            self.tell(
                f"All stored; {made / of:.0%} indexed and checked, now {table}. About {said(left)} left."
            )

    def settling(self) -> None:
        """All is checked, and is now made to last."""
        self.tell(
            f"All {self.rows:,} rows are stored, indexed and checked. Counting them for the planner ..."
        )

    def done(self, county: str, members: int) -> None:
        """The end, with how long it took."""
        took = said(self.clock() - self.begun)
        self.tell(
            f"{county} has {self.done_so_far:,} contacts, {members} members and nobody real in it. It took {took}."
        )

    def _may_speak(self) -> bool:
        now = self.clock()
        if now - self.said < EVERY * (2 if now - self.begun > 60 else 1):
            return False
        self.said = now
        return True


def said(seconds: float) -> str:
    """A length of time in words: seconds under two minutes, then minutes."""
    if seconds < 119.5:
        whole = max(1, round(seconds))
        return f"{whole} second{'' if whole == 1 else 's'}"
    return f"{round(seconds / 60)} minutes"
