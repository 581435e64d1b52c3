"""An honest record of looks is found whole, whatever honestly happens to it; what went wrong without malice is said."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.sealing.actions import seal_looks
from frontdoor.foundation.sealing.exporting import copying
from frontdoor.foundation.sealing.notes import PublicKey, public_key
from frontdoor.foundation.sealing.verifying import verify
from tests.foundation.sealing.naive import is_whole
from tests.foundation.sealing.record import (
    ANN,
    HUB,
    LAST,
    RUN,
    Copy,
    Kept,
    as_the_owner,
    at,
    elsewhere,
    exported,
    look,
    look_and_seal,
    verified,
)


def test_an_honest_copy_is_whole_and_says_what_it_holds(honest: Copy) -> None:
    verdict = verified(honest.kept, honest.lines)
    assert verdict.in_words().endswith("The record of looks is whole.")
    assert (verdict.looks, verdict.seals, verdict.agreed, verdict.witnessed) == (LAST, LAST, 3, 3)


def test_a_verification_written_a_second_time_finds_it_whole_too(honest: Copy) -> None:
    notes = [str(note) for note in honest.kept.notes]
    assert is_whole(b"".join(honest.lines), key=str(honest.kept.key), outside=notes)


def test_a_record_in_which_nobody_looked_is_whole(nothing_seen: None, key: PublicKey) -> None:
    assert verify(exported(key), keys=[key]).whole


def test_looks_of_the_last_minute_may_be_unsealed(kept: Kept) -> None:
    with at(kept.ended_at):
        look()
    with at(kept.ended_at + timedelta(seconds=59)):
        verdict = verify(exported(kept.key), keys=[kept.key], outside=kept.notes)
    assert (verdict.whole, verdict.unsealed) == (True, 1)


def test_an_older_look_that_is_unsealed_is_said(kept: Kept) -> None:
    with at(kept.ended_at):
        look()
    with at(kept.ended_at + timedelta(seconds=61)):
        verdict = verify(exported(kept.key), keys=[kept.key], outside=kept.notes)
    assert "older than a minute and not sealed: 1" in verdict.in_words()


def test_a_copy_made_while_others_look_is_of_one_moment(kept: Kept) -> None:
    with at(kept.ended_at), copying(origin=HUB, key=str(kept.key), roll={}, by=SYSTEM) as lines:
        begun = _begun(lines)
        elsewhere(look_and_seal)
        elsewhere(look)
        verdict = verify([*begun, *lines], keys=[kept.key], outside=kept.notes)
    assert (verdict.whole, verdict.looks) == (True, LAST)


def _begun(lines: Iterator[bytes]) -> list[bytes]:
    return [next(lines) for _ in range(5)]


def test_a_record_whose_sealing_stood_still_for_a_night_is_whole_once_it_is_sealed(kept: Kept) -> None:
    for hour in range(12):
        with at(kept.ended_at + timedelta(hours=hour)):
            look()
    with at(kept.ended_at + timedelta(hours=12)):
        assert seal_looks(by=SYSTEM) == 12
        assert verify(exported(kept.key), keys=[kept.key], outside=kept.notes).whole


def test_a_column_that_looks_are_given_one_day_leaves_the_seals_as_they_were(kept: Kept) -> None:
    as_the_owner(
        "ALTER TABLE audit_look ADD COLUMN device uuid, ADD COLUMN place varchar(9) NOT NULL DEFAULT ''"
    )
    try:
        assert verified(kept).whole
    finally:
        as_the_owner("ALTER TABLE audit_look DROP COLUMN device, DROP COLUMN place")


def test_a_member_who_was_renamed_in_the_list_of_members_is_named(kept: Kept) -> None:
    with at(kept.ended_at):
        lines = exported(kept.key, roll={ANN.id: "Cy Nobody"})
    assert "is called Cy Nobody today, and was Ann Officer" in verified(kept, lines).in_words()


def test_a_database_restored_from_an_earlier_copy_is_said_to_have_gone_back_in_time(kept: Kept) -> None:
    _restore_to(2 * RUN)
    said = verified(kept).in_words()
    assert "The record went back in time" in said
    assert "10 looks are not here" in said


def test_a_database_that_was_restored_and_went_on_is_said_to_be_another_from_there(kept: Kept) -> None:
    _restore_to(2 * RUN)
    with at(kept.ended_at):
        look_and_seal(2 * RUN)
    said = verified(kept).in_words()
    assert "Number 21: From here on at the earliest, and up to number 30 at the latest" in said
    assert "restored from an earlier copy and went on from there" in said


def _restore_to(seq: int) -> None:
    as_the_owner(
        "DELETE FROM audit_look WHERE id IN (SELECT id FROM sealing_seal WHERE seq > %(seq)s)",
        "DELETE FROM sealing_seal WHERE seq > %(seq)s",
        "DELETE FROM sealing_checkpoint WHERE size > %(seq)s",
        seq=seq,
    )


def test_without_a_key_the_copys_own_is_taken_and_that_is_said(honest: Copy) -> None:
    verdict = verify(honest.lines, outside=honest.kept.notes)
    assert verdict.whole
    assert "The key was taken from the copy itself" in verdict.in_words()


@pytest.mark.parametrize(
    ("name", "words"), [(HUB, "signed by a key that is not this hub's"), ("x/y", "another hub")]
)
def test_a_copy_is_not_taken_for_the_hubs_whose_key_is_another(honest: Copy, name: str, words: str) -> None:
    other = public_key(name, Ed25519PrivateKey.generate())
    assert words in verify(honest.lines, keys=[other]).in_words()
