"""What was typed travels in an address that says nothing, to the member who typed it, for an hour."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.clock import now
from frontdoor.foundation.records.ids import new_id
from frontdoor.web.frame import envelopes
from frontdoor.web.frame.envelopes import opened_for, sealed_for

WORDS = st.dictionaries(st.sampled_from(["q", "born", "line"]), st.text(min_size=1, max_size=200))
PRIYA, OWEN = new_id(), new_id()


def later(by: timedelta, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let time pass."""
    at = now() + by
    monkeypatch.setattr(envelopes, "now", lambda: at)


@given(WORDS)
def test_whoever_typed_it_reads_it_again(said: dict[str, str]) -> None:
    assert opened_for(PRIYA, sealed_for(PRIYA, said)) == said


@given(WORDS)
def test_nobody_else_reads_it(said: dict[str, str]) -> None:
    assert opened_for(OWEN, sealed_for(PRIYA, said)) is None


def test_the_same_words_never_look_the_same() -> None:
    assert sealed_for(PRIYA, {"q": "Tom Varley"}) != sealed_for(PRIYA, {"q": "Tom Varley"})


def test_the_length_of_an_address_does_not_tell_the_length_of_a_name() -> None:
    long = {"q": "Maximiliana Featherstonehaugh-Cholmondeley"}
    assert len(sealed_for(PRIYA, {"q": "Al"})) == len(sealed_for(PRIYA, long))


def test_it_is_kept_for_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = sealed_for(PRIYA, {"q": "Tom Varley"})
    later(timedelta(minutes=59), monkeypatch)
    assert opened_for(PRIYA, sealed) == {"q": "Tom Varley"}
    later(timedelta(minutes=61), monkeypatch)
    assert opened_for(PRIYA, sealed) is None


@pytest.mark.parametrize("wrong", ["", "x", "AAAA", "%%%", "\u00e9", "A" * 400])
def test_what_was_never_sealed_opens_to_nothing(wrong: str) -> None:
    assert opened_for(UUID(int=1), wrong) is None


@given(st.integers(0, 200), st.integers(1, 255))
def test_whoever_changes_a_byte_reads_nothing(place: int, by: int) -> None:
    content = bytearray(urlsafe_b64decode(sealed_for(PRIYA, {"q": "Tom Varley"})))
    content[place % len(content)] ^= by
    assert opened_for(PRIYA, urlsafe_b64encode(bytes(content)).decode()) is None
