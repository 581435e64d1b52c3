"""Verifying a copy of the record of looks, line by line, with nothing but the copy, the key and what witnesses kept."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from frontdoor.foundation.sealing.copies import CHECKPOINT, END, GONE, HEAD, ROLL, SEALED, UNSEALED, Head
from frontdoor.foundation.sealing.notes import Note, PublicKey, notes_in
from frontdoor.foundation.sealing.rules import (
    CLOCKS_DIFFER,
    COMMITTED_WITHIN,
    START,
    UNSEALED_AT_MOST,
    chained,
    digest,
    said,
)
from frontdoor.foundation.sealing.verdicts import NO_WITNESS, OWN_WORD, Verdict
from frontdoor.foundation.sealing.witnessed import Witnessed

NEVER = datetime.min.replace(tzinfo=UTC)
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


def verify(
    lines: Iterable[bytes], *, keys: Sequence[PublicKey] = (), outside: Sequence[Note] = ()
) -> Verdict:
    """Walk a copy once, holding one line at a time, and say all that is wrong with it.

    `outside` are the checkpoints that witnesses kept: they alone show a cut tail, and a chain that was rewritten whole.
    """
    walk = _Walk(keys, outside)
    for line in lines:
        walk.take(line)
        if walk.head is None:  # no copy at all, or one that doesn't say whose it is
            break
    walk.arrive()
    return walk.verdict


class _Walk:
    """Where the verification stands in the copy."""

    def __init__(self, keys: Sequence[PublicKey], outside: Sequence[Note]) -> None:
        self.verdict = Verdict()
        self.keys, self.outside = keys, outside
        self.head: Head | None = None
        self.witnessed = Witnessed((), (), self.verdict)
        self.whole, self.number, self.has_ended = hashlib.sha256(), 0, False
        self.seq, self.chain = 0, START
        self.stamp, self.sealed_at, self.all_until = b"", NEVER, NEVER
        self.late, self.first_late = 0, ""
        self.names: dict[str, str] = {}
        self.readers = {
            HEAD: self._head,
            SEALED: self._sealed,
            CHECKPOINT: self._checkpoint,
            UNSEALED: self._unsealed,
            ROLL: self._roll,
            END: self._end,
        }

    def take(self, line: bytes) -> None:
        """One line."""
        self.number += 1
        if line[:2] != END:
            self.whole.update(line)
        try:
            if self.has_ended or not line.endswith(b"\n") or (self.head is None) is not line.startswith(HEAD):
                raise ValueError
            self.readers[line[:2]](line[2:-1])
        except UNREADABLE:
            self.verdict.add(
                f"Line {self.number:,} of the copy can't be read: it was changed, or is not all there."
            )

    def arrive(self) -> None:
        """The copy is read to its end."""
        if not self.has_ended:
            self.verdict.add("The copy has no last line: it was cut, or is no copy of the record of looks.")
        if self.late:
            self.verdict.add(
                f"Looks that are older than a minute and not sealed: {self.late:,}, the first of {self.first_late}. "
                "Their seals were removed, or sealing stands still."
            )
        self.witnessed.arrive(self.seq)
        if not self.outside:
            self.verdict.cautions.append(NO_WITNESS)

    def _head(self, rest: bytes) -> None:
        self.head = Head.read(HEAD + rest)
        if self.keys and self.head.origin and self.head.origin not in {key.name for key in self.keys}:
            self.verdict.add(f"This is the record of another hub: {self.head.origin}.")
        if not self.keys and self.head.key:
            self.keys = [PublicKey.read(self.head.key)]
            self.verdict.cautions.append(OWN_WORD)
        self.witnessed = Witnessed(self.outside, self.keys, self.verdict)

    def _sealed(self, rest: bytes) -> None:
        number, at, row, chain, look_id, look = rest.split(b" ", 5)
        seq = int(number)
        self.verdict.seals += 1
        if seq != self.seq + 1:
            self._out_of_order(seq)
        elif chained(self.chain, seq=number, at=at, row=row) != chain:
            self.verdict.add("the seal does not follow from the one before: the chain was rewritten.", seq)
        if at != self.stamp:
            self._sealed_later(seq, at)
        self.seq, self.chain = seq, chain
        self.witnessed.meet(seq, chain)
        if look == GONE:
            self.verdict.add("its look is gone: it was deleted.", seq)
            return
        self.verdict.looks += 1
        if digest(look) != row:
            self.verdict.add("this look is not the one that was sealed: it was changed.", seq)
        self._look(look, seq, look_id.decode())

    def _out_of_order(self, seq: int) -> None:
        if seq <= self.seq:
            self.verdict.add("this number is there twice.", seq)
            return
        self.verdict.missing += seq - self.seq - 1
        self.verdict.add(
            f"the seals from here to number {seq - 1:,} are missing: they were removed.", self.seq + 1
        )

    def _sealed_later(self, seq: int, at: bytes) -> None:
        """A new batch of seals: what it holds was not there yet when the one before was sealed."""
        before, self.stamp, self.sealed_at = self.sealed_at, at, datetime.fromisoformat(at.decode())
        self.all_until = before
        if before is not NEVER and self.sealed_at < before - CLOCKS_DIFFER:
            self.all_until = NEVER
            words = f"sealed at {said(self.sealed_at)}, and the one before it at {said(before)}"
            self.verdict.add(f"{words}: the clock was set back.", seq)

    def _look(self, look: bytes, seq: int, look_id: str) -> None:
        told = json.loads(look.decode())
        if told["id"] != look_id:
            self.verdict.add("the seal is of another look than the one that stands here.", seq)
        at = datetime.fromisoformat(told["at"])
        if self.all_until is not NEVER and at < self.all_until - COMMITTED_WITHIN:
            self.verdict.add(
                f"this look says {said(at)}, but all until {said(self.all_until)} was sealed before it: it was put in "
                "later and dated back, or a clock was set back.",
                seq,
            )
        elif at > self.sealed_at + COMMITTED_WITHIN:
            self.verdict.add(
                f"this look says {said(at)}, and was sealed before that: it was dated ahead.", seq
            )
        self._remember(told)

    def _remember(self, told: dict[str, Any]) -> None:
        if "member_id" in told and "who" in told:
            self.names[told["member_id"]] = told["who"]

    def _checkpoint(self, rest: bytes) -> None:
        text = json.loads(rest.decode())
        [note] = notes_in(text)
        if wrong := note.wrong(self.keys):
            self.verdict.add(f"the record's own checkpoint of {said(note.at)} {wrong}.", note.size)
        elif note.size > self.seq:
            self.verdict.add(
                f"the record's own checkpoint of {said(note.at)} counts {note.size:,} looks, and there are seals up to "
                f"{self.seq:,}: its tail was cut.",
                self.seq + 1,
            )
        elif note.size < self.seq or note.chain != self.chain or str(note) != text:
            self.verdict.add(
                f"the record's own checkpoint of {said(note.at)} does not agree with it.", note.size
            )
        else:
            self.verdict.agreed += 1

    def _unsealed(self, rest: bytes) -> None:
        told = json.loads(rest.decode())
        self.verdict.looks += 1
        self.verdict.unsealed += 1
        at = datetime.fromisoformat(told["at"])
        made = self._made_at()
        if made - at > UNSEALED_AT_MOST:
            self.late, self.first_late = self.late + 1, self.first_late or said(at)
        elif at - made > COMMITTED_WITHIN:
            self.verdict.add(f"A look that is not sealed yet says {said(at)}: it was dated ahead.")
        self._remember(told)

    def _made_at(self) -> datetime:
        assert self.head  # noqa: S101 - nothing else comes first
        return self.head.exported_at

    def _roll(self, rest: bytes) -> None:
        told = json.loads(rest.decode())
        was = self.names.get(told["id"], told["name"])
        if was != told["name"]:
            self.verdict.add(
                f"Member {told['id']} is called {told['name']} today, and was {was} when they last looked: "
                "they were renamed since."
            )

    def _end(self, rest: bytes) -> None:
        looks, seals, whole = rest.decode().split(" ")
        self.has_ended = True
        if (int(looks), int(seals)) != (self.verdict.looks, self.verdict.seals):
            self.verdict.add(
                f"The copy counts {looks} looks and {seals} seals at its end, and holds {self.verdict.looks} and "
                f"{self.verdict.seals}: lines were taken out or put in."
            )
        if whole != self.whole.hexdigest():
            self.verdict.add("The copy is not as it was exported: its digest at the end is another.")
