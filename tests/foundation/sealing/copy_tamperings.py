"""The same fifteen ways, done to an exported copy by somebody who knows its form and reckons its last line anew."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.sealing.copies import checkpoint_line, ended
from frontdoor.foundation.sealing.notes import notes_in, signed_note
from frontdoor.foundation.sealing.rules import START, chained, digest, stamp
from tests.foundation.sealing.record import LAST, Copy

Lines = list[bytes]


def sealed(lines: Lines, seq: int) -> int:
    """Where the line of a number stands."""
    return next(place for place, line in enumerate(lines) if line.startswith(b"S %d " % seq))


def parts(line: bytes) -> list[bytes]:
    """Mark, number, moment, digest, chain, id and look."""
    return line[:-1].split(b" ", 6)


def with_look(line: bytes, **changed: str) -> bytes:
    """The line with another look in it, under the same seal."""
    *seal, look = parts(line)
    told = {**json.loads(look), **changed}
    return b" ".join([*seal, json.dumps(told, ensure_ascii=False).encode()]) + b"\n"


def rechained(lines: Lines) -> Lines:
    """Every seal reckoned anew, as the sealer would."""
    chain, done = START, []
    for line in lines:
        if line.startswith(b"S "):
            mark, seq, at, _, _, look_id, look = parts(line)
            row = digest(look)
            chain = chained(chain, seq=seq, at=at, row=row)
            done.append(b" ".join([mark, seq, at, row, chain, look_id, look]) + b"\n")
        else:
            done.append(line)
    return done


def row_edited(lines: Lines) -> Lines:
    """Who looked at this child? Another child."""
    lines[sealed(lines, 12)] = with_look(lines[sealed(lines, 12)], subject=str(new_id()))
    return lines


def detail_edited(lines: Lines) -> Lines:
    """What was searched for is another word."""
    lines[sealed(lines, 5)] = with_look(lines[sealed(lines, 5)], terms="Milk Lane")
    return lines


def deleted(lines: Lines) -> Lines:
    """A look is gone, its seal stays."""
    place = sealed(lines, 12)
    lines[place] = b" ".join([*parts(lines[place])[:6], b"-"]) + b"\n"
    return lines


def deleted_with_its_seal(lines: Lines) -> Lines:
    """A look is gone, and its seal."""
    del lines[sealed(lines, 12)]
    return lines


def back_dated_insert(lines: Lines) -> Lines:
    """A look that says it was a day before is sealed as the last."""
    place = sealed(lines, LAST)
    mark, _, _, row, chain, _, look = parts(lines[place])
    told, look_id = json.loads(look), str(new_id())
    sealed_at = notes_in(json.loads(lines[place + 1][2:]))[0].at + timedelta(seconds=10)
    told |= {"id": look_id, "at": stamp(sealed_at - timedelta(days=1))}
    put_in = [
        mark,
        b"%d" % (LAST + 1),
        stamp(sealed_at).encode(),
        row,
        chain,
        look_id.encode(),
        json.dumps(told).encode(),
    ]
    return rechained([*lines[: place + 2], b" ".join(put_in) + b"\n", *lines[place + 2 :]])


def truncated(lines: Lines) -> Lines:
    """All but the first and the last line is gone."""
    return [lines[0], lines[-1]]


def tail_cut(lines: Lines) -> Lines:
    """The last look is gone with its seal and its checkpoint."""
    place = sealed(lines, LAST)
    return lines[:place] + lines[place + 2 :]


def chain_rewritten(lines: Lines) -> Lines:
    """A look is edited, every seal reckoned anew, and every checkpoint left out."""
    return rechained([line for line in row_edited(lines) if not line.startswith(b"C ")])


def rows_swapped(lines: Lines) -> Lines:
    """Two looks have changed places, their seals have not."""
    one, other = sealed(lines, 12), sealed(lines, 13)
    first, second = parts(lines[one]), parts(lines[other])
    lines[one] = b" ".join([*first[:5], *second[5:]]) + b"\n"
    lines[other] = b" ".join([*second[:5], *first[5:]]) + b"\n"
    return lines


def clock_set_back(lines: Lines) -> Lines:
    """The last run was sealed an hour before the one that it follows."""
    for seq in range(21, LAST + 1):
        mark, number, at, *rest = parts(lines[sealed(lines, seq)])
        hour = b"%02d" % ((int(at[11:13]) - 1) % 24)
        lines[sealed(lines, seq)] = b" ".join([mark, number, at[:11] + hour + at[13:], *rest]) + b"\n"
    return rechained(lines)


def checkpoint_forged(lines: Lines) -> Lines:
    """The copy's own last checkpoint is of another moment, under the old signature."""
    place = sealed(lines, LAST) + 1
    note = notes_in(json.loads(lines[place][2:]))[0]
    later = stamp(note.at + timedelta(seconds=1))
    lines[place] = checkpoint_line(str(note).replace(stamp(note.at), later))
    return lines


def checkpoint_of_another_hub(lines: Lines) -> Lines:
    """The copy's own last checkpoint is one that another hub has signed."""
    place = sealed(lines, LAST) + 1
    note = notes_in(json.loads(lines[place][2:]))[0]
    theirs = signed_note(
        "front-door/elsewhere/1", note.size, note.chain, note.at, Ed25519PrivateKey.generate()
    )
    lines[place] = checkpoint_line(str(theirs))
    return lines


def seal_removed(lines: Lines) -> Lines:
    """A seal is gone; its look stands with those that are not sealed yet."""
    place = sealed(lines, 12)
    look = parts(lines.pop(place))[6]
    last = sealed(lines, LAST) + 2
    return [*lines[:last], b"U " + look + b"\n", *lines[last:]]


def duplicate_sequence(lines: Lines) -> Lines:
    """Two seals have one number, and the rest follows from the second."""
    place = sealed(lines, 12)
    return rechained([*lines[: place + 1], lines[place], *lines[place + 1 :]])


def member_renamed(lines: Lines) -> Lines:
    """All that Ann looked at was looked at by somebody else, who is on the roll."""
    return [line.replace(b"Ann Officer", b"Cy Nobody") for line in lines]


COPY_TAMPERINGS: dict[str, Callable[[Lines], Lines]] = {
    "row edited": row_edited,
    "detail edited": detail_edited,
    "deleted": deleted,
    "deleted with its seal": deleted_with_its_seal,
    "back-dated insert": back_dated_insert,
    "truncated": truncated,
    "tail cut": tail_cut,
    "chain rewritten": chain_rewritten,
    "rows swapped": rows_swapped,
    "clock set back": clock_set_back,
    "checkpoint forged": checkpoint_forged,
    "checkpoint of another hub": checkpoint_of_another_hub,
    "seal removed": seal_removed,
    "duplicate sequence": duplicate_sequence,
    "member renamed": member_renamed,
}


def tampered(copy: Copy, name: str) -> Copy:
    """The copy after it was tampered with, its last line reckoned anew so that it agrees with the rest."""
    lines = COPY_TAMPERINGS[name](list(copy.lines))
    return replace(copy, lines=tuple(ended(lines[:-1])))
