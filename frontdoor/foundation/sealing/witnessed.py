"""Checkpoints that others kept, met one by one as the chain comes to what each of them counts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from frontdoor.foundation.sealing.notes import Note, PublicKey
from frontdoor.foundation.sealing.rules import said
from frontdoor.foundation.sealing.verdicts import Verdict


class Witnessed:
    """What witnesses kept, and how much of it the record agrees with."""

    def __init__(self, notes: Iterable[Note], keys: Sequence[PublicKey], verdict: Verdict) -> None:
        self._verdict = verdict
        self._due: dict[int, list[Note]] = defaultdict(list)
        self._agreed: Note | None = None
        self._other: Note | None = None
        for note in notes:
            if wrong := note.wrong(keys):
                verdict.add(f"A checkpoint from outside, of {said(note.at)}, {wrong}.")
            else:
                self._due[note.size].append(note)

    def meet(self, seq: int, chain: bytes) -> None:
        """The chain has come to this number."""
        for note in self._due.pop(seq, ()):
            if note.chain == chain:
                self._verdict.witnessed += 1
                self._agreed = note
            else:
                self._other = self._other or note

    def arrive(self, last: int) -> None:
        """The chain ends here: say what does not agree, and what lies beyond."""
        if self._agreed:
            upto = f"number {self._agreed.size:,}, on {said(self._agreed.at)}"
            self._verdict.newest = f"The newest from outside that agrees was made at {upto}."
        if self._other:
            self._rewritten(self._other)
        for size in sorted(size for size in self._due if size <= last):
            self._verdict.add(
                f"A checkpoint from outside counts {size:,} looks, but no seal has that number.", size
            )
        beyond = [note for size, notes in self._due.items() for note in notes if size > last]
        if beyond:
            self._back_in_time(max(beyond, key=lambda note: note.size), last)

    def _rewritten(self, other: Note) -> None:
        after = self._agreed.size if self._agreed and self._agreed.size < other.size else 0
        self._verdict.add(
            f"From here on at the earliest, and up to number {other.size:,} at the latest, the record is another than "
            f"the one of which a checkpoint was kept outside on {said(other.at)}: it was rewritten, or the database "
            "was restored from an earlier copy and went on from there.",
            after + 1,
        )

    def _back_in_time(self, newest: Note, last: int) -> None:
        self._verdict.add(
            f"The record went back in time: a checkpoint kept outside on {said(newest.at)} counts {newest.size:,} "
            f"looks, and here the last number is {last:,}. Either the database was restored from an earlier copy, or "
            f"the tail of the record was cut off. {newest.size - last:,} looks are not here.",
            last + 1,
        )
