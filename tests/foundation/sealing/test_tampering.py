"""Each of fifteen ways to tamper with the record of looks is found, in the database and in a copy, and named."""

import pytest

from tests.foundation.sealing.copy_tamperings import COPY_TAMPERINGS, tampered
from tests.foundation.sealing.naive import is_whole
from tests.foundation.sealing.record import Copy, Kept, verified
from tests.foundation.sealing.tamperings import TAMPERINGS

NEEDS_A_WITNESS = ("tail cut", "chain rewritten", "truncated")


def test_both_tables_name_the_same_fifteen_ways() -> None:
    assert TAMPERINGS.keys() == COPY_TAMPERINGS.keys()
    assert len(TAMPERINGS) == 15


@pytest.mark.parametrize("name", TAMPERINGS)
def test_what_was_done_in_the_database_is_found_and_named(kept: Kept, name: str) -> None:
    tamper, words = TAMPERINGS[name]
    assert verified(kept).whole
    verdict = verified(tamper(kept))
    assert words in verdict.in_words()
    assert not verdict.whole


@pytest.mark.parametrize("name", COPY_TAMPERINGS)
def test_what_was_done_to_a_copy_is_found(honest: Copy, name: str) -> None:
    copy = tampered(honest, name)
    assert copy.lines != honest.lines
    assert not verified(copy.kept, copy.lines).whole


@pytest.mark.parametrize("name", COPY_TAMPERINGS)
def test_a_verification_written_a_second_time_finds_it_too(honest: Copy, name: str) -> None:
    copy, notes = tampered(honest, name), [str(note) for note in honest.kept.notes]
    assert not is_whole(b"".join(copy.lines), key=str(copy.kept.key), outside=notes)


@pytest.mark.parametrize("name", NEEDS_A_WITNESS)
def test_without_a_checkpoint_from_outside_it_is_not_found_and_that_is_said(honest: Copy, name: str) -> None:
    copy = tampered(honest, name)
    verdict = verified(copy.kept, copy.lines, outside=[])
    assert verdict.whole
    assert "No checkpoint from outside was given" in verdict.in_words()
