"""A checkpoint is a small text that anybody can keep, and nobody can change unseen."""

import base64
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.sealing.keys import FILE, signing_key
from frontdoor.foundation.sealing.notes import NotANote, PublicKey, notes_in, public_key, signed_note
from frontdoor.foundation.sealing.witnesses import hand_over, kept_in, newest_kept

HUB = "front-door/journeyshire/0123456789ab"
PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY = public_key(HUB, PRIVATE)
CHAIN = b"5e" * 32
AT = datetime(2026, 11, 22, 9, 0, 5, 120, tzinfo=UTC)
NOTE = signed_note(HUB, 1234, CHAIN, AT, PRIVATE)

# The example of golang.org/x/mod/sumdb/note, which wrote the format down first.
GOS_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GOS_TEXT = (
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
)
GOS_SIGNATURE = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="


def test_it_reads_as_it_was_signed() -> None:
    assert notes_in(str(NOTE)) == [NOTE]
    assert NOTE.wrong([KEY]) == ""


def test_it_is_found_in_an_e_mail_and_among_others() -> None:
    mail = f"Please keep this e-mail.\r\n\r\n{NOTE}\n{NOTE}".replace("\n", "\r\n")
    assert notes_in(mail) == [NOTE, NOTE]


def test_keys_and_signatures_are_those_that_other_programs_write() -> None:
    key, signed = PublicKey.read(GOS_KEY), base64.b64decode(GOS_SIGNATURE)
    assert str(key) == GOS_KEY
    assert key.id == signed[:4]
    assert key.signed(GOS_TEXT, signed[4:])


@given(st.data())
def test_whatever_letter_is_changed_in_it_is_found(data: st.DataObject) -> None:
    text = str(NOTE).rstrip("\n")
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.characters(codec="utf-8").filter(lambda one: one != text[place]))
    try:
        [note] = notes_in(f"{text[:place]}{letter}{text[place + 1 :]}")
    except NotANote:
        return
    assert note.wrong([KEY])


@given(st.text())
def test_a_text_that_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(NotANote):
        notes_in(text)


@given(st.text())
def test_a_text_that_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(NotANote):
        PublicKey.read(text)


def test_the_key_is_made_once_and_is_for_its_owners_eyes_only(tmp_path: Path) -> None:
    first = public_key(HUB, signing_key(tmp_path))
    assert public_key(HUB, signing_key(tmp_path)) == first
    (tmp_path / FILE).chmod(0o640)
    with pytest.raises(PermissionError, match="chmod 600"):
        signing_key(tmp_path)


def test_each_checkpoint_is_added_to_the_file_of_its_day(tmp_path: Path) -> None:
    second = signed_note(HUB, 1300, CHAIN, AT.replace(minute=1), PRIVATE)
    next_day = signed_note(HUB, 1400, CHAIN, AT.replace(day=23), PRIVATE)
    for note in (NOTE, second, next_day):
        hand_over(note, tmp_path / "witness")
    files = list(kept_in(tmp_path / "witness", 31))
    assert [notes_in(file.read_text()) for file in files] == [[NOTE, second], [next_day]]
    assert newest_kept(tmp_path / "witness") == next_day
