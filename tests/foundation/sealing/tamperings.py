"""Fifteen ways to tamper with the record of looks, each done by somebody who owns the tables."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.sealing.actions import seal_looks
from frontdoor.foundation.sealing.keys import signing_key
from frontdoor.foundation.sealing.lines import ROW, sealed_form
from frontdoor.foundation.sealing.notes import Note, notes_in, signed_note
from frontdoor.foundation.sealing.rules import START, chained, digest, stamp
from tests.foundation.sealing.record import HUB, LAST, Kept, as_the_owner, asked_as_the_owner, at, look

OF = "FROM audit_look l JOIN sealing_seal s ON s.id = l.id"
EDIT = "UPDATE audit_look SET subject = gen_random_uuid() WHERE id = (SELECT id FROM sealing_seal WHERE seq = 12)"
EDIT_A_WORD = "UPDATE audit_look SET terms = 'x' WHERE id = (SELECT id FROM sealing_seal WHERE seq = 5)"
DELETE = "DELETE FROM audit_look WHERE id = (SELECT id FROM sealing_seal WHERE seq = 12)"

Tampering = Callable[[Kept], Kept]
"""Does it to the database, and says what the witness holds afterwards: mostly what they held before."""


def row_edited(kept: Kept) -> Kept:
    """Who looked at this child? Another child."""
    as_the_owner(EDIT)
    return kept


def detail_edited(kept: Kept) -> Kept:
    """What was searched for is another word."""
    as_the_owner(EDIT_A_WORD)
    return kept


def deleted(kept: Kept) -> Kept:
    """A look is gone, its seal stays."""
    as_the_owner(DELETE)
    return kept


def deleted_with_its_seal(kept: Kept) -> Kept:
    """A look is gone, and its seal."""
    as_the_owner(DELETE, "DELETE FROM sealing_seal WHERE seq = 12")
    return kept


def back_dated_insert(kept: Kept) -> Kept:
    """A look that says it was a day before; the sealer seals it like any other."""
    with at(kept.ended_at):
        as_the_owner(
            "INSERT INTO audit_look SELECT (jsonb_populate_record(l, jsonb_build_object('id', %(id)s::uuid, 'at', "
            "l.at - interval '1 day'))).* " + OF + " WHERE s.seq = 12",
            id=new_id(),
        )
        assert seal_looks(by=SYSTEM) == 1
    return kept


def truncated(kept: Kept) -> Kept:
    """Every look, seal and checkpoint is gone."""
    as_the_owner("TRUNCATE audit_look", "TRUNCATE sealing_seal", "TRUNCATE sealing_checkpoint")
    return kept


def tail_cut(kept: Kept) -> Kept:
    """The last look is gone with its seal and its checkpoint, so that what is left agrees with itself."""
    as_the_owner(
        "DELETE FROM audit_look WHERE id = (SELECT id FROM sealing_seal WHERE seq = %(last)s)",
        "DELETE FROM sealing_seal WHERE seq = %(last)s",
        "DELETE FROM sealing_checkpoint WHERE size = %(last)s",
        last=LAST,
    )
    return kept


def chain_rewritten(kept: Kept) -> Kept:
    """A look is edited, every seal is reckoned anew, and every checkpoint is signed anew with the stolen key."""
    row_edited(kept)
    rows = asked_as_the_owner(f"SELECT s.seq, s.at, {ROW} {OF} ORDER BY s.seq")
    chain, chains = START, {}
    for seq, sealed_at, line in rows:
        row = digest(sealed_form(str(line)))
        chain = chained(chain, seq=str(seq).encode(), at=stamp(sealed_at).encode(), row=row)  # type: ignore[arg-type]
        chains[seq] = chain
        as_the_owner(
            "UPDATE sealing_seal SET row_hash = decode(%(row)s, 'hex'), chain_hash = decode(%(chain)s, 'hex') "
            "WHERE seq = %(seq)s",
            row=row.decode(),
            chain=chain.decode(),
            seq=int(str(seq)),
        )
    for note in kept.notes:
        again = signed_note(HUB, note.size, chains[note.size], note.at, signing_key(settings.KEYS_DIR))
        _keep_own_checkpoint(again)
    return kept


def rows_swapped(kept: Kept) -> Kept:
    """What one look says stands on another, and the other way round."""
    as_the_owner(
        """UPDATE audit_look l SET at = o.at, member_id = o.member_id, who = o.who, terms = o.terms
        FROM audit_look o, sealing_seal a, sealing_seal b
        WHERE a.id = l.id AND b.id = o.id AND (a.seq, b.seq) IN ((12, 13), (13, 12))"""
    )
    return kept


def clock_set_back(kept: Kept) -> Kept:
    """Somebody sets the server's clock back by an hour, looks, and sets it right again."""
    with at(kept.ended_at - timedelta(hours=1)):
        look()
        assert seal_looks(by=SYSTEM) == 1
    return kept


def checkpoint_forged(kept: Kept) -> Kept:
    """The witness holds a checkpoint on which somebody has put another number under the old signature."""
    real = kept.notes[-1]
    return replace(kept, notes=(*notes_in(str(real).replace(f"\n{real.size}\n", f"\n{real.size + 1}\n", 1)),))


def checkpoint_of_another_hub(kept: Kept) -> Kept:
    """The witness holds a checkpoint that another hub has signed, rightly."""
    note = kept.notes[-1]
    theirs = signed_note(
        "front-door/elsewhere/1", note.size, note.chain, note.at, Ed25519PrivateKey.generate()
    )
    return replace(kept, notes=(theirs,))


def seal_removed(kept: Kept) -> Kept:
    """A seal is gone, its look stays."""
    as_the_owner("DELETE FROM sealing_seal WHERE seq = 12")
    return kept


def duplicate_sequence(kept: Kept) -> Kept:
    """Two seals have one number."""
    as_the_owner(
        "ALTER TABLE sealing_seal DROP CONSTRAINT sealing_seal_seq_key",
        "INSERT INTO sealing_seal SELECT gen_random_uuid(), seq, at, row_hash, chain_hash "
        "FROM sealing_seal WHERE seq = 12",
    )
    return kept


def member_renamed(kept: Kept) -> Kept:
    """All that Ann looked at was looked at by somebody else."""
    as_the_owner("UPDATE audit_look SET who = 'Cy Nobody' WHERE who = 'Ann Officer'")
    return kept


def _keep_own_checkpoint(note: Note) -> None:
    as_the_owner(
        "UPDATE sealing_checkpoint SET note = %(note)s WHERE size = %(size)s", note=str(note), size=note.size
    )


TAMPERINGS: dict[str, tuple[Tampering, str]] = {
    "row edited": (row_edited, "Number 12: this look is not the one that was sealed"),
    "detail edited": (detail_edited, "Number 5: this look is not the one that was sealed"),
    "deleted": (deleted, "Number 12: its look is gone"),
    "deleted with its seal": (
        deleted_with_its_seal,
        "Number 12: the seals from here to number 12 are missing",
    ),
    "back-dated insert": (back_dated_insert, "Number 31: this look says"),
    "truncated": (truncated, "The record went back in time"),
    "tail cut": (tail_cut, "the last number is 29"),
    "chain rewritten": (chain_rewritten, "Number 11: From here on at the earliest"),
    "rows swapped": (rows_swapped, "Number 13: this look is not the one that was sealed"),
    "clock set back": (clock_set_back, "the clock was set back"),
    "checkpoint forged": (checkpoint_forged, "is forged"),
    "checkpoint of another hub": (checkpoint_of_another_hub, "is of another hub"),
    "seal removed": (seal_removed, "Number 12: the seals from here to number 12 are missing"),
    "duplicate sequence": (duplicate_sequence, "Number 12: this number is there twice"),
    "member renamed": (member_renamed, "Number 1: this look is not the one that was sealed"),
}
"""By name: what is done, and what is said of it."""
